"""Readers of dates named by day, month or year: what the tokens of a matched shape say.

A reader returns None when the shape is no date after all. Dates counted from another day: date_counts.
"""

import re

from extract.dates.fields import Fields, full_year
from extract.dates.phrases import Calendar, Phrase, Range, Shift, Years


def read_calendar(f: Fields) -> Phrase | None:
    """Everything that names a day, month, week or part of the year."""
    days, month, year = f.all("D"), f.first("mb"), f.first("Y")
    text_shift = any(shift in f.letters for shift in ("tB", "tA", "tI", "kB"))
    common = Calendar(
        year=year,
        weekday=f.first("w"),
        tilt=f.tilt() if "(" not in f.letters else None,
        year_shift=f.after("t") if year is None else None,
        month_shift=f.after("o"),
        week_shift=f.after("k") if "w" in f.letters else None,
        from_text=text_shift,
        part=f.first("P"),
    )
    if "Q" in f.letters or "U" in f.letters:
        return _slice(f, common)
    if "k" in f.letters and "w" not in f.letters:
        return _with(common, week=f.first("gDq"), month=month)
    if "og" in f.letters:
        return _first_months(f, common)
    return _day(f, common, days, month)


def _with(base: Calendar, **changes: int | tuple[int, int] | None) -> Calendar:
    fields = {name: getattr(base, name) for name in Calendar.__slots__}
    return Calendar(**(fields | changes))


def _day(f: Fields, common: Calendar, days: list[int], month: int | None) -> Calendar | None:
    if f.letters.startswith("Y"):
        return _with(common, month=days[0], day=days[1])
    if month is not None:
        return _with(common, day=days[0] if days else None, month=month)
    if common.year is None and len(f.all("D9")) == 3:
        day, number, short = f.all("D9")
        return _with(common, day=day, month=number, year=full_year(short))
    if len(days) >= 2:
        return _with(common, day=days[0], month=days[1])
    return _with(common, day=days[0]) if days else common


def _slice(f: Fields, common: Calendar) -> Calendar | None:
    if f.letters == "U" and f.tokens.letters[f.lo - 1 : f.lo] not in ("p", "c", "e"):  # honorer K2
        return None
    which = f.first("rDgqU") or 0
    return _with(common, slice=(which, f.first("Q") or 4))


def _first_months(f: Fields, common: Calendar) -> Calendar | None:
    count = f.first("Dq") or 0
    if f.first("g") != 1 or not 2 <= count <= 11:
        return None
    return _with(common, first_months=count)


def read_month(f: Fields) -> Phrase | None:
    """A month with or without year; a bare one must be capital and not stand in a name (Sebelas Maret, Mei Ling)."""
    if "b" in f.letters and "Y" not in f.letters:
        return None
    if f.letters == "m" and not _stands_alone(f):
        return None
    return read_calendar(f)


_TO_MONTH = re.compile(r"(?:-|e)m")


def _stands_alone(f: Fields) -> bool:
    tokens, lo = f.tokens, f.lo
    if not tokens.printed(lo, f.hi)[0].isupper():
        return False
    before, after = tokens.letters[lo - 1 : lo], tokens.letters[f.hi : f.hi + 1]
    if _TO_MONTH.match(tokens.letters, f.hi):  # ekspor Indonesia Januari-Juni
        return True
    if before and before in "pcCeN<":
        return True
    counted = before in ("q", "y", "z")
    if counted and tokens.printed(lo - 1, lo).islower():  # enam pada Januari, tiga Februari
        return True
    in_name = counted or (before == "X" and lo >= 2 and tokens.letters[lo - 2] not in "|.!")
    return after != "X" and not in_name


def read_year(f: Fields) -> Phrase | None:
    """tahun 2023, awal 2023, 2023 lalu."""
    return Calendar(year=f.first("Y"), part=f.first("P"))


def read_day_range(f: Fields) -> Phrase | None:
    """10-14 Juli mendatang; "3 dan 5 Mei" is a range only of neighbouring days or after "antara"."""
    left, right = f.all("D")
    if left > right:  # "Anu 19 hingga 4 Februari": the first number belongs to a name
        return None
    between = f.tokens.letters[f.lo - 1 : f.lo] == "N"
    if "d" in f.letters and not between and right != left + 1:
        return None
    end = read_calendar(f)
    assert isinstance(end, Calendar)
    return Range(_with(end, day=left), _with(end, day=right))


def read_numeric_range(f: Fields) -> Phrase | None:
    """10-12/8/2024."""
    days = f.all("D9")
    year = f.first("Y") or (full_year(days[3]) if len(days) > 3 else None)
    shared = Calendar(month=days[2], year=year)
    return Range(_with(shared, day=days[0]), _with(shared, day=days[1]))


def read_sunday_pair(f: Fields) -> Phrase | None:
    """Sabtu-Minggu (6-7/7/2024): each day is checked against its own weekday."""
    days, weekdays, month = f.all("D9"), f.all("w"), f.first("mb")
    rest = days[2:]
    year = f.first("Y") or (full_year(rest[-1]) if len(rest) == 2 else None)
    shared = Calendar(month=month or rest[0], year=year)
    pairs = zip(days, weekdays, strict=False)
    left, right = (_with(shared, day=day, weekday=weekday) for day, weekday in pairs)
    return Range(left, right)


def read_slice_range(f: Fields) -> Phrase | None:
    """kuartal I hingga III 2024; "I dan II" only of neighbouring parts."""
    left, right = f.all("rDgq")
    if left >= right or ("d" in f.letters and right != left + 1):
        return None
    end = read_calendar(f)
    assert isinstance(end, Calendar)
    of = f.all("Q")[0]
    return Range(_with(end, slice=(left, of)), _with(end, slice=(right, of)))


def read_last_day(f: Fields) -> Phrase | None:
    """hari terakhir 2025."""
    return Calendar(year=f.first("Y"), month=12, day=31)


_LISTED = re.compile(r"(?:[D9q])O{0,2}pt?Y[^.|]{0,40}\Z")


def read_listed_year(f: Fields) -> Phrase | None:
    """9 pada 2022, 74 pada 2023, dan 14 tahun ini: counts by year, not fourteen years."""
    listed = _LISTED.search(f.tokens.letters, max(0, f.lo - 60), f.lo)
    return Shift("year", 0, "reference") if listed else None


def read_year_pair(f: Fields) -> Phrase | None:
    """2023/2024: two years that follow each other."""
    first, second = f.all("Y9D")
    last = second if second > 99 else first // 100 * 100 + second
    return Years(first, last) if last == first + 1 and second > 9 else None


def read_school_year(f: Fields) -> Phrase | None:
    """tahun ajaran 2023/2024, tahun anggaran 2024."""
    numbers = f.all("Y9D")
    if len(numbers) == 2:
        return read_year_pair(f)
    return Calendar(year=numbers[0]) if "J" in f.letters else None


def read_decade(f: Fields) -> Phrase | None:
    """1990-an, dekade 1990, tahun 90-an."""
    value = f.first("Y9D")
    if value is None or value % 10 or not (value >= 1800 or value < 100):
        return None
    first = full_year(value)
    return Years(first, first + 9, "decade")
