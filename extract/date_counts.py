"""Readers of dates counted from another day: units back and on, last N units, feasts, the same period."""

from extract.calendar import FINENESS, Unit
from extract.date_fields import UNITS, Fields
from extract.date_phrases import Feast, Phrase, Preceding, SameSpan, Shift, Trailing, Unanchored


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
    """tahun lalu, bulan ini, akhir pekan ini, tahun sebelumnya, tahun itu, akhir tahun."""
    letter = next(letter for letter in f.letters if letter in UNITS)
    unit, direction = FINENESS[UNITS.index(letter)], f.letters[-1]
    if direction in UNITS:
        return Shift(unit, 0, "reference", f.first("P"))
    base = "text" if direction in "BAI" else "reference"
    return Shift(unit, f.first("LiFBAI") or 0, "text" if base == "text" else "reference", f.first("P"))


def read_same(f: Fields) -> Phrase | None:
    """bulan yang sama, periode yang sama tahun lalu."""
    unit = FINENESS[UNITS.index(f.letters[0])] if f.letters[0] in UNITS else None
    shift = f.after("t") if "t" in f.letters[1:] else None
    return SameSpan(f.first("Y"), shift, unit)


def read_deictic(f: Fields) -> Phrase | None:
    """kemarin, hari ini, besok, malam ini; keesokan harinya and malam sebelumnya count from the text."""
    if "E" in f.letters:
        return Shift("day", f.first("E") or 0, "text")
    if f.letters == "lB":
        return Shift("day", -1, "text")
    return Shift("day", f.first("j0") or 0, "reference")


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
