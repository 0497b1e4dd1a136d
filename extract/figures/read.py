"""A number on its way to a figure, and what may lend it a unit."""

import re
from typing import NamedTuple

from extract.figures.approx import Reading
from extract.figures.tables import Unit, words
from extract.figures.text import words_before
from extract.figures.units import Found
from extract.numbers.numbers import Number
from extract.types import Span

COUNTED = frozenset({"people", "event", "count", "classifier"})
_MARKED = re.compile(r"[.,]")
_NO_AGE = 120


class Read(NamedTuple):
    """A number with its own or inherited unit, its approximator, its sentence.

    `doubt`: why it is no figure unless a list gives it a unit ("name" for "Kalteng 462", "age" for "Telegram (1.942)").
    """

    number: Number
    found: Found | None
    unit: Unit | None
    approx: Reading | None
    sentence: Span
    doubt: str | None = None

    @property
    def start(self) -> int:
        """Where the number, its unit or its approximator begins."""
        starts = [self.number.start]
        if self.found:
            starts.append(self.found.start)
        if self.approx:
            starts.append(self.approx.edge)
        return min(starts)

    @property
    def end(self) -> int:
        """Where the number and its unit end."""
        return max(self.number.end, self.found.end) if self.found else self.number.end


def plain_integer(text: str, read: Read) -> bool:
    """Whether the number is a bare "12" or "dua": no scale, no marks, no approximator."""
    number = read.number
    marked = _MARKED.search(text, number.start, number.end)
    return number.scale == 1 and not marked and not read.approx and number.low is None


def too_old(read: Read) -> bool:
    """Whether a bracketed number cannot be an age."""
    return read.number.value > _NO_AGE or read.number.scale > 1


def fits(read: Read, unit: Unit) -> bool:
    """Whether the number may count this unit: people and things come whole, a percentage is small."""
    value, whole = read.number.value, read.number.value % 1 == 0
    if unit.kind in COUNTED:
        return (whole or read.number.english is not None) and value >= 0
    if unit.kind == "share":
        return read.number.scale == 1 and value < 1000
    if unit.kind == "currency":
        return value >= 1000
    return True


def governs(text: str, read: Read) -> bool:
    """Whether a figure may lend its unit: not the places something is spread over ("di 14 titik", "enam provinsi")."""
    if read.unit is None or (read.found is not None and read.unit.name in words("scope")):
        return False
    before = words_before(text, read.start, read.sentence[0], 1)
    return not (before and before[0].lower in words("locative") and read.unit.kind == "count")
