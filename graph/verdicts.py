"""How claims of one series stand to each other: revised, corrected, contradicted, agreed with."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal

from graph.claims import Claim
from graph.evidence import Evidence

# Two as-of days this close are the same period (DESIGN §4).
SAME_PERIOD = timedelta(days=7)
# Cues with which a body takes its own figure back: meralat, ralat; mengoreksi, koreksi.
_CORRECTING = ("ralat", "oreksi")


@dataclass(frozen=True, slots=True)
class Interval:
    """The numbers a figure can mean; None is unbounded. `rounded`: the bounds are those of its last printed digit."""

    low: Decimal | None
    high: Decimal | None
    rounded: bool = False

    @property
    def bounded(self) -> bool:
        """Whether both ends are known."""
        return self.low is not None and self.high is not None


def interval(row: Evidence) -> Interval:
    """Return the interval of a figure at its printed precision (98,2 triliun: half a step to either side)."""
    if row.approx == "exact" and row.step is not None and row.high == row.low == row.value:
        return Interval(row.value - row.step / 2, row.value + row.step / 2, rounded=True)
    return Interval(row.low, row.high)


@dataclass(frozen=True, slots=True)
class Verdict:
    """One claim's relation to an older one, and the rule that says so."""

    type: str
    newer: str
    older: str
    rule: str


def verdicts(claims: Iterable[Claim]) -> Iterator[Verdict]:
    """Yield the relation of every claim to the latest earlier claim of each body in its series and period.

    A claim without a period or a day gets no verdict, nor do two figures one body gave on one day: silence is not
    disagreement, and nothing printed says which of the two came later.
    """
    series: dict[str, list[Claim]] = defaultdict(list)
    for claim in claims:
        covered = claim.best.period_start or claim.best.period_end
        if claim.said_on and covered and claim.best.status == "current":
            series[claim.series.id].append(claim)
    for members in series.values():
        members.sort(key=lambda claim: (claim.said_on or "", claim.id))
        for index, newer in enumerate(members):
            yield from _against(newer, members[:index])


def _against(newer: Claim, earlier: list[Claim]) -> Iterator[Verdict]:
    latest: dict[str, Claim] = {}
    for older in earlier:
        if same_period(newer, older):
            latest[older.body] = older
    for body, older in sorted(latest.items()):
        type_, rule = _compare(newer, older, body == newer.body)
        if type_:
            yield Verdict(type_, newer.id, older.id, rule)


def _compare(newer: Claim, older: Claim, same_body: bool) -> tuple[str, str]:
    if disjoint(interval(newer.best), interval(older.best)):
        if not same_body:
            return ("", "") if _grown(newer, older) else ("CONTRADICTS", "disjoint intervals, another body")
        if newer.said_on == older.said_on:
            return "", ""
        cues = " ".join(row.cue or "" for row in newer.evidence).lower()
        if any(word in cues for word in _CORRECTING):
            return "CORRECTS", "disjoint intervals, same body, correcting cue"
        return "REVISES", "disjoint intervals, same body"
    return ("AGREES_WITH", "overlapping intervals") if _agree(newer, older) else ("", "")


def same_period(one: Claim, other: Claim) -> bool:
    """Whether two claims cover the same days: the same start, and an end within a week."""
    first, second = one.best, other.best
    if first.period_start != second.period_start:
        return False
    if first.period_end is None or second.period_end is None:
        return first.period_end == second.period_end
    return abs(date.fromisoformat(first.period_end) - date.fromisoformat(second.period_end)) <= SAME_PERIOD


def _grown(newer: Claim, older: Claim) -> bool:
    """Whether one covers some days more and counts more: 770 on Thursday, 773 on Saturday is the series going on."""
    early, late = sorted((newer.best, older.best), key=lambda row: row.period_end or "")
    return early.period_end != late.period_end and late.value > early.value


def disjoint(one: Interval, other: Interval) -> bool:
    """Whether no number fits both intervals. Rounded figures that only touch (9,4 and 9,5 persen) have none in common.

    An open bound counts as closed: nobody contradicts "lebih dari 2.300" with "2.300".
    """

    def below(first: Interval, second: Interval) -> bool:
        if first.high is None or second.low is None:
            return False
        touching = first.rounded and second.rounded and first.high == second.low
        return first.high < second.low or touching

    return below(one, other) or below(other, one)


def _agree(newer: Claim, older: Claim) -> bool:
    """Two bounded intervals that overlap agree; an open one agrees only with the same bound."""
    one, other = newer.best, older.best
    if interval(one).bounded and interval(other).bounded:
        return True
    return (one.approx, one.low, one.high) == (other.approx, other.low, other.high)
