"""Dates as page heads and crawlers print them: a full day, month and year. Dates in prose belong to `extract`.

A day before its month (DMY) always, as Indonesian pages print it; only ISO order puts the year first.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta, timezone
from functools import lru_cache

from ingest.tables import months

_YEAR = r"(?P<year>(?:19|20)\d\d)"
_MONTH = r"(?P<month>[A-Za-zéè]{3,9})\.?"
_FORMS = (
    re.compile(rf"(?<![\d/-]){_YEAR}[-/](?P<month>\d\d)[-/](?P<day>\d\d)(?!\d)"),
    re.compile(rf"(?<![\d/.,-])(?P<day>\d\d?)[/.-](?P<month>\d\d?)[/.-]{_YEAR}(?![\d/-])"),
    re.compile(rf"(?<![\d/.,])(?P<day>\d\d?)(?:st|nd|rd|th)?[ -]{_MONTH},?[ -]{_YEAR}(?!\d)"),
    re.compile(rf"\b{_MONTH} (?P<day>\d\d?)(?:st|nd|rd|th)?,? {_YEAR}(?!\d)"),
)
_DIGITS = re.compile(r"(?:19|20)\d\d")
_CLOCK = re.compile(
    r"[ ,|/T–-]{0,4}(?:pukul |jam |at )?(?P<hour>[0-2]?\d)[:.][0-5]\d(?P<seconds>[:.][0-5]\d)?"
    r"(?: ?(?:WIB|WITA|WIT|AM|PM|am|pm)\b)?(?![\d,])"
)
JAKARTA = timezone(timedelta(hours=7), "WIB")


@dataclass(frozen=True, slots=True)
class PageDate:
    """A full date found in a line: its day, whether a clock time (with seconds) follows, and where it stands."""

    day: date
    clock: bool
    seconds: bool
    start: int
    end: int


def find_dates(line: str) -> list[PageDate]:
    """Every full date in `line`, in order of appearance. An impossible day (31 April) is no date."""
    return list(_sorted(line))


@lru_cache(maxsize=1 << 12)
def _sorted(line: str) -> tuple[PageDate, ...]:
    return tuple(sorted(_found(line), key=lambda found: found.start)) if _DIGITS.search(line) else ()


def _found(line: str) -> Iterator[PageDate]:
    for form in _FORMS:
        for match in form.finditer(line):
            if (day := _day(match)) is not None:
                clock = _CLOCK.match(line, match.end())
                seconds = clock is not None and clock["seconds"] is not None
                yield PageDate(day, clock is not None, seconds, match.start(), clock.end() if clock else match.end())


def _day(match: re.Match[str]) -> date | None:
    month = match["month"]
    plain = month.lower().replace("é", "e").replace("è", "e")  # Sundanese and Javanese write "Séptémber", "Mèi"
    number = int(month) if month.isdigit() else months().get(plain)
    if number is None:
        return None
    try:
        return date(int(match["year"]), number, int(match["day"]))
    except ValueError:
        return None


def parse_timestamp(value: str) -> date | None:
    """The day in a crawler's date field: ISO 8601, or any form a page prints; None if there is none.

    A moment with an offset is read on the newsrooms' clock, Jakarta time: 2023-07-06T23:30Z is 7 July 2023.
    """
    try:
        moment = datetime.fromisoformat(value.strip())
    except ValueError:
        found = find_dates(value)
        return found[0].day if len(found) == 1 else None
    return moment.astimezone(JAKARTA).date() if moment.tzinfo else moment.date()
