"""Reading printed numbers."""

from extract.dates.fields import Fields, full_year
from extract.dates.lexer import tokenize


def test_short_years() -> None:
    assert [full_year(value) for value in (5, 23, 98, 1998)] == [2005, 2023, 1998, 1998]


def test_numbers_in_words() -> None:
    printed = {"tiga": 3, "dua belas": 12, "dua puluh": 20, "dua puluh lima": 25, "14": 14, "5,5": None}
    read = {text: Fields(tokens, 0, len(tokens.spans)).number() for text in printed if (tokens := tokenize(text))}
    assert read == printed
