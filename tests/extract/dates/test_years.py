"""When four digits are a year."""

import pytest

from extract.dates.lexer import tokenize
from extract.dates.years import shows_year


@pytest.mark.parametrize(
    ("text", "years"),
    [
        ("Sensus Ikan 2023", [True]),
        ("Survei Laut dan Sungai (SLS) 2023", [True]),
        ("belanja negara (APBN) 2023", [True]),
        ("Piala Anu 2022", [False]),
        ("Kota 2021 2022\nPalu", [True, True]),
        ("Kota 2021 2022 ikan", [False, False]),
        ("Palu 2014 1998", [False, False]),
        ("2021: 30 kapal", [True]),
        ("2022 sudah habis", [True]),
        ("sebanyak 2022 sudah habis", [False]),
    ],
)
def test_years(text: str, years: list[bool]) -> None:
    tokens = tokenize(text)
    found = [shows_year(tokens, at, at + 1) for at, letter in enumerate(tokens.letters) if letter == "Y"]
    assert found == years
