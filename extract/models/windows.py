"""Which sentences the accurate model reads, and in which windows: paragraphs with a figure, a quotation or a cue.

Figures and who said them are what Jejak is after; a model that costs thirty times the rest need not read the
paragraphs that have neither. Neighbouring paragraphs share a window, as the model was taught.
"""

import re
from collections.abc import Callable, Iterator, Sequence
from functools import cache

from extract.cues import reporting_words
from extract.table_file import read_table
from extract.types import Span

_PRINTED = re.compile(r"\d|[\"“”«]")
_WORD = re.compile(r"[a-z]+(?:-[a-z]+)*")
_BREAK = re.compile(r"\n\s*\Z")


@cache
def _telling() -> frozenset[str]:
    """Words that make a paragraph worth reading: those that report speech, and numbers in words."""
    return reporting_words() | {
        row["word"] for row in read_table("number_words.csv", ("word", "role", "value", "note"))
    }


def worth_reading(paragraph: str) -> bool:
    """Whether a paragraph has a digit, a quotation mark, a number word or a word that reports speech."""
    if _PRINTED.search(paragraph):
        return True
    return not _telling().isdisjoint(_WORD.findall(paragraph.lower()))


def paragraphs(text: str, sentences: Sequence[Span]) -> Iterator[list[int]]:
    """Yield the indices of the sentences of each paragraph."""
    group: list[int] = []
    for at, (start, _) in enumerate(sentences):
        if group and _BREAK.search(text, sentences[at - 1][0], start):
            yield group
            group = []
        group.append(at)
    if group:
        yield group


def windows(text: str, sentences: Sequence[Span], length: Callable[[int], int], room: int) -> Iterator[range]:
    """Yield runs of neighbouring sentences to read, each of at most `room` pieces where a sentence alone fits.

    `length` gives the pieces of a sentence by its index.
    """
    run: list[int] = []
    filled = 0
    for group in paragraphs(text, sentences):
        start, end = sentences[group[0]][0], sentences[group[-1]][1]
        if not worth_reading(text[start:end]):
            continue
        for at in group:
            own = length(at)
            if run and (filled + own > room or at != run[-1] + 1):
                yield range(run[0], run[-1] + 1)
                run, filled = [], 0
            run.append(at)
            filled += own
    if run:
        yield range(run[0], run[-1] + 1)
