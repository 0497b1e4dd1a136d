"""Sums of money printed without a currency: among other sums, in a clause or a sentence about money, or in billions."""

import re
from collections.abc import Sequence

from extract.figures.lists import from_left
from extract.figures.read import Read
from extract.figures.subject import clause
from extract.figures.tables import Unit, units, words

_THOUSAND, _LARGE, _BILLION = 1000, 1_000_000, 1_000_000_000
_PER = re.compile(r"\s*(?:per\s?|/)[a-z]")
_WORD = re.compile(r"[a-z]{3,}", re.IGNORECASE)


def among_sums(text: str, read: Read, done: Sequence[Read]) -> Unit | None:
    """ "rumah Rp 2 miliar, jembatan 400 juta", "cabai Rp 60 ribu, telur 28 ribu": among sums a large number is one."""
    left = done[-1] if done else None
    if left is None or left.unit is None or left.unit.kind != "currency":
        return None
    alike = read.number.scale >= _THOUSAND and read.number.scale == left.number.scale
    return from_left(text, read, done) if alike or read.number.scale >= _LARGE else None


def paid(text: str, read: Read) -> Unit | None:
    """ "gajinya 5 juta sebulan", "harganya 12.500 per kilogram": in a clause about money, without a currency."""
    if read.number.scale < _THOUSAND and not (read.number.value >= _THOUSAND and _PER.match(text, read.number.end)):
        return None
    before = clause(text, read.start, read.sentence[0])
    spoken = any(word.lower.removesuffix("nya") in words("money") for word in before)
    return units("after")["rupiah"] if spoken else None


def of_money(text: str, read: Read) -> Unit | None:
    """ "Upah naik 6,5 persen dari 3,2 juta", "12 miliar": a sentence about money, or sums that count nothing else."""
    if read.number.scale < _THOUSAND or read.doubt:
        return None
    before = _WORD.findall(text, read.sentence[0], read.start)
    spoken = any(word.lower().removesuffix("nya") in words("money") for word in before)
    return units("after")["rupiah"] if spoken or read.number.scale >= _BILLION else None
