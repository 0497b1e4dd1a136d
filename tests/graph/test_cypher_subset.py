"""The Cypher that this project builds on, run on both stores; and the corners where they differ.

Each row: a statement to prepare, a query, and the rows both stores must return.
"""

from datetime import date
from typing import Any

import pytest

from graph.errors import QueryFailedError
from graph.store import Store

CLAIMS = """
CREATE (a:Claim {id: 'c1'}), (b:Claim {id: 'c2', said_on: '2024-09-03'}), (c:Claim {id: 'c3'}),
       (:Person:Official {id: 'p1', name: 'Sari Wulandari'})-[:SAID {as_title: 'Direktur'}]->(a),
       (:Institution {id: 'i1', name: 'Badan Urusan Luar Daerah'})-[:SAID]->(b),
       (b)-[:REVISES {rule: 'r'}]->(a), (c)-[:REVISES {rule: 'r'}]->(b),
       (a)-[:STATES]->(:Figure {id: 'f1', value: 2300.0, approx: 'exact'}),
       (b)-[:STATES]->(f:Figure {id: 'f2', value: 3703.0}), (c)-[:STATES]->(f)
"""
SAME: list[tuple[str, str, str, list[dict[str, Any]]]] = [
    (
        "merge sets once and then matches",
        "MERGE (n:A {id: 1}) ON CREATE SET n.made = 1 ON MATCH SET n.seen = 1",
        "MERGE (n:A {id: 1}) ON CREATE SET n.made = 2 ON MATCH SET n.seen = 2 RETURN n.made AS made, n.seen AS seen",
        [{"made": 1, "seen": 2}],
    ),
    (
        "unwind maps with several labels and a map of properties",
        """UNWIND [{id: 'x', props: {a: 1, b: null, l: ['p', 'q']}}] AS row
           MERGE (n:P:Q {id: row.id}) SET n += row.props""",
        "MATCH (n:Q {id: 'x'}) RETURN n.a AS a, n.b AS b, n.l AS l, labels(n) AS labels, keys(n) AS keys",
        [{"a": 1, "b": None, "l": ["p", "q"], "labels": ["P", "Q"], "keys": ["a", "id", "l"]}],
    ),
    (
        "a property set to null is gone",
        "CREATE (n:A {id: 1, x: 1}) SET n.x = null",
        "MATCH (n:A) WHERE n.x IS NULL RETURN keys(n) AS keys",
        [{"keys": ["id"]}],
    ),
    (
        "a whole map replaces the properties",
        "CREATE (n:A {id: 1, x: 1}) SET n = {id: 1, y: 2}",
        "MATCH (n:A) RETURN properties(n) AS props",
        [{"props": {"id": 1, "y": 2}}],
    ),
    (
        "dates as ISO text compare as text",
        "UNWIND ['2024-01-31', '2023-12-01', '2024-02-01'] AS day CREATE (:D {day: day})",
        "MATCH (d:D) WHERE d.day >= '2024-01-01' RETURN d.day AS day_text ORDER BY day_text",
        [{"day_text": "2024-01-31"}, {"day_text": "2024-02-01"}],
    ),
    (
        "dates as dates compare, and give their parts",
        "UNWIND ['2024-01-31', '2023-12-01'] AS day CREATE (:D {day: date(day)})",
        "MATCH (d:D) WHERE d.day > date('2024-01-01') RETURN d.day AS when, d.day.month AS month, toString(d.day) AS t",
        [{"when": date(2024, 1, 31), "month": 1, "t": "2024-01-31"}],
    ),
    (
        "optional match keeps the row",
        CLAIMS,
        "MATCH (c:Claim) OPTIONAL MATCH (c)<-[:SAID]-(who) RETURN c.id AS claim, who.name AS name ORDER BY claim",
        [
            {"claim": "c1", "name": "Sari Wulandari"},
            {"claim": "c2", "name": "Badan Urusan Luar Daerah"},
            {"claim": "c3", "name": None},
        ],
    ),
    (
        "collect keeps the order of the rows before it",
        CLAIMS,
        """MATCH (c:Claim)-[:STATES]->(f:Figure) WITH f, c ORDER BY c.id DESC
           WITH f, collect(c.id) AS ids, count(*) AS many
           RETURN f.id AS figure, ids AS claims, many AS n ORDER BY figure""",
        [{"figure": "f1", "claims": ["c1"], "n": 1}, {"figure": "f2", "claims": ["c3", "c2"], "n": 2}],
    ),
    (
        "paths of any length",
        CLAIMS,
        "MATCH p = (n:Claim {id: 'c3'})-[:REVISES*1..]->(o) RETURN o.id AS old, length(p) AS hops ORDER BY hops",
        [{"old": "c2", "hops": 1}, {"old": "c1", "hops": 2}],
    ),
    (
        "exists and count subqueries",
        CLAIMS,
        """MATCH (c:Claim) WHERE EXISTS { (c)-[:REVISES]->(:Claim) } AND NOT EXISTS { MATCH (c)<-[:REVISES]-() }
           RETURN c.id AS claim, COUNT { (c)-[:STATES]->() } AS figures""",
        [{"claim": "c3", "figures": 1}],
    ),
    (
        "call subquery per row",
        CLAIMS,
        """MATCH (c:Claim) CALL { WITH c OPTIONAL MATCH (c)-[:STATES]->(f) RETURN max(f.value) AS top }
           RETURN c.id AS claim, top AS highest ORDER BY claim""",
        [
            {"claim": "c1", "highest": 2300.0},
            {"claim": "c2", "highest": 3703.0},
            {"claim": "c3", "highest": 3703.0},
        ],
    ),
    (
        "text search without case",
        CLAIMS,
        "MATCH (i) WHERE toLower(i.name) CONTAINS toLower('LUAR') RETURN i.id AS id_found",
        [{"id_found": "i1"}],
    ),
    (
        "either of several types and labels",
        CLAIMS,
        """MATCH (w:Person|Institution)-[r:SAID|HELD]->(c)
           RETURN w.id AS who, type(r) AS kind, c.id AS claim ORDER BY who""",
        [{"who": "i1", "kind": "SAID", "claim": "c2"}, {"who": "p1", "kind": "SAID", "claim": "c1"}],
    ),
    (
        "nulls sort last going up and first going down",
        "UNWIND [1, null, 2] AS x CREATE (:A {x: x})",
        "MATCH (a:A) WITH a.x AS x ORDER BY x DESC RETURN collect(coalesce(x, 0)) AS down",
        [{"down": [0, 2, 1]}],
    ),
    (
        "case, coalesce, list comprehension, reduce, range",
        "CREATE (:A {l: ['b', 'a']})",
        """MATCH (a:A) RETURN CASE WHEN size(a.l) > 1 THEN 'many' ELSE 'one' END AS size_word,
           coalesce(a.none, 'x') AS c, [e IN a.l WHERE e <> 'b' | toUpper(e)] AS up,
           reduce(s = 0, i IN range(1, 3) | s + i) AS total""",
        [{"size_word": "many", "c": "x", "up": ["A"], "total": 6}],
    ),
    (
        "union of two questions",
        CLAIMS,
        "MATCH (p:Person) RETURN p.id AS found UNION MATCH (i:Institution) RETURN i.id AS found",
        [{"found": "p1"}, {"found": "i1"}],
    ),
    (
        "a label taken away and another put on",
        "CREATE (n:Lama {id: 'p'}) SET n:Baru REMOVE n:Lama",
        "MATCH (n:Baru) RETURN labels(n) AS names",
        [{"names": ["Baru"]}],
    ),
    (
        "a relationship merged twice is one, with its properties replaced",
        """CREATE (a:A {id: 1}), (b:A {id: 2}) WITH a, b UNWIND [1, 2] AS i MERGE (a)-[r:R]->(b) SET r = {n: i}""",
        "MATCH (:A)-[r:R]->(:A) RETURN count(r) AS many, max(r.n) AS n",
        [{"many": 1, "n": 2}],
    ),
    (
        "a node with two labels is merged by either, in any order",
        "CREATE (:Pa:Qa {id: 2}) MERGE (n:Pa {id: 2}) SET n.x = 1 MERGE (m:Qa:Pa {id: 2}) SET m.y = 2",
        "MATCH (n) RETURN n.x AS x, n.y AS y",
        [{"x": 1, "y": 2}],
    ),
    (
        "a label added keeps relationships, in the same statement too",
        "CREATE (n:Pa {id: 3})-[:R {k: 1}]->(:Z) SET n:Qa SET n.z = 1 WITH n MERGE (n)-[:S]->(:M {id: 1})",
        "MATCH (n:Pa:Qa)-[r]->() RETURN n.z AS z, type(r) AS kind, r.k AS k ORDER BY kind",
        [{"z": 1, "kind": "R", "k": 1}, {"z": 1, "kind": "S", "k": None}],
    ),
    (
        "the shortest path",
        "CREATE (:A {id: 1})-[:R]->(:A {id: 2})-[:R]->(:A {id: 3})",
        "MATCH p = shortestPath((a:A {id: 1})-[:R*]-(b:A {id: 3})) RETURN length(p) AS hops",
        [{"hops": 2}],
    ),
    (
        "subqueries with a scope, and collected ones",
        CLAIMS,
        """MATCH (c:Claim {id: 'c3'}) CALL (c) { MATCH (c)-[:STATES]->(f) RETURN f.value AS v }
           RETURN v AS figure, COLLECT { MATCH (c)-[:REVISES]->(o) RETURN o.id } AS older""",
        [{"figure": 3703.0, "older": ["c2"]}],
    ),
    (
        "map projection and pattern comprehension",
        CLAIMS,
        "MATCH (c:Claim {id: 'c2'}) RETURN c {.id, .said_on, one: 1} AS m, [(c)-[:STATES]->(f) | f.id] AS figures",
        [{"m": {"id": "c2", "said_on": "2024-09-03", "one": 1}, "figures": ["f2"]}],
    ),
    (
        "a relationship is walked once per match",
        "CREATE (:A {id: 1})-[:R]->(:B)<-[:R]-(:A {id: 2})",
        "MATCH (x:A)-[:R]->(:B)<-[:R]-(y:A) RETURN x.id AS one, y.id AS other ORDER BY one",
        [{"one": 1, "other": 2}, {"one": 2, "other": 1}],
    ),
    (
        "days between dates",
        "CREATE (:D {day: date('2024-01-01')})",
        """MATCH (d:D) RETURN duration.inDays(d.day, date('2024-02-01')).days AS days,
           toString(d.day + duration({days: 7})) AS later""",
        [{"days": 31, "later": "2024-01-08"}],
    ),
    (
        "percentages and text from numbers",
        "CREATE (:A {v: 98.215})",
        "MATCH (a:A) RETURN round(a.v, 1) AS r, toString(3) AS three, toInteger('42') AS whole, 7 / 2 AS half",
        [{"r": 98.2, "three": "3", "whole": 42, "half": 3}],
    ),
]


@pytest.mark.parametrize(("prepare", "query", "rows"), [row[1:] for row in SAME], ids=[row[0] for row in SAME])
def test_both_stores_answer_alike(store: Store, prepare: str, query: str, rows: list[dict[str, Any]]) -> None:
    store.write(prepare)
    found = [{key: _in_order(key, value) for key, value in row.items()} for row in store.write(query)]
    assert found == rows


def _in_order(column: str, value: Any) -> Any:
    """No store promises an order of labels and property names."""
    return sorted(value) if column in ("labels", "keys") else value


def test_null_parameters_and_empty_lists(store: Store) -> None:
    rows = [{"id": "a", "props": {"x": None, "l": []}}, {"id": "b", "props": {}}]
    store.write_batches("UNWIND $rows AS row MERGE (n:A {id: row.id}) SET n += row.props", rows)
    query = "MATCH (n:A) WHERE $only IS NULL OR n.id = $only RETURN n.id AS id_of, n.l AS l ORDER BY id_of"
    assert store.read(query, {"only": None}) == [{"id_of": "a", "l": []}, {"id_of": "b", "l": None}]
    assert store.read(query, {"only": "b"}) == [{"id_of": "b", "l": None}]


def test_a_unique_id_is_kept_unique(store: Store) -> None:
    for _ in range(2):
        store.write("CREATE CONSTRAINT unik_id IF NOT EXISTS FOR (n:Unik) REQUIRE n.id IS UNIQUE")
    store.write("CREATE (:Unik {id: 'a'})")
    with pytest.raises(QueryFailedError) as caught:
        store.write("CREATE (:Unik {id: 'a'})")
    assert caught.value.code == "Neo.ClientError.Schema.ConstraintValidationFailed"
    store.write("CREATE (:Unik {other: 1}) CREATE (:Unik {other: 2})")
    assert store.read("MATCH (n:Unik) RETURN count(n) AS many") == [{"many": 3}]


def test_a_unique_id_holds_across_sets_of_labels(store: Store) -> None:
    store.write("CREATE CONSTRAINT unik_dua IF NOT EXISTS FOR (n:UnikDua) REQUIRE n.id IS UNIQUE")
    store.write("CREATE (:UnikDua:Lain {id: 'a'})")
    with pytest.raises(QueryFailedError):
        store.write("CREATE (:UnikDua {id: 'a'})")


def test_a_label_is_added_in_a_later_transaction_than_its_unique_node(
    arcadedb_store: Store, neo4j_store: Store
) -> None:
    """ArcadeDB moves a node to another type then, and sees the id twice until the commit. Two writes suit both."""
    at_once = "MERGE (n:UnikTiga {id: $id}) SET n:Tambahan"
    for store in (arcadedb_store, neo4j_store):
        store.write("CREATE CONSTRAINT unik_tiga IF NOT EXISTS FOR (n:UnikTiga) REQUIRE n.id IS UNIQUE")
        store.write("MERGE (n:UnikTiga {id: $id})", {"id": "a"})
        store.write(at_once, {"id": "a"})
        assert store.read("MATCH (n:UnikTiga:Tambahan) RETURN n.id AS id_of") == [{"id_of": "a"}]
    neo4j_store.write(at_once, {"id": "b"})
    with pytest.raises(QueryFailedError):
        arcadedb_store.write(at_once, {"id": "b"})
    arcadedb_store.write("MERGE (n:UnikTiga:Tambahan {id: $id})", {"id": "b"})


def test_full_text_indexes_differ(arcadedb_store: Store, neo4j_store: Store) -> None:
    create = "CREATE FULLTEXT INDEX teks IF NOT EXISTS FOR (n:Teks) ON EACH [n.label]"
    neo4j_store.write(create)
    with pytest.raises(QueryFailedError, match="index types"):
        arcadedb_store.write(create)


def test_no_store_subtracts_dates(store: Store) -> None:
    with pytest.raises(QueryFailedError):
        store.read("RETURN date('2024-02-01') - date('2024-01-01') AS days")


def test_an_index_can_be_asked_for_twice(store: Store) -> None:
    for _ in range(2):
        store.write("CREATE INDEX indeks_said_on IF NOT EXISTS FOR (n:Berindeks) ON (n.said_on)")
    store.write("UNWIND range(1, 50) AS i CREATE (:Berindeks {said_on: toString(i)})")
    assert store.read("MATCH (n:Berindeks {said_on: '7'}) RETURN count(n) AS many") == [{"many": 1}]


def test_deleting_in_batches(store: Store) -> None:
    store.write("UNWIND range(1, 250) AS i CREATE (:A {i: i})-[:R]->(:B)")
    query = "MATCH (n) WITH n LIMIT $size DETACH DELETE n RETURN count(*) AS gone"
    gone = [store.write(query, {"size": 200})[0]["gone"] for _ in range(4)]
    assert gone == [200, 200, 100, 0]


def test_a_failed_transaction_leaves_nothing(store: Store) -> None:
    with pytest.raises(QueryFailedError):
        store.write("CREATE (:A {id: 1}) WITH 1 AS one UNWIND [1, 0] AS d RETURN one / d AS x")
    assert store.read("MATCH (n) RETURN count(n) AS many") == [{"many": 0}]
