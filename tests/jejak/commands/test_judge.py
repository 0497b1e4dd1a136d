"""`jejak judge`: pairs are offered; a judgement moves the graph, and taken back it leaves nothing derived behind."""

import json
from pathlib import Path

from graph.store import Store
from jejak.commands.judge import COLUMNS, JUDGED
from tests.jejak.conftest import Jejak, whole


def indicators(store: Store) -> list[tuple[str, str]]:
    """(printed phrase, indicator id) of every claim with a series."""
    rows = store.read(
        "MATCH (e:Evidence)-[:SUPPORTS]->(:Claim)-[:ABOUT]->(i:Indicator) WHERE e.indicator IS NOT NULL"
        " RETURN DISTINCT e.about AS about, i.id AS id ORDER BY about, id",
        {},
    )
    return [(row["about"], row["id"]) for row in rows]


def apart(store: Store) -> tuple[str, str]:
    """Two printed phrases of two indicators."""
    first, *others = indicators(store)
    return first[0], next(phrase for phrase, id in others if id != first[1])


def test_merge_follows_and_undo_restores_the_graph(jejak: Jejak, arcadedb_store: Store, pages: Path) -> None:
    assert jejak("ingest", pages).exit_code == 0
    before, ids = whole(arcadedb_store), dict(indicators(arcadedb_store))
    left, right = apart(arcadedb_store)
    done = jejak("judge", "merge", left, right, "--by", "Sari")
    assert (done.exit_code, left in done.stderr) == (0, True)
    merged = dict(indicators(arcadedb_store))
    assert ids[left] != ids[right]
    assert merged[left] == merged[right]
    assert jejak("judge", "undo", left, right).exit_code == 0
    assert dict(indicators(arcadedb_store)) == ids
    kept = [row for row in whole(arcadedb_store)[0] if "Judgement" not in row]
    assert kept == before[0]
    judged = json.loads(jejak("judge", "list").stdout)
    assert [tuple(row) for row in judged] == [JUDGED]
    assert (judged[0]["by_whom"], judged[0]["verdict"], bool(judged[0]["undone_at"])) == ("Sari", "same", True)


def test_a_judgement_outlives_the_next_ingest(jejak: Jejak, arcadedb_store: Store, pages: Path) -> None:
    assert jejak("ingest", pages).exit_code == 0
    left, right = apart(arcadedb_store)
    assert jejak("judge", "merge", left, right).exit_code == 0
    merged = whole(arcadedb_store)
    assert jejak("ingest", pages).exit_code == 0
    assert whole(arcadedb_store) == merged


def test_split_takes_the_merge_back(jejak: Jejak, arcadedb_store: Store, pages: Path) -> None:
    assert jejak("ingest", pages).exit_code == 0
    ids = dict(indicators(arcadedb_store))
    left, right = apart(arcadedb_store)
    assert jejak("judge", "merge", left, right).exit_code == 0
    assert jejak("judge", "split", right, left).exit_code == 0
    assert dict(indicators(arcadedb_store)) == ids
    assert [row["verdict"] for row in json.loads(jejak("judge", "list").stdout) if not row["undone_at"]] == [
        "different"
    ]
    again = jejak("judge", "split", left, right)
    assert (again.exit_code, again.stderr.count("\n")) == (0, 1)


def test_pairs_are_offered_as_rows(jejak: Jejak, pages: Path) -> None:
    assert jejak("ingest", pages).exit_code == 0
    for options in ((), ("--people",)):
        done = jejak("judge", *options, "--format", "json")
        assert done.exit_code == 0
        assert all(tuple(row) == COLUMNS for row in json.loads(done.stdout))


def test_what_is_refused_says_why(jejak: Jejak, pages: Path) -> None:
    assert jejak("ingest", pages).exit_code == 0
    assert jejak("judge", "merge", "satu saja").exit_code == 2
    assert jejak("judge", "merge", "kasus campak", "Kasus Campak").exit_code == 1
    nothing = jejak("judge", "undo", "tidak-ada")
    assert (nothing.exit_code, "tidak-ada" in nothing.stderr) == (1, True)


def test_a_phrase_that_is_not_printed_is_noted(jejak: Jejak, pages: Path) -> None:
    assert jejak("ingest", pages).exit_code == 0
    done = jejak("judge", "merge", "harga cabai rawit", "ongkos cabai rawit")
    assert done.exit_code == 0
    assert done.stderr.count("harga cabai rawit") == 2
