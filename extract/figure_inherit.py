"""Units printed elsewhere: "dari 361 kasus menjadi 752", "Sleman (14), Bantul 9", "jumlah kasus mencapai 752"."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from extract.figure_approx import Reading
from extract.figure_context import is_place
from extract.figure_tables import Unit, approximators, words
from extract.figure_text import words_after, words_before
from extract.figure_units import Found, lookup
from extract.numbers import Number
from extract.types import Span

PEOPLE = Unit("orang", "people")
_AND = re.compile(r"\s*(?:,|,?\s*(?:dan|atau|serta|hingga|sampai|maupun))\s*\Z", re.IGNORECASE)
_BECAME = re.compile(r"(?<!\w)(?:menjadi|jadi|ke|hingga)\s+(?:\S+\s+){0,2}?\Z", re.IGNORECASE)
_FROM = re.compile(r"(?<!\w)(?:dari|semula|sebelumnya)\s+(?:\S+\s+)?\Z", re.IGNORECASE)
_OTHERS = re.compile(r"\s+(?:di\s?antara|(?:orang\s+)?lain)", re.IGNORECASE)
_WHO = re.compile(r"\s+yang\b")
_WAS = re.compile(r"(?<!\w)(?:sebelumnya|semula|sasaran|target|kuota|pagu)(?:\s+\w+){0,2}?\s+\Z", re.IGNORECASE)
_WORD = re.compile(r"[^\W\d_]+")
_POSTCODE = re.compile(r"[0-9]{5}(?![0-9])")
_HEAD_KINDS = frozenset({"people", "event", "count"})


@dataclass(frozen=True, slots=True)
class Read:
    """A number on its way to a figure: its own or inherited unit, its approximator, its sentence."""

    number: Number
    found: Found | None
    unit: Unit | None
    approx: Reading | None
    sentence: Span

    @property
    def end(self) -> int:
        """Where the number and its unit end."""
        return max(self.number.end, self.found.end) if self.found else self.number.end


def inherit(text: str, reads: Sequence[Read]) -> tuple[Read, ...]:
    """Give every number without a unit the one it shares with a neighbour, or the noun it counts."""
    done: list[Read] = []
    for index, read in enumerate(reads):
        if read.unit is None and not read.number.share:
            following = reads[index + 1] if index + 1 < len(reads) else None
            read = replace(read, unit=_unit(text, read, done, following))
        done.append(read)
    return tuple(done)


def _unit(text: str, read: Read, done: Sequence[Read], following: Read | None) -> Unit | None:
    same = [other for other in done if other.sentence == read.sentence and other.unit]
    return (
        _state(text, read)
        or _shared(text, read, following)
        or _compared(text, read, same)
        or _of_the_same(text, read, [other for other in done if other.unit])
        or _head(text, read)
        or _listed(text, read, same, [other for other in done if other.unit])
    )


def _state(text: str, read: Read) -> Unit | None:
    following = words_after(text, read.number.end, 1)
    return PEOPLE if following and following[0].text.lower() in words("state") else None


def _shared(text: str, read: Read, following: Read | None) -> Unit | None:
    """ "12 dan 15 orang", "dari 613 menjadi 662 kasus": the next number's unit is this one's too."""
    if following is None or following.unit is None or following.sentence != read.sentence:
        return None
    between = text[read.end : following.number.start]
    if _AND.match(between) and len(between) < 12 and following.unit.kind != "currency":
        return following.unit
    return following.unit if _starts(text, read) and len(between) < 60 and _BECAME.search(between) else None


def _starts(text: str, read: Read) -> bool:
    return _FROM.search(text, max(read.sentence[0], read.number.start - 30), read.number.start) is not None


def _compared(text: str, read: Read, same: Sequence[Read]) -> Unit | None:
    """ "dari 361 kasus pada 2021 menjadi 752", "23 rumah (sebelumnya ditulis 32)"."""
    if not same:
        return None
    last = same[-1]
    between = text[last.end : read.number.start]
    if last.unit and last.unit.name == "persen" and not _starts(text, last):
        return None  # "naik 5 persen menjadi 3.108": a change in per cent, then a level
    near = len(between) < 60 and (_BECAME.search(between) or _WAS.search(between))
    return last.unit if near else None


def _of_the_same(text: str, read: Read, done: Sequence[Read]) -> Unit | None:
    """ "259 di antaranya", "lima lainnya": of what was counted before."""
    if not _OTHERS.match(text, read.number.end):
        return _out_of(text, read, done)
    return next((other.unit for other in reversed(done) if other.unit and other.unit.kind in _HEAD_KINDS), None)


def _out_of(text: str, read: Read, done: Sequence[Read]) -> Unit | None:
    """ "Dari 10.000 kasus itu, sekitar 1.500 yang …": a part of the whole that opens the sentence."""
    whole = next((other for other in done if other.sentence == read.sentence), None)
    if whole is None or not _WHO.match(text, read.number.end):
        return None
    return whole.unit if _starts(text, whole) and whole.unit and whole.unit.kind in _HEAD_KINDS else None


def _head(text: str, read: Read) -> Unit | None:
    """ "jumlah kasus mencapai 752", "Jumlah pengungsi: 352.793": the counted noun stands before, behind a linker."""
    start, at = read.sentence[0], read.number.start
    colon = re.search(r":\s*\Z", text[start:at])
    before = words_before(text, start + colon.start() if colon else at, start, 9)
    if not before or not (colon or _links(before[0].text)):
        return None
    for word in before:
        unit = lookup(word.text)
        if unit and unit.kind in _HEAD_KINDS:
            return unit
        if any(character.isdigit() for character in word.text):
            return None
    return None


def _links(word: str) -> bool:
    row = approximators("before").get(word.lower())
    return row is not None


def _listed(text: str, read: Read, same: Sequence[Read], done: Sequence[Read]) -> Unit | None:
    """ "Sleman (14), Bantul 9": a place and its share of what the sentence, or the one before, has counted."""
    at = read.number.start - (text[read.number.start - 1 : read.number.start] == "(")
    if _POSTCODE.match(text, read.number.start) or not is_place(words_before(text, at, read.sentence[0], 3)):
        return None
    heads = [other.unit for other in same if other.unit and other.unit.kind in _HEAD_KINDS]
    nouns = [lookup(word) for word in reversed(_WORD.findall(text, read.sentence[0], at))]
    heads += [unit for unit in nouns if unit and unit.kind in ("people", "event")][:1]
    heads += [other.unit for other in reversed(done[-6:]) if other.unit and other.unit.kind in _HEAD_KINDS]
    return heads[0] if heads else None
