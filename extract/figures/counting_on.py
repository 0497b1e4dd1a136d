"""Paragraphs that go on counting: new figures of the same thing, with no word of who says them.

A news page gives every sentence a paragraph of its own. Where the one before was said by somebody and counted in the
same unit, and the next one counts on about the same things, or counts as much again, nobody else has taken over.
"""

import re

from extract.words import lexicon

_AMOUNT = re.compile(
    r"(?:(Rp|US\$|USD)\.?\s?|(?<![\w.,/(]))\d[\d.,]*\d?\s*(?:(?:ribu|juta|miliar|triliun)\s+)?(%|[^\W\d_]{2,})?"
)
_WORD = re.compile(r"(?<![\w-])[^\W\d_][^\W\d_-]{3,}")
_TAKEN_UP = re.compile(r"\W*([^\W\d_]{4,})(?:\s+[a-z]+){0,2}?\s+(?:tersebut|itu)\b")  # "Panen tersebut …"
_SHARED = 2  # words of what is counted
_ALIKE = 4  # where they count in another unit
_MANY = 2  # figures in one unit that count as much again


def counts_on(before: str, text: str) -> bool:
    """Whether a sentence goes on with the figures of the one before it."""
    units, earlier = _units(text), _units(before)
    if not units or not earlier:
        return False
    shared, words = set(units) & set(earlier), len(_words(text) & _words(before))
    if words >= (_SHARED if shared else _ALIKE) or len(shared) >= _MANY:
        return True
    if (taken := _TAKEN_UP.match(text)) and taken[1].lower().removesuffix("nya") in before.lower():
        return True
    return any(units.count(unit) >= _MANY and earlier.count(unit) >= _MANY for unit in shared)


def _units(text: str) -> list[str]:
    """What every number of a sentence is printed with: its currency or the word behind it."""
    found = []
    for match in _AMOUNT.finditer(text):
        unit = match[1] or match[2]
        if unit and unit.lower() not in lexicon("month"):
            found.append("persen" if unit == "%" else unit.lower())
    return found


def _words(text: str) -> frozenset[str]:
    return frozenset(word.lower() for word in _WORD.findall(text)) - lexicon("month", "closed", "connector", "tally")
