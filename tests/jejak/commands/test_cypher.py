"""`jejak cypher`: reading only, as a table, JSON or CSV."""

import json
from pathlib import Path

import pytest

from graph.store import Store
from tests.jejak.conftest import Jejak

QUERY = "MATCH (a:Article) RETURN a.id AS id, a.title AS title ORDER BY id"


def test_rows_as_json_when_piped_and_as_csv_when_asked(jejak: Jejak, pages: Path) -> None:
    assert jejak("ingest", pages).exit_code == 0
    rows = json.loads(jejak("cypher", QUERY).stdout)
    assert [row["id"] for row in rows] == ["https://kabar.example/a/1", "https://warta.example/b/2"]
    lines = jejak("cypher", QUERY, "--format", "csv").stdout.splitlines()
    assert lines[0] == "id,title"
    assert len(lines) == 3
    assert rows[0]["title"] in jejak("cypher", QUERY, "--format", "table").stdout


def test_no_rows_are_an_empty_list(jejak: Jejak) -> None:
    assert json.loads(jejak("cypher", QUERY).stdout) == []


@pytest.mark.parametrize("query", ["CREATE (:Article {id: 'x'})", "MATCH (n) DETACH DELETE n", "RETRUN 1"])
def test_what_does_not_only_read_is_refused(jejak: Jejak, arcadedb_store: Store, query: str) -> None:
    result = jejak("cypher", query)
    assert (result.exit_code, result.stdout) == (1, "")
    assert arcadedb_store.read("MATCH (n) RETURN count(n) AS nodes") == [{"nodes": 0}]


def test_a_late_query_ends_at_its_deadline(jejak: Jejak) -> None:
    slow = "UNWIND range(1, 3000) AS a UNWIND range(1, 3000) AS b WITH a, b WHERE a * b = 7 RETURN count(*) AS pairs"
    result = jejak("cypher", slow, "--timeout", "1")
    assert result.exit_code == 1
    assert "1 s" in result.stderr
