"""Readers of dates counted from another day: units back and on, last N units, feasts, the same period."""

import re

from extract.dates.calendar import FINENESS, Unit
from extract.dates.fields import UNITS, Fields
from extract.dates.phrases import (
    Apposed,
    Feast,
    LastUnits,
    Phrase,
    Preceding,
    SameSpan,
    Shift,
    SliceShift,
    Trailing,
    Unanchored,
)
from extract.dates.readers import read_calendar


def read_count(f: Fields) -> Phrase | None:
    """dua hari lalu, lima tahun terakhir, setahun sebelumnya, sepekan ke depan."""
    if (one := f.first("s")) is not None:
        unit, count = FINENESS[one], 1
    elif (number := f.number()) is not None and number < 1000:
        unit, count = FINENESS[UNITS.index(next(x for x in f.letters if x in UNITS))], number
    else:
        return None
    direction = next(letter for letter in f.letters[1:] if letter in "LRBATfF")
    if direction == "B" and count > 1 and _measured(f):
        return Preceding(unit, count)
    return _counted(unit, count, direction)


def read_count_dated(f: Fields) -> Phrase | None:
    """Lima bulan kemudian (19/8): the brackets say which day it was."""
    opens = f.lo + f.letters.index("(")
    counted, printed = read_count(Fields(f.tokens, f.lo, opens)), read_calendar(Fields(f.tokens, opens, f.hi))
    return Apposed(counted, printed) if counted and printed else None


def read_counted_that(f: Fields) -> Phrase | None:
    """Dalam dua bulan itu."""
    count = f.number()
    return LastUnits(FINENESS[UNITS.index(f.letters[-2])], count) if count and count > 1 else None


_DURING = ("selama", "sepanjang", "dalam")


def _measured(f: Fields) -> bool:
    """Is something counted over the units? "total lima tahun sebelumnya", not "lima tahun sebelumnya ia pindah"."""
    if not f.lo:
        return False
    return f.tokens.letters[f.lo - 1] == "~" or f.tokens.printed(f.lo - 1, f.lo).lower() in _DURING


def _counted(unit: Unit, count: int, direction: str) -> Phrase:
    match direction:
        case "T":
            return Trailing(unit, -count)
        case "f" | "F":
            return Trailing(unit, count)
        case "B" | "A":
            step = -count if direction == "B" else count
            unit, step = ("day", 7 * step) if unit == "week" else (unit, step)
            return Shift(unit, step, "text", counted=True)
        case _:
            return Shift(unit, -count if direction == "L" else count, "reference")


def read_recent(f: Fields) -> Phrase | None:
    """pekan terakhir ini, bulan terakhir saja: as long as it, up to now."""
    return Trailing(FINENESS[UNITS.index(f.letters[0])], -1)


def read_shift(f: Fields) -> Phrase | None:
    """tahun lalu, bulan ini, akhir pekan ini, tahun sebelumnya, tahun itu, akhir tahun; no "65 juta tahun lalu"."""
    if _ages(f):
        return None
    letter = next(letter for letter in f.letters if letter in UNITS)
    unit, direction = FINENESS[UNITS.index(letter)], f.letters[-1]
    if direction in UNITS:
        return Shift(unit, 0, "reference", f.first("P"))
    base = "text" if direction in "BAI" else "reference"
    return Shift(unit, f.first("LiFBAI") or 0, "text" if base == "text" else "reference", f.first("P"))


_SCALES = ("ribu", "juta", "miliar")
_MONEY = re.compile(r"Rp|\$")


def _ages(f: Fields) -> bool:
    """Does a number count the unit? "Rp5 juta tahun lalu" is money of last year."""
    if f.lo < 3 or f.tokens.printed(f.lo - 1, f.lo).lower() not in _SCALES:
        return False
    return not _MONEY.search(f.tokens.printed(f.lo - 3, f.lo - 1))


def read_slice_shift(f: Fields) -> Phrase | None:
    """semester ini, kuartal lalu, triwulan depan."""
    return SliceShift(f.first("Q") or 4, f.first("LiF") or 0)


def read_same(f: Fields) -> Phrase | None:
    """bulan yang sama, periode yang sama tahun lalu."""
    unit = FINENESS[UNITS.index(f.letters[0])] if f.letters[0] in UNITS else None
    shift = f.after("t") if "t" in f.letters[1:] else -1 if f.first("s") == FINENESS.index("year") else None
    return SameSpan(f.first("Y"), shift, unit)


def read_deictic(f: Fields) -> Phrase | None:
    """kemarin, hari ini, besok, malam ini; keesokan harinya and malam sebelumnya count from the text."""
    if "E" in f.letters:
        return Shift("day", f.first("E") or 0, "text")
    if f.letters in ("lB", "lI"):
        return Shift("day", f.first("BI") or 0, "text")
    return Shift("day", f.first("j0") or 0, "reference")


def read_deictic_dated(f: Fields) -> Phrase | None:
    """kemarin (29/3): the brackets say which day it was."""
    opens = f.lo + f.letters.index("(")
    counted, printed = read_deictic(Fields(f.tokens, f.lo, opens)), read_calendar(Fields(f.tokens, opens, f.hi))
    return Apposed(counted, printed) if counted and printed else None


def read_deictic_weekday(f: Fields) -> Phrase | None:
    """Besok Minggu; besok, Kamis (11/12)."""
    return read_calendar(f) if "(" in f.letters else read_deictic(f)


_BEFORE, _AFTER = ("sebelum",), ("setelah", "sesudah", "seusai")
_WEEKS = {"day": 1, "week": 7}


def read_before_feast(f: Fields) -> Phrase | None:
    """Sehari sebelum tahun baru, dua hari setelah Lebaran."""
    at = f.lo + f.letters.index("p")
    word = f.tokens.printed(at, at + 1).lower()
    one = f.first("s")
    count = f.number() if one is None else _WEEKS.get(FINENESS[one])
    if count is None or word not in _BEFORE + _AFTER:
        return None
    return Feast(f.name(), -count if word in _BEFORE else count, f.first("Y"), f.after("t"))


def read_feast(f: Fields) -> Phrase | None:
    """H-4 Lebaran, Lebaran tahun lalu, Idulfitri 2024."""
    sign = -1 if "-" in f.letters else 1
    return Feast(f.name(), sign * (f.first("D") or 0), f.first("Y"), f.after("t"))


def read_feast_day(f: Fields) -> Phrase | None:
    """hari kedua Lebaran: the first day is the holiday itself."""
    return Feast(f.name(), (f.first("g") or 1) - 1, f.first("Y"), f.after("t"))


def read_unanchored(_: Fields) -> Phrase | None:
    """hari ketiga, hari ke-3."""
    return Unanchored()
