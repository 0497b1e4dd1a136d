"""The words beside a number, within its clause."""

import re
from functools import lru_cache
from typing import NamedTuple

# What ends a word, each as a space: looking back for one character is faster than a backward regular expression.
_ENDS = str.maketrans(dict.fromkeys('\t\n\r\x0b\x0c\u00a0\u2009\u202f\u3000,;:()"“”[]', " "))
_AFTER = re.compile(r"(?:[ \u00a0]{1,2}|\n(?=[a-z]))?(%|°C|[^\s,;:()\"“”\[\]%—]+)")
_WINDOW = 48


class Word(NamedTuple):
    """A word at text[start:end], without closing punctuation, and its small letters."""

    text: str
    start: int
    end: int
    lower: str


def words_before(text: str, at: int, floor: int, limit: int = 8) -> list[Word]:
    """The words before `at`, nearest first, down to `floor` or the nearest comma, bracket or quote."""
    found: list[Word] = []
    spaced = _spaced(text)
    while at > floor and len(found) < limit:
        low = max(floor, at - _WINDOW)
        end = low + len(text[low:at].rstrip(" \u00a0"))
        if end == at and text[end - 1] == "\n":
            end -= 1
        if end > low and text[end - 1] == ":":
            end -= 1
        start = max(low, spaced.rfind(" ", low, end) + 1)
        word = text[start:end].rstrip(".")
        if not word:
            break
        found.append(Word(word, start, start + len(word), word.lower()))
        at = start
    return found


@lru_cache(maxsize=1)
def _spaced(text: str) -> str:
    """The text with a blank for everything that ends a word; every offset stays."""
    return text.translate(_ENDS)


def words_after(text: str, at: int, limit: int = 5) -> list[Word]:
    """The words behind `at`, up to the end of the clause: punctuation ends it, also after the word it stands at."""
    found: list[Word] = []
    while len(found) < limit and (match := _AFTER.match(text, at)):
        word = match[1].rstrip(".!?…")
        if not word:
            break
        found.append(Word(word, match.start(1), match.start(1) + len(word), word.lower()))
        if len(word) < len(match[1]):
            break
        at = match.end()
    return found


def joined(words: list[Word]) -> str:
    """The words with one space between them, lower case."""
    return " ".join([word.lower for word in words])
