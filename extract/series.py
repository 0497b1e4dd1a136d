"""The indicator of every claim: what puts it in one column of a table over time with others, and apart from the rest.

Claims whose figures go on with one another (`extract.continuing`) share an indicator. Two others of one article that
would fall into one column share it only when something says that they are the same thing: two bodies count nearly as
many, it is counted at two times, or the same number is told twice. What cannot be told apart gets none: a wrong merge
invents a contradiction.
"""

import re
from collections import defaultdict
from collections.abc import Hashable, Iterator, Sequence
from decimal import Decimal

from msgspec import structs

from extract.about import vague
from extract.continuing import TELLING
from extract.found import Found
from extract.indicator import indicator_of
from extract.types import Claim, Period

_WORD = re.compile(r"[a-z0-9][\w-]*")
_NEAR = Decimal("0.65")  # of the larger: farther apart, two bodies seldom speak of one thing
_STEPS = {len("2023"): "tahunan", len("2023-05"): "bulanan", len("2023-05-07"): "harian"}


def with_indicators(found: Found, claims: Sequence[Claim]) -> Iterator[Claim]:
    """Yield the claims with their indicators; None where a phrase is vague or cannot be told from a neighbour's.

    A phrase that is taken is tried with the length of time it covers: the months of a year are a series of their own.
    """
    columns: defaultdict[Hashable, list[Claim]] = defaultdict(list)
    named: dict[str, Claim] = {}
    elsewhere = _elsewhere(found)
    for claim in claims:
        whole = named.get(claim.part_of or "")
        for name in _names(found, claim, elsewhere):
            column = columns[name, claim.unit, claim.counting, claim.place, claim.region]
            part = whole is not None and name == whole.indicator and _place(claim) == _place(whole)
            if not part and not any(_confused(found, claim, other) for other in column):
                claim = structs.replace(claim, indicator=name)
                column.append(claim)
                break
        named[claim.id] = claim
        yield claim


def _names(found: Found, claim: Claim, elsewhere: frozenset[str]) -> Iterator[str]:
    """The indicators that a claim's own words allow, the plainest first."""
    about = found.figures[found.roots[claim.figure]].about
    if about is None or vague(about):
        return
    own = indicator_of(about, claim.unit, elsewhere)
    left_out = elsewhere if own and not vague(own) else frozenset[str]()
    step = _STEPS.get(len(claim.period.edtf)) if claim.period else None
    for phrase in (about, f"{about} {step}")[: 2 if step else 1]:
        if name := indicator_of(phrase, claim.unit, left_out):
            yield name


def _place(claim: Claim) -> tuple[str | None, str | None]:
    return claim.place, claim.region


def _elsewhere(found: Found) -> frozenset[str]:
    """The words of places, days and persons: columns of their own, no part of an indicator."""
    people = (one.whole for one in found.namings if one.speaker.kind == "person")
    spans = (*(one.span for one in found.places), *(one.span for one in found.dates), *people)
    return frozenset(word for span in spans for word in _WORD.findall(found.text[slice(*span)].lower()))


def _confused(found: Found, one: Claim, other: Claim) -> bool:
    """Whether nothing says that two claims in one column are the same thing."""
    if found.roots[one.figure] == found.roots[other.figure] or one.value == other.value >= TELLING:
        return False
    if _body(one) != _body(other) and _close(one, other):
        return False
    if one.counting == "change":  # what it is compared with is no part of its period
        return True
    if {one.status, other.status} & {"previous", "withdrawn"}:
        return False
    return not _two_times(one.period, other.period)


def _body(claim: Claim) -> str:
    """Whose figure a claim is: two bodies that count the same differ, and that is what the graph is for."""
    return claim.cites or claim.speaker_institution or claim.speaker


def _close(one: Claim, other: Claim) -> bool:
    """Whether two numbers are so near that they can be two counts of one thing."""
    low, high = sorted((abs(one.value), abs(other.value)))
    return low >= high * _NEAR


def _two_times(one: Period | None, other: Period | None) -> bool:
    """Whether two periods are known, of one length, and differ."""
    return one is not None and other is not None and one != other and len(one.edtf) == len(other.edtf)
