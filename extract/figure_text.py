"""The words beside a number, within its clause."""

import re
from collections.abc import Iterator
from itertools import islice
from typing import NamedTuple

# What ends a word, each as a space: looking back for one character is faster than a backward regular expression.
_ENDS = str.maketrans(dict.fromkeys('\t\n\r\x0b\x0c\u00a0\u2009\u202f\u3000,;:()"“”[]', " "))
_AFTER = re.compile(r"(?:[ \u00a0]|\n(?=[a-z]))?(%|°C|[^\s,;:()\"“”\[\]%]+)")
_WINDOW = 48


class Word(NamedTuple):
    """A word at text[start:end], without closing punctuation."""

    text: str
    start: int
    end: int


def words_before(text: str, at: int, floor: int, limit: int = 8) -> list[Word]:
    """The words before `at`, nearest first, down to `floor` or the nearest comma, bracket or quote."""
    return list(islice(_backwards(text, at, floor), limit))


def _backwards(text: str, at: int, floor: int) -> Iterator[Word]:
    while at > floor:
        low = max(floor, at - _WINDOW)
        stripped = text[low:at].rstrip(" \u00a0")
        if stripped.endswith("\n") and len(stripped) == at - low:
            stripped = stripped[:-1]
        stripped = stripped.removesuffix(":")
        cut = stripped.translate(_ENDS).rfind(" ") + 1
        word = stripped[cut:].rstrip(".")
        if not word:
            return
        yield Word(word, low + cut, low + cut + len(word))
        at = low + cut


def words_after(text: str, at: int, limit: int = 5) -> list[Word]:
    """The words behind `at`, up to the end of the clause: punctuation ends it, also after the word it stands at."""
    found: list[Word] = []
    while len(found) < limit and (match := _AFTER.match(text, at)):
        word = match[1].rstrip(".!?…")
        if not word:
            break
        found.append(Word(word, match.start(1), match.start(1) + len(word)))
        if len(word) < len(match[1]):
            break
        at = match.end()
    return found


def joined(words: list[Word]) -> str:
    """The words with one space between them, lower case."""
    return " ".join(word.text for word in words).lower()
