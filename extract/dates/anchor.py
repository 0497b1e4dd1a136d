"""Resolving printed dates to days, in text order, against a reference day and the dates already found in the text."""

from dataclasses import replace
from datetime import timedelta

from extract.dates import calendar as cal
from extract.dates.calendar import Stretch
from extract.dates.named import resolve_calendar
from extract.dates.phrases import (
    Apposed,
    Calendar,
    Feast,
    LastUnits,
    Phrase,
    Preceding,
    Range,
    SameSpan,
    Shift,
    SliceShift,
    Trailing,
    Unanchored,
    Until,
    Years,
)
from extract.dates.relative import (
    resolve_feast,
    resolve_last_units,
    resolve_preceding,
    resolve_same,
    resolve_shift,
    resolve_slice_shift,
    resolve_trailing,
)
from extract.dates.scene import Scene, Unresolved


def resolve(phrase: Phrase, scene: Scene) -> Stretch:
    """The days of a phrase. Raises Unresolved with the reason."""
    match phrase:
        case Calendar():
            return resolve_calendar(phrase, scene)
        case Shift():
            return resolve_shift(phrase, scene)
        case Trailing():
            return resolve_trailing(phrase, scene.today())
        case Preceding():
            return resolve_preceding(phrase, scene)
        case SliceShift():
            return resolve_slice_shift(phrase, scene.today())
        case LastUnits():
            return resolve_last_units(phrase, scene)
        case Years():
            return cal.years(phrase.first, phrase.last, phrase.unit)
        case Feast():
            return resolve_feast(phrase, scene)
        case SameSpan():
            return resolve_same(phrase, scene)
        case Range():
            return _range(phrase, scene)
        case Until():
            return cal.until(resolve(phrase.end, scene))
        case Apposed():
            return _apposed(phrase, scene)
        case Unanchored():
            raise Unresolved("no_anchor")


# The printed date may lie this far outside the counted one: newsrooms count weeks roughly.
_ROUGHLY = timedelta(days=7)


def _apposed(phrase: Apposed, scene: Scene) -> Stretch:
    """The printed date, unless it is plainly another one than the counted; "hari itu" may be any.

    What counts from the text can be mistaken in its base, not in the date printed beside it, which takes its year from
    the counted one: "Tujuh bulan kemudian, 1 November".
    """
    if phrase.counted == Shift("day", 0, "text") or isinstance(phrase.counted, Unanchored):
        return resolve(phrase.printed, scene)
    try:
        counted = resolve(phrase.counted, scene)
    except Unresolved:
        return resolve(phrase.printed, scene)  # kemarin (29/3), where only the year is known
    from_text = isinstance(phrase.counted, Shift) and phrase.counted.base == "text"
    try:
        printed = resolve(phrase.printed, Scene(counted.start) if from_text else scene)
    except Unresolved:
        return counted
    if from_text:
        return printed
    if not (printed.start and printed.end and counted.start and counted.end):
        return counted
    near = printed.start <= counted.end + _ROUGHLY and counted.start <= printed.end + _ROUGHLY
    return printed if near else counted


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
    if phrase == Shift("year", 0, "reference", 1) and right.end is not None:  # awal tahun hingga Agustus 2018
        return resolve(phrase, Scene(right.end))
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
