"""On which day each attribution was made: an article tells of several occasions, and few sentences print their day.

A day printed beside the reporting words holds for them. Without one, "pada kesempatan yang sama" takes the day of
whoever spoke before; what goes on in the same paragraph keeps its day; a paragraph that opens with another day
("Dua hari berselang, giliran kepolisian …") is about that day; and who has spoken before speaks on as on that day.
"""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from extract.claims.occasion_days import RECENT, WEEKDAY, day_then, heading_day, lead_day, vague_day
from extract.claims.periods import SaidDay, as_of, is_day, said_day
from extract.found import Found, sentence_of, sentences_in
from extract.speech.attributed import Attribution
from extract.speech.cues import find_cues
from extract.types import DateMention, Span
from extract.word_classes import any_of


@dataclass(frozen=True, slots=True)
class Occasion:
    """The day an attribution was made, if the text tells; `beside` is the one printed with it.

    `misprinted`: a day is printed there that contradicts itself ("Selasa (21/7)" in a year when it is a Monday).
    """

    day: date | None
    beside: SaidDay | None
    misprinted: bool = False


def occasions(found: Found, given: Sequence[Attribution]) -> Mapping[Span, Occasion]:
    """Return the occasion of every attribution by where its reporting words stand."""
    first: dict[Span, Attribution] = {}
    for one in sorted(given, key=lambda one: (one.cue.span, not _holds(one.sentence, one.cue.span))):
        first.setdefault(one.cue.span, one)
    sayable = found.sayable
    beside = {cue: said_day(one, sayable, found.figures, found.text) for cue, one in first.items()}
    usual = _usual_days(found, tuple(first.values()), beside)
    news = lead_day(found, _own(first.values(), beside.values()))
    told: dict[Span, Occasion] = {}
    last: dict[str, date | None] = {}
    previous: tuple[Attribution, Occasion] | None = None
    for cue, one in first.items():
        lead = news if one.speaker.kind == "person" else None
        occasion = _occasion(found, one, beside[cue], previous, usual, last, lead)
        told[cue], previous = occasion, (one, occasion)
        if occasion.day and not (occasion.beside and occasion.beside.occasion):
            last[one.speaker.name] = occasion.day
    return told


def _own(given: Iterable[Attribution], beside: Iterable[SaidDay | None]) -> list[Span]:
    """Where days are the speaker's own: in the sentences that tell who said something, and beside their words."""
    sentences = [one.sentence for one in given if one.rule.startswith("in_sentence")]
    return sentences + [day.mention.span for day in beside if day]


def _holds(span: Span, other: Span) -> bool:
    return span[0] <= other[0] and other[1] <= span[1]


def _occasion(
    found: Found,
    one: Attribution,
    beside: SaidDay | None,
    previous: tuple[Attribution, Occasion] | None,
    usual: Mapping[str, tuple[int, date | None]],
    last: Mapping[str, date | None],
    lead: date | None,
) -> Occasion:
    if beside is not None:
        day = beside.mention.start
        return Occasion(day, beside, day is None)
    if vague_day(found, one):
        return Occasion(None, None, misprinted=True)
    goes_on = previous is not None and _goes_on(found.text, *previous, one)
    if previous is not None and goes_on:
        return Occasion(previous[1].day, None, previous[1].misprinted)
    name = one.speaker.name
    since, usually = usual.get(name, (0, None))
    usually = usually if one.sentence[0] >= since else None
    stepped = day_then(found, one.sentence) or heading_day(found, one.sentence) or _opening_day(found, one)
    return Occasion(stepped or usually or last.get(name) or lead, None)


_SAME_OCCASION = re.compile(
    r"\b(?:tempat|rapat|kesempatan|acara|forum|hari|waktu|malam|keterangan)\s+yang\s+sama\b|\bkesempatan\s+(?:itu|tersebut)\b",
    re.I,
)


def _goes_on(text: str, before: Attribution, occasion: Occasion, one: Attribution) -> bool:
    """Whether an attribution belongs to the occasion of the one before it: it says so, or goes on in the paragraph."""
    if _SAME_OCCASION.search(text, *one.sentence):
        return True
    akin = one.speaker.name in (before.speaker.name, before.speaker.institution) or (
        before.speaker.name == one.speaker.institution
    )
    return occasion.day is not None and akin and "\n" not in text[before.sentence[1] : one.sentence[0]]


_SHIFT = re.compile(
    r"\b(?:berselang|kemudian|sebelumnya|berikutnya|setelahnya|sesudahnya|besoknya|lusanya)\b|esok", re.I
)


def _recently(found: Found, mention: DateMention) -> bool:
    """Whether a day is that of the article's news, not of an older occasion; a misprinted one is taken for it."""
    day = found.published
    return day is None or mention.start is None or day - mention.start <= RECENT


def _opening_day(found: Found, one: Attribution) -> date | None:
    """The day that opens the attribution's paragraph as a step from the one told before: "Dua hari berselang"."""
    start = found.text.rfind("\n", 0, one.sentence[0]) + 1
    for day in found.sayable:
        if start <= day.span[0] <= start + len("Pada ") and is_day(day) and _SHIFT.search(day.text):
            return day.start
    return None


def _usual_days(
    found: Found, given: Sequence[Attribution], beside: Mapping[Span, SaidDay | None]
) -> dict[str, tuple[int, date | None]]:
    """The day each speaker spoke in this article, and from which offset on: the first stated beside them.

    Where none is, the first day in a sentence that is about them ("Selasa pekan lalu, Menteri Anu datang"): from the
    beginning on where the sentence tells of words spoken on a weekday ("ujar pria yang dipanggil Anu itu, Senin").
    """
    usual: dict[str, tuple[int, date | None]] = {}
    stated = [(one, near.mention) for one in given if (near := beside[one.cue.span]) and not near.occasion]
    for recent in (True, False):
        for one, mention in stated:
            if _recently(found, mention) is recent:
                usual.setdefault(one.speaker.name, (0 if recent else one.sentence[0], mention.start))
    first: dict[Span, DateMention] = {}
    for day in found.sayable:
        if is_day(day):
            first.setdefault(sentence_of(day.span, sentences_in(found.text)), day)
    people = [one for one in found.namings if one.speaker.kind == "person"]
    for span, day in first.items():
        named = {one.speaker.name for one in people if span[0] <= one.span[0] < span[1]}
        counted = not WEEKDAY.match(day.text) and any(span[0] <= one.span[0] < day.span[0] for one in found.figures)
        if len(named) == 1 and not counted and not as_of(day, found.text):
            reported = WEEKDAY.match(day.text) and _recently(found, day) and any(find_cues(found.text, *span))
            since = 0 if reported or _POINTS_BACK.search(found.text, *span) else span[0]
            usual.setdefault(named.pop(), (since, day.start))
    return usual


_POINTS_BACK = re.compile(rf"\b(?:{any_of('report', 'message')})\s+(?:{any_of('this')})\b", re.I)
