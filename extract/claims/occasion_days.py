"""Days that hold for what is said without a day of its own: of a live page's heading, of the lead, of "waktu itu"."""

import re
from collections.abc import Sequence
from datetime import date, timedelta
from itertools import takewhile

from extract.claims.periods import as_of, is_day
from extract.found import Found
from extract.speech.attributed import Attribution
from extract.types import DateMention, Span

# News tells of today and the days just before it; an older day is another occasion.
RECENT = timedelta(days=4)
_LEAD = 2  # paragraphs in which an article says on which day its news happened
WEEKDAY = re.compile(r"hari ini\b|(?:hari\s+)?(?:senin|selasa|rabu|kamis|jum.?at|sabtu|minggu|ahad)\b", re.I)
_THEN = re.compile(r"\b(?:waktu|kala|ketika|saat)\s+itu\b", re.I)
_HEADING_END = re.compile(r"[^\w\n]{0,3}(?:\n|\Z)")


def heading_day(found: Found, sentence: Span) -> date | None:
    """The day of the last heading that is nothing but a date, as live pages have them."""
    days = list(takewhile(lambda one: one.span[0] < sentence[0], found.dates))
    return next((one.start for one in reversed(days) if is_day(one) and _is_heading(found.text, one.span)), None)


def _is_heading(text: str, span: Span) -> bool:
    starts = text.rfind("\n", 0, span[0]) + 1
    return not text[starts : span[0]].strip() and bool(_HEADING_END.match(text, span[1]))


def lead_day(found: Found, said: Sequence[Span]) -> date | None:
    """The recent day, named by its weekday, on which the first paragraphs tell that something happened.

    `said`: where days are the speaker's alone, since it is told there who said something.
    """
    end = -1
    for _ in range(_LEAD):
        end = found.text.find("\n\n", end + 1)
        if end < 0:
            end = len(found.text)
            break
    lead = [one for one in found.sayable if one.span[1] <= end]
    first = next((one for one in lead if WEEKDAY.match(one.text) and _recent(found, one)), None)
    if first is not None:
        own = any(start <= first.span[0] < end for start, end in said)
        return first.start if not own and _acted(found, first) else None
    return next((one.end for one in lead if _counted_yesterday(found, one)), None)


def _acted(found: Found, one: DateMention) -> bool:
    """Whether somebody is named in the paragraph of a day: what happened to nobody in particular is no occasion."""
    start, end = found.text.rfind("\n", 0, one.span[0]) + 1, found.text.find("\n", one.span[1])
    return any(start <= other.span[0] and (end < 0 or other.span[1] <= end) for other in found.namings)


def _counted_yesterday(found: Found, one: DateMention) -> bool:
    """Whether something is counted as of the day before publication: then it was told on that day too."""
    return as_of(one, found.text) and found.published is not None and one.end == found.published - timedelta(days=1)


def _recent(found: Found, one: DateMention) -> bool:
    day = found.published
    near = day is not None and one.start is not None and timedelta(0) <= day - one.start <= RECENT
    return near and is_day(one) and not as_of(one, found.text)


_ONWARD = re.compile(r"\b(?:berselang|kemudian|setelahnya|sesudahnya|berikutnya)\b", re.I)


def stepped_day(found: Found, sentence: Span) -> date | None:
    """The day that a sentence opens with as a step on in the story: "Dua hari kemudian ramalannya menjadi …"."""
    opening = (one for one in found.sayable if sentence[0] <= one.span[0] <= sentence[0] + len("Pada "))
    return next((one.start for one in opening if is_day(one) and _ONWARD.search(one.text)), None)


_VAGUE = re.compile(r"(?:awal|pertengahan|medio|akhir|penghujung)\b|.*\blalu\Z", re.I)
_COUNTS = re.compile(r"\b(?:per|hingga|sampai|sejak|selama|sepanjang|dalam)\s+\Z", re.I)


def vague_day(found: Found, one: Attribution) -> bool:
    """Whether only a rough time stands where the day of saying does: "Pada pertengahan tahun, Anu melaporkan"."""
    if one.cue.kind != "active":
        return False
    start, cue = one.sentence[0], one.cue.span[0]
    for mention in found.sayable:
        at = mention.span
        rough = start <= at[0] and at[1] <= cue and not is_day(mention) and _VAGUE.match(mention.text)
        opens = at[0] - start <= len("Pada ") or one.speaker_span[1] <= at[0]
        if rough and opens and not _COUNTS.search(found.text, max(start, at[0] - 12), at[0]):
            return not any(start <= figure.span[0] < cue for figure in found.figures)
    return False


def day_then(found: Found, sentence: Span) -> date | None:
    """The day of an earlier occasion that "katanya waktu itu" means: the last day of this paragraph or the last."""
    if not _THEN.search(found.text, *sentence):
        return None
    before = found.text.rfind("\n\n", 0, max(found.text.rfind("\n", 0, sentence[0]), 0))
    days = [one for one in found.sayable if before < one.span[0] < sentence[0] and is_day(one)]
    return days[-1].start if days and not as_of(days[-1], found.text) else None
