"""Which sentences the accurate model reads, and in which windows: those that report what somebody says of a figure.

A claim is a figure that somebody said: what the model adds is who speaks and what they say, and both stand where
speech is reported. The fast model has read every sentence already; one that costs ten times as much need not read
those in which nobody speaks, that have no figure in or beside them, or where it found nobody. Neighbours share one
window.
"""

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import cache

from extract.quotes import quotations
from extract.speech.cues import find_cues
from extract.table_file import read_table
from extract.types import Span

_DIGIT = re.compile(r"\d")
_WORD = re.compile(r"[a-z]+(?:-[a-z]+)*")


@cache
def _numbers() -> frozenset[str]:
    return frozenset(row["word"] for row in read_table("number_words.csv", ("word", "role", "value", "note")))


def has_figure(text: str, sentence: Span) -> bool:
    """Whether a sentence has a digit or a number word."""
    return bool(_DIGIT.search(text, *sentence)) or not _numbers().isdisjoint(
        _WORD.findall(text[slice(*sentence)].lower())
    )


def worth_reading(text: str, sentences: Sequence[Span], named: Sequence[Span] | None = None) -> list[int]:
    """The indices of the sentences that report speech, with a figure in them or in the sentence before or after.

    `named`: where somebody is named; without a quotation, a sentence that names nobody is left out.
    """
    quotes = quotations(text)
    figures = [has_figure(text, sentence) for sentence in sentences]
    return [
        at
        for at, sentence in enumerate(sentences)
        if any(figures[max(0, at - 1) : at + 2])
        and (_touched(sentence, quotes) or (_touched(sentence, named) and _reports(text, sentence)))
    ]


def _touched(sentence: Span, spans: Sequence[Span] | None) -> bool:
    """Whether one of the spans shares a character with a sentence; where nobody looked, one may."""
    return spans is None or any(start < sentence[1] and sentence[0] < end for start, end in spans)


def _reports(text: str, sentence: Span) -> bool:
    return next(find_cues(text, *sentence), None) is not None


def windows(worth: Iterable[int], length: Callable[[int], int], room: int) -> Iterator[range]:
    """Yield runs of neighbours among the sentences worth reading, of at most `room` pieces where one alone fits.

    `length` gives the pieces of a sentence by its index.
    """
    run: list[int] = []
    filled = 0
    for at in worth:
        own = length(at)
        if run and (filled + own > room or at != run[-1] + 1):
            yield range(run[0], run[-1] + 1)
            run, filled = [], 0
        run.append(at)
        filled += own
    if run:
        yield range(run[0], run[-1] + 1)
