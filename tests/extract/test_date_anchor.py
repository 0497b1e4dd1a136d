"""Resolving phrases against a day and against the dates before them."""

from datetime import date

import pytest

from extract import calendar as cal
from extract.date_anchor import Known, Scene, Unresolved, resolve
from extract.date_phrases import Calendar, Feast, Phrase, Range, SameSpan, Shift, Trailing, Unanchored

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
        (Calendar(weekday=2), "2024-02-14"),
        (Calendar(weekday=2, tilt=-1), "2024-02-07"),
        (Calendar(weekday=2, tilt=1), "2024-02-21"),
        (Calendar(year=2023, slice=(3, 4), part=3), "2023-09"),
        (Shift("decade", -2, "reference"), "2004"),
        (Trailing("month", -3), "2023-11-14/2024-02-14"),
        (Feast("natal", -1), "2023-12-24"),
        (Range(Calendar(weekday=0), Calendar(weekday=2)), "2024-02-12/2024-02-14"),
    ],
)
def test_against_the_reference_day(phrase: Phrase, edtf: str) -> None:
    assert resolve(phrase, Scene(TODAY)).edtf == edtf


@pytest.mark.parametrize(
    ("phrase", "reason"),
    [
        (Calendar(day=31, month=2), "impossible"),
        (Calendar(day=29, month=2, year=2023), "impossible"),
        (Calendar(year=2023, week=54), "impossible"),
        (Calendar(day=14, month=2, weekday=0), "weekday_mismatch"),
        (Range(Calendar(year=2023), Calendar(year=2020)), "reversed"),
        (Unanchored(), "no_anchor"),
        (Feast(None, -4), "no_anchor"),
        (Feast("idulfitri", 0, 1990), "no_anchor"),
        (SameSpan(), "no_anchor"),
    ],
)
def test_reasons(phrase: Phrase, reason: str) -> None:
    with pytest.raises(Unresolved, match=f"^{reason}$"):
        resolve(phrase, Scene(TODAY))


def test_a_year_before_counts_from_the_year_spoken_of_not_from_the_day_it_was_said() -> None:
    known = [Known(cal.year(2022), 1, 2022), Known(cal.of_date(TODAY), 1, None, 2)]
    assert resolve(Shift("year", -1, "text"), Scene(TODAY, known, sentence=1)).edtf == "2021"


def test_a_day_before_ignores_coarser_dates() -> None:
    known = [Known(cal.of_date(date(2024, 1, 4)), 1, None), Known(cal.year(2023), 1, 2023)]
    assert resolve(Shift("day", -1, "text"), Scene(TODAY, known, sentence=1)).edtf == "2024-01-03"


def test_the_same_period_keeps_its_precision_in_another_year() -> None:
    known = [Known(cal.months(2024, 1, 2), 1, 2024)]
    found = resolve(SameSpan(year_shift=-1), Scene(TODAY, known, sentence=1))
    assert (found.edtf, found.end) == ("2023-01/2023-02", date(2023, 2, 28))


def test_no_reference_no_relative_day() -> None:
    with pytest.raises(Unresolved, match="no_anchor"):
        resolve(Shift("day", -1, "reference"), Scene(None))
