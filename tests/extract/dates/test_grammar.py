"""Which spans are dates, before any is joined or resolved."""

import pytest

from extract.dates.grammar import find_atoms
from extract.dates.lexer import tokenize


@pytest.mark.parametrize(
    ("text", "spans"),
    [
        ("kuartal I hingga III 2024", ["kuartal I hingga III 2024"]),
        ("5 Mei pukul 17.00 WIB", ["5 Mei"]),
        ("UU Nomor 18 Tahun 2017", []),
        ("Rapat 7 / 7 / 2023", []),
        ("layanan 24/7", []),
        ("skor 3-1", []),
        ("Pasar Minggu", []),
        ("Jumat Agung", []),
        ("puluhan tahun lalu", []),
        ("usia 20 tahun ini", []),
        ("5,5 tahun terakhir", []),
        ("bulan-bulan ini", []),
        ("pada Mei Presiden hadir", ["Mei"]),
        ("kata Budi April kemudian", []),
        ("tahun 90-an", ["tahun 90-an"]),
    ],
)
def test_spans(text: str, spans: list[str]) -> None:
    tokens = tokenize(text)
    assert [tokens.printed(atom.lo, atom.hi) for atom in find_atoms(tokens)] == spans


@pytest.mark.parametrize(
    ("text", "weak"),
    [
        ("pada 2023", False),
        ("tahun 2023", False),
        ("2023 lalu", False),
        ("2023 juga menjadi", False),
        ("pada 2023 kasus", False),
        ("di 2023 desa", True),
        ("sebanyak 2023", True),
        ("Piala Dunia 2022", True),
    ],
)
def test_bare_numbers_need_a_sign_of_being_a_year(text: str, weak: bool) -> None:
    (atom,) = find_atoms(tokenize(text))
    assert atom.weak is weak
