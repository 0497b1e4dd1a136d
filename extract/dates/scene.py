"""What a date is read against: the reference day and the dates already resolved, in text order."""

from dataclasses import dataclass, field
from datetime import date, timedelta

from extract.dates import calendar as cal
from extract.dates.calendar import FINENESS, Stretch, Unit


class Unresolved(Exception):  # noqa: N818 - a reason, not an error
    """Why a printed date stays without days: weekday_mismatch, impossible, no_anchor, reversed."""


@dataclass(frozen=True, slots=True)
class Known:
    """A date already resolved: where it stands, the year it lends to a later one without a year, and its weekday.

    `compared`: it is only what something else is held against; `dated`: a weekday names it, as the day of an event;
    `quoted`: somebody speaks of it; `said`: it stands in a sentence that tells who said something.
    """

    stretch: Stretch
    sentence: int
    lends_year: int | None
    weekday: int | None = None
    compared: bool = False
    dated: bool = False
    paragraph: int = 0
    quoted: bool = False
    said: bool = False


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
    paragraph: int = 0
    quoted: bool = False  # this expression stands inside quotation marks
    forward: bool = False  # it counts on ("sehari kemudian"), not back
    reporting: bool = True  # its sentence tells who said something
    compared: bool = False  # it is only what something is held against
    inherited: int | None = None  # the year that this expression took from an earlier one
    around: date | None = None  # without a reference day: a day of the year that the text is of

    def today(self) -> date:
        """The day of the words: of the quotation, else the reference day. Raises Unresolved("no_anchor")."""
        today = self.said or self.reference
        if today is None:
            raise Unresolved("no_anchor")
        return today

    def now(self) -> date:
        """Today, or where no day is known a day of the year that the text is of. Raises Unresolved("no_anchor")."""
        return self.around if self.around and self.today_unknown() else self.today()

    def today_unknown(self) -> bool:
        """Whether neither the text nor the page says what day it is."""
        return self.said is self.reference is None


_FAR = 4  # sentences over which a past year is still spoken of


def past_year(scene: Scene) -> int | None:
    """The past year that the last sentences speak of, for a month that would else lie in the future."""
    near = [k.lends_year for k in scene.known if k.lends_year and k.sentence >= scene.sentence - _FAR]
    if not near or scene.reference is None or near[-1] >= scene.reference.year:
        return None
    scene.inherited = near[-1]
    return scene.inherited


def inherited_year(scene: Scene, units: tuple[Unit, ...]) -> int | None:
    """The one past year printed in this sentence or the one before, if only one is (Pada 2021 … Pada Juni …)."""
    near = {
        k.lends_year
        for k in scene.known
        if k.sentence >= scene.sentence - 1 and k.lends_year is not None and k.stretch.unit in units
    }
    past = scene.reference is None or all(year <= scene.reference.year for year in near)
    scene.inherited = near.pop() if len(near) == 1 and past else None
    return scene.inherited


_HALF_YEAR = timedelta(days=183)


def going_on(found: Stretch, following: Stretch | None, scene: Scene) -> Stretch:
    """`found` in its inherited year, or `following`, a year later: 8 Desember 2018 … Lalu 4 Januari is 2019."""
    last = scene.known[-1].stretch.start if scene.known else None
    if not (following and following.start and found.start and last and scene.reference):
        return found
    onward = last - found.start > _HALF_YEAR and following.start <= scene.reference
    if onward and scene.inherited is not None:
        scene.inherited += 1
    return following if onward else found


def anchor(scene: Scene, unit: Unit, events: bool = False) -> Stretch | None:
    """The date of the text that a day, week, month or year is counted from, or None.

    In this or the last sentence: the nearest as fine as `unit`, else the nearest finer one or range. Further back:
    the last day named by its weekday, which is when something happened or was said, or, unless it is `events` that
    are counted from, a nearer period as long as the unit; else the nearest. A date of another sentence that
    something is compared with is taken only when there is no other. Days are counted from days, and when a new
    sentence tells what somebody said "sehari sebelumnya", from the day of what was said last.
    """
    fine = {*FINENESS[: FINENESS.index(unit) + 1], "span"}
    usable = [k for k in reversed(scene.known) if k.stretch.unit in fine and (k.quoted <= scene.quoted)]
    usable = [k for k in usable if not k.compared or k.sentence == scene.sentence] or usable
    if unit == "day":
        usable = [k for k in usable if _short(k.stretch) or _until(k, scene)] or usable
    near = [k for k in usable if k.sentence >= scene.sentence - 1 and not _unasked(k, scene, unit, events)]
    here = [k for k in near if k.sentence == scene.sentence]
    same = [k for k in near if k.stretch.unit == unit]
    said = [k for k in usable if k.said] if _tells(scene, unit, events) else []
    paragraph = [k for k in usable if unit == "day" and k.paragraph == scene.paragraph]
    periods = unit != "day" and not (events and scene.reporting)
    dated = [k for k in usable if unit != "year" and (k.dated or (periods and _as_long(k.stretch, unit)))]
    long = [k for k in dated if periods and events and not k.dated]
    first = [k for k in here if k.stretch.unit == unit] or (here if unit == "year" and events else [])
    before = [k for k in near if said and (k.said or scene.forward)]
    ranked = (first, before, said, same, near, paragraph, long, dated, usable)
    return next((found[0].stretch for found in ranked if found), None)


def _tells(scene: Scene, unit: Unit, events: bool) -> bool:
    """Whether a sentence with no other date tells what was said so many days before or after."""
    own = any(k.sentence == scene.sentence for k in scene.known)
    return unit == "day" and events and scene.reporting and not own


def _unasked(known: Known, scene: Scene, unit: Unit, events: bool) -> bool:
    """Whether a day of saying is not what a figure's "enam bulan sebelumnya" counts from."""
    return events and unit in ("month", "year") and known.said and not scene.reporting and known.weekday is not None


def _until(known: Known, scene: Scene) -> bool:
    """Hingga 26 Agustus 17 kapal. Lima hari sebelumnya 12: counted on in a sentence that tells of nobody's words."""
    here = known.sentence == scene.sentence
    return known.stretch.start is None and (here or (known.sentence == scene.sentence - 1 and not scene.reporting))


def _short(stretch: Stretch) -> bool:
    """A day, or a few days in a row."""
    return stretch.start is not None and stretch.end is not None and (stretch.end - stretch.start).days <= _WEEK


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
