"""Resolving printed dates to days, in text order, against a reference day and the dates already found in the text."""

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import date, timedelta

from extract import calendar as cal
from extract.calendar import FINENESS, Stretch
from extract.date_phrases import (
    Calendar,
    Feast,
    Phrase,
    Range,
    SameSpan,
    Shift,
    Trailing,
    Unanchored,
    Years,
)
from extract.date_words import holiday

# A day and month without a year mean the nearest one; further away than this, its weekday proves a contradiction,
# not another year (the same day falls on one weekday later every year).
_NEAREST = timedelta(days=300)
_WINDOW_YEARS = (-1, 0, 1)


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


def resolve(phrase: Phrase, scene: Scene) -> Stretch:
    """The days of a phrase. Raises Unresolved with the reason."""
    match phrase:
        case Calendar():
            return _calendar(phrase, scene)
        case Shift():
            return _shift(phrase, scene)
        case Trailing():
            return _trailing(phrase, scene.today())
        case Years():
            return cal.years(phrase.first, phrase.last, phrase.unit)
        case Feast():
            return _feast(phrase, scene)
        case SameSpan():
            return _same(phrase, scene)
        case Range():
            return _range(phrase, scene)
        case Unanchored():
            raise Unresolved("no_anchor")


def _range(phrase: Range, scene: Scene) -> Stretch:
    if phrase.right is None:
        return cal.opened(resolve(phrase.left, scene))
    right = resolve(phrase.right, scene)
    left = _left_end(phrase.left, right, scene)
    if left.start is None or right.end is None or left.start > right.end:
        raise Unresolved("reversed")
    return cal.joined(left, right)


def _left_end(phrase: Phrase, right: Stretch, scene: Scene) -> Stretch:
    """The left end takes what it lacks from the right one: 10-14 Juli, Desember-Januari 2024, Senin hingga Rabu."""
    if not isinstance(phrase, Calendar) or phrase.year is not None or right.end is None:
        return resolve(phrase, scene)
    if phrase.year_shift is not None or phrase.week_shift is not None:
        return resolve(phrase, scene)
    latest = Scene(right.end)
    if phrase.weekday is not None and phrase.month is None:
        return resolve(phrase, latest)
    year = right.end.year
    left = resolve(replace(phrase, year=year, tilt=None), latest)
    if left.start and left.start > right.end:
        return resolve(replace(phrase, year=year - 1, tilt=None), latest)
    return left


def _calendar(c: Calendar, scene: Scene) -> Stretch:
    if c.day is not None and c.month is None:
        return _day_of_month(c, scene)
    if c.day is not None and c.month is not None:
        return _day(c, c.day, c.month, scene)
    if c.month is None and c.slice is None and c.week is None and c.first_months is None:
        return _weekday(c, c.weekday, scene) if c.weekday is not None else _year(c)
    if c.month_shift is not None and c.week is not None:
        when = cal.add_months(scene.today(), c.month_shift)
        return _certain(cal.week_of_month(when.year, when.month, c.week))
    return _in_year(c, scene)


def _year(c: Calendar) -> Stretch:
    if c.year is None:
        raise Unresolved("no_anchor")
    return cal.part_of_year(c.year, c.part) if c.part else cal.year(c.year)


def _day(c: Calendar, day: int, month: int, scene: Scene) -> Stretch:
    if cal.day(2000, month, day) is None:  # 2000 is a leap year: no year has this day
        raise Unresolved("impossible")
    year = c.year if c.year is not None else _shifted_year(c, scene)
    if year is None:
        return _nearest_day(c, day, month, scene)
    found = _certain(cal.day(year, month, day))
    if c.weekday is not None and found.start and found.start.weekday() != c.weekday:
        raise Unresolved("weekday_mismatch")
    return found


def _nearest_day(c: Calendar, day: int, month: int, scene: Scene) -> Stretch:
    if c.weekday is None and c.tilt is None and (year := _inherited_year(scene, ("day", "month", "span"))):
        return _certain(cal.day(year, month, day))
    today = scene.today()
    found = [d for y in _WINDOW_YEARS if (d := cal.day(today.year + y, month, day)) and d.start]
    starts = [
        d.start for d in found if d.start and abs(d.start - today) <= _NEAREST and _tilted(d.start, today, c, scene)
    ]
    if not starts:
        raise Unresolved("impossible")
    fitting = [d for d in starts if c.weekday is None or d.weekday() == c.weekday]
    if not fitting:
        raise Unresolved("weekday_mismatch")
    return cal.of_date(min(fitting, key=lambda d: abs(d - today)))


def _tilted(day: date, today: date, c: Calendar, scene: Scene) -> bool:
    if c.tilt == -1:
        return day <= today
    return day >= today if c.tilt == 1 or (scene.ahead and c.weekday is None) else True


def _day_of_month(c: Calendar, scene: Scene) -> Stretch:
    """tanggal 5: of the nearest month on the side that the words point to."""
    today, number = scene.today(), c.day or 0
    if c.month_shift is not None:
        when = cal.add_months(today, c.month_shift)
        return _certain(cal.day(when.year, when.month, number))
    ahead = c.tilt == 1 or scene.ahead
    for step in (0, 1, 2):
        when = cal.add_months(today.replace(day=1), step if ahead else -step)
        found = cal.day(when.year, when.month, number)
        if found and found.start and (found.start >= today if ahead else found.start <= today):
            return found
    raise Unresolved("impossible")


def _weekday(c: Calendar, weekday: int, scene: Scene) -> Stretch:
    if c.week_shift is c.tilt is None and (dated := _same_weekday(weekday, scene)):
        return dated
    today = scene.today()
    if c.week_shift is not None or c.tilt == 0:
        monday = today - timedelta(days=today.weekday()) + timedelta(weeks=c.week_shift or 0)
        return cal.of_date(monday + timedelta(days=weekday))
    if c.tilt == 1 or (c.tilt is None and scene.ahead):
        on = (weekday - today.weekday()) % 7
        return cal.of_date(today + timedelta(days=on or (7 if c.tilt else 0)))
    back = (today.weekday() - weekday) % 7
    return cal.of_date(today - timedelta(days=back or (7 if c.tilt else 0)))


def _same_weekday(weekday: int, scene: Scene) -> Stretch | None:
    """The day that the text gave with this weekday before: Kamis (4/1/2024) … Kamis; only near the reference day."""
    for known in reversed(scene.known):
        start = known.stretch.start
        if known.weekday == weekday and known.stretch.unit == "day" and start is not None:
            near = scene.reference is None or abs(start - scene.reference) <= timedelta(days=7)
            return known.stretch if near else None
    return None


def _in_year(c: Calendar, scene: Scene) -> Stretch:
    """A month, quarter, half, numbered week or run of first months, in its printed, implied or nearest year."""
    year = c.year if c.year is not None else _shifted_year(c, scene)
    if year is None and c.tilt is None:
        year = _inherited_year(scene, ("day", "month", "span", "year"))
    if year is not None:
        return _certain(_piece(c, year))
    return _nearest(lambda y: _piece(c, y), c, scene)


def _piece(c: Calendar, year: int) -> Stretch | None:
    if c.slice is not None:
        return _part_of_slice(cal.slice_of_year(year, *c.slice), c.part)
    if c.first_months is not None:
        return cal.months(year, 1, c.first_months)
    month = c.month
    if month is None:
        return cal.iso_week(year, c.week or 0)
    if c.week is not None:
        return cal.week_of_month(year, month, c.week)
    return cal.part_of_month(year, month, c.part) if c.part else cal.month(year, month)


def _part_of_slice(found: Stretch | None, part: int | None) -> Stretch | None:
    """akhir kuartal III: its last month (of a half year: its last two)."""
    if part is None or found is None or found.start is None or found.end is None:
        return found
    size = (found.end.month - found.start.month + 1) // 3
    first = found.start.month + (part - 1) * size
    return cal.month(found.start.year, first) if size == 1 else cal.months(found.start.year, first, first + size - 1)


def _nearest(piece: Callable[[int], Stretch | None], c: Calendar, scene: Scene) -> Stretch:
    """The last that had begun by the reference day; with "mendatang" or a future word the next that has not ended.

    With no word for either side, one that still comes this year wins over a farther one of last year: in October a
    bare "November" is next month.
    """
    today = scene.today()
    found = [s for y in _WINDOW_YEARS if (s := piece(today.year + y)) and s.start and s.end]
    if c.tilt == 0:
        return _certain(piece(today.year))
    if c.tilt == 1 or (c.tilt is None and scene.ahead):
        return _certain(min((s for s in found if s.end and s.end >= today), key=_start, default=None))
    whole_month = c.tilt == -1 and c.month is not None and c.part is None
    begun = [s for s in found if s.start and s.end and (s.end < today if whole_month else s.start <= today)]
    last = max(begun, key=_start, default=None)
    coming = piece(today.year)
    if c.tilt is None and last and coming and _start(last).year < today.year:
        return min(last, coming, key=lambda s: abs(_start(s) - today))
    return _certain(last)


def _start(stretch: Stretch) -> date:
    return stretch.start or date.min


def _certain(found: Stretch | None) -> Stretch:
    if found is None:
        raise Unresolved("impossible")
    return found


def _shifted_year(c: Calendar, scene: Scene) -> int | None:
    """Mei tahun lalu: from the reference day; Mei tahun sebelumnya: from the text."""
    if c.year_shift is None:
        return None
    base = _anchor(scene, "year") if c.from_text else None
    start = base.end if base and base.end else scene.today()
    return start.year + c.year_shift


def _inherited_year(scene: Scene, units: tuple[cal.Unit, ...]) -> int | None:
    """The one past year printed in this sentence or the one before, if only one is (Pada 2021 … Pada Juni …)."""
    near = {
        k.lends_year
        for k in scene.known
        if k.sentence >= scene.sentence - 1 and k.lends_year is not None and k.stretch.unit in units
    }
    past = scene.reference is None or all(year <= scene.reference.year for year in near)
    return near.pop() if len(near) == 1 and past else None


def _anchor(scene: Scene, unit: cal.Unit) -> Stretch | None:
    """The nearest earlier date of the text: as fine as `unit` in this or the last sentence, else any finer one."""
    fine = FINENESS[: FINENESS.index(unit) + 1]
    for known in reversed(scene.known):
        if known.stretch.unit == unit and known.sentence >= scene.sentence - 1:
            return known.stretch
    for known in reversed(scene.known):
        if known.stretch.unit in fine or known.stretch.unit == "span":
            return known.stretch
    return None


def _shift(phrase: Shift, scene: Scene) -> Stretch:
    start = end = None
    if phrase.base == "text" and (anchor := _anchor(scene, phrase.unit)):
        start, end = anchor.start, anchor.end or anchor.start
    start = start or scene.today()
    end = end or start
    return _unit_at(phrase, end if phrase.count > 0 or phrase.unit in ("year", "decade") else start)


def _unit_at(phrase: Shift, base: date) -> Stretch:
    count, part = phrase.count, phrase.part
    match phrase.unit:
        case "day":
            return cal.of_date(base + timedelta(days=count))
        case "week":
            when = base + timedelta(weeks=count)
            return cal.part_of_week(when, part) if part else cal.week(when)
        case "month":
            when = cal.add_months(base, count)
            return cal.part_of_month(when.year, when.month, part) if part else cal.month(when.year, when.month)
        case _:
            year = base.year + count * (10 if phrase.unit == "decade" else 1)
            if not 1 <= year <= 9999:
                raise Unresolved("impossible")
            return cal.part_of_year(year, part) if part else cal.year(year)


_DAYS = {"day": 1, "week": 7}
_MONTHS = {"month": 1, "year": 12, "decade": 120}


def _trailing(phrase: Trailing, today: date) -> Stretch:
    """From the same day N units ago to the reference day, or from it to the same day N units on."""
    if phrase.unit in _DAYS:
        other = today + timedelta(days=_DAYS[phrase.unit] * phrase.count)
    else:
        months = _MONTHS[phrase.unit] * phrase.count
        if not 12 < today.year * 12 + months < 9999 * 12:
            raise Unresolved("impossible")
        other = cal.add_months(today, months)
    return cal.days(min(today, other), max(today, other))


def _feast(phrase: Feast, scene: Scene) -> Stretch:
    name = phrase.name or scene.feast
    if name is None:
        raise Unresolved("no_anchor")
    if phrase.year is not None:
        day = holiday(name, phrase.year)
    else:
        today = scene.today()
        years = (
            [today.year + phrase.year_shift] if phrase.year_shift is not None else [today.year + y for y in (-1, 0, 1)]
        )
        day = min((d for y in years if (d := holiday(name, y))), key=lambda d: abs(d - today), default=None)
    if day is None:
        raise Unresolved("no_anchor")
    return cal.of_date(day + timedelta(days=phrase.offset))


def _same(phrase: SameSpan, scene: Scene) -> Stretch:
    """The last period of the text (or its year, month, week, day), moved to the year printed or counted."""
    source = _anchor(scene, phrase.unit) if phrase.unit else _last_period(scene)
    if source is None or source.start is None or source.end is None:
        raise Unresolved("no_anchor")
    if phrase.unit is not None:
        source = _unit_at(Shift(phrase.unit, 0, "text"), source.end)
    if phrase.year is not None:
        return _moved(source, phrase.year - _end_year(source))
    if phrase.year_shift is None:
        return source
    return _moved(source, phrase.year_shift)


def _last_period(scene: Scene) -> Stretch | None:
    periods = [k.stretch for k in scene.known if k.stretch.unit != "day" and k.stretch.end is not None]
    return periods[-1] if periods else None


def _end_year(stretch: Stretch) -> int:
    return (stretch.end or date.min).year


def _moved(source: Stretch, by: int) -> Stretch:
    """The same period in another year, at the same precision."""
    if by == 0 or source.start is None or source.end is None:
        return source
    start, end = cal.add_months(source.start, 12 * by), cal.add_months(source.end, 12 * by)
    if end.day == 28 and source.end.day == 28 and end.month == 2 and cal.days_in(end.year, 2) == 29:
        end = end.replace(day=29)
    left, _, right = source.edtf.partition("/")
    edtf = _cut(start, left) + (f"/{_cut(end, right)}" if right else "")
    return Stretch(start, end, edtf, source.unit)


def _cut(day: date, like: str) -> str:
    return day.isoformat()[: len(like)]
