"""Which atoms become one period."""

import pytest

from extract.dates.grammar import find_atoms
from extract.dates.lexer import tokenize
from extract.dates.ranges import join


@pytest.mark.parametrize(
    ("text", "spans"),
    [
        ("2019-2024", ["2019-2024"]),
        ("2024-2019", []),
        ("1900-2020", []),
        ("2019 hingga 2024 orang", []),
        ("sejak 2020", ["sejak 2020"]),
        ("dari 2020", ["2020"]),
        ("hingga Mei 2024", ["hingga Mei 2024"]),
        ("per Mei 2024", ["Mei 2024"]),
        ("mulai Mei 2024", ["mulai Mei 2024"]),
        ("mulai 1 Mei hingga 3 Juni", ["mulai 1 Mei hingga 3 Juni"]),
        ("APBN 2014 hingga Mei 2015", ["2014", "hingga Mei 2015"]),
        ("antara Januari dan Maret 2024", ["antara Januari dan Maret 2024"]),
        ("pada 2022 dan 2023", ["2022", "2023"]),
        ("pada 2022 dan 2023 orang", ["2022"]),
    ],
)
def test_joined(text: str, spans: list[str]) -> None:
    tokens = tokenize(text)
    assert [tokens.printed(atom.lo, atom.hi) for atom in join(tokens, find_atoms(tokens))] == spans
