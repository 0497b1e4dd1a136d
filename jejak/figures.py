"""A figure, a day and a period as a reader writes them: "≥ 2.300 orang", "± 40 persen", "3 Mei 2024", "2020–Sep 2024".

In Indonesian by default ("2,08 juta", "44.521"), with English marks and words where that is the language chosen.
"""

import re
from datetime import date
from decimal import Decimal

from jejak.lang import say

# How a bound is shown. Ranges and bounds wider than ±10% are written out instead.
SIGNS = {"at_least": "≥", "more_than": ">", "less_than": "<", "at_most": "≤", "about": "±"}
# A number is shortened from here on, as far as three decimals can say all of it (KBBI: juta, miliar, triliun).
SCALES = ((12, "number.trillion"), (9, "number.billion"), (6, "number.million"))
DECIMALS = 3
# Units written before the number.
PREFIXES = {"rupiah": "Rp", "dolar AS": "US$", "euro": "€"}
MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_ABOUT = Decimal("0.1")
_DAY = re.compile(r"(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?")


def number_text(value: Decimal) -> str:
    """A number in full with grouped thousands, or in millions, billions, trillions where that is exact."""
    for power, word in SCALES:
        scaled = value.scaleb(-power)
        if abs(scaled) >= 1 and scaled == round(scaled, DECIMALS):
            return f"{_grouped(scaled)} {say(word)}"
    return _grouped(value)


def _grouped(value: Decimal) -> str:
    text = f"{value:,f}"
    if "." in text:
        text = text.rstrip("0").rstrip(".")
    marks = {",": say("number.thousands"), ".": say("number.decimal")}
    return "".join(marks.get(char, char) for char in text)


def figure_text(
    value: Decimal | None, low: Decimal | None, high: Decimal | None, approx: str | None, unit: str | None
) -> str:
    """A figure with its bounds and unit. `value` is the number printed, `low` and `high` its interval."""
    if value is None:
        return ""
    return _with_unit(_bounded(value, low, high, approx), unit)


def _bounded(value: Decimal, low: Decimal | None, high: Decimal | None, approx: str | None) -> str:
    sign = SIGNS.get(approx or "")
    is_range = low is not None and high is not None and low != high
    if low is not None and high is not None and is_range and not _is_tenth(value, low, high):
        shown = _range_text(low, high)
        return f"{sign}{shown}" if sign == SIGNS["about"] and value != low else shown
    return f"{sign}{number_text(value)}" if sign else number_text(value)


def _is_tenth(value: Decimal, low: Decimal, high: Decimal) -> bool:
    """Whether the interval is what "sekitar" means by itself: a tenth to either side."""
    return value - low == high - value and high - value <= abs(value) * _ABOUT


def _range_text(low: Decimal, high: Decimal) -> str:
    first, second = number_text(low), number_text(high)
    number, _, scale = second.partition(" ")
    same = scale and first.endswith(f" {scale}")
    return f"{first.removesuffix(f' {scale}')}–{number} {scale}" if same else f"{first}–{second}"


def _with_unit(text: str, unit: str | None) -> str:
    if unit is None:
        return text
    if unit not in PREFIXES:
        return f"{text} {unit}"
    sign, number = (text[0], text[1:]) if text[0] in SIGNS.values() else ("", text)
    return f"{sign}{PREFIXES[unit]} {number}"


def day_text(day: date | str | None) -> str:
    """A day at the precision it is known with: "3 Mei 2024", "Mei 2024", "2024"."""
    if day is None:
        return ""
    match = _DAY.fullmatch(str(day))
    if match is None:
        return str(day)
    year, month, number = match.groups()
    words = [number.lstrip("0")] if number else []
    words += [say(f"month.{MONTHS[int(month) - 1]}")] if month and 1 <= int(month) <= 12 else []
    return " ".join([*words, year])


def period_text(edtf: str | None) -> str:
    """An EDTF period (ISO 8601-2): "2020–Sep 2024", "sejak 2020", "hingga Mei 2024"."""
    if not edtf:
        return ""
    start, slash, end = edtf.partition("/")
    if not slash or start == end:
        return day_text(start)
    if end in ("..", ""):
        return say("period.since", day=day_text(start))
    if start in ("..", ""):
        return say("period.until", day=day_text(end))
    return f"{day_text(start)}–{day_text(end)}"
