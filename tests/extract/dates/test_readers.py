"""What the readers make of single shapes."""

import pytest

from extract.dates.grammar import find_atoms
from extract.dates.lexer import tokenize
from extract.dates.phrases import Calendar, Feast, Phrase, Preceding, SameSpan, Shift, Trailing, Years


@pytest.mark.parametrize(
    ("text", "phrase"),
    [
        ("akhir Mei lalu", Calendar(month=5, part=3, tilt=-1)),
        ("Mei tahun lalu", Calendar(month=5, year_shift=-1)),
        ("Mei tahun sebelumnya", Calendar(month=5, year_shift=-1, from_text=True)),
        ("Selasa pekan depan", Calendar(weekday=1, week_shift=1)),
        ("tanggal 5 bulan ini", Calendar(day=5, month_shift=0)),
        ("dua puluh lima tahun lalu", Shift("year", -25, "reference")),
        ("dua belas hari kemudian", Shift("day", 12, "text", counted=True)),
        ("dua pekan kemudian", Shift("day", 14, "text", counted=True)),
        ("pekan sebelumnya", Shift("week", -1, "text")),
        ("selama dua tahun sebelumnya", Preceding("year", 2)),
        ("pekan terakhir ini", Trailing("week", -1)),
        ("tiga pekan ke depan", Trailing("week", 3)),
        ("dua minggu terakhir", Trailing("week", -2)),
        ("pekan yang sama", SameSpan(unit="week")),
        ("hari kedua Lebaran 2024", Feast("idulfitri", 1, 2024)),
        ("2023/24", Years(2023, 2024)),
        ("1990-an", Years(1990, 1999, "decade")),
    ],
)
def test_phrases(text: str, phrase: Phrase) -> None:
    (atom,) = find_atoms(tokenize(text))
    assert atom.phrase == phrase
