"""`jejak trace` and what it prints: rows with the claim's own words."""

import csv
import io
import json
from pathlib import Path

from jejak.answers import TRACE_COLUMNS
from tests.jejak.conftest import FIRST, SECOND, Jejak

BODIES = FIRST + SECOND


def test_rows_hold_who_said_what_when_and_where_it_was_printed(jejak: Jejak, pages: Path) -> None:
    assert jejak("ingest", pages).exit_code == 0
    rows = json.loads(jejak("trace", "pekerja terkena PHK").stdout)
    assert all(tuple(row) == TRACE_COLUMNS for row in rows)
    said = {(row["value"], row["outlet"]) for row in rows if row["why"] == "timeline"}
    assert (20000, "Warta Contoh") in said or (12345, "Kabar Contoh") in said
    assert all(row["sentence"] in " ".join(BODIES.split()) and row["published"] for row in rows)


def test_csv_holds_the_same_rows(jejak: Jejak, pages: Path) -> None:
    assert jejak("ingest", pages).exit_code == 0
    rows = json.loads(jejak("trace", "PHK").stdout)
    table = list(csv.DictReader(io.StringIO(jejak("trace", "PHK", "--format", "csv").stdout)))
    assert [line["claim"] or None for line in table] == [row["claim"] for row in rows]
    assert [line["value"] for line in table] == [str(row["value"]) for row in rows]


def test_as_of_a_day_before_anything_was_recorded(jejak: Jejak, pages: Path) -> None:
    assert jejak("ingest", pages).exit_code == 0
    assert json.loads(jejak("trace", "PHK", "--as-of", "2024-05-31").stdout) == []
    assert json.loads(jejak("trace", "PHK", "--as-of", "2024-06-01").stdout)


def test_nothing_found_is_said_and_is_no_failure(jejak: Jejak) -> None:
    result = jejak("trace", "gajah terbang", "--format", "json")
    assert result.exit_code == 0
    assert json.loads(result.stdout) == []
    assert "gajah terbang" in result.stderr
