"""Claims: a figure, who said it, about what, for which place and period, when, and where it stands."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from msgspec import structs

from extract.about import Setting, inherited, subject_of, vague
from extract.attribution import Attribution, attributions
from extract.claim_words import claim_words, ending_with
from extract.counting import counting_of, status_of
from extract.countries import PlaceMention
from extract.indicator import indicator_of, normal_words
from extract.parts import part_of
from extract.periods import SaidDay, as_of, as_period, is_day, period_of, said_day
from extract.quotes import inside, quotations
from extract.sentences import sentence_spans
from extract.speakers import Naming
from extract.subjects import HOME, is_venue, office_region, where
from extract.topic import topic_of
from extract.types import Claim, DateMention, Figure, Period, Precision, Span

_RATES = ("persen", "persen poin", "kali")
# Reporting words that name whose data it is; who reads it out goes before them.
_SOURCES = ("source", "data")


@dataclass(frozen=True, slots=True)
class Found:
    """Everything the other readers found in one article, and when it is taken to have been written."""

    text: str
    figures: tuple[Figure, ...]
    dates: tuple[DateMention, ...]
    namings: tuple[Naming, ...]
    places: tuple[PlaceMention, ...]
    published: date | None
    dateline_day: date | None


@dataclass(frozen=True, slots=True)
class _Said:
    """A figure under its attribution, with the day it was said."""

    index: int
    one: Attribution
    sentence: Span
    day: date | None
    precision: Precision | None
    cites: str | None


def subjects(found: Found, title: str | None) -> tuple[Figure, ...]:
    """Return the figures with what each counts; where its words say too little, the article's topic says the rest."""
    masked = [one.span for kind in (found.places, found.namings, found.dates) for one in kind]
    setting = Setting(title or "", found.text, masked)
    topic = topic_of(title, found.text, setting.hidden)
    sentences = list(sentence_spans(found.text))
    done: list[Figure] = []
    for figure in found.figures:
        about = subject_of(figure, setting, _sentence(figure.span, sentences)) or inherited(figure, done)
        if about and topic and vague(about) and not set(normal_words(about)) & set(normal_words(topic)):
            about = f"{about} {topic}"
        done.append(structs.replace(figure, about=about))
    return tuple(done)


def find_claims(found: Found) -> tuple[Claim, ...]:
    """Return every claim in reading order. `found.figures` carry their `about` (see `subjects`)."""
    given = attributions(found.text, found.namings)
    said = list(_said(found, given))
    quoted = quotations(found.text)
    claims: list[Claim] = []
    for one in said:
        claims.append(_claim(found, one, quoted, claims, len(claims) + 1))
    return tuple(claims)


def _sentence(span: Span, sentences: Sequence[Span]) -> Span:
    return next((one for one in sentences if one[0] <= span[0] < one[1]), span)


def _said(found: Found, given: Sequence[Attribution]) -> Iterator[_Said]:
    """Pair figures with attributions and the day each was said."""
    sentences = list(sentence_spans(found.text))
    days = {id(one): said_day(one, found.dates, found.figures, found.text) for one in given}
    usual = _usual_days(found, given, days)
    last: dict[str, date | None] = {}
    for index, figure in enumerate(found.figures):
        holding = _holding(figure, given)
        if not holding:
            continue
        one = _owner(holding)
        stated = days[id(_origin(one, given))]
        day = stated.mention.start if stated else None
        if day is None and one.rule in ("carried", "quote_run"):
            day = last.get(one.speaker.name)
        day = day or usual.get(one.speaker.name)
        last[one.speaker.name] = day
        sentence = _sentence(figure.span, sentences)
        yield _Said(index, one, sentence, *_dated(day, found), _cited(found, figure, one, holding, sentence))


def _usual_days(
    found: Found, given: Sequence[Attribution], days: Mapping[int, SaidDay | None]
) -> dict[str, date | None]:
    """The day each speaker spoke in this article: the first stated beside them that is no other occasion.

    Where none is, the first day in a sentence that is about them ("Selasa pekan lalu, Menteri Anu datang").
    """
    usual: dict[str, date | None] = {}
    for one in given:
        if (stated := days[id(one)]) and not stated.occasion:
            usual.setdefault(one.speaker.name, stated.mention.start)
    for span in sentence_spans(found.text):
        named = {
            one.speaker.name
            for one in found.namings
            if span[0] <= one.span[0] < span[1] and one.speaker.kind == "person"
        }
        inside = [one for one in found.dates if span[0] <= one.span[0] < span[1] and is_day(one)]
        if len(named) == 1 and inside and not as_of(inside[0], found.text):
            usual.setdefault(named.pop(), inside[0].start)
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


def _claim(found: Found, said: _Said, quoted: tuple[Span, ...], earlier: Sequence[Claim], number: int) -> Claim:
    figure, one = found.figures[said.index], said.one
    others = [
        other.span
        for other in found.figures
        if other is not figure and said.sentence[0] <= other.span[0] < said.sentence[1]
    ]
    before, after = _around(found.text, figure.span, others, said.sentence)
    place = where(figure, others, _counted_places(found, said), found.text, said.sentence, _home(found))
    speaker = one.speaker
    place = replace(place, region=place.region or office_region(speaker.institution or speaker.name, place.place))
    whole = part_of(figure, before, after, found.text, place, earlier)
    parent = next((claim for claim in earlier if claim.id == whole), None)
    counting = counting_of(figure, before, after, one.cue.counting)
    return Claim(
        id=f"c{number}",
        figure=said.index,
        part_of=whole,
        speaker=speaker.name,
        speaker_kind=speaker.kind,
        speaker_title=speaker.title,
        speaker_institution=speaker.institution
        if speaker.kind == "person"
        else speaker.name
        if speaker.kind == "institution"
        else None,
        cites=said.cites,
        value=figure.value,
        low=figure.low,
        high=figure.high,
        approx=figure.approx,
        unit=figure.unit,
        about=figure.about,
        indicator=indicator_of(figure.about, figure.unit) if figure.about and not vague(figure.about) else None,
        counting=counting,
        status=status_of(before, after),
        place=place.place or (parent.place if parent else None),
        region=place.region,
        period=_period(found, said, figure, others, counting in ("target", "forecast"))
        or _inherited(found, said, figure, parent, earlier),
        said_on=said.day,
        said_precision=said.precision,
        quote_type="direct" if inside(figure.span, quoted) else "indirect",
        cue=one.cue.text,
        sentence=found.text[slice(*said.sentence)],
        span=figure.span,
        cue_span=one.cue.span,
        speaker_span=one.speaker_span,
        sentence_span=said.sentence,
        rule=one.rule,
    )


def _around(text: str, figure: Span, others: Sequence[Span], sentence: Span) -> tuple[str, str]:
    """The words before and after a figure, up to its neighbours."""
    previous = max((end for _, end in others if end <= figure[0]), default=sentence[0])
    following = min((start for start, _ in others if start >= figure[1]), default=sentence[1])
    return text[previous : figure[0]], text[figure[1] : following]


def _counted_places(found: Found, said: _Said) -> list[PlaceMention]:
    """The places of the figure's sentence, less those where it was said and those behind ", kata Anu"."""
    start, end = said.sentence
    cue = said.one.cue
    if cue.kind == "bare" and start < cue.span[0] < end and found.figures[said.index].span[0] < cue.span[0]:
        end = cue.span[0]
    inside = [one for one in found.places if start <= one.span[0] and one.span[1] <= end]
    return [one for one in inside if not is_venue(one, found.text, said.sentence)]


def _home(found: Found) -> bool:
    """Whether the article is about Indonesia unless it says otherwise: foreign places do not outweigh the home ones."""
    foreign = sum(one.iso3 != HOME for one in found.places)
    return foreign <= max(_PASSING, len(found.places) - foreign)


def _period(found: Found, said: _Said, figure: Figure, others: Sequence[Span], ahead: bool) -> Period | None:
    beside = said_day(said.one, found.dates, found.figures, found.text)
    usable = [
        one
        for one in found.dates
        if not (beside and one is beside.mention) and not (is_day(one) and _beside_speaker(one, said.one))
    ]
    mention = period_of(figure.span, others, usable, found.text, said.sentence)
    return as_period(mention, found.text, said.day, so_far=figure.unit not in _RATES and not ahead) if mention else None


def _inherited(
    found: Found, said: _Said, figure: Figure, parent: Claim | None, earlier: Sequence[Claim]
) -> Period | None:
    """A part covers what its whole covers; a row of a list what the row before it does."""
    if parent is not None and parent.period:
        return parent.period
    last = earlier[-1] if earlier else None
    if last is None or last.speaker != said.one.speaker.name or last.unit != figure.unit or last.status != "current":
        return None
    gap = found.text[last.span[1] : figure.span[0]]
    same_breath = len(gap) < _ROW and "\n" not in gap and "." not in gap and not claim_words("turn").search(gap)
    return last.period if same_breath else None


_PASSING = 4  # foreign places that an article about Indonesia may mention in passing
_ROW = 60  # characters from one row of a list to the next


def _beside_speaker(mention: DateMention, one: Attribution) -> bool:
    start, end = sorted((one.cue.span, one.speaker_span))
    return start[0] <= mention.span[0] and mention.span[1] <= end[1]
