"""`jejak load`: what `jejak extract` printed becomes the same claims that `jejak ingest` makes."""

from pathlib import Path

from graph.store import Store
from tests.jejak.conftest import Jejak, whole

DERIVED = "MATCH (c:Claim)-[:ABOUT]->(i:Indicator) RETURN c.id AS claim, i.id AS indicator ORDER BY claim"


def test_loading_extracted_lines_gives_the_claims_of_ingesting(
    jejak: Jejak, arcadedb_store: Store, pages: Path
) -> None:
    assert jejak("ingest", pages).exit_code == 0
    claims, evidence = arcadedb_store.read(DERIVED), "MATCH (e:Evidence) RETURN e.id AS id ORDER BY id"
    printed = arcadedb_store.read(evidence)
    assert claims
    arcadedb_store.write("MATCH (n) DETACH DELETE n")
    assert jejak("load", "-", given=jejak("extract", pages).stdout).exit_code == 0
    assert arcadedb_store.read(DERIVED) == claims
    assert arcadedb_store.read(evidence) == printed


def test_loading_twice_changes_nothing(jejak: Jejak, arcadedb_store: Store, pages: Path, tmp_path: Path) -> None:
    lines = tmp_path / "bacaan.jsonl"
    lines.write_text(jejak("extract", pages).stdout, encoding="utf-8")
    assert jejak("load", lines).exit_code == 0
    before = whole(arcadedb_store)
    assert jejak("load", lines).exit_code == 0
    assert whole(arcadedb_store) == before


def test_broken_and_rejected_lines_are_set_aside(jejak: Jejak, arcadedb_store: Store, pages: Path) -> None:
    good = jejak("extract", pages).stdout
    rejected = '{"source": "lama.txt", "rejected": {"reason": "empty", "detail": "nothing"}}'
    result = jejak("load", "-", given=f'{good}{rejected}\n{{"article": 1}}\nno json\n\n')
    assert result.exit_code == 0
    assert "lama.txt" in result.stderr
    assert "stdin:4" in result.stderr
    assert "stdin:5" in result.stderr
    assert arcadedb_store.read("MATCH (a:Article) RETURN count(a) AS articles") == [{"articles": 2}]


def test_a_missing_file_is_named_before_a_graph_is_touched(jejak: Jejak, tmp_path: Path) -> None:
    result = jejak("load", "tidak-ada.jsonl", "--graph", tmp_path / "graf")
    assert result.exit_code == 1
    assert "tidak-ada.jsonl" in result.stderr
    assert not (tmp_path / "graf").exists()
