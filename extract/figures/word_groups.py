"""Words of plain news by their company: how common each is, and the groups of words that stand where it does.

The words and their groups are those of the fast model (`training/vectors.py`), the commonest first.
"""

from functools import cache
from importlib.resources import files
from math import log2
from typing import NamedTuple

_STEP = 1.5  # doublings of the rank to one step
_STEPS = 9


class Groups(NamedTuple):
    """Steps of rank (0 the commonest words, 9 the rare ones), groups from wide to narrow, how news writes the word."""

    rank: int
    wide: str
    middle: str
    narrow: str
    small: str


@cache
def word_groups() -> dict[str, Groups]:
    """The groups of every known word, in small letters."""
    text = (files("extract") / "models" / "weights" / "fast" / "words.txt").read_text(encoding="utf-8")
    rows = (line.split(" ") for line in text.split("\n")[:-1])
    return {row[0]: Groups(_rank(at), *row[1:5]) for at, row in enumerate(rows)}


def _rank(at: int) -> int:
    return min(_STEPS, int(log2(at + 1) / _STEP))
