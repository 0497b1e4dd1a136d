"""When an article without a publication date was written, as far as its own dates show it.

A weekday beside a day without a year fits one year in seven or so: where it fits a year that the text prints, or the
one after, it is the day of the news ("Rabu (12/4)" in a text about 2017). Else the last year that the text speaks of is
the year of the news, which is enough for "tahun ini" and for a bare month, not for "kemarin".
"""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from extract.dates import calendar as cal
from extract.dates.phrases import Apposed, Atom, Calendar, Feast, Phrase, Range, Shift, Until, Years


@dataclass(frozen=True, slots=True)
class _Day:
    """A printed day without a year; `ahead` says how many days after the day of the news it is (kemarin: -1)."""

    printed: Calendar
    ahead: int | None = None

    def of_news(self, year: int) -> date | None:
        """The day of the news if this day is of `year`; None where its weekday does not fit."""
        found = cal.day(year, self.printed.month or 0, self.printed.day or 0)
        if found is None or found.start is None or self.printed.weekday not in (None, found.start.weekday()):
            return None
        return found.start - timedelta(days=self.ahead or 0)


def inferred_day(atoms: Sequence[Atom], named: Sequence[int] = ()) -> date | None:
    """The first day printed with its weekday and no year, in the printed year that most such days fit.

    Without one, "kemarin (29/3)" tells the day where the text prints a single year. `named` are years within names,
    which count where the text prints no other.
    """
    years = _printed_years(atoms) or Counter(named)
    days = [one for atom in atoms for one in _days(atom.phrase)]
    fitting: dict[int, list[date]] = {}
    for year in {shifted for one in years for shifted in (one, one + 1)}:
        fitting[year] = [day for one in days if one.printed.weekday is not None and (day := one.of_news(year))]
    best = max(fitting, key=lambda year: (len(fitting[year]), years[year] > 0, years[year], year), default=None)
    if best is not None and fitting[best]:
        return fitting[best][0]
    counted = (one.of_news(max(years)) for one in days if one.ahead is not None and len(years) == 1)
    return next((day for day in counted if day), None)


def inferred_year(atoms: Sequence[Atom], ahead: Sequence[bool], named: Sequence[int] = ()) -> date | None:
    """The last day of the last year or month that the text prints in full, less what still lies ahead (`ahead`).

    A month or a day tells more than a bare year right behind it, which may be the next one ("target 2019").
    """
    told = [atom for atom, coming in zip(atoms, ahead, strict=True) if not coming]
    printed = [one for atom in told for one in _calendars(atom.phrase)]
    last = max((end for one in printed if (end := _end(one))), default=None)
    fine = max((end for one in printed if one.month and (end := _end(one))), default=None)
    if last is None and len(set(named)) == 1:
        return cal.year(named[0]).end
    return fine if fine and last and last.year - fine.year <= 1 else last


def _printed_years(atoms: Sequence[Atom]) -> Counter[int]:
    found: Counter[int] = Counter()
    for atom in atoms:
        found.update(one.year for one in _calendars(atom.phrase) if one.year)
        if isinstance(atom.phrase, Years):
            found.update((atom.phrase.first, atom.phrase.last))
        if isinstance(atom.phrase, Feast) and atom.phrase.year:
            found[atom.phrase.year] += 1
    return found


def _calendars(phrase: Phrase | None) -> Iterator[Calendar]:
    match phrase:
        case Calendar():
            yield phrase
        case Range():
            yield from _calendars(phrase.left)
            yield from _calendars(phrase.right)
        case Until():
            yield from _calendars(phrase.end)
        case Apposed():
            yield from _calendars(phrase.printed)
        case _:
            return


def _days(phrase: Phrase) -> Iterator[_Day]:
    """The days of a phrase that print no year, with what "kemarin" beside them says."""
    ahead = None
    if isinstance(phrase, Apposed) and isinstance(phrase.counted, Shift):
        shift = phrase.counted
        ahead = shift.count if (shift.unit, shift.base) == ("day", "reference") else None
    for one in _calendars(phrase):
        if one.day and one.month and one.year is one.year_shift is None:
            yield _Day(one, ahead)


def _end(one: Calendar) -> date | None:
    """The last day that a printed year, month of a year or full date takes in."""
    if one.year is None or one.tilt == 1:
        return None
    if one.month is None:
        return cal.year(one.year).end
    found = cal.day(one.year, one.month, one.day) if one.day else cal.month(one.year, one.month)
    return found.end if found else None
