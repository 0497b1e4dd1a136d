"""`jejak query`: the catalogue listed and asked."""

import json
from pathlib import Path

import pytest

from queries.catalog import catalog
from tests.jejak.conftest import Jejak


def test_without_a_name_every_question_is_listed_with_its_parameters(jejak: Jejak) -> None:
    rows = json.loads(jejak("query").stdout)
    assert [row["name"] for row in rows] == list(catalog())
    assert all(row["question"] == catalog()[row["name"]].indonesian for row in rows)
    table = jejak("query", "--format", "table").stdout
    assert all(name in table for name in catalog())


def test_a_question_gives_its_columns(jejak: Jejak, pages: Path) -> None:
    assert jejak("ingest", pages).exit_code == 0
    rows = json.loads(jejak("query", "claims-by-speaker", "-p", "name=Wulan").stdout)
    assert rows
    assert all(tuple(row) == catalog()["claims-by-speaker"].columns and "Wulan" in row["speaker"] for row in rows)
    before = jejak("query", "claims-by-speaker", "-p", "name=Wulan", "--as-of", "2024-05-31")
    assert json.loads(before.stdout) == []


@pytest.mark.parametrize(
    ("arguments", "word"),
    [
        (["apa-saja"], "apa-saja"),
        (["timeline"], "indicator"),
        (["timeline", "-p", "indicator"], "indicator"),
        (["timeline", "-p", "indicator=x", "-p", "tahun=2"], "tahun"),
        (["same-name", "-p", "as_of=kemarin"], "as_of"),
    ],
)
def test_a_wrong_question_is_named(jejak: Jejak, arguments: list[str], word: str) -> None:
    result = jejak("query", *arguments)
    assert result.exit_code == 1
    assert word in result.stderr
