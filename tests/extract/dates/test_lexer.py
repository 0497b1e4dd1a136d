"""Token letters, and what decides a minggu."""

import pytest

from extract.dates.lexer import tokenize


@pytest.mark.parametrize(
    ("text", "letters"),
    [
        ("Jumat (7/7/2023)", "w(D/D/Y)"),
        ("sejak 2020 hingga 2.023", "cYe9"),
        ("s.d. 5 Mei yang lalu", "eDmL"),
        ("Undang-Undang Nomor 18", "##D"),
        ("10–14 Juli\nmendatang", "D-Dm|F"),
        ("kuartal III, i, Q3", "Qr,x,U"),
        ("7204 dan 32", "9d9"),
        ("ANTARA antara", "XN"),
        ("1990-an", "Y-n"),
    ],
)
def test_letters(text: str, letters: str) -> None:
    assert tokenize(text).letters == letters


@pytest.mark.parametrize(
    ("text", "letter"),
    [
        ("Ia pulang pada Minggu", "w"),
        ("Ia pulang pada minggu", "k"),
        ("dua Minggu", "k"),
        ("Minggu lalu hujan", "k"),
        ('"Minggu lalu hujan"', "k"),
        ("Pada Minggu lalu hujan", "w"),
        ("Minggu (9/7)", "w"),
        ("minggu malam", "w"),
        ("hari minggu", "w"),
        ("Sabtu dan Minggu", "w"),
        ("akhir Minggu", "k"),
    ],
)
def test_minggu_is_sunday_or_week(text: str, letter: str) -> None:
    tokens = tokenize(text)
    at = next(i for i in range(len(tokens.spans)) if tokens.printed(i, i + 1).lower() == "minggu")
    assert tokens.letters[at] == letter


def test_spans_give_back_the_text() -> None:
    tokens = tokenize("Idul  Fitri 2024, s/d Mei")
    assert [tokens.printed(i, i + 1) for i in range(len(tokens.spans))] == ["Idul  Fitri", "2024", ",", "s/d", "Mei"]
