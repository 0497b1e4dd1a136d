"""Every word of time stands in its example, as what it is listed for."""

import pytest

from extract.claims.period_words import KINDS, words_of_time
from extract.table_file import read_table

ROWS = list(read_table("period_words.csv", ("word", "kind", "example")))


@pytest.mark.parametrize("row", ROWS, ids=lambda row: f"{row['kind']}: {row['word']}")
def test_a_word_is_of_its_kind(row: dict[str, str]) -> None:
    at = row["example"].index(row["word"])
    assert (row["kind"], at) in words_of_time(row["example"], 0, len(row["example"]))


def test_every_kind_has_words() -> None:
    assert {row["kind"] for row in ROWS} == set(KINDS)


def test_words_are_whole() -> None:
    assert words_of_time("Kinian dan targetan.", 0, 20) == ()
