"""Full dates in page heads and in crawlers' fields."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ingest.pagedates import find_dates, parse_timestamp
from ingest.tables import months

INDONESIAN = [
    "Januari",
    "Februari",
    "Maret",
    "April",
    "Mei",
    "Juni",
    "Juli",
    "Agustus",
    "September",
    "Oktober",
    "November",
    "Desember",
]
DAYS = st.dates(date(1990, 1, 1), date(2099, 12, 31))


@pytest.mark.parametrize(
    ("line", "clock", "seconds"),
    [
        ("Jumat, 7 Juli 2023 | 14:05 WIB", True, False),
        ("7 Jul 2023 14.05 WIB", True, False),
        ("07/07/2023, 06:16 WIB", True, False),
        ("2023-07-07T19:52:40+07:00", True, True),
        ("RABU, 07 JULI 2023", False, False),
        ("July 7th, 2023", False, False),
        ("7-7-2023", False, False),
        ("07.07.2023", False, False),
    ],
)
def test_find_dates(line: str, clock: bool, seconds: bool) -> None:
    (found,) = find_dates(line)
    assert (found.day, found.clock, found.seconds) == (date(2023, 7, 7), clock, seconds)


@pytest.mark.parametrize(
    "line",
    [
        "31 April 2023",
        "7/7",
        "Juli 2023",
        "2.300 kasus 2023",
        "12/13/2023",
        "UU 11/2020",
        "0811-2023-2023",
        "7 kali 2023",
    ],
)
def test_no_date(line: str) -> None:
    assert find_dates(line) == []


def test_several_dates_in_order() -> None:
    found = find_dates("Terbit 7 Juli 2023 10:00 WIB, diperbarui 8/7/2023")
    assert [item.day.day for item in found] == [7, 8]


@given(DAYS, st.sampled_from([0, 1, 2]))
def test_every_day_is_read_in_every_form(day: date, form: int) -> None:
    text = [f"{day.day} {INDONESIAN[day.month - 1]} {day.year}", f"{day:%d/%m/%Y}", day.isoformat()][form]
    assert [found.day for found in find_dates(f"Sabtu, {text} | 10:00 WIB")] == [day]


@given(DAYS, st.integers(0, 23))
def test_a_moment_is_read_on_jakarta_time(day: date, hour: int) -> None:
    expected = day + timedelta(days=1) if hour >= 17 else day
    assert parse_timestamp(f"{day.isoformat()}T{hour:02}:00:00Z") == expected
    assert parse_timestamp(f"{day.isoformat()}T{hour:02}:00:00+07:00") == day
    assert parse_timestamp(f"{day.isoformat()} {hour:02}:00:00") == day


@pytest.mark.parametrize("value", ["kapan-kapan", "3 weeks ago", "", "1 Juli 2023 atau 2 Juli 2023"])
def test_no_timestamp(value: str) -> None:
    assert parse_timestamp(value) is None


def test_every_indonesian_month_is_in_the_table() -> None:
    assert [months()[name.lower()] for name in INDONESIAN] == list(range(1, 13))
