"""Which figures are said: each with its attribution, its sentence, the day, and whose data it is."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from extract.claims.claim_words import ending_with
from extract.claims.occasion_days import stepped_day
from extract.claims.occasions import occasions
from extract.claims.periods import SaidDay
from extract.found import Found, sentence_of, sentences_in
from extract.speech.attribution import Attribution, attributions
from extract.speech.cues import SOURCES
from extract.speech.model_statements import seen
from extract.types import Figure, Precision, Span


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
    told = occasions(found, given)
    for index, figure in enumerate(found.figures):
        holding = _holding(figure, given)
        if not holding:
            continue
        one = _owner(holding)
        occasion = told[one.cue.span]
        sentence = sentence_of(figure.span, sentences_in(found.text))
        day = stepped_day(found, sentence) or occasion.day
        dated = (None, None) if occasion.misprinted else _dated(day, found)
        yield Said(index, one, sentence, occasion.beside, *dated, _cited(found, figure, one, holding, sentence))


def _dated(day: date | None, found: Found) -> tuple[date | None, Precision | None]:
    """The stated day, else the dateline's, else that of publication, known or not: it is assumed."""
    if day:
        return day, "stated"
    if found.dateline_day:
        return found.dateline_day, "dateline"
    return found.published, "assumed"


def _holding(figure: Figure, given: Sequence[Attribution]) -> list[Attribution]:
    """The attributions whose scope holds a figure, the narrowest first."""
    held = [one for one in given if one.scope[0] <= figure.span[0] and figure.span[1] <= one.scope[1]]
    return sorted(held, key=lambda one: (one.cue.kind in SOURCES, one.scope[1] - one.scope[0]))


def _owner(holding: Sequence[Attribution]) -> Attribution:
    """Whose the figure is: who reads it out, a person before a body, a reporting verb before a named source."""
    people = (one for one in holding if one.speaker.kind == "person" and one.cue.kind not in SOURCES)
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
