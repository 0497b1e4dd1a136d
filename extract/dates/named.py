"""Resolving dates named by day, weekday, month, quarter or year, with or without all their parts."""

from collections.abc import Callable
from datetime import date, timedelta

from extract.dates import calendar as cal
from extract.dates.calendar import Stretch
from extract.dates.phrases import Calendar
from extract.dates.scene import (
    Scene,
    Unresolved,
    anchor,
    certain,
    going_on,
    inherited_year,
    past_year,
    same_day,
    same_weekday,
)

# A day and month without a year mean the nearest one; further away than this, its weekday proves a contradiction,
# not another year (the same day falls on one weekday later every year).
_NEAREST = timedelta(days=300)
# Without a word that looks ahead, news does not print a weekday and day this far in the future: it is a misprint.
_AHEAD = timedelta(days=90)
_SHORTLY = timedelta(days=31)
_WINDOW_YEARS = (-1, 0, 1)


def resolve_calendar(c: Calendar, scene: Scene) -> Stretch:
    if c.day is not None and c.month is None:
        return _day_of_month(c, scene)
    if c.day is not None and c.month is not None:
        return _day(c, c.day, c.month, scene)
    if c.month is None and c.slice is None and c.week is None and c.first_months is None:
        return _weekday(c, c.weekday, scene) if c.weekday is not None else _year(c)
    if c.month_shift is not None and c.week is not None:
        when = cal.add_months(scene.today(), c.month_shift)
        return certain(cal.week_of_month(when.year, when.month, c.week))
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
    found = certain(cal.day(year, month, day))
    if c.weekday is not None and found.start and found.start.weekday() != c.weekday:
        raise Unresolved("weekday_mismatch")
    return found


def _nearest_day(c: Calendar, day: int, month: int, scene: Scene) -> Stretch:
    if c.weekday is None and c.tilt is None and (year := inherited_year(scene, ("day", "month", "span"))):
        return going_on(certain(cal.day(year, month, day)), cal.day(year + 1, month, day), scene)
    if (full := same_day(month, day, scene)) and full.start and c.weekday in (None, full.start.weekday()):
        return full
    if c.weekday is c.tilt is None and not scene.ahead and scene.today_unknown():
        return _last_day(month, day, scene)
    today = scene.today()
    found = [d for y in _WINDOW_YEARS if (d := cal.day(today.year + y, month, day)) and d.start]
    starts = [
        d.start for d in found if d.start and abs(d.start - today) <= _NEAREST and _tilted(d.start, today, c, scene)
    ]
    if not starts:
        raise Unresolved("impossible")
    fitting = [d for d in starts if c.weekday is None or d.weekday() == c.weekday]
    if not fitting or (c.weekday is not None and c.tilt != 1 and not scene.ahead and min(fitting) > today + _AHEAD):
        raise Unresolved("weekday_mismatch")
    return cal.of_date(min(fitting, key=lambda d: abs(d - today)))


def _last_day(month: int, day: int, scene: Scene) -> Stretch:
    """Where only the year of the text is known: the last such day up to the last one printed, or shortly behind it."""
    last = scene.now()
    found = [d for y in (0, -1) if (d := cal.day(last.year + y, month, day)) and d.start and d.start <= last + _SHORTLY]
    return certain(found[0] if found else None)


def _tilted(day: date, today: date, c: Calendar, scene: Scene) -> bool:
    if c.tilt == -1:
        return day <= today
    return day >= today if c.tilt == 1 or (scene.ahead and c.weekday is None) else True


def _day_of_month(c: Calendar, scene: Scene) -> Stretch:
    """tanggal 5: of the nearest month on the side that the words point to."""
    today, number = scene.today(), c.day or 0
    if c.month_shift is not None:
        when = cal.add_months(today, c.month_shift)
        return certain(cal.day(when.year, when.month, number))
    ahead = c.tilt == 1 or scene.ahead
    for step in (0, 1, 2):
        when = cal.add_months(today.replace(day=1), step if ahead else -step)
        found = cal.day(when.year, when.month, number)
        if found and found.start and (found.start >= today if ahead else found.start <= today):
            return found
    raise Unresolved("impossible")


def _weekday(c: Calendar, weekday: int, scene: Scene) -> Stretch:
    if c.week_shift is c.tilt is None and (dated := same_weekday(weekday, scene)):
        return dated
    base = anchor(scene, "day") if c.from_text else None
    today = (base.start or base.end if base else None) or scene.today()
    if c.week_shift is not None or c.tilt == 0:
        monday = today - timedelta(days=today.weekday()) + timedelta(weeks=c.week_shift or 0)
        return cal.of_date(monday + timedelta(days=weekday))
    if c.tilt == 1 or (c.tilt is None and scene.ahead):
        on = (weekday - today.weekday()) % 7
        return cal.of_date(today + timedelta(days=on or (7 if c.tilt else 0)))
    back = (today.weekday() - weekday) % 7
    return cal.of_date(today - timedelta(days=back or (7 if c.tilt else 0)))


def _in_year(c: Calendar, scene: Scene) -> Stretch:
    """A month, quarter, half, numbered week or run of first months, in its printed, implied or nearest year."""
    year = c.year if c.year is not None else _shifted_year(c, scene)
    if year is None and c.tilt is None:
        year = inherited_year(scene, ("day", "month", "span", "year"))
        if year is not None:
            return going_on(certain(_piece(c, year)), _piece(c, year + 1), scene)
    this = _piece(c, scene.now().year) if year is None and c.tilt is None and not scene.ahead else None
    if this and this.start and this.start > scene.now():
        year = past_year(scene)
    if year is not None:
        return certain(_piece(c, year))
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
    today = scene.now()
    found = [s for y in _WINDOW_YEARS if (s := piece(today.year + y)) and s.start and s.end]
    if c.tilt == 0:
        return certain(piece(today.year))
    if c.tilt == 1 or (c.tilt is None and scene.ahead):
        return certain(min((s for s in found if s.end and s.end >= today), key=_start, default=None))
    whole_month = c.tilt == -1 and c.month is not None and c.part is None
    begun = [s for s in found if s.start and s.end and (s.end < today if whole_month else s.start <= today)]
    last = max(begun, key=_start, default=None)
    coming = piece(today.year)
    if c.tilt is None and not scene.compared and last and coming and _start(last).year < today.year:
        return min(last, coming, key=lambda s: abs(_start(s) - today))
    return certain(last)


def _start(stretch: Stretch) -> date:
    return stretch.start or date.min


def _shifted_year(c: Calendar, scene: Scene) -> int | None:
    """Mei tahun lalu: from the reference day; Mei tahun sebelumnya: from the text."""
    if c.year_shift is None:
        return None
    base = anchor(scene, "year", events=True) if c.from_text else None
    start = base.end if base and base.end else scene.now()
    return start.year + c.year_shift
