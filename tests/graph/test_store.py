"""Reading and writing, the same on both stores."""

import threading
import time
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from graph.errors import QueryFailedError, QueryTimeoutError, StoreError
from graph.store import Store, open_store


def test_kind_and_version(arcadedb_store: Store, neo4j_store: Store) -> None:
    assert (arcadedb_store.kind, neo4j_store.kind) == ("arcadedb", "neo4j")
    assert arcadedb_store.version.count(".") >= 2
    assert int(neo4j_store.version.split(".")[0]) >= 5


def test_rows_are_plain_values_in_the_order_of_the_columns(store: Store) -> None:
    store.write("CREATE (:A {id: 'a', n: 1})-[:R {w: 0.5}]->(:B:C {id: 'b', day: date('2024-02-29'), l: [1, 2]})")
    query = "MATCH p = (a:A)-[r:R]->(b:B) RETURN b AS second, r AS link, a.id AS first, p AS walk"
    [row] = store.read(query)
    assert list(row) == ["second", "link", "first", "walk"]
    assert row["second"] == {"labels": ["B", "C"], "id": "b", "day": date(2024, 2, 29), "l": [1, 2]}
    assert row["link"] == {"type": "R", "w": 0.5}
    assert row["walk"] == [{"labels": ["A"], "id": "a", "n": 1}, row["link"], row["second"]]


def test_parameters_of_every_kind_come_back_equal(store: Store) -> None:
    given = {"s": "Rp2,61 miliar \"'`\\ – 💡", "i": 2**53, "f": 0.1, "b": True, "none": None, "l": ["a", "b"], "e": []}
    assert store.read("RETURN $given AS back", {"given": given}) == [{"back": given}]
    moment = datetime(2024, 1, 2, 3, 4, 5, tzinfo=UTC)
    assert store.read("RETURN $moment AS back", {"moment": moment}) == [{"back": moment}]


def test_write_batches_writes_every_row_once(store: Store) -> None:
    rows = [{"id": f"n{i}", "props": {"i": i, "name": f"nama {i}"}} for i in range(2503)]
    query = "UNWIND $rows AS row MERGE (n:Batch {id: row.id}) SET n += row.props"
    assert store.write_batches(query, rows, 1000) == 2503
    assert store.write_batches(query, rows, 1000) == 2503
    counts = "MATCH (n:Batch) RETURN count(n) AS nodes, sum(n.i) AS total"
    assert store.read(counts) == [{"nodes": 2503, "total": sum(range(2503))}]
    assert store.write_batches(query, [], 1000) == 0


def test_a_failing_batch_leaves_the_batches_before(store: Store) -> None:
    query = "UNWIND $rows AS row CREATE (:Half {i: row.i / row.by})"
    with pytest.raises(QueryFailedError):
        store.write_batches(query, [{"i": 1, "by": 1}, {"i": 2, "by": 1}, {"i": 3, "by": 1}, {"i": 4, "by": 0}], 2)
    assert store.read("MATCH (n:Half) RETURN count(n) AS nodes") == [{"nodes": 2}]


def test_a_refused_query_says_why(store: Store) -> None:
    with pytest.raises(QueryFailedError, match="RETRUN") as caught:
        store.read("MATCH (n) RETRUN n")
    assert caught.value.code == "Neo.ClientError.Statement.SyntaxError"


def test_writers_of_one_node_wait_for_each_other(store: Store) -> None:
    store.write("CREATE (:Counter {id: 'c', n: 0})")

    def add() -> None:
        for _ in range(25):
            store.write("MATCH (c:Counter {id: 'c'}) SET c.n = c.n + 1")

    threads = [threading.Thread(target=add) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert store.read("MATCH (c:Counter) RETURN c.n AS n") == [{"n": 100}]


def test_a_deadline_ends_the_wait_and_the_store_goes_on(store: Store) -> None:
    store.write("UNWIND range(1, 400) AS i CREATE (:T {i: i})")
    endless = "MATCH (a:T), (b:T), (c:T), (d:T) WHERE a.i + b.i + c.i + d.i = -1 RETURN count(*) AS n"
    began = time.monotonic()
    with pytest.raises(QueryTimeoutError):
        store.read(endless, timeout=1.0)
    assert time.monotonic() - began < 3
    assert store.read("RETURN 1 AS one", timeout=5) == [{"one": 1}]


def test_load_csv_reads_no_local_file(arcadedb_store: Store, tmp_path: Path) -> None:
    (tmp_path / "secret.csv").write_text("rahasia\n")
    with pytest.raises(QueryFailedError, match="disabled"):
        arcadedb_store.read(f"LOAD CSV FROM 'file://{tmp_path}/secret.csv' AS line RETURN line AS l")


def test_a_read_only_store_refuses_writes(neo4j_session: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    endpoint = neo4j_session.endpoint
    monkeypatch.setenv("JEJAK_NEO4J_USER", endpoint.user or "")
    monkeypatch.setenv("JEJAK_NEO4J_PASSWORD", endpoint.password or "")
    with open_store(endpoint.uri, read_only=True) as reader:
        assert reader.read("RETURN 1 AS one") == [{"one": 1}]
        with pytest.raises(StoreError, match="read only"):
            reader.write("CREATE (:X)")
        with pytest.raises(QueryFailedError):
            reader.read("CREATE (:X)")


def test_a_wrong_password_is_named_but_not_shown(neo4j_session: Store) -> None:
    host = neo4j_session.endpoint.uri.removeprefix("bolt://")
    with (
        pytest.raises(StoreError, match=r"refused the login.*\$JEJAK_NEO4J_PASSWORD") as caught,
        open_store(f"bolt://neo4j:s4l4h-sekali@{host}"),
    ):
        pass
    assert "s4l4h" not in str(caught.value)


def test_nobody_at_the_address() -> None:
    with (
        pytest.raises(StoreError, match=r"no answer from the server at bolt://127\.0\.0\.1:1"),
        open_store("bolt://u:rahasia@127.0.0.1:1"),
    ):
        pass
