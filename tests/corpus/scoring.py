"""Small helpers for scorer tests: a reading with one thing changed, and what the change cost."""

from collections.abc import Iterable
from typing import Any

from msgspec.structs import replace

from corpus.gold import Gold
from corpus.measure import Result
from corpus.score import score
from extract.contract import Reading
from extract.types import Claim


def with_claim(reading: Reading, ident: str, **fields: Any) -> Reading:
    """The reading with some fields of one claim changed."""
    claims = tuple(replace(claim, **fields) if claim.id == ident else claim for claim in reading.claims)
    return replace(reading, claims=claims)


def claim_of(reading: Reading, ident: str) -> Claim:
    return next(claim for claim in reading.claims if claim.id == ident)


def without(items: Iterable[Any], index: int) -> tuple[Any, ...]:
    return tuple(item for at, item in enumerate(items) if at != index)


def scored(gold: Gold, reading: Reading) -> Result:
    """The result of one tuned-on article."""
    return score([gold], {gold.slug: reading}).tuned_on


def lowered(gold: Gold, reading: Reading) -> set[str]:
    """The measures that are below 100."""
    return {name for name, tally in scored(gold, reading).tallies.items() if tally.f1 is not None and tally.f1 < 100}
