"""An article as its periods are looked for: sentences, paragraphs, and every resolved date with what kind it is."""

import re
from bisect import bisect_right
from collections.abc import Sequence
from datetime import date
from functools import cached_property
from operator import itemgetter
from typing import NamedTuple

from extract.about.phrase import WORD
from extract.about.scene import key_of
from extract.claims.period_words import words_of_time
from extract.claims.periods import as_of, begins, held_against, is_day
from extract.found import Found, sentences_in
from extract.speech.cues import find_cues
from extract.types import DateMention, Span


class Dated(NamedTuple):
    """A date of the text. `frame`: a stretch of time or an "as of", in which figures are told, no day of an event.

    `held`: something is only compared with it; `reported`: its sentence tells who said something.
    """

    mention: DateMention
    sentence: int
    paragraph: int
    kind: str
    frame: bool
    held: bool
    reported: bool

    @property
    def days(self) -> tuple[date | None, date | None]:
        """First and last day."""
        return self.mention.start, self.mention.end


class PeriodScene:
    """One article; made once, asked for every claim."""

    def __init__(self, found: Found) -> None:
        self.found = found
        self.text = found.text
        self.sentences: Sequence[Span] = sentences_in(found.text) or ((0, len(found.text)),)
        self._breaks = [match.start() for match in re.finditer(r"\n+", found.text)]
        self._words: dict[int, tuple[tuple[str, int], ...]] = {}
        self._keys: dict[int, frozenset[str]] = {}

    def sentence_at(self, offset: int) -> int:
        """The number of the sentence that an offset stands in."""
        return max(0, bisect_right(self.sentences, offset, key=itemgetter(0)) - 1)

    def paragraph_at(self, offset: int) -> int:
        """The number of the paragraph that an offset stands in."""
        return bisect_right(self._breaks, offset)

    def words(self, sentence: int) -> tuple[tuple[str, int], ...]:
        """The words of time of a sentence, by its number."""
        if sentence not in self._words:
            self._words[sentence] = words_of_time(self.text, *self.sentences[sentence])
        return self._words[sentence]

    def shares(self, sentence: int, about: frozenset[str]) -> int:
        """How many of some words stand in a sentence."""
        if sentence not in self._keys:
            self._keys[sentence] = keys_of(self.text[slice(*self.sentences[sentence])])
        return len(self._keys[sentence] & about)

    @cached_property
    def dates(self) -> tuple[Dated, ...]:
        """The dates of the text that have days, in order."""
        reported: dict[int, bool] = {}
        found = []
        for one in self.found.told:
            if one.edtf is None:
                continue
            sentence, until = self.sentence_at(one.span[0]), as_of(one, self.text)
            if sentence not in reported:
                reported[sentence] = any(find_cues(self.text, *self.sentences[sentence]))
            found.append(
                Dated(
                    mention=one,
                    sentence=sentence,
                    paragraph=self.paragraph_at(one.span[0]),
                    kind=_kind(one, until, self.text),
                    frame=until or not is_day(one),
                    held=held_against(one, self.text),
                    reported=reported[sentence],
                )
            )
        return tuple(found)

    @cached_property
    def frames(self) -> tuple[Dated, ...]:
        """The dates in which figures are told."""
        return tuple(one for one in self.dates if one.frame and not one.held)


def keys_of(text: str | None) -> frozenset[str]:
    """The words of a text as they are compared, short ones left out."""
    return frozenset(key_of(word) for word in WORD.findall(text or "") if len(word) > len("dari"))


_THIS = re.compile(r"\bini\b", re.I)
_KINDS = {10: "days", 7: "months", 4: "years"}  # of a range, by the length of its first end


def _kind(one: DateMention, until: bool, text: str) -> str:
    if one.start is None:
        return "until"
    if one.end is None or (one.start == one.end and begins(one, text)):
        return "since"
    return f"until {_closed_kind(one)}" if until else _closed_kind(one)


def _closed_kind(one: DateMention) -> str:
    edtf = one.edtf or ""
    if one.start == one.end:
        return "day"
    if "/" in edtf:
        return _KINDS.get(len(edtf.split("/")[0]), "stretch")
    if len(edtf) == len("2023"):
        return "this year" if _THIS.search(one.text) else "year"
    return "month" if len(edtf) == len("2023-05") else "stretch"
