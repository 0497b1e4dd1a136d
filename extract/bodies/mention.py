"""A body named in a text, and what its readers look at."""

from bisect import bisect_left
from dataclasses import dataclass
from datetime import date

from extract.bodies.patterns import Page
from extract.places.aliases import Match
from extract.types import Span


@dataclass(frozen=True, slots=True)
class InstitutionMention:
    """A body named in the text. `via` is name, office (its head stands for it), pattern or acronym."""

    id: str | None
    name: str
    span: Span
    via: str


@dataclass(frozen=True, slots=True)
class Reading:
    page: Page
    on: date | None
    context: frozenset[str]


def word_from(page: Page, offset: int) -> int:
    """The index of the first word that starts at or after an offset."""
    return bisect_left(page.words, offset, key=lambda word: word.start)


def is_foreign(place: Match) -> bool:
    return any(s.place and s.place.kind == "country" and s.id != "IDN" for s in place.senses)


def without_overlaps(mentions: list[InstitutionMention]) -> list[InstitutionMention]:
    """Leftmost first; of two at one place the longer, of two equal ones the one with an id."""
    ordered = sorted(mentions, key=lambda m: (m.span[0], -m.span[1], m.id is None))
    kept: list[InstitutionMention] = []
    for mention in ordered:
        if not kept or mention.span[0] >= kept[-1].span[1]:
            kept.append(mention)
    return kept
