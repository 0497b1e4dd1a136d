"""What earlier dates are to later ones: lenders of a year, days of saying, comparisons."""

import pytest

from extract.dates.grammar import find_atoms
from extract.dates.known import compared, reporting
from extract.dates.lexer import tokenize
from extract.quotes import quotations


@pytest.mark.parametrize(
    ("text", "held_against"),
    [
        ("naik dibanding 2020", True),
        ("dibandingkan dengan laporan Rabu (1/5)", True),
        ("dua kali lipat Januari 2019", True),
        ("turun dari 24,4 persen pada 2021", True),
        ("naik pada 2020", False),
    ],
)
def test_what_something_is_held_against(text: str, held_against: bool) -> None:
    tokens = tokenize(text)
    (atom,) = find_atoms(tokens)
    assert compared(tokens, atom) is held_against


def test_a_sentence_tells_who_said_something_outside_quotation_marks() -> None:
    text = 'Rini menyebut 9 kapal sehari sebelumnya. Kapal tiba. "Rini menyebut 9 kapal."'
    tokens = tokenize(text)
    reports = reporting(tokens, (0, 41, 53), quotations(text))
    assert [reports(number) for number in (1, 2, 3)] == [True, False, False]


def test_nobody_asks_where_no_date_counts_from_the_text() -> None:
    text = "Rini menyebut 9 kapal."
    assert not reporting(tokenize(text), (0,), ())(1)
