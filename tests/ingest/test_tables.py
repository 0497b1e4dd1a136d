"""Every row of every table, and what a wrong row says."""

from pathlib import Path

import pytest

from ingest import tables
from ingest.tables import Furniture, TableError, furniture, matches, months, roles, rows, weekdays, words

ROWS = furniture()
FURNITURE = ("pattern", "kind", "where", "example", "counterexample")


@pytest.mark.parametrize("row", ROWS, ids=[f"{row.kind}: {row.example[:30]}" for row in ROWS])
def test_furniture_row(row: Furniture) -> None:
    assert matches(row, row.example)
    assert not (row.counterexample and matches(row, row.counterexample))


@pytest.mark.parametrize("row", [row for row in ROWS if row.counterexample], ids=lambda row: row.counterexample[:30])
def test_no_other_row_takes_the_counterexample(row: Furniture) -> None:
    assert not [other.example for other in ROWS if other.where != "inline" and matches(other, row.counterexample)]


def test_every_city_of_a_dateline_is_listed_once() -> None:
    cities = [row["city"] for _, row in rows("cities", ("city",))]
    assert len(cities) == len(set(cities))
    assert {"Jakarta", "Medan", "Banda Aceh", "Labuan Bajo", "Kuala Lumpur"} <= set(cities)


def test_months_and_roles() -> None:
    assert set(months().values()) == set(range(1, 13))
    assert months()["agt"] == 8
    assert set(weekdays().values()) == set(range(7))
    assert weekdays()["friday"] == weekdays()["jum'at"] == 4
    assert {role.word: role.author for role in roles()}["penerjemah"] is False
    assert {role.word: role.author for role in roles()}["redaktur"] is True


@pytest.mark.parametrize(
    "name", ["wires", "starters", "nobody", "malay", "indonesian", "menu", "press", "stops", "function"]
)
def test_words_are_lower_case_and_listed_once(name: str) -> None:
    listed = [row["word"] for _, row in rows(name, ("word",))]
    assert len(listed) == len(set(listed)) > 5
    assert all(word == word.lower() for word in listed)


def test_no_word_marks_both_languages() -> None:
    assert not words("malay") & words("indonesian")


@pytest.mark.parametrize(
    ("content", "message"),
    [
        ("pattern,kind\n", r"furniture.csv:1: header must be"),
        (f"{','.join(FURNITURE)}\na,link,line,a\n", r"furniture.csv:2: wrong number of cells"),
        (f"{','.join(FURNITURE)}\na ,link,line,a,\n", r"furniture.csv:2: .*spaces"),
        (f"{','.join(FURNITURE)}\na,link,line,a,\na,lnk,line,a,\n", r"furniture.csv:3: unknown kind"),
        (f"{','.join(FURNITURE)}\n(a,link,line,a,\n", r"furniture.csv:2: bad pattern"),
        (f"{','.join(FURNITURE)}\na,link,line,b,\n", r"furniture.csv:2: the example does not match"),
        (f"{','.join(FURNITURE)}\na,link,line,a,A\n", r"furniture.csv:2: .*counterexample"),
    ],
)
def test_a_wrong_row_names_its_file_and_line(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, content: str, message: str
) -> None:
    (tmp_path / "tables").mkdir()
    (tmp_path / "tables" / "furniture.csv").write_text(content, encoding="utf-8")
    monkeypatch.setattr(tables, "files", lambda _: tmp_path)
    with pytest.raises(TableError, match=message):
        furniture.__wrapped__()
