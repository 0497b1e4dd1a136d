"""Resolving phrases of every shape, and ranges, to days."""

from datetime import date

import pytest

from extract.dates.anchor import resolve
from extract.dates.phrases import Calendar, Phrase, Range, Shift, Unanchored, Years
from extract.dates.scene import Scene, Unresolved

TODAY = date(2024, 2, 14)


@pytest.mark.parametrize(
    ("phrase", "edtf"),
    [
        (Years(1990, 1999, "decade"), "1990/1999"),
        (Range(Calendar(weekday=0), Calendar(weekday=2)), "2024-02-12/2024-02-14"),
        (Range(Calendar(day=30, month=12), Calendar(day=2, month=1)), "2023-12-30/2024-01-02"),
        (Range(Calendar(year=2020), Shift("day", 0, "reference")), "2020/2024-02-14"),
        (Range(Calendar(month=12), None), "2023-12/.."),
    ],
)
def test_ranges(phrase: Phrase, edtf: str) -> None:
    assert resolve(phrase, Scene(TODAY)).edtf == edtf


@pytest.mark.parametrize(
    ("phrase", "reason"),
    [
        (Range(Calendar(year=2023), Calendar(year=2020)), "reversed"),
        (Range(Calendar(day=31, month=2), None), "impossible"),
        (Unanchored(), "no_anchor"),
    ],
)
def test_reasons(phrase: Phrase, reason: str) -> None:
    with pytest.raises(Unresolved, match=f"^{reason}$"):
        resolve(phrase, Scene(TODAY))
