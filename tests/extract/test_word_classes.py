import re

import pytest

from extract.table_file import read_table
from extract.word_classes import any_of

ROWS = list(read_table("grammar_words.csv", ("word", "class", "example")))


@pytest.mark.parametrize("row", [pytest.param(row, id=f"{row['class']}: {row['word']}") for row in ROWS])
def test_every_word_stands_in_its_example(row: dict[str, str]) -> None:
    found = re.search(rf"\b(?:{any_of(row['class'])})\b", row["example"], re.I)  # type: ignore[arg-type]
    assert found is not None
    assert found.group().lower() == row["word"]


def test_classes_are_joined_and_the_longest_word_comes_first() -> None:
    assert any_of("became", "up_to").split("|") == ["menjadi", "hingga", "sampai", "jadi", "ke"]
