"""The day on which a quotation was spoken: in "Hari ini …," kata Anu, Kamis (24/11), today is that Thursday."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from extract.quotes import inside
from extract.types import Span

# A day printed behind the quotation's own reporting words may be long past; one printed before the quotation is taken
# only from its paragraph and when the article appeared right after it, since it may be the day of what is reported.
_OWN, _EARLIER = timedelta(days=60), timedelta(days=2)
_NEXT_SENTENCE = re.compile(r"[.!?]\s|\n")
_AT_ONCE = re.compile(r"\)?\.\s*[\"“]?\Z")  # ujarnya pada Jumat (2/1). "Besok …"


@dataclass(frozen=True, slots=True)
class PrintedDay:
    """A day printed with its weekday, and where."""

    span: Span
    day: date


def said_on(span: Span, text: str, quoted: tuple[Span, ...], days: Sequence[PrintedDay], today: date) -> date | None:
    """Return the day of the quotation that holds `span`; None outside quotations and where the text does not say.

    `days` in text order. The day printed behind the quotation in the same sentence, else the last one before it in
    its paragraph.
    """
    quotation = inside(span, quoted)
    if quotation is None:
        return None
    outside = [one for one in days if inside(one.span, quoted) is None]
    behind = next((one for one in outside if one.span[0] >= quotation[1]), None)
    if behind and not _NEXT_SENTENCE.search(text, quotation[1] + 1, behind.span[0]):
        return behind.day if abs(today - behind.day) <= _OWN else None
    before = [one for one in outside if one.span[1] <= quotation[0]]
    if not before or "\n" in text[before[-1].span[1] : quotation[0]]:
        return None
    if _AT_ONCE.match(text, before[-1].span[1], quotation[0]):
        return before[-1].day if abs(today - before[-1].day) <= _OWN else None
    return before[-1].day if timedelta(0) <= today - before[-1].day <= _EARLIER else None
