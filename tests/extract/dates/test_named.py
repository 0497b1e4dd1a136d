"""Dates named by day, weekday, month, quarter or year."""

from datetime import date

import pytest

from extract.dates.named import resolve_calendar
from extract.dates.phrases import Calendar
from extract.dates.scene import Scene, Unresolved

TODAY = date(2024, 2, 14)


@pytest.mark.parametrize(
    ("phrase", "edtf"),
    [
        (Calendar(month=12), "2023-12"),
        (Calendar(month=2), "2024-02"),
        (Calendar(month=2, tilt=-1), "2023-02"),
        (Calendar(month=2, tilt=1), "2024-02"),
        (Calendar(month=5, tilt=1), "2024-05"),
        (Calendar(month=3), "2024-03"),
        (Calendar(slice=(4, 4)), "2023-10/2023-12"),
        (Calendar(day=29, month=2), "2024-02-29"),
        (Calendar(day=20), "2024-01-20"),
        (Calendar(day=20, tilt=1), "2024-02-20"),
        (Calendar(weekday=2), "2024-02-14"),
        (Calendar(weekday=2, tilt=-1), "2024-02-07"),
        (Calendar(weekday=2, tilt=1), "2024-02-21"),
        (Calendar(weekday=2, week_shift=-1), "2024-02-07"),
        (Calendar(year=2023, slice=(3, 4), part=3), "2023-09"),
        (Calendar(year=2023, slice=(1, 2), part=1), "2023-01/2023-02"),
        (Calendar(first_months=9, year_shift=-1), "2023-01/2023-09"),
        (Calendar(week=2, month_shift=0), "2024-02-08/2024-02-14"),
    ],
)
def test_against_the_reference_day(phrase: Calendar, edtf: str) -> None:
    assert resolve_calendar(phrase, Scene(TODAY)).edtf == edtf


def test_a_future_word_turns_a_bare_weekday_and_month_ahead() -> None:
    ahead = Scene(TODAY, ahead=True)
    assert resolve_calendar(Calendar(weekday=1), ahead).edtf == "2024-02-20"
    assert resolve_calendar(Calendar(month=12), ahead).edtf == "2024-12"


@pytest.mark.parametrize(
    ("phrase", "reason"),
    [
        (Calendar(day=31, month=2), "impossible"),
        (Calendar(day=1, month=13), "impossible"),
        (Calendar(day=29, month=2, year=2023), "impossible"),
        (Calendar(year=2023, week=54), "impossible"),
        (Calendar(year=2023, slice=(3, 2)), "impossible"),
        (Calendar(day=14, month=2, weekday=0), "weekday_mismatch"),
        (Calendar(day=14, month=2, year=2024, weekday=0), "weekday_mismatch"),
    ],
)
def test_reasons(phrase: Calendar, reason: str) -> None:
    with pytest.raises(Unresolved, match=f"^{reason}$"):
        resolve_calendar(phrase, Scene(TODAY))
