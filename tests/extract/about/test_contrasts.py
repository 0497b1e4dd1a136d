import pytest

from extract.about.contrasts import contrasts
from extract.about.indicator import normal_words
from extract.table_file import read_table

ROWS = list(read_table("contrast_words.csv", ("slot", "word", "example")))


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row["word"])
def test_every_word_stands_in_its_example_and_in_its_slot(row: dict[str, str]) -> None:
    assert row["word"] in row["example"].split()
    assert contrasts()[row["word"]] == row["slot"]


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row["word"])
def test_normal_forms_keep_the_slot(row: dict[str, str]) -> None:
    assert all(contrasts().get(word, row["slot"]) == row["slot"] for word in normal_words(row["word"]))
