"""Calendar arithmetic: parts, weeks, quarters, and their EDTF text."""

import itertools
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extract.dates import calendar as cal

DAYS = st.dates(date(1900, 1, 1), date(2100, 12, 31))


@pytest.mark.parametrize(("year", "month", "number"), [(2023, 2, 31), (2023, 13, 1), (2023, 2, 29), (2023, 4, 0)])
def test_days_that_do_not_exist(year: int, month: int, number: int) -> None:
    assert cal.day(year, month, number) is None


@pytest.mark.parametrize(
    ("stretch", "edtf", "start", "end"),
    [
        (cal.day(2024, 2, 29), "2024-02-29", date(2024, 2, 29), date(2024, 2, 29)),
        (cal.month(2024, 2), "2024-02", date(2024, 2, 1), date(2024, 2, 29)),
        (cal.year(2024), "2024", date(2024, 1, 1), date(2024, 12, 31)),
        (cal.part_of_month(2023, 5, 1), "2023-05-01/2023-05-10", date(2023, 5, 1), date(2023, 5, 10)),
        (cal.part_of_month(2023, 5, 2), "2023-05-11/2023-05-20", date(2023, 5, 11), date(2023, 5, 20)),
        (cal.part_of_month(2023, 5, 3), "2023-05-21/2023-05-31", date(2023, 5, 21), date(2023, 5, 31)),
        (cal.part_of_year(2023, 2), "2023-05/2023-08", date(2023, 5, 1), date(2023, 8, 31)),
        (cal.slice_of_year(2023, 3, 4), "2023-07/2023-09", date(2023, 7, 1), date(2023, 9, 30)),
        (cal.slice_of_year(2023, 2, 2), "2023-07/2023-12", date(2023, 7, 1), date(2023, 12, 31)),
        (cal.iso_week(2021, 53), None, None, None),
        (cal.iso_week(2020, 53), "2020-12-28/2021-01-03", date(2020, 12, 28), date(2021, 1, 3)),
        (cal.week_of_month(2023, 2, 5), None, None, None),
        (cal.slice_of_year(2023, 5, 4), None, None, None),
        (cal.opened(cal.part_of_month(2023, 5, 1)), "2023-05-01/..", date(2023, 5, 1), None),
        (cal.joined(cal.year(2020), cal.month(2024, 9)), "2020/2024-09", date(2020, 1, 1), date(2024, 9, 30)),
    ],
)
def test_stretches(stretch: cal.Stretch | None, edtf: str | None, start: date | None, end: date | None) -> None:
    found = (stretch.edtf, stretch.start, stretch.end) if stretch else (None, None, None)
    assert found == (edtf, start, end)


@given(DAYS)
def test_a_week_runs_from_monday_to_sunday_and_holds_its_day(day: date) -> None:
    week = cal.week(day)
    assert week.start is not None
    assert week.end is not None
    assert (week.start.weekday(), week.end - week.start) == (0, timedelta(days=6))
    assert week.start <= day <= week.end


@given(DAYS, st.integers(-1000, 1000))
def test_adding_months_moves_the_month_and_never_past_its_end(day: date, count: int) -> None:
    moved = cal.add_months(day, count)
    assert (moved.year * 12 + moved.month) - (day.year * 12 + day.month) == count
    assert moved.day == min(day.day, cal.days_in(moved.year, moved.month))


@given(st.integers(1900, 2100), st.integers(1, 12))
def test_the_three_parts_make_up_the_month(year: int, month: int) -> None:
    parts = [cal.part_of_month(year, month, part) for part in (1, 2, 3)]
    whole = cal.month(year, month)
    assert (parts[0].start, parts[2].end) == (whole.start, whole.end)
    assert all(a.end and b.start and b.start - a.end == timedelta(days=1) for a, b in itertools.pairwise(parts))
