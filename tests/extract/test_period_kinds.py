"""What stretch of time a date states for a figure."""

from datetime import date

import pytest

from extract.period_kinds import covered, from_january, standing
from extract.types import Period
from tests.extract.reading import read

SAID = date(2023, 7, 8)


@pytest.mark.parametrize(
    ("text", "counting", "edtf"),
    [
        ("Per akhir Mei 2023 utang mencapai 40 rupiah.", "level", "../2023-05-31"),
        ("Akhir Mei 2023 utang turun 40 rupiah.", "change", "2023-05"),
        ("Stok pada akhir tahun 40 ton.", "forecast", "2023-09/2023-12"),
        ("Hingga Mei 2023 ekspor mencapai 40 ton.", "level", "2023-01/2023-05"),
        ("Hingga Mei 2023 ada 40 korban.", "level", "../2023-05"),
        ("Pada 5 Juli 2023 jumlahnya sudah 40 rumah.", "level", "../2023-07-05"),
        ("Pada 5 Juli 2023 tenggelam 40 rumah.", "level", "2023-07-05"),
        ("Pada Mei 2023 inflasi tahun kalender 40 persen.", "change", "2023-01/2023-05"),
        ("Tahun ini kuotanya 40 orang.", "capacity", "2023"),
    ],
)
def test_covered(text: str, counting: str, edtf: str) -> None:
    found = read(text)
    period = covered(found.dates[0], found.figures[-1], counting, text, SAID)
    assert period is not None
    assert period.edtf == edtf


def test_from_january_and_as_of() -> None:
    may = Period("2023-05", date(2023, 5, 1), date(2023, 5, 31))
    assert from_january(may) == Period("2023-01/2023-05", date(2023, 1, 1), date(2023, 5, 31))
    assert standing(may) == Period("../2023-05", None, date(2023, 5, 31))
