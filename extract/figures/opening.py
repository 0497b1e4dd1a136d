"""The noun that opens a sentence and that its number counts: "Rumah yang roboh di A, B, dan C ada 34"."""

import re
from collections.abc import Iterator
from itertools import pairwise

from extract.figures.read import COUNTED, Read
from extract.figures.tables import Unit, words
from extract.figures.units import lookup, transitive

_FIRST = re.compile(r"[^\s,;:]+")
_COUNTS = re.compile(r"\byang\b|\b(?:ada|mencapai|berjumlah|sebanyak|sejumlah)\s")


def opening(text: str, read: Read) -> Unit | None:
    """The sentence's opening noun: "Rumah yang roboh di A, B, dan C ada 34"."""
    for word, behind in pairwise((*_opening_words(text, read.sentence[0], read.start), "")):
        unit = lookup(f"{word} {behind}") or lookup(word)
        if unit and unit.kind in COUNTED and unit.name not in words("scope"):
            return None if _acts(text, word, behind, read) or _drives(text, unit, read) else unit
        if word.lower() not in words("opener"):
            return None
    return None


def _acts(text: str, word: str, behind: str, read: Read) -> bool:
    """ "Lembaga itu menemukan 215", "Data BPS memperlihatkan …": who counts is not counted."""
    agent = word.lower() in words("agent")
    return agent and (behind[:1].isupper() or behind.lower() in ("itu", "ini", "tersebut") or not _passive(text, read))


def _drives(text: str, unit: Unit, read: Read) -> bool:
    """ "Direktur itu menargetkan sekitar 412 ribu": who does something to so many is not counted."""
    if unit.kind != "people" or _passive(text, read):
        return False
    return any(map(transitive, text[read.sentence[0] : read.start].lower().split()))


def _passive(text: str, read: Read) -> bool:
    return _COUNTS.search(text, read.sentence[0], read.number.start) is not None


def _opening_words(text: str, start: int, end: int) -> Iterator[str]:
    for count, match in enumerate(_FIRST.finditer(text, start, end)):
        if count == 3:
            return
        yield match.group().strip("“\"'(")
