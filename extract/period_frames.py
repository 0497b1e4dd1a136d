"""What a figure covers when no date of its own says so: it goes on from what was said, or is told in a dated frame.

Within a sentence what goes on nearly always covers the same; within a paragraph mostly; in the next paragraph parts,
rows of a list and stocks do, and so does the second paragraph of an article whose first one names the period.
"""

import re
from collections.abc import Sequence
from datetime import date

from extract.cues import find_cues
from extract.discourse import opens_with
from extract.earlier_values import is_earlier
from extract.found import Found, sentence_of, sentences_in
from extract.period_kinds import as_day, calendar_year, from_january, standing
from extract.periods import as_of, as_period, held_against
from extract.sayings import Said
from extract.types import Claim, DateMention, Figure, Period, Span

_TOLD = ("level", "share", "change")
_RATES = ("persen", "persen poin", "kali")
_OTHER_TIME = re.compile(
    r"\b(?:sekarang|kini|dulu|semula|tadinya|biasanya|setiap|sehari-hari|kalau|bila|(?:saat|waktu|kala)\s+(?:ini|itu))\b",
    re.I,
)
_SAME_SPAN = re.compile(
    r"\b(?:kurun|periode|rentang)\s+(?:waktu\s+)?(?:yang\s+)?(?:sama|itu|tersebut)\b(?!\s+(?:tahun|setahun|20))", re.I
)
_ROW = re.compile(r"\s*(?:[-–•*]|\d{1,2}[.)])\s|[A-Z][\w ]{2,40}:?\s+\(?(?:Rp\s?)?[\d.,]+\b")
_QUESTION = re.compile(r"[\"”]?\s*\n[^\n]*\?[\"”]?\s*")  # between two answers of an interview


_STOCK_REACH = 3  # paragraphs


def inherited(
    found: Found, said: Said, figure: Figure, counting: str, parent: Claim | None, earlier: Sequence[Claim]
) -> Period | None:
    """Return the period that a figure without a date of its own takes from what stands before it."""
    if parent is not None and parent.period:
        return parent.period
    text, sentence = found.text, said.sentence
    if counting not in _TOLD or is_earlier(text, sentence[0], figure.span[0]):
        return None
    if _SAME_SPAN.search(text, *sentence):
        spans = (one.period for one in reversed(earlier) if one.period and one.period.start and _leads_on(one, text))
        return next(spans, None)
    here = [one for one in reversed(earlier) if one.sentence_span == sentence and _leads_on(one, text)]
    if going := next((one for one in here if one.period), None):
        if _OTHER_TIME.search(text, going.span[1], figure.span[0]) and not _stock(going):
            return None
        return adapted(going, figure, counting, text)
    return None if here else _from_before(found, said, figure, counting, earlier)


def _leads_on(claim: Claim, text: str) -> bool:
    """Whether a later figure may go on from a claim: no target or earlier value, nothing only compared with."""
    told = claim.counting in _TOLD and claim.status == "current"
    return told and not is_earlier(text, claim.sentence_span[0], claim.span[0])


def _from_before(found: Found, said: Said, figure: Figure, counting: str, earlier: Sequence[Claim]) -> Period | None:
    text, sentence = found.text, said.sentence
    starts = text.rfind("\n", 0, sentence[0]) + 1
    if pointed := _pointed_at(found, said):
        return _framed(pointed, figure, counting, said, text)
    last = _last_told(said, earlier, text)
    since = earlier[-1].sentence_span[1] if earlier and earlier[-1].span[0] >= starts else starts
    if frame := _frame(found, said, (since, sentence[0])):
        return _framed(frame, figure, counting, said, text)
    if _OTHER_TIME.search(text, sentence[0], figure.span[0]) and not (last and _stock(last)):
        return None
    if last is not None and (last.span[0] >= starts or _goes_on(found, said, figure, last, starts)):
        return adapted(last, figure, counting, text, apart=True)
    if last is not None and (whole := _stock_above(said, figure, earlier, text)):
        return adapted(whole, figure, counting, text, apart=True)
    lead = _lead(text)
    second = since == starts > lead[1] > 0 and not text[lead[1] : starts].strip()
    frame = _frame(found, said, lead) if second else None
    return _framed(frame, figure, counting, said, text) if frame else None


def _pointed_at(found: Found, said: Said) -> DateMention | None:
    """The period that a sentence behind names for what it attributes: "Data per 7 Mei itu dibacakan Anu"."""
    if said.one.rule != "next_sentence":
        return None
    behind = sentence_of(said.one.cue.span, sentences_in(found.text))
    return _frame(found, said, behind) if behind[0] >= said.sentence[1] else None


def _stock_above(said: Said, figure: Figure, earlier: Sequence[Claim], text: str) -> Claim | None:
    """The last greater stock of the paragraphs before, in the same unit: its parts are counted as of the same day.

    Without a greater one, the last of the paragraph before.
    """
    nearest = None
    for one in reversed(earlier):
        apart = text.count("\n\n", one.span[1], said.sentence[0])
        if said.one.speaker.name not in (one.speaker, one.speaker_institution) or apart > _STOCK_REACH:
            break
        if one.said_on == said.day and _stock(one) and one.unit == figure.unit and _leads_on(one, text):
            if one.value >= figure.value:
                return one
            nearest = nearest or (one if apart <= 1 else None)
    return nearest


def _last_told(said: Said, earlier: Sequence[Claim], text: str) -> Claim | None:
    """The last claim of the speaker, or of the body spoken for, unless somebody else spoke since."""
    for one in reversed(earlier):
        akin = said.one.speaker.name in (one.speaker, one.speaker_institution) or (
            said.one.speaker.institution == one.speaker
        )
        if not akin:
            return None
        if _leads_on(one, text):
            return one
    return None


def _stock(claim: Claim) -> bool:
    return claim.period is not None and claim.period.start is None


def adapted(last: Claim, figure: Figure, counting: str, text: str, apart: bool = False) -> Period | None:
    """The period of the claim before, as it holds for this one: a day's increase brings a total as of that day.

    `apart`: this one stands in another sentence, where what happened on a day is over.
    """
    period = last.period
    if period is None:
        return None
    if period.start is None:
        day = len(period.edtf) == len("../2023-05-03")
        if counting != "change" or figure.unit in _RATES:
            return period
        return Period(period.edtf[3:], period.end, period.end) if day else None
    if as_day(period) and (counting != last.counting or (counting != "change" and apart)):
        return standing(period) if last.counting == "change" else None
    return calendar_year(period, figure, text)


def _goes_on(found: Found, said: Said, figure: Figure, last: Claim, starts: int) -> bool:
    """Whether a paragraph goes on from the one before: it says so, is a row of a list, or counts on a stock."""
    text, sentence = found.text, said.sentence
    next_one = text.count("\n\n", last.sentence_span[1], starts) <= 1
    if next_one and opens_with("continues", text[slice(*sentence)]):
        return True
    if last.unit == figure.unit and _QUESTION.fullmatch(text, last.sentence_span[1], starts):
        return True
    return bool(_ROW.match(text, starts)) and _listed(text, starts)


def _listed(text: str, starts: int) -> bool:
    """Whether the rows above a row go back to a line that ends with a colon."""
    while starts > 0:
        above = text[:starts].rstrip()
        starts = above.rfind("\n") + 1
        if above.endswith(":"):
            return True
        if not _ROW.match(text, starts):
            return False
    return False


def _lead(text: str) -> Span:
    """The first paragraph."""
    return 0, max(text.find("\n"), 0)


# A year behind a name is part of it: "Pemilu 2019", "seleksi pegawai (CPNS) 2018".
_IN_NAME = re.compile(r"(?:[a-z,]\s+[A-Z][\w.-]*|\))\s\Z")
# "pada pertengahan September, tepatnya Jumat (18/9)": when it was said.
_TO_THE_DAY = re.compile(r",?\s*(?:tepatnya|persisnya)\b")


def _frame(found: Found, said: Said, span: Span) -> DateMention | None:
    """The last period told of in `span`: a stretch of time or an "as of", no day of an event or of saying."""
    inside = (one for one in found.told if span[0] <= one.span[0] and one.span[1] <= span[1])
    kept = [one for one in inside if _is_frame(found, said, one)]
    return kept[-1] if kept else None


def _is_frame(found: Found, said: Said, one: DateMention) -> bool:
    text = found.text
    if one.edtf is None or held_against(one, text) or (one.start and said.day and one.start > said.day):
        return False
    if one.start == one.end or one.start is None:
        return as_of(one, text) or _today(found, one)
    if _TO_THE_DAY.match(text, one.span[1]):
        return False
    return not (one.text.isdigit() and _IN_NAME.search(text, max(0, one.span[0] - 40), one.span[0]))


def _today(found: Found, one: DateMention) -> bool:
    """Whether "hari ini" tells of the day that counts are made, not of a saying."""
    if one.text.lower() != "hari ini":
        return False
    return not any(find_cues(found.text, *sentence_of(one.span, sentences_in(found.text))))


def _framed(frame: DateMention, figure: Figure, counting: str, said: Said, text: str) -> Period | None:
    period = as_period(frame, text, said.day, so_far=figure.unit not in _RATES)
    if period and as_day(period) and counting != "change":
        return standing(period)
    if period and period.start is None and counting == "change":
        return None
    return calendar_year(period, figure, text) if period else None


def closed(period: Period, earlier: Sequence[Claim], figure: Figure) -> Period:
    """A run "sejak Januari" ends with the month that the claims before it cover: statistics come by the month."""
    if not period.edtf.endswith("/..") or period.start is None or period.start.month != 1:
        return period
    months = [one.period for one in earlier if one.period and _by_month(one, period, figure)]
    latest = max(months, key=lambda month: month.end or date.min, default=None)
    return from_january(latest) if latest else period


def _by_month(one: Claim, period: Period, figure: Figure) -> bool:
    """Whether a claim covers a month of the year that a run began in, in the same unit."""
    covers = one.period
    if covers is None or covers.end is None or period.start is None or len(covers.edtf) != len("2023-05"):
        return False
    return covers.end.year == period.start.year and (one.unit == figure.unit or figure.unit == "persen")
