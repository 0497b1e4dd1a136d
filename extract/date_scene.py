"""What a date is read against: the reference day and the dates already resolved, in text order."""

from dataclasses import dataclass, field
from datetime import date, timedelta

from extract import calendar as cal
from extract.calendar import FINENESS, Stretch, Unit


class Unresolved(Exception):  # noqa: N818 - a reason, not an error
    """Why a printed date stays without days: weekday_mismatch, impossible, no_anchor, reversed."""


@dataclass(frozen=True, slots=True)
class Known:
    """A date already resolved: where it stands, the year it lends to a later one without a year, and its weekday.

    `compared`: it is only what something else is held against; `dated`: a weekday names it, as the day of an event.
    """

    stretch: Stretch
    sentence: int
    lends_year: int | None
    weekday: int | None = None
    compared: bool = False
    dated: bool = False


@dataclass(slots=True)
class Scene:
    """What a date is read against. `known` grows in text order; `feast` is the last holiday named.

    `said` is the day on which the quotation around this expression was spoken, if the text says it.
    """

    reference: date | None
    known: list[Known] = field(default_factory=list)
    sentence: int = 0
    feast: str | None = None
    ahead: bool = False  # a future word (akan, dijadwalkan) governs this expression
    said: date | None = None

    def today(self) -> date:
        """The day of the words: of the quotation, else the reference day. Raises Unresolved("no_anchor")."""
        today = self.said or self.reference
        if today is None:
            raise Unresolved("no_anchor")
        return today


def inherited_year(scene: Scene, units: tuple[Unit, ...]) -> int | None:
    """The one past year printed in this sentence or the one before, if only one is (Pada 2021 … Pada Juni …)."""
    near = {
        k.lends_year
        for k in scene.known
        if k.sentence >= scene.sentence - 1 and k.lends_year is not None and k.stretch.unit in units
    }
    past = scene.reference is None or all(year <= scene.reference.year for year in near)
    return near.pop() if len(near) == 1 and past else None


def anchor(scene: Scene, unit: Unit, events: bool = False) -> Stretch | None:
    """The date of the text that a day, week, month or year is counted from, or None.

    In this or the last sentence: the nearest as fine as `unit`, else the nearest finer one or range. Further back:
    the last day named by its weekday, which is when something happened or was said, or, unless it is `events` that
    are counted from, a nearer period as long as the unit; else the nearest. A date of another sentence that
    something is compared with is taken only when there is no other.
    """
    fine = {*FINENESS[: FINENESS.index(unit) + 1], "span"}
    usable = [k for k in reversed(scene.known) if k.stretch.unit in fine]
    usable = [k for k in usable if not k.compared or k.sentence == scene.sentence] or usable
    near = [k for k in usable if k.sentence >= scene.sentence - 1]
    same = [k for k in near if k.stretch.unit == unit]
    periods = not events and unit != "day"
    dated = [k for k in usable if unit != "year" and (k.dated or (periods and _as_long(k.stretch, unit)))]
    return next((found[0].stretch for found in (same, near, dated, usable) if found), None)


def _as_long(stretch: Stretch, unit: Unit) -> bool:
    days = (stretch.end - stretch.start).days + 1 if stretch.start and stretch.end else 0
    return stretch.unit == unit or (unit == "week" and days == _WEEK)


_WEEK = 7


def same_weekday(weekday: int, scene: Scene) -> Stretch | None:
    """The day that the text gave with this weekday before: Kamis (4/1/2024) … Kamis; only near the reference day."""
    for known in reversed(scene.known):
        start = known.stretch.start
        if known.weekday == weekday and known.stretch.unit == "day" and start is not None:
            near = scene.reference is None or abs(start - scene.reference) <= timedelta(days=7)
            return known.stretch if near else None
    return None


def same_day(month: int, day: int, scene: Scene) -> Stretch | None:
    """The full date that the text printed before: 14 Februari 2024 … 14 Februari nanti."""
    for known in reversed(scene.known):
        start = known.stretch.start
        if known.lends_year and known.stretch.unit == "day" and start and (start.month, start.day) == (month, day):
            return cal.of_date(start)
    return None


def certain(found: Stretch | None) -> Stretch:
    if found is None:
        raise Unresolved("impossible")
    return found
