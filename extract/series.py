"""The indicator of every claim: what puts it in one column of a table over time with others, and apart from the rest.

Claims whose figures go on with one another (`extract.continuing`) share an indicator. Two others of one article that
would fall into one column share it only when something says that they are the same thing: two bodies count it, it is
counted at two times, or the same number is told twice. What cannot be told apart gets none, since a wrong merge
invents a contradiction.
"""

import re
from collections import defaultdict
from collections.abc import Hashable, Iterator, Sequence

from msgspec import structs

from extract.about import vague
from extract.continuing import TELLING
from extract.found import Found
from extract.indicator import indicator_of
from extract.types import Claim, Period

_WORD = re.compile(r"[a-z0-9][\w-]*")
_STEPS = {len("2023"): "tahunan", len("2023-05"): "bulanan", len("2023-05-07"): "harian"}


def with_indicators(found: Found, claims: Sequence[Claim]) -> Iterator[Claim]:
    """Yield the claims with their indicators; None where a phrase is vague or cannot be told from a neighbour's."""
    named: dict[str, str | None] = {}
    columns: defaultdict[Hashable, list[Claim]] = defaultdict(list)
    elsewhere = _elsewhere(found)
    for claim in claims:
        own = _own(found, claim, named, claims, elsewhere)
        column = (own, claim.unit, claim.counting, claim.place, claim.region)
        if own is not None and any(_confused(found, claim, other) for other in columns[column]):
            own = None
        columns[column].append(claim)
        named[claim.id] = own
        yield structs.replace(claim, indicator=own)


def _own(
    found: Found, claim: Claim, named: dict[str, str | None], claims: Sequence[Claim], elsewhere: frozenset[str]
) -> str | None:
    """The indicator of a claim's own words; a part that only its whole's words describe is a series by time or none."""
    about = found.figures[found.roots[claim.figure]].about
    if about is None or vague(about):
        return None
    own = indicator_of(about, claim.unit, elsewhere)
    if own is None or vague(own):
        own = indicator_of(about, claim.unit)
    whole = next((one for one in claims if one.id == claim.part_of), None)
    if whole is None or own != named.get(whole.id) or (claim.place, claim.region) != (whole.place, whole.region):
        return own
    step = _STEPS.get(len(claim.period.edtf)) if claim.period and whole.period != claim.period else None
    return indicator_of(f"{about} {step}", claim.unit, elsewhere) if step else None


def _elsewhere(found: Found) -> frozenset[str]:
    """The words of places, days and persons: columns of their own, no part of an indicator."""
    people = (one.whole for one in found.namings if one.speaker.kind == "person")
    spans = (*(one.span for one in found.places), *(one.span for one in found.dates), *people)
    return frozenset(word for span in spans for word in _WORD.findall(found.text[slice(*span)].lower()))


def _confused(found: Found, one: Claim, other: Claim) -> bool:
    """Whether nothing says that two claims in one column are the same thing."""
    if found.roots[one.figure] == found.roots[other.figure] or one.value == other.value >= TELLING:
        return False
    if _body(one) != _body(other):
        return False
    if one.counting == "change":  # what it is compared with is no part of its period
        return True
    if {one.status, other.status} & {"previous", "withdrawn"}:
        return False
    return not _two_times(one.period, other.period)


def _body(claim: Claim) -> str:
    """Whose figure a claim is: two bodies that count the same differ, and that is what the graph is for."""
    return claim.cites or claim.speaker_institution or claim.speaker


def _two_times(one: Period | None, other: Period | None) -> bool:
    """Whether two periods are known, of one length, and differ."""
    return one is not None and other is not None and one != other and len(one.edtf) == len(other.edtf)
