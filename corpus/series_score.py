"""Scoring series: do claims that belong in one column of a table get one indicator, and others not?

Every pair of matched claims whose gold names the same place and region is a question: one column or two? Gold says one
when the two carry the same label, a reading when indicator, unit and counting agree. Place and region are left out of
the question because they are no part of the indicator; they are scored on each claim. An article and its copy ask
too: copies must fall into one column.
"""

from collections import defaultdict
from collections.abc import Hashable, Iterable
from itertools import combinations

from corpus.gold import Gold
from corpus.measure import Finding, Result, Tally
from corpus.normal import folded, region
from extract.types import Claim

Matched = tuple[Gold, Claim, Claim]


def score_series(matched: Iterable[Matched]) -> Result:
    """Precision and recall over pairs; `matched` holds (gold, gold claim, read claim)."""
    groups: defaultdict[Hashable, list[Matched]] = defaultdict(list)
    for each in matched:
        groups[each[1].place, region(each[1].region)].append(each)
    right = given = expected = 0
    findings: list[Finding] = []
    for group in groups.values():
        for one, other in combinations(group, 2):
            ours, theirs = _label(one) == _label(other), _column(one[2]) == _column(other[2])
            right, given, expected = right + (ours and theirs), given + theirs, expected + ours
            if ours != theirs:
                findings.append(_finding(one, other, ours))
    return Result({"series": Tally(right, given, expected)}, tuple(findings))


def _label(matched: Matched) -> Hashable:
    gold, claim, _ = matched
    return folded(gold.series[claim.id]), folded(claim.unit)


def _column(claim: Claim) -> Hashable:
    """The claim's column; a claim without an indicator stands alone."""
    return (folded(claim.indicator), folded(claim.unit), claim.counting) if claim.indicator else (claim.id, id(claim))


def _finding(one: Matched, other: Matched, together: bool) -> Finding:
    shown = " / ".join(f"{gold.slug[:3]} {claim.id} {read.indicator!r}" for gold, claim, read in (one, other))
    return Finding(one[0].slug, "series", "missed" if together else "spurious", shown)
