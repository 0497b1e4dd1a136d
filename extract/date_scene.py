"""What a date is read against: the reference day and the dates already resolved, in text order."""

from dataclasses import dataclass, field
from datetime import date, timedelta

from extract.calendar import FINENESS, Stretch, Unit


class Unresolved(Exception):  # noqa: N818 - a reason, not an error
    """Why a printed date stays without days: weekday_mismatch, impossible, no_anchor, reversed."""


@dataclass(frozen=True, slots=True)
class Known:
    """A date already resolved: where it stands, the year it lends to a later one without a year, and its weekday."""

    stretch: Stretch
    sentence: int
    lends_year: int | None
    weekday: int | None = None


@dataclass(slots=True)
class Scene:
    """What a date is read against. `known` grows in text order; `feast` is the last holiday named."""

    reference: date | None
    known: list[Known] = field(default_factory=list)
    sentence: int = 0
    feast: str | None = None
    ahead: bool = False  # a future word (akan, dijadwalkan) governs this expression

    def today(self) -> date:
        """The reference day. Raises Unresolved("no_anchor") when there is none."""
        if self.reference is None:
            raise Unresolved("no_anchor")
        return self.reference


def inherited_year(scene: Scene, units: tuple[Unit, ...]) -> int | None:
    """The one past year printed in this sentence or the one before, if only one is (Pada 2021 … Pada Juni …)."""
    near = {
        k.lends_year
        for k in scene.known
        if k.sentence >= scene.sentence - 1 and k.lends_year is not None and k.stretch.unit in units
    }
    past = scene.reference is None or all(year <= scene.reference.year for year in near)
    return near.pop() if len(near) == 1 and past else None


def anchor(scene: Scene, unit: Unit) -> Stretch | None:
    """The nearest earlier date of the text: as fine as `unit` in this or the last sentence, else any finer one."""
    fine = FINENESS[: FINENESS.index(unit) + 1]
    for known in reversed(scene.known):
        if known.stretch.unit == unit and known.sentence >= scene.sentence - 1:
            return known.stretch
    for known in reversed(scene.known):
        if known.stretch.unit in fine or known.stretch.unit == "span":
            return known.stretch
    return None


def same_weekday(weekday: int, scene: Scene) -> Stretch | None:
    """The day that the text gave with this weekday before: Kamis (4/1/2024) … Kamis; only near the reference day."""
    for known in reversed(scene.known):
        start = known.stretch.start
        if known.weekday == weekday and known.stretch.unit == "day" and start is not None:
            near = scene.reference is None or abs(start - scene.reference) <= timedelta(days=7)
            return known.stretch if near else None
    return None


def certain(found: Stretch | None) -> Stretch:
    if found is None:
        raise Unresolved("impossible")
    return found
