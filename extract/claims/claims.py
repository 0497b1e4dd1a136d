"""Claims: a figure, who said it, about what, for which place and period, when, and where it stands."""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from msgspec import structs

from extract.about.series import with_indicators
from extract.claims.claim_period import period_for, question
from extract.claims.counting import counting_of
from extract.claims.parts import part_of
from extract.claims.period_scene import PeriodScene
from extract.claims.sayings import Said, sayings
from extract.claims.subjects import HOME, Where, is_venue, opens_with_place, where
from extract.claims.sums import summed
from extract.claims.topic_region import tells_of_more, topic_region, unnamed_region
from extract.figures.status import status_of
from extract.found import Found, sentence_of, sentences_in, starting_in
from extract.places.countries import PlaceMention
from extract.quotes import inside, quotations
from extract.types import Claim, Figure, Span


def find_claims(found: Found) -> tuple[Claim, ...]:
    """Return every claim in reading order. `found.figures` carry their `about` (see `subjects`)."""
    page = _Page(found, quotations(found.text), _home(found), topic_region(found), PeriodScene(found))
    claims: list[Claim] = []
    for one in sayings(found):
        claims.append(_claim(page, one, claims, len(claims) + 1))
    return tuple(with_indicators(found, tuple(_added_up(claims))))


class _Page(NamedTuple):
    """What holds for every claim of an article: its quotations, whether it is about Indonesia, its region and dates."""

    found: Found
    quoted: tuple[Span, ...]
    home: bool
    region: str | None
    scene: PeriodScene


def _added_up(claims: Sequence[Claim]) -> Iterator[Claim]:
    """Claims with the parts that only their sum gives away; a part covers what its whole covers."""
    wholes, by_id = summed(claims), {claim.id: claim for claim in claims}
    for claim in claims:
        whole = by_id.get(wholes.get(claim.id, ""))
        if whole is None:
            yield claim
        else:
            yield structs.replace(claim, part_of=whole.id, period=claim.period or whole.period)


def _claim(page: _Page, said: Said, earlier: Sequence[Claim], number: int) -> Claim:
    found, one = page.found, said.one
    figure = found.figures[said.index]
    others = beside(found, figure, said.sentence)
    before, after = _around(found.text, figure.span, others, said.sentence)
    places = _counted_places(found, said)
    place = where(figure, others, places, found.text, said.sentence, page.home)
    if not places and (near := _near_place(found, said, earlier)):
        place = near
    speaker = one.speaker
    if place.region is None:
        wide = place.place != HOME or tells_of_more(found.text, said.sentence)
        place = place._replace(region=unnamed_region(speaker, place.place, None if wide else page.region))
    whole = part_of(figure, before, after, found.text, place, speaker.name, earlier)
    parent = next((claim for claim in earlier if claim.id == whole), None)
    told = found.text[said.sentence[0] : figure.span[0]]
    row = _row_before(said, earlier)
    counting = counting_of(figure, before, after, one.cue.counting, sentence=told, last=row)
    asked = question(found, said, figure, others, counting)
    period = period_for(page.scene, asked, parent, earlier[-1] if earlier else None)
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
        indicator=None,
        counting=counting,
        status=status_of(figure, before, after, sentence=told, counting=counting, last=row),
        place=place.place or (parent.place if parent else None),
        region=place.region,
        period=period,
        said_on=said.day,
        said_precision=said.precision,
        quote_type="direct" if inside(figure.span, page.quoted) else "indirect",
        cue=one.cue.text,
        sentence=found.text[slice(*said.sentence)],
        span=figure.span,
        cue_span=one.cue.span,
        speaker_span=one.speaker_span,
        sentence_span=said.sentence,
        rule=one.rule,
    )


def beside(found: Found, figure: Figure, sentence: Span) -> list[Span]:
    """The other figures of a figure's sentence."""
    return [one.span for one in starting_in(sentence, found.figures) if one is not figure]


def _row_before(said: Said, earlier: Sequence[Claim]) -> Claim | None:
    """The claim of the figure right before, if that is one."""
    last = earlier[-1] if earlier else None
    return last if last and last.figure == said.index - 1 else None


def _around(text: str, figure: Span, others: Sequence[Span], sentence: Span) -> tuple[str, str]:
    """The words before and after a figure, up to its neighbours."""
    previous = max((end for _, end in others if end <= figure[0]), default=sentence[0])
    following = min((start for start, _ in others if start >= figure[1]), default=sentence[1])
    return text[previous : figure[0]], text[figure[1] : following]


def _counted_places(found: Found, said: Said) -> list[PlaceMention]:
    """The places of the figure's sentence, less those where it was said and those behind ", kata Anu"."""
    start, end = said.sentence
    cue = said.one.cue
    if cue.kind == "bare" and start < cue.span[0] < end and found.figures[said.index].span[0] < cue.span[0]:
        end = cue.span[0]
    own = said.one.speaker_span
    inside = [
        one
        for one in starting_in((start, end), found.places)
        if one.span[1] <= end and not (own[0] <= one.span[0] and one.span[1] <= own[1])
    ]
    return [one for one in inside if not is_venue(one, found.text, said.sentence)]


def _near_place(found: Found, said: Said, earlier: Sequence[Claim]) -> Where | None:
    """The region of the claim before it, for a sentence that goes on behind one about that region."""
    if _WIDE.search(found.text, *said.sentence):
        return None
    for claim in reversed(earlier):
        if claim.speaker != said.one.speaker.name or "\n" in found.text[claim.span[1] : said.sentence[0]]:
            return None
        if claim.region and opens_with_place(found.text, claim.sentence_span[0]):
            return Where(claim.place, claim.region)
    return None


_WIDE = re.compile(r"\b(?:nasional|seluruh|total|keseluruhan|kumulatif)\b", re.I)


def _home(found: Found) -> bool:
    """Whether the article is about Indonesia unless it says otherwise: foreign places do not outweigh the home ones.

    A list of countries is one sentence on foreign places.
    """
    sentences = sentences_in(found.text)
    told = {(one.iso3 == HOME, sentence_of(one.span, sentences)) for one in found.places}
    home = sum(own for own, _ in told)
    return sum(one.iso3 != HOME for one in found.places) <= _PASSING or len(told) - home <= home


_PASSING = 4  # foreign places that an article about Indonesia may mention in passing
