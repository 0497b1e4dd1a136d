"""Approximators: what "sekitar", "lebih dari", "atau lebih" say of the number they stand beside, and of no other."""

import re
from functools import cache
from typing import NamedTuple

from extract.figures.tables import Approximator, approximators, words
from extract.figures.text import Word, joined, words_after, words_before
from extract.types import Approx

# The longest phrases of the table have three words; an estimate looks over six more.
_LONGEST, _WINDOW = 3, 9
_PERCENT = re.compile(r"[0-9][0-9.,]*(?:\s?[-–]\s?[0-9][0-9.,]*)?\s?(?:persen\b|%)")


class Reading(NamedTuple):
    """An approximator's meaning and the end of its phrase that lies away from the number."""

    approx: Approx
    edge: int


def approx_before(text: str, at: int, floor: int) -> Reading | None:
    """The approximator that governs the number at `at`, or None. Another number or punctuation ends the search."""
    before = words_before(text, at, floor, _WINDOW)
    index, linkers, others = 0, 0, 0
    while index < len(before):
        length, row = _phrase(before, index)
        if row is None:
            if any(map(str.isdigit, before[index].text)):
                return None
            index, others = index + 1, others + 1
        elif row.approx == "exact":
            index, linkers = index + length, linkers + 1
        elif _governs(row, linkers, others, before[index + length :], percent=_PERCENT.match(text, at) is not None):
            return _outermost(before, index + length, Reading(row.approx, before[index + length - 1].start))
        elif row.through == "cap":
            index, linkers = index + length, linkers + 1
        else:
            return None
    return None


def _outermost(before: list[Word], index: int, inner: Reading) -> Reading:
    """ "minimal sekitar 20": the bound outside outweighs "about"."""
    length, row = _phrase(before, index) if index < len(before) else (1, None)
    if inner.approx != "about" or row is None or row.through != "linkers" or row.approx in ("exact", "about"):
        return inner
    return Reading(row.approx, before[index + length - 1].start)


def _phrase(before: list[Word], index: int) -> tuple[int, Approximator | None]:
    """The longest phrase of the table that ends at before[index]."""
    if before[index].lower not in _last_words():
        return 1, None
    for length in range(min(_LONGEST, len(before) - index), 0, -1):
        row = approximators("before").get(joined(before[index : index + length][::-1]))
        if row:
            return length, row
    return 1, None


@cache
def _last_words() -> frozenset[str]:
    return frozenset(phrase.rpartition(" ")[2] for phrase in approximators("before"))


def _governs(row: Approximator, linkers: int, others: int, further: list[Word], *, percent: bool) -> bool:
    if row.through == "cap":
        near = [word.lower for word in further[:6]]
        changing = any(word in words("change") for word in near)
        if changing and percent and near[0] in words("change"):  # "tarif naik hingga 12 persen": by so much at most
            changing = near[0] in ("dari", "sejak", "mulai", "antara") or any(word in words("ratio") for word in near)
        return linkers == 0 and others == 0 and not changing
    if row.through == "any":
        return linkers + others <= row.reach
    return others == 0 and linkers <= row.reach


def approx_after(text: str, at: int) -> Reading | None:
    """ "300 orang lebih", "5 persen atau lebih"; "10 persen lebih tinggi" is a comparison."""
    following = words_after(text, at, _LONGEST + 1)
    for length in range(min(_LONGEST, len(following)), 0, -1):
        row = approximators("after").get(joined(following[:length]))
        if row:
            behind = following[length] if len(following) > length else None
            if behind and (behind.lower in words("comparative") or behind.lower == "lebih" or behind.text[0].isdigit()):
                return None  # "12 persen lebih tinggi"; "11 persen atau kurang lebih 440 ribu"
            return Reading(row.approx, following[length - 1].end)
    if text[at : at + 1] == "+":
        return Reading("at_least", at + 1)
    return None
