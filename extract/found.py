"""Everything the other readers found in one article, as the claim readers take it."""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from operator import itemgetter
from typing import Protocol, TypeVar

from extract.entities import Statement
from extract.places.countries import PlaceMention
from extract.sentences import sentence_spans
from extract.speech.speakers import Naming
from extract.types import DateMention, Figure, Span


@dataclass(frozen=True, slots=True)
class Found:
    """What was found, and when the article is taken to have been written."""

    text: str
    figures: tuple[Figure, ...]
    dates: tuple[DateMention, ...]
    namings: tuple[Naming, ...]
    places: tuple[PlaceMention, ...]
    published: date | None
    dateline_day: date | None
    statements: tuple[Statement, ...] = ()  # what a model takes for said
    roots: tuple[int, ...] = ()  # for every figure the number of the one its series began with (`about.continuing`)
    contents: tuple[frozenset[str], ...] = ()  # and the words of its own clause that say what is counted

    @property
    def told(self) -> tuple[DateMention, ...]:
        """The dates of the text itself: a dated dateline's is none."""
        if self.dateline_day is None:
            return self.dates
        return self.dates[1:]

    @property
    def sayable(self) -> tuple[DateMention, ...]:
        """The dates on which something in the text can have been said: nobody spoke after it was published."""
        day = self.published
        return tuple(one for one in self.told if day is None or one.start is None or one.start <= day)


@lru_cache(maxsize=1)  # four readers ask this of one text
def sentences_in(text: str) -> tuple[Span, ...]:
    """The sentences of a text, in order."""
    return tuple(sentence_spans(text))


class Spanned(Protocol):
    """What stands somewhere in a text."""

    @property
    def span(self) -> Span: ...


T = TypeVar("T", bound=Spanned)


def starting_in(stretch: Span, items: Sequence[T]) -> Sequence[T]:
    """Return the items that start inside a stretch. `items` in text order."""
    first = bisect_left(items, stretch[0], key=_start)
    return items[first : bisect_left(items, stretch[1], lo=first, key=_start)]


def _start(item: Spanned) -> int:
    return item.span[0]


def sentence_of(span: Span, sentences: Sequence[Span]) -> Span:
    """Return the sentence that a span starts in; the span itself where there is none. `sentences` in text order."""
    at = bisect_right(sentences, span[0], key=itemgetter(0)) - 1
    return sentences[at] if at >= 0 and span[0] < sentences[at][1] else span
