"""The words dates are printed with, read from tables/date_words.csv, and the days of holidays.

A word has one kind; a word that needs its spelling or its neighbours to decide (minggu: Sunday or week) names its
decider in the table.
"""

import csv
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache
from importlib.resources import files
from pathlib import Path

TABLES = Path(str(files("extract") / "tables"))

# One letter a kind, so that a phrase is a short string that a pattern can read (see date_grammar).
LETTERS: Mapping[str, str] = {
    "month": "m",
    "month_short": "b",
    "weekday": "w",
    "sunday_or_week": "W",
    "unit_day": "h",
    "unit_week": "k",
    "unit_month": "o",
    "unit_year": "t",
    "unit_decade": "v",
    "one": "s",
    "school_year": "J",
    "number": "q",
    "teen": "y",
    "ten": "z",
    "vague": "V",
    "ordinal": "g",
    "ke": "K",
    "roman": "r",
    "parts_of_year": "Q",
    "quarter": "U",
    "part": "P",
    "past": "L",
    "this": "i",
    "future": "F",
    "ahead": "f",
    "left": "R",
    "recent": "T",
    "before": "B",
    "after": "A",
    "same": "S",
    "that": "I",
    "deictic_day": "j",
    "reference_day": "0",
    "next_day": "E",
    "daypart": "l",
    "since": "c",
    "from": "C",
    "until": "e",
    "between": "N",
    "and": "d",
    "edition": "%",
    "counted_over": "~",
    "year_context": "p",
    "compared": "<",
    "date_word": "G",
    "year_follow": "u",
    "counted": "O",
    "future_cue": ">",
    "law": "#",
    "name_before": "M",
    "name_after": "a",
    "holiday": "Z",
    "offset_mark": "H",
    "decade_suffix": "n",
    "not_date": "!",
    "same_span": "=",
    "clock_zone": "_",
    "number_before": "$",
}
DECIDERS = frozenset({"", "uppercase", "lowercase", "sunday_if_dated_or_capital"})


@dataclass(frozen=True, slots=True)
class Word:
    """What one form means: the letter of its kind, its value (month 5, weekday 0, holiday id), and its decider."""

    letter: str
    value: int
    holiday: str | None
    decider: str


class DateTableError(ValueError):
    """A row of a date table that cannot be used; the message names file and line."""


def read_words(path: Path) -> dict[str, Word]:
    """Forms to words. Raises DateTableError for an unknown kind or decider, a bad value, or a form listed twice."""
    words: dict[str, Word] = {}
    for line, row in _rows(path, ("form", "kind", "value", "decider")):
        form = row["form"]
        if form in words or form != form.lower().strip() or not form:
            raise DateTableError(f"{path}:{line}: form {form!r} is empty, not lower case, or listed twice")
        words[form] = _word(path, line, row)
    return words


def _word(path: Path, line: int, row: dict[str, str]) -> Word:
    kind, value, decider = row["kind"], row["value"], row["decider"]
    if kind not in LETTERS or decider not in DECIDERS:
        raise DateTableError(f"{path}:{line}: unknown kind {kind!r} or decider {decider!r}")
    if kind == "holiday":
        return Word(LETTERS[kind], 0, value, decider)
    if not value.removeprefix("-").isdigit():
        raise DateTableError(f"{path}:{line}: value {value!r} is not a number")
    return Word(LETTERS[kind], int(value), None, decider)


def read_holidays(path: Path) -> dict[str, dict[int | None, tuple[int, int]]]:
    """Holiday id to {year: (month, day)}; the year None holds for every year. Raises DateTableError."""
    found: dict[str, dict[int | None, tuple[int, int]]] = {}
    for line, row in _rows(path, ("holiday", "year", "month", "day", "source")):
        try:
            when = date(int(row["year"] or 2000), int(row["month"]), int(row["day"]))
        except ValueError as error:
            raise DateTableError(f"{path}:{line}: {error}") from error
        key = when.year if row["year"] else None
        if not row["source"] or key in found.setdefault(row["holiday"], {}):
            raise DateTableError(f"{path}:{line}: no source, or {row['holiday']} {key} listed twice")
        found[row["holiday"]][key] = (when.month, when.day)
    return found


def _rows(path: Path, header: tuple[str, ...]) -> Iterator[tuple[int, dict[str, str]]]:
    with path.open(encoding="utf-8", newline="") as file:
        reader = csv.DictReader(file)
        if tuple(reader.fieldnames or ()) != header:
            raise DateTableError(f"{path}:1: header must be {','.join(header)}")
        for row in reader:
            if None in row or None in row.values():
                raise DateTableError(f"{path}:{reader.line_num}: wrong number of columns")
            yield reader.line_num, row


@cache
def words() -> dict[str, Word]:
    """The shipped word table, read once; its holidays are checked against the table of their days."""
    table = read_words(TABLES / "date_words.csv")
    if missing := {w.holiday for w in table.values() if w.holiday} - holidays().keys():
        raise DateTableError(f"{TABLES / 'date_words.csv'}: holidays without days: {sorted(map(str, missing))}")
    return table


@cache
def holidays() -> dict[str, dict[int | None, tuple[int, int]]]:
    """The shipped holiday table, read once."""
    return read_holidays(TABLES / "holiday_days.csv")


def holiday(name: str, year: int) -> date | None:
    """The day of a holiday in one year, or None where the table does not know it."""
    known = holidays()[name]
    when = known.get(year) or known.get(None)
    return date(year, *when) if when else None
