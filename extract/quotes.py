"""Where quotations stand: straight, curly and mixed marks, never closed ones, and runs over several paragraphs."""

import re
from collections.abc import Iterator
from functools import lru_cache

from extract.speech.cues import find_cues
from extract.types import Span

_PARAGRAPH = re.compile(r"[^\n]+")
_MARK = re.compile(r"[\"“”«»]")
_COMMA = re.compile(r"[,!?]\s*\Z")
_OPENING, _CLOSING = "“«", "”»"


@lru_cache(maxsize=1)  # the readers of dates and of claims ask this of one text
def quotations(text: str) -> tuple[Span, ...]:
    """Return the spans inside quotation marks, marks excluded, in order.

    A straight mark opens when a letter follows it and none precedes. A quotation left open ends where the text says who
    spoke, else with its paragraph, as it does where the speech goes on in the next one.
    """
    return tuple(span for match in _PARAGRAPH.finditer(text) for span in _in_paragraph(text, *match.span()))


def _in_paragraph(text: str, start: int, end: int) -> Iterator[Span]:
    opened: int | None = None
    for match in _MARK.finditer(text, start, end):
        mark, at = match.group(), match.start()
        if opened is None:
            if mark in _CLOSING and at > start and text[at - 1].isalnum():
                continue
            opened = at + 1
        elif mark in _CLOSING or (mark not in _OPENING):
            yield opened, at
            opened = None
    if opened is not None:
        yield opened, _unclosed(text, opened, end)


def _unclosed(text: str, start: int, end: int) -> int:
    """Where a quotation that nobody closed ends: before ", katanya" or ", kata Anu", else with its paragraph."""
    for cue in find_cues(text, start, end):
        if cue.kind in ("bare", "clitic") and _COMMA.search(text, start, cue.span[0]):
            return cue.span[0]
    return end


def inside(span: Span, quoted: tuple[Span, ...]) -> Span | None:
    """Return the quotation that holds a span, if one does."""
    return next((one for one in quoted if one[0] <= span[0] and span[1] <= one[1]), None)
