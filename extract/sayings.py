"""Which figures are said: each with its attribution, its sentence, the day, and whose data it is."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from extract.attribution import Attribution, attributions
from extract.claim_words import ending_with
from extract.found import Found, sentence_of, sentences_in
from extract.model_statements import seen
from extract.periods import SaidDay, as_of, is_day, said_day
from extract.types import DateMention, Figure, Precision, Span

# Reporting words that name whose data it is; who reads it out goes before them.
_SOURCES = ("source", "data")


@dataclass(frozen=True, slots=True)
class Said:
    """A figure under its attribution, with the day it was said; `beside` is the day that stands at the attribution."""

    index: int
    one: Attribution
    sentence: Span
    beside: SaidDay | None
    day: date | None
    precision: Precision | None
    cites: str | None


def sayings(found: Found) -> Iterator[Said]:
    """Yield the figures that somebody said, in reading order, each with its attribution and the day.

    A day that contradicts itself ("Selasa (21/7)" in a year when it is a Monday) leaves the day of saying unknown.
    """
    given = attributions(found.text, found.namings)
    given += tuple(seen(found.text, found.statements, found.namings, given))
    sayable = found.sayable
    days = {id(one): said_day(one, sayable, found.figures, found.text) for one in given}
    usual = _usual_days(found, given, days)
    last: dict[str, date | None] = {}
    for index, figure in enumerate(found.figures):
        holding = _holding(figure, given)
        if not holding:
            continue
        one = _owner(holding)
        origin = _origin(one, given)
        day = _stated(origin, given, days, found.text)
        if day is None and one.rule in ("carried", "quote_run"):
            day = last.get(one.speaker.name)
        since, usually = usual.get(one.speaker.name, (0, None))
        day = day or (usually if one.sentence[0] >= since else None)
        last[one.speaker.name] = day
        sentence = sentence_of(figure.span, sentences_in(found.text))
        misprinted = days[id(origin)] is not None and day is None
        dated = (None, None) if misprinted else _dated(day, found)
        yield Said(index, one, sentence, days[id(one)], *dated, _cited(found, figure, one, holding, sentence))


_SAME_OCCASION = re.compile(
    r"\b(?:tempat|rapat|kesempatan|acara|forum|hari|waktu|malam|keterangan)\s+yang\s+sama\b|\bkesempatan\s+(?:itu|tersebut)\b",
    re.I,
)


def _stated(
    one: Attribution, given: Sequence[Attribution], days: Mapping[int, SaidDay | None], text: str
) -> date | None:
    """The day beside an attribution; else, on the same occasion or by the same body, that of the one before it."""
    if stated := days[id(one)]:
        return stated.mention.start
    same = bool(_SAME_OCCASION.search(text[slice(*one.sentence)]))
    for other in reversed(given[: given.index(one)]):
        beside = days[id(other)]
        akin = other.speaker.name in (one.speaker.name, one.speaker.institution)
        if beside and (same or (akin and "\n" not in text[other.sentence[1] : one.sentence[0]])):
            return beside.mention.start
    return None


def _usual_days(
    found: Found, given: Sequence[Attribution], days: Mapping[int, SaidDay | None]
) -> dict[str, tuple[int, date | None]]:
    """The day each speaker spoke in this article, and from which offset on: the first stated beside them.

    Where none is, the first day in a sentence that is about them ("Selasa pekan lalu, Menteri Anu datang").
    """
    usual: dict[str, tuple[int, date | None]] = {}
    for one in given:
        if (stated := days[id(one)]) and not stated.occasion:
            usual.setdefault(one.speaker.name, (0, stated.mention.start))
    first: dict[Span, DateMention] = {}
    for day in found.sayable:
        if is_day(day):
            first.setdefault(sentence_of(day.span, sentences_in(found.text)), day)
    people = [one for one in found.namings if one.speaker.kind == "person"]
    for span, day in first.items():
        named = {one.speaker.name for one in people if span[0] <= one.span[0] < span[1]}
        if len(named) == 1 and not as_of(day, found.text):
            usual.setdefault(named.pop(), (span[0], day.start))
    return usual


def _dated(day: date | None, found: Found) -> tuple[date | None, Precision | None]:
    """The stated day, else the dateline's, else that of publication."""
    if day:
        return day, "stated"
    if found.dateline_day:
        return found.dateline_day, "dateline"
    return (found.published, "assumed") if found.published else (None, None)


def _origin(one: Attribution, given: Sequence[Attribution]) -> Attribution:
    """The attribution whose reporting word a carried one repeats."""
    return next((other for other in given if other.cue.span == one.cue.span), one)


def _holding(figure: Figure, given: Sequence[Attribution]) -> list[Attribution]:
    """The attributions whose scope holds a figure, the narrowest first."""
    held = [one for one in given if one.scope[0] <= figure.span[0] and figure.span[1] <= one.scope[1]]
    return sorted(held, key=lambda one: (one.cue.kind in _SOURCES, one.scope[1] - one.scope[0]))


def _owner(holding: Sequence[Attribution]) -> Attribution:
    """Whose the figure is: who reads it out, a person before a body, a reporting verb before a named source."""
    people = (one for one in holding if one.speaker.kind == "person" and one.cue.kind not in _SOURCES)
    return next(people, holding[0])


_OWN = r"\s+(?:dari\s+|resmi\s+)?"


def _cited(
    found: Found, figure: Figure, one: Attribution, holding: Sequence[Attribution], sentence: Span
) -> str | None:
    """The other body whose figure the speaker reads out: a named source, or "data BPS" before the figure."""
    own = (one.speaker.institution, one.speaker.name)
    bodies = [other.speaker.name for other in holding if other is not one and other.speaker.kind == "institution"]
    for naming in found.namings:
        before_figure = sentence[0] <= naming.span[0] < figure.span[0]
        if (
            before_figure
            and naming.speaker.kind == "institution"
            and ending_with("holder", then=_OWN).search(found.text[sentence[0] : naming.span[0]])
        ):
            bodies.append(naming.speaker.name)
    return next((name for name in bodies if name not in own), None)
