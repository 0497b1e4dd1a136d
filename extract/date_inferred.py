"""When an article without a publication date was written, as far as its own dates show it.

A weekday beside a day without a year fits one year in seven or so: where it fits a year that the text prints, or the
one after, it is the day of the news ("Rabu (12/4)" in a text about 2017). Else the last year that the text speaks of is
the year of the news, which is enough for "tahun ini" and for a bare month, not for "kemarin".
"""

from collections import Counter
from collections.abc import Iterator, Sequence
from datetime import date

from extract import calendar as cal
from extract.date_phrases import Apposed, Atom, Calendar, Phrase, Range, Until, Years


def inferred_day(atoms: Sequence[Atom]) -> date | None:
    """The first day printed with its weekday and no year, in the printed year that most such days fit."""
    years = _printed_years(atoms)
    days = [one for atom in atoms for one in _days(atom.phrase)]
    fitting: dict[int, list[date]] = {}
    for year in {shifted for one in years for shifted in (one, one + 1)}:
        fitting[year] = [day for one in days if (day := _fits(one, year))]
    best = max(fitting, key=lambda year: (len(fitting[year]), years[year] > 0, years[year], year), default=None)
    return fitting[best][0] if best is not None and fitting[best] else None


def inferred_year(atoms: Sequence[Atom], ahead: Sequence[bool]) -> date | None:
    """The last day of the last year or month that the text prints in full, less what still lies ahead (`ahead`)."""
    told = [atom for atom, coming in zip(atoms, ahead, strict=True) if not coming]
    ends = [end for atom in told for one in _calendars(atom.phrase) if (end := _end(one))]
    return max(ends, default=None)


def _printed_years(atoms: Sequence[Atom]) -> Counter[int]:
    found: Counter[int] = Counter()
    for atom in atoms:
        found.update(one.year for one in _calendars(atom.phrase) if one.year)
        if isinstance(atom.phrase, Years):
            found.update((atom.phrase.first, atom.phrase.last))
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


def _days(phrase: Phrase) -> Iterator[Calendar]:
    """The days of a phrase that print a weekday and no year."""
    for one in _calendars(phrase):
        if one.weekday is not None and one.day and one.month and one.year is one.year_shift is None:
            yield one


def _fits(one: Calendar, year: int) -> date | None:
    found = cal.day(year, one.month or 0, one.day or 0)
    return found.start if found and found.start and found.start.weekday() == one.weekday else None


def _end(one: Calendar) -> date | None:
    """The last day that a printed year, month of a year or full date takes in."""
    if one.year is None or one.tilt == 1:
        return None
    if one.month is None:
        return cal.year(one.year).end
    found = cal.day(one.year, one.month, one.day) if one.day else cal.month(one.year, one.month)
    return found.end if found else None
