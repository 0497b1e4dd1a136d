"""What attribution works on: a page with its quotations and namings, its sentences, and who was found to say what."""

from bisect import bisect_left, bisect_right
from dataclasses import dataclass

from extract.speech.cues import Cue
from extract.speech.speakers import Naming, Speaker
from extract.types import Span


@dataclass(frozen=True, slots=True)
class Attribution:
    """A stretch of text, its speaker, the sentence and words that say so, and the rule."""

    speaker: Speaker
    scope: Span
    sentence: Span
    cue: Cue
    speaker_span: Span
    rule: str


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence, the number of its paragraph, and the attributions its own words make.

    `turn`: whose turn to speak it is in an interview or a broadcast; nobody's where that is None. `subject`: the person
    that it is about, who may say the quotation behind it (Anu menggeleng. "Belum.").
    """

    span: Span
    paragraph: int
    quoted: bool  # some of it stands inside quotation marks
    own: tuple[Attribution, ...] = ()
    turn: Attribution | None = None
    subject: Speaker | None = None


@dataclass(frozen=True, slots=True)
class Page:
    """A text, its quotations, and where actors are named."""

    text: str
    quotes: tuple[Span, ...]
    namings: tuple[Naming, ...]

    def within(self, span: Span) -> tuple[Naming, ...]:
        """The namings inside a span."""
        first = bisect_left(self.namings, span[0], key=_start)
        last = bisect_left(self.namings, span[1], lo=first, key=_start)
        return tuple(one for one in self.namings[first:last] if one.span[1] <= span[1])

    def told(self, span: Span) -> tuple[Naming, ...]:
        """The namings inside a span that the newsroom itself makes, outside quotation marks."""
        return tuple(one for one in self.within(span) if not self.quoted(one.span))

    def quoted(self, span: Span) -> bool:
        """Whether a span stands inside a quotation."""
        at = bisect_right(self.quotes, span[0], key=_first) - 1
        return at >= 0 and span[1] <= self.quotes[at][1]


def _start(naming: Naming) -> int:
    return naming.span[0]


def _first(span: Span) -> int:
    return span[0]
