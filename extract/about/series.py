"""The indicator of every claim: what puts it in one column of a table over time with others, and apart from the rest.

Claims whose figures go on with one another (`about.continuing`) share an indicator. Two others of one article that
would fall into one column share it only when something says that they are the same thing: two bodies count nearly as
many, it is counted at two times, or the same number is told twice. What cannot be told apart gets none: a wrong merge
invents a contradiction.
"""

import re
from collections import defaultdict
from collections.abc import Hashable, Iterator, Sequence
from decimal import Decimal

from msgspec import structs

from extract.about.about import vague
from extract.about.continuing import TELLING
from extract.about.indicator import indicator_of, normal_words
from extract.about.made import passive_of
from extract.about.phrase import is_verb, words_of_kind
from extract.found import Found
from extract.types import Claim, Period

_WORD = re.compile(r"[a-z0-9][\w-]*")
_NEAR = Decimal("0.65")  # of the larger: farther apart, two bodies seldom speak of one thing
_GROWS = Decimal("0.3")  # of the larger: how much of a count of days or weeks later there may be before
_STEPS = {len("2023"): "tahunan", len("2023-05"): "bulanan", len("2023-05-07"): "harian"}


def with_indicators(found: Found, claims: Sequence[Claim]) -> Iterator[Claim]:
    """Yield the claims with their indicators; None where a phrase is vague or cannot be told from a neighbour's.

    A phrase that is taken is tried with the length of time it covers: the months of a year are a series of their own.
    """
    columns: defaultdict[Hashable, list[Claim]] = defaultdict(list)
    groups: defaultdict[Hashable, list[Claim]] = defaultdict(list)
    elsewhere = _elsewhere(found)
    for claim in claims:
        group = groups[_group(claim)]
        known = _continued(found, claim, group)
        if known and any(_clashes(claim, other) for other in columns[_group(claim), known]):
            known = None
        names = _names(found, claim, elsewhere)
        name = known or next((one for one in names if not _is_taken(found, claim, columns[_group(claim), one])), None)
        claim = structs.replace(claim, indicator=name)
        group.append(claim)
        if name:
            columns[_group(claim), name].append(claim)
        yield claim


def _group(claim: Claim) -> Hashable:
    """What two claims of one series have in common besides their indicator."""
    return claim.unit, claim.counting, claim.place, claim.region


def _continued(found: Found, claim: Claim, group: Sequence[Claim]) -> str | None:
    """The indicator of the nearest earlier claim that this one goes on with at another time."""
    for one in reversed(group):
        if one.indicator and _two_times(one.period, claim.period) and _adds_nothing(found, claim, one):
            return one.indicator if _head(found, one) == _head(found, claim) else None
    return None


def _clashes(one: Claim, other: Claim) -> bool:
    """Whether two claims give different numbers for one time or for times of two kinds, or a total that shrinks."""
    if one.period is None or other.period is None:
        return False
    return (not _two_times(one.period, other.period) and one.value != other.value) or _shrinks(one, other)


def _head(found: Found, claim: Claim) -> str:
    return (found.figures[claim.figure].about or "").partition(" ")[0].lower()


def _adds_nothing(found: Found, claim: Claim, one: Claim) -> bool:
    """Whether the words of a claim's own clause say no more than an earlier claim and its subject do."""
    known = found.contents[one.figure].union(normal_words(found.figures[one.figure].about or ""))
    return found.contents[claim.figure] <= known


def _is_taken(found: Found, claim: Claim, column: Sequence[Claim]) -> bool:
    """Whether a column is another thing's: nothing ties the claim to a claim in it, or one clashes with it."""
    untied = [other for other in column if _confused(found, claim, other)]
    return len(untied) == len(column) > 0 or any(_may_clash(claim, other) for other in untied)


def _may_clash(one: Claim, other: Claim) -> bool:
    """Whether two claims may speak of one time, or of times of two kinds: a month is no total up to a day."""
    return not _two_times(one.period, other.period)


def _names(found: Found, claim: Claim, elsewhere: frozenset[str]) -> Iterator[str]:
    """The indicators that a claim's own words allow, the plainest first."""
    root = found.roots[claim.figure]
    about = found.figures[root].about
    if about is None or vague(about):
        return
    about = " ".join([about, *sorted(_done(found.contents[root]))])
    own = indicator_of(about, claim.unit, elsewhere)
    happened = not words_of_kind("happening").isdisjoint(about.lower().split())
    left_out = elsewhere if own and not vague(own) and not happened else frozenset[str]()
    step = _STEPS.get(len(claim.period.edtf)) if claim.period else None
    for phrase in (about, f"{about} {step}")[: 2 if step else 1]:
        if name := indicator_of(phrase, claim.unit, left_out):
            yield name


def _done(content: frozenset[str]) -> Iterator[str]:
    """What was done to those counted tells blocked accounts from reported ones: the verbs of a clause, passive."""
    for word in content - words_of_kind("turn", "telling"):
        passive = word if word.startswith("di") and is_verb(word) else passive_of(word)
        if passive and passive not in words_of_kind("turn", "telling"):
            yield passive


def _elsewhere(found: Found) -> frozenset[str]:
    """The words of places, days and persons: columns of their own, no part of an indicator."""
    people = (one.whole for one in found.namings if one.speaker.kind == "person")
    spans = (*(one.span for one in found.places), *(one.span for one in found.dates), *people)
    return frozenset(word for span in spans for word in _WORD.findall(found.text[slice(*span)].lower()))


def _confused(found: Found, one: Claim, other: Claim) -> bool:
    """Whether nothing says that two claims in one column are the same thing."""
    if _of_two_kinds(one, other) or (_two_times(one.period, other.period) and _shrinks(one, other)):
        return True
    if found.roots[one.figure] == found.roots[other.figure] or one.value == other.value >= TELLING:
        return False
    if _body(one) != _body(other) and _close(one, other):
        return False
    if one.counting == "change":  # what it is compared with is no part of its period
        return True
    if _two_times(one.period, other.period):
        return False
    return not ({one.status, other.status} & {"previous", "withdrawn"} and _adds_nothing(found, one, other))


def _body(claim: Claim) -> str:
    """Whose figure a claim is: two bodies that count the same differ, and that is what the graph is for."""
    return claim.cites or claim.speaker_institution or claim.speaker


def _close(one: Claim, other: Claim) -> bool:
    """Whether two numbers are so near that they can be two counts of one thing."""
    low, high = sorted((abs(one.value), abs(other.value)))
    return low >= high * _NEAR


def _shrinks(one: Claim, other: Claim) -> bool:
    """Whether two counts up to some day are too far apart for one thing that only grows."""
    low, high = sorted((abs(one.value), abs(other.value)))
    return all(_is_total(claim) for claim in (one, other)) and low < high * _GROWS


def _is_total(claim: Claim) -> bool:
    return claim.period is not None and claim.period.edtf.startswith("..")


def _of_two_kinds(one: Claim, other: Claim) -> bool:
    """Whether one claim is of a month, a day, a year, and the other of all time up to a day."""
    alone = [claim for claim in (one, other) if claim.period and "/" not in claim.period.edtf]
    return len(alone) == 1 and (_is_total(one) or _is_total(other))


def _two_times(one: Period | None, other: Period | None) -> bool:
    """Whether two periods are known, of one length, and differ."""
    return one is not None and other is not None and one != other and len(one.edtf) == len(other.edtf)
