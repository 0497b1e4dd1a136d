"""`jejak who`: everybody of a name, with what they said."""

import json
from pathlib import Path

from jejak.answers import WHO_COLUMNS
from tests.jejak.conftest import Jejak


def test_a_person_is_found_by_part_of_the_name(jejak: Jejak, pages: Path) -> None:
    assert jejak("ingest", pages).exit_code == 0
    rows = json.loads(jejak("who", "bagas").stdout)
    assert rows
    assert all(tuple(row) == WHO_COLUMNS for row in rows)
    assert {row["who"] for row in rows} == {"Bagas Prakoso"}
    assert 20000 in {row["value"] for row in rows}
    assert "Bagas Prakoso" in jejak("who", "bagas", "--format", "table").stdout


def test_nobody_found_is_said(jejak: Jejak) -> None:
    result = jejak("who", "Entah Siapa")
    assert (result.exit_code, json.loads(result.stdout)) == (0, [])
    assert "Entah Siapa" in result.stderr
