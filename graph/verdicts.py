"""How claims of one series stand to each other: revised, corrected, contradicted, agreed with."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal

from graph.claims import Claim, decimal_bounds

# Two as-of days this close are the same period (DESIGN §4).
SAME_PERIOD = timedelta(days=7)
# Cues with which a body takes its own figure back.
_CORRECTING = ("ralat", "koreksi")


@dataclass(frozen=True, slots=True)
class Verdict:
    """One claim's relation to an older one, and the rule that says so."""

    type: str
    newer: str
    older: str
    rule: str


def verdicts(claims: Iterable[Claim]) -> Iterator[Verdict]:
    """Yield the relation of every claim to the latest earlier claim of each body in its series and period.

    A claim without a period or a day gets no verdict: silence is not disagreement.
    """
    series: dict[str, list[Claim]] = defaultdict(list)
    for claim in claims:
        if claim.said_on and claim.period and claim.best.status == "current":
            series[claim.series.id].append(claim)
    for members in series.values():
        members.sort(key=lambda claim: (claim.said_on or "", claim.id))
        for index, newer in enumerate(members):
            yield from _against(newer, members[:index])


def _against(newer: Claim, earlier: list[Claim]) -> Iterator[Verdict]:
    latest: dict[str, Claim] = {}
    for older in earlier:
        if same_period(newer, older):
            latest[older.speaker.body] = older
    for body, older in sorted(latest.items()):
        type_, rule = _compare(newer, older, body == newer.speaker.body)
        if type_:
            yield Verdict(type_, newer.id, older.id, rule)


def _compare(newer: Claim, older: Claim, same_body: bool) -> tuple[str, str]:
    if disjoint(decimal_bounds(newer.best), decimal_bounds(older.best)):
        if not same_body:
            return "CONTRADICTS", "disjoint intervals, another body"
        cue = (newer.best.cue or "").lower()
        if any(word in cue for word in _CORRECTING):
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


def disjoint(one: tuple[Decimal | None, Decimal | None], other: tuple[Decimal | None, Decimal | None]) -> bool:
    """Whether no number fits both intervals; None is unbounded."""

    def below(high: Decimal | None, low: Decimal | None) -> bool:
        return high is not None and low is not None and high < low

    return below(one[1], other[0]) or below(other[1], one[0])


def _agree(newer: Claim, older: Claim) -> bool:
    """Two bounded intervals that overlap agree; an open one agrees only with the same bound."""
    one, other = newer.best, older.best
    if None not in decimal_bounds(one) and None not in decimal_bounds(other):
        return True
    return (one.approx, one.low, one.high) == (other.approx, other.low, other.high)
