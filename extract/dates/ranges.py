"""Joining single dates: ranges (sejak X hingga Y), open periods (sejak X), lists with one year (Mei dan Juni 2022)."""

import itertools
import re
from collections.abc import Iterable
from dataclasses import replace

from extract.dates.lexer import Tokens
from extract.dates.phrases import (
    Apposed,
    Atom,
    Calendar,
    Feast,
    Phrase,
    Range,
    Shift,
    Trailing,
    Unanchored,
    Until,
    Years,
)

_TO = re.compile(r"l?_?(?:-|e)")
_LIST = re.compile(r",|,?d")
_EQUAL = re.compile(r"dp?|,|\(")
_APPOSED = re.compile(r"u?[,(]|u?,\(|,p")
_ENDS = (Calendar, Shift, Feast)
_LONGEST_RANGE = 60  # years; a wider pair of bare numbers is not a period


def join(tokens: Tokens, atoms: Iterable[Atom]) -> list[Atom]:
    """Atoms to mentions in text order; bare numbers that nothing shows to be years are left out."""
    listed = _date_counted(tokens, _date_feasts(tokens, _share_years(tokens, list(atoms))))
    joined: list[Atom] = []
    index = 0
    while index < len(listed):
        pair = listed[index : index + 2]
        merged = _range(tokens, pair[0], pair[1]) if len(pair) == 2 else None
        joined.append(merged or _opened(tokens, pair[0]))
        index += 2 if merged else 1
    return [atom for atom in joined if not atom.weak]


def _range(tokens: Tokens, left: Atom, right: Atom) -> Atom | None:
    opener = tokens.letters[left.lo - 1] if left.lo else ""
    between = tokens.letters[left.hi : right.lo]
    paired = (opener == "N" and between == "d") or (opener == "C" and between == "K")  # dari 2022 ke 2023
    if not (paired or _TO.fullmatch(between) or _either(tokens, left, right)):
        return None
    if not isinstance(left.phrase, _ENDS) or not isinstance(right.phrase, _ENDS):
        return None
    if opener == "%" and "e" in between:  # realisasi APBN 2014 hingga Mei 2015: the year of the budget begins nothing
        return None
    if left.weak and not _plausible_years(tokens, left, right):
        return None
    lo = left.lo - 1 if opener and opener in "cCN" else left.lo
    start = left.phrase
    if isinstance(start, Feast) and isinstance(right.phrase, Feast) and start.name is None:
        start = replace(right.phrase, offset=start.offset)
    return Atom(lo, right.hi, Range(start, right.phrase))


def _either(tokens: Tokens, left: Atom, right: Atom) -> bool:
    """Juni atau Juli tahun depan: two months that follow each other are one period."""
    one, other = left.phrase, right.phrase
    if tokens.letters[left.hi : right.lo] != "d" or tokens.printed(left.hi, right.lo).lower() != "atau":
        return False
    if not (isinstance(one, Calendar) and isinstance(other, Calendar)) or one.month is None or one.day or other.day:
        return False
    return other.month == one.month % 12 + 1


def _plausible_years(tokens: Tokens, left: Atom, right: Atom) -> bool:
    """2019-2024 without any other sign: rising, near each other, and counting nothing."""
    first, last = left.phrase, right.phrase
    in_name = left.lo > 0 and tokens.letters[left.lo - 1] in "X-"
    if in_name or tokens.letters[right.hi : right.hi + 1] == "O" or not isinstance(first, Calendar):
        return False
    if not isinstance(last, Calendar) or last.year is None or first.year is None:
        return not right.weak
    return first.year <= last.year <= first.year + _LONGEST_RANGE


def _opened(tokens: Tokens, atom: Atom) -> Atom:
    """sejak 2020, hingga 2020: a period with one end; antara 3 dan 5 Mei: the opener joins its range."""
    opener = tokens.letters[atom.lo - 1] if atom.lo else ""
    if isinstance(atom.phrase, Range) and opener and opener in "cCN":
        return replace(atom, lo=atom.lo - 1)
    if opener in ("c", "e") and isinstance(atom.phrase, Calendar | Shift | Years | Apposed | Feast):
        phrase = Range(atom.phrase, None) if opener == "c" else Until(atom.phrase)
        return replace(atom, lo=atom.lo - 1, phrase=phrase)
    return atom


def _share_years(tokens: Tokens, atoms: list[Atom]) -> list[Atom]:
    """Mei dan Juni 2022: the year reaches back over the list; pada 2021 dan 2022: so does being a year, forward."""
    for index in range(len(atoms) - 2, -1, -1):
        if _LIST.fullmatch(tokens.letters, atoms[index].hi, atoms[index + 1].lo):
            atoms[index] = _with_year_of(atoms[index], atoms[index + 1])
    for index in range(1, len(atoms)):
        before, atom = atoms[index - 1], atoms[index]
        follows = _LIST.fullmatch(tokens.letters, before.hi, atom.lo)
        if atom.weak and follows and not before.weak and _has_year(before) and not _counts(tokens, atom):
            atoms[index] = replace(atom, weak=False)
    return atoms


def _date_feasts(tokens: Tokens, atoms: list[Atom]) -> list[Atom]:
    """H+7 Lebaran atau Selasa (8/4): the printed day wins, since newsrooms count from the first or the second day.

    31 Maret (H-10) is one date.
    """
    dated: list[Atom] = []
    for atom in atoms:
        last = dated[-1] if dated else None
        if last is None or not _EQUAL.fullmatch(tokens.letters, last.hi, atom.lo):
            dated.append(atom)
        elif isinstance(last.phrase, Feast) and _is_day(atom.phrase):
            dated[-1:] = [replace(last, phrase=atom.phrase), atom]
        elif _is_day(last.phrase) and isinstance(atom.phrase, Feast) and _in_brackets(tokens, atom):
            dated[-1] = replace(last, hi=atom.hi + 1)
        else:
            given = _is_day(last.phrase) and isinstance(atom.phrase, Feast)
            dated.append(replace(atom, phrase=last.phrase) if given else atom)
    return dated


def _is_day(phrase: Phrase) -> bool:
    return isinstance(phrase, Calendar) and phrase.day is not None


def _in_brackets(tokens: Tokens, atom: Atom) -> bool:
    return tokens.letters[atom.lo - 1] == "(" and tokens.letters[atom.hi : atom.hi + 1] == ")"


def _date_counted(tokens: Tokens, atoms: list[Atom]) -> list[Atom]:
    """Tiga pekan lalu, Sabtu (10/10): the printed day says which the counted one is; Sabtu (10/1), hari ke-14."""
    atoms = [atom for index, atom in enumerate(atoms) if not (index and _numbered(tokens, atoms[index - 1], atom))]
    for index, (atom, following) in enumerate(itertools.pairwise(atoms)):
        between = tokens.letters[atom.hi : following.lo]
        if _is_counted(tokens, atom) and _specifies(atom.phrase, following.phrase) and _APPOSED.fullmatch(between):
            atoms[index] = replace(atom, phrase=Apposed(atom.phrase, following.phrase))
    return atoms


def _is_counted(tokens: Tokens, atom: Atom) -> bool:
    """Tiga pekan lalu, sepekan terakhir, hari itu; "pekan lalu, Rabu (18/12)" is the whole week and a day in it."""
    phrase = atom.phrase
    if isinstance(phrase, Unanchored):
        return True
    if not isinstance(phrase, Shift | Trailing) or phrase.unit not in ("day", "week", "month"):
        return False
    return phrase.unit == "day" or tokens.letters[atom.lo] in "D9qs"


def _numbered(tokens: Tokens, day: Atom, atom: Atom) -> bool:
    """Is a numbered day the one printed before it?"""
    return isinstance(atom.phrase, Unanchored) and _is_day(day.phrase) and tokens.letters[day.hi : atom.lo] == ","


def _specifies(counted: Phrase, printed: Phrase) -> bool:
    """A day, days "from … to", or the month so many months off: what may say which counted time is meant."""
    if isinstance(counted, Shift) and counted.unit == "month" and counted.base == "text":
        return isinstance(printed, Calendar) and printed.month is not None
    return _is_day(printed.left if isinstance(printed, Range) else printed)


def _counts(tokens: Tokens, atom: Atom) -> bool:
    return tokens.letters[atom.hi : atom.hi + 1] == "O"


def _has_year(atom: Atom) -> bool:
    phrase = atom.phrase
    return isinstance(phrase, Calendar) and phrase.year is not None and phrase.weekday is None and phrase.day is None


def _with_year_of(atom: Atom, following: Atom) -> Atom:
    mine, theirs = atom.phrase, following.phrase
    if not (isinstance(mine, Calendar) and isinstance(theirs, Calendar)) or not _lacks_year(mine):
        return atom
    if (mine.month is None) != (theirs.month is None) or (mine.slice is None) != (theirs.slice is None):
        return atom
    later = (mine.month or 0) > (theirs.month or 0)
    year = theirs.year - 1 if theirs.year is not None and later else theirs.year
    return replace(atom, phrase=replace(mine, year=year, year_shift=theirs.year_shift, tilt=theirs.tilt))


def _lacks_year(phrase: Calendar) -> bool:
    dated = phrase.month is not None or phrase.slice is not None
    return dated and phrase.weekday is None and phrase.year is phrase.year_shift is phrase.tilt is None
