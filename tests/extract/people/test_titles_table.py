"""Short titles mean long ones."""

import pytest

from extract.people.titles_table import head_closes, spelled_out
from extract.table_file import read_table
from tests.extract.reading import read

SHORT = list(read_table("title_short.csv", ("short", "long", "example")))


@pytest.mark.parametrize("row", SHORT, ids=lambda row: row["short"])
def test_a_short_title_is_spelled_out(row: dict[str, str]) -> None:
    assert row["example"].startswith(row["short"])
    assert spelled_out(f"{row['short']} Anu") == f"{row['long'].lower()} anu"


def test_a_short_title_alone_is_the_person_with_the_long_one() -> None:
    text = "Konsul Jenderal RI Penang, Rini Astuti, berkunjung.\nKonjen RI Penang mengatakan ada 12 orang."
    assert [claim.speaker for claim in read(text).claims] == ["Rini Astuti"]


def test_a_head_closes_a_run_only_as_a_whole() -> None:
    assert head_closes(["kata", "ketua", "kontingen"])
    assert not head_closes(["kata", "kontingen"])
    assert not head_closes([])
