"""Resolving dates counted from another day: units back and on, last N units, days around a holiday, the same period."""

from datetime import date, timedelta

from extract.dates import calendar as cal
from extract.dates.calendar import Stretch, Unit
from extract.dates.phrases import Feast, LastUnits, Preceding, SameSpan, Shift, SliceShift, Trailing
from extract.dates.scene import Scene, Unresolved, anchor
from extract.dates.words import holiday

_FEAST_YEARS = (-1, 0, 1)
_RECENT = 3  # sentences that "dua bulan itu" may point over


def resolve_shift(phrase: Shift, scene: Scene) -> Stretch:
    start = end = None
    scene.forward = phrase.count > 0
    if phrase.base == "text" and (found := anchor(scene, phrase.unit, phrase.counted)):
        if phrase.unit == "year" and phrase.counted and _two_years(found):
            return _moved(found, phrase.count)
        start, end = found.start or found.end, found.end or found.start
        left, _, right = found.edtf.partition("/")
        if right and len(left) != len(right):  # sejak 2018 sampai April 2022: as of April
            start = end
    start = start or (scene.now() if _year_is_known(phrase, scene) else scene.today())
    end = end or start
    return _unit_at(phrase, end if phrase.count > 0 or phrase.unit in ("year", "decade") else start)


def _year_is_known(phrase: Shift, scene: Scene) -> bool:
    """Whether the year of the text is enough: not for "pada 2021 3 kasus, tahun lalu 4", which may be any later one."""
    beside = any(k.sentence == scene.sentence and k.stretch.unit == "year" for k in scene.known)
    return phrase.unit in ("year", "decade") and not (phrase.count and beside)


def _two_years(stretch: Stretch) -> bool:
    """2019-2020: the year before is 2018-2019."""
    left, _, right = stretch.edtf.partition("/")
    return len(left) == len(right) == 4 and left.isdigit() and right.isdigit() and int(right) == int(left) + 1


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


def resolve_trailing(phrase: Trailing, today: date) -> Stretch:
    """The N units up to the reference day, or from it to the same day N units on.

    "Sepekan terakhir" is seven days that are over. Several months or years are whole ones: the last is the current one,
    or the one before where that has hardly begun ("dua bulan terakhir" on 1 October is August and September).
    """
    if phrase.count < -1 and phrase.unit in ("month", "year"):
        return _last_units(-phrase.count, phrase.unit, today)
    if phrase.unit in _DAYS:
        other = today + timedelta(days=_DAYS[phrase.unit] * phrase.count)
    else:
        months = _MONTHS[phrase.unit] * phrase.count
        if not 12 < today.year * 12 + months < 9999 * 12:
            raise Unresolved("impossible")
        other = cal.add_months(today, months)
    return cal.days(today, other) if phrase.count > 0 else cal.whole(other, today - timedelta(days=1))


def _last_units(count: int, unit: Unit, today: date) -> Stretch:
    begun = today.day > _BEGUN if unit == "month" else today.month > 1
    last = 0 if begun else -1
    first = _unit_at(Shift(unit, last + 1 - count, "reference"), today)
    return cal.joined(first, _unit_at(Shift(unit, last, "reference"), today))


_BEGUN = 7  # days after which a month counts as one of the last


def resolve_preceding(phrase: Preceding, scene: Scene) -> Stretch:
    """The N whole units before the one that the nearest date of the text begins in."""
    found = anchor(scene, phrase.unit)
    base = (found.start or found.end if found else None) or scene.today()
    first = _unit_at(Shift(phrase.unit, -phrase.count, "text"), base)
    last = _unit_at(Shift(phrase.unit, -1, "text"), base)
    return cal.joined(first, last)


def resolve_slice_shift(phrase: SliceShift, today: date) -> Stretch:
    """The part of the year that holds the reference day, or one so many parts off."""
    at = today.year * phrase.of + (today.month - 1) * phrase.of // 12 + phrase.count
    found = cal.slice_of_year(at // phrase.of, at % phrase.of + 1, phrase.of)
    if found is None:
        raise Unresolved("impossible")
    return found


def resolve_last_units(phrase: LastUnits, scene: Scene) -> Stretch:
    """The last period of the text that is so long, else so many units up to the last one spoken of."""
    for known in reversed(scene.known):
        start, end = known.stretch.start, known.stretch.end
        if start and end and _as_many(phrase, start, end):
            return known.stretch
    ends = [k.stretch.end for k in scene.known if k.stretch.end and k.sentence >= scene.sentence - _RECENT]
    if not ends:
        raise Unresolved("no_anchor")
    end = max(ends)
    first = _unit_at(Shift(phrase.unit, 1 - phrase.count, "text"), end)
    return cal.joined(first, _unit_at(Shift(phrase.unit, 0, "text"), end))


def _as_many(phrase: LastUnits, start: date, end: date) -> bool:
    after = end + timedelta(days=1)
    if phrase.unit == "week":
        return (after - start).days == 7 * phrase.count
    return start.day == 1 and cal.add_months(start, _MONTHS[phrase.unit] * phrase.count) == after


def resolve_feast(phrase: Feast, scene: Scene) -> Stretch:
    name = phrase.name or scene.feast
    if name is None:
        return _around_event(phrase.offset, scene)
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


def _around_event(offset: int, scene: Scene) -> Stretch:
    """KTT berlangsung 15-16 November. Pada H-8 …: from the day of the text just before."""
    near = scene.sentence - 1
    days = [k.stretch.start for k in scene.known if k.sentence >= near and k.stretch.unit in ("day", "span")]
    if not days or days[-1] is None:
        raise Unresolved("no_anchor")
    return cal.of_date(days[-1] + timedelta(days=offset))


def resolve_same(phrase: SameSpan, scene: Scene) -> Stretch:
    """The last period of the text (or its year, month, week, day), moved to the year printed or counted."""
    source = anchor(scene, phrase.unit) if phrase.unit else _last_period(scene)
    if phrase.unit == "day" and scene.reporting:
        said = [k.stretch for k in scene.known if k.said and k.paragraph == scene.paragraph]
        source = said[-1] if said else source
    if source is None or source.end is None:
        raise Unresolved("no_anchor")
    if phrase.unit is not None:
        source = _unit_at(Shift(phrase.unit, 0, "text"), source.end)
    if phrase.year is not None:
        return _moved(source, phrase.year - _end_year(source))
    if phrase.year_shift is None:
        return source
    return _moved(source, phrase.year_shift)


def _last_period(scene: Scene) -> Stretch | None:
    """The last period of this sentence, else the last range (Januari-Juni beats a single month), else the last one.

    What something is compared with comes last: "naik pada Juli dibanding Juni, turun dibanding periode yang sama".
    """
    periods = [k for k in scene.known if (k.stretch.unit != "day" or k.stretch.start is None) and k.stretch.end]
    told = [k for k in periods if not k.compared]
    here = [k for k in told if k.sentence == scene.sentence]
    ranges = [k for k in told if k.stretch.unit == "span"]
    return next((found[-1].stretch for found in (here, ranges, told, periods) if found), None)


def _end_year(stretch: Stretch) -> int:
    return (stretch.end or date.min).year


def _moved(source: Stretch, by: int) -> Stretch:
    """The same period in another year, at the same precision."""
    if by == 0 or source.end is None:
        return source
    end = cal.add_months(source.end, 12 * by)
    start = cal.add_months(source.start, 12 * by) if source.start else None
    if end.day == 28 and source.end.day == 28 and end.month == 2 and cal.days_in(end.year, 2) == 29:
        end = end.replace(day=29)
    left, _, right = source.edtf.partition("/")
    edtf = (_cut(start, left) if start else left) + (f"/{_cut(end, right)}" if right else "")
    return Stretch(start, end, edtf, source.unit)


def _cut(day: date, like: str) -> str:
    return day.isoformat()[: len(like)]
