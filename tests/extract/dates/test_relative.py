"""Dates counted from another day."""

from datetime import date

import pytest

from extract.dates import calendar as cal
from extract.dates.phrases import Feast, SameSpan, Shift, Trailing
from extract.dates.relative import resolve_feast, resolve_same, resolve_shift, resolve_trailing
from extract.dates.scene import Known, Scene, Unresolved

TODAY = date(2024, 2, 14)


@pytest.mark.parametrize(
    ("phrase", "edtf"),
    [
        (Shift("day", -1, "reference"), "2024-02-13"),
        (Shift("week", 0, "reference", 3), "2024-02-17/2024-02-18"),
        (Shift("month", -2, "reference"), "2023-12"),
        (Shift("year", -1, "reference", 3), "2023-09/2023-12"),
        (Shift("decade", -2, "reference"), "2004"),
    ],
)
def test_shifts(phrase: Shift, edtf: str) -> None:
    assert resolve_shift(phrase, Scene(TODAY)).edtf == edtf


def test_trailing_units_end_or_begin_on_the_reference_day() -> None:
    assert resolve_trailing(Trailing("month", -1), TODAY).edtf == "2024-01-14/2024-02-13"
    assert resolve_trailing(Trailing("week", 2), TODAY).edtf == "2024-02-14/2024-02-28"


@pytest.mark.parametrize(
    ("phrase", "today", "edtf"),
    [
        (Trailing("month", -3), TODAY, "2023-12/2024-02"),
        (Trailing("month", -3), date(2024, 2, 2), "2023-11/2024-01"),
        (Trailing("year", -5), TODAY, "2020/2024"),
        (Trailing("year", -5), date(2024, 1, 20), "2019/2023"),
    ],
)
def test_several_last_months_and_years_are_whole_ones(phrase: Trailing, today: date, edtf: str) -> None:
    assert resolve_trailing(phrase, today).edtf == edtf


def test_without_a_day_the_year_of_the_text_is_enough_for_years_only() -> None:
    scene = Scene(None, around=date(2023, 12, 31))
    assert resolve_shift(Shift("year", -1, "reference"), scene).edtf == "2022"
    with pytest.raises(Unresolved):
        resolve_shift(Shift("day", -1, "reference"), scene)


def test_a_year_before_counts_from_the_year_spoken_of_not_from_the_day_it_was_said() -> None:
    known = [Known(cal.year(2022), 1, 2022), Known(cal.of_date(TODAY), 1, None, 2)]
    assert resolve_shift(Shift("year", -1, "text"), Scene(TODAY, known, sentence=1)).edtf == "2021"


def test_a_day_before_ignores_coarser_dates() -> None:
    known = [Known(cal.of_date(date(2024, 1, 4)), 1, None), Known(cal.year(2023), 1, 2023)]
    assert resolve_shift(Shift("day", -1, "text"), Scene(TODAY, known, sentence=1)).edtf == "2024-01-03"


def test_the_same_period_keeps_its_precision_in_another_year() -> None:
    known = [Known(cal.months(2024, 1, 2), 1, 2024)]
    found = resolve_same(SameSpan(year_shift=-1), Scene(TODAY, known, sentence=1))
    assert (found.edtf, found.end) == ("2023-01/2023-02", date(2023, 2, 28))
    back = resolve_same(SameSpan(year=2024), Scene(TODAY, [Known(found, 1, 2023)], sentence=1))
    assert back.end == date(2024, 2, 29)


def test_days_around_a_holiday() -> None:
    assert resolve_feast(Feast("natal", -1), Scene(TODAY)).edtf == "2023-12-24"
    assert resolve_feast(Feast("idulfitri", 2, year_shift=-1), Scene(TODAY)).edtf == "2023-04-24"
    assert resolve_feast(Feast(None, -4), Scene(TODAY, feast="idulfitri")).edtf == "2024-04-06"


@pytest.mark.parametrize("phrase", [Feast(None, -4), Feast("idulfitri", 0, 1990)])
def test_an_unknown_holiday_is_no_anchor(phrase: Feast) -> None:
    with pytest.raises(Unresolved, match="no_anchor"):
        resolve_feast(phrase, Scene(TODAY))


def test_nothing_before_no_same_period() -> None:
    with pytest.raises(Unresolved, match="no_anchor"):
        resolve_same(SameSpan(), Scene(TODAY))


def test_no_reference_no_relative_day() -> None:
    with pytest.raises(Unresolved, match="no_anchor"):
        resolve_shift(Shift("day", -1, "reference"), Scene(None))
