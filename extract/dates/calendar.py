"""Calendar arithmetic for printed dates: stretches of days, how fine they are, and their EDTF text.

EDTF is ISO 8601-2: `2023`, `2023-05`, `2023-07-07`, intervals with `/`, an open end as `..`. What EDTF has no
plain form for (a part of a month, a week, a quarter) is written as the interval of its days or months.
"""

import calendar
from datetime import date, timedelta
from typing import Literal, NamedTuple

Unit = Literal["day", "week", "month", "year", "decade", "span"]
FINENESS: tuple[Unit, ...] = ("day", "week", "month", "year", "decade")


class Stretch(NamedTuple):
    """Days from `start` to `end`, both included; None is an open end. `unit` is the precision of the print."""

    start: date | None
    end: date | None
    edtf: str
    unit: Unit


def day(year: int, month: int, number: int) -> Stretch | None:
    """One day, or None if the calendar has no such day (31/2)."""
    if not (1 <= year <= 9999 and 1 <= month <= 12 and 1 <= number <= days_in(year, month)):
        return None
    return of_date(date(year, month, number))


def of_date(when: date) -> Stretch:
    """One day."""
    return Stretch(when, when, when.isoformat(), "day")


def month(year: int, number: int) -> Stretch:
    """A whole month."""
    last = date(year, number, days_in(year, number))
    return Stretch(last.replace(day=1), last, f"{year:04}-{number:02}", "month")


def year(number: int) -> Stretch:
    """A whole year."""
    return Stretch(date(number, 1, 1), date(number, 12, 31), f"{number:04}", "year")


def years(first: int, last: int, unit: Unit = "span") -> Stretch:
    """Whole years, first to last."""
    return Stretch(date(first, 1, 1), date(last, 12, 31), f"{first:04}/{last:04}", unit)


def months(year: int, first: int, last: int) -> Stretch:
    """Whole months of one year, first to last."""
    left, right = month(year, first), month(year, last)
    return Stretch(left.start, right.end, f"{left.edtf}/{right.edtf}", "span")


def days(first: date, last: date, unit: Unit = "span") -> Stretch:
    """Days from first to last."""
    return Stretch(first, last, f"{first.isoformat()}/{last.isoformat()}", unit)


def whole(first: date, last: date) -> Stretch:
    """Days from first to last, written as months where they are whole ones."""
    if first.day == 1 and last.day == days_in(last.year, last.month):
        return joined(month(first.year, first.month), month(last.year, last.month))
    return days(first, last)


def week(when: date) -> Stretch:
    """The Monday-Sunday week that holds `when`."""
    monday = when - timedelta(days=when.weekday())
    return days(monday, monday + timedelta(days=6), "week")


def iso_week(year: int, number: int) -> Stretch | None:
    """Week `number` of the ISO year (the week of the first Thursday is 1), or None if the year has no such week."""
    last = date(year, 12, 28).isocalendar().week
    return week(date.fromisocalendar(year, number, 1)) if 1 <= number <= last else None


def week_of_month(year: int, month: int, number: int) -> Stretch | None:
    """The n-th week of a month counted from its first day: 1-7, 8-14, 15-21, 22-28, 29-end."""
    first, last = 7 * number - 6, min(7 * number, days_in(year, month))
    if number < 1 or first > last:
        return None
    return days(date(year, month, first), date(year, month, last))


def part_of_month(year: int, month: int, part: int) -> Stretch:
    """awal (1) = days 1-10, pertengahan (2) = 11-20, akhir (3) = 21 to the end."""
    last = days_in(year, month) if part == 3 else 10 * part
    return days(date(year, month, 10 * part - 9), date(year, month, last))


def part_of_year(year: int, part: int) -> Stretch:
    """awal (1) = January-April, pertengahan (2) = May-August, akhir (3) = September-December."""
    return months(year, 4 * part - 3, 4 * part)


def part_of_week(when: date, part: int) -> Stretch:
    """awal pekan = Monday and Tuesday, pertengahan = Wednesday to Friday, akhir pekan = Saturday and Sunday."""
    first, last = ((0, 1), (2, 4), (5, 6))[part - 1]
    monday = when - timedelta(days=when.weekday())
    return days(monday + timedelta(days=first), monday + timedelta(days=last))


def slice_of_year(year: int, which: int, of: int) -> Stretch | None:
    """The which-th of `of` equal parts of a year (4: quarters, 2: halves), or None if there is no such part."""
    size = 12 // of
    return months(year, size * (which - 1) + 1, size * which) if 1 <= which <= of else None


def days_in(year: int, month: int) -> int:
    """How many days the month has."""
    return calendar.monthrange(year, month)[1]


def add_months(when: date, count: int) -> date:
    """The same day `count` months on, or the last day of that month if it is shorter."""
    index = when.year * 12 + when.month - 1 + count
    target, number = index // 12, index % 12 + 1
    return date(target, number, min(when.day, days_in(target, number)))


def joined(left: Stretch, right: Stretch) -> Stretch:
    """From the start of `left` to the end of `right`, each at its own precision."""
    return Stretch(left.start, right.end, f"{left.edtf.split('/')[0]}/{right.edtf.split('/')[-1]}", "span")


def opened(left: Stretch) -> Stretch:
    """From the start of `left` on, with no end."""
    return Stretch(left.start, None, f"{left.edtf.split('/')[0]}/..", left.unit)


def until(right: Stretch) -> Stretch:
    """Up to the end of `right`, with no start."""
    return Stretch(None, right.end, f"../{right.edtf.split('/')[-1]}", right.unit)
