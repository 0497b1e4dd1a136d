"""The word tables behind numbers and figures, read once and checked: units, number words, approximators, contexts."""

import csv
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Literal, TypeVar, get_args

from extract.types import Approx

UnitKind = Literal["people", "share", "currency", "measure", "event", "count", "classifier"]
Side = Literal["before", "after"]
_V = TypeVar("_V")

_ROLES = frozenset(
    ("zero", "unit", "below_twenty", "teen", "tens", "hundreds", "one_hundred", "one_scale", "scale", "money_scale",
     "vague", "half", "half_idiom", "fraction", "denominator", "point", "sign")
)  # fmt: skip
_KINDS = frozenset(
    ("stop", "abstract", "noun", "state", "degree", "comparative", "change", "time", "place", "scope", "locative",
     "preposition", "link", "saying", "anaphor", "sum", "unitless", "opener", "clause", "introducer", "percentage",
     "join", "rest", "ratio", "auxiliary", "agent", "victim", "money")
)  # fmt: skip


class TableError(ValueError):
    """A row of a table that cannot be used; the message names the file and the line."""


@dataclass(frozen=True, slots=True)
class Unit:
    """A printed unit: its canonical name and what kind of thing it counts."""

    name: str
    kind: UnitKind


@dataclass(frozen=True, slots=True)
class Approximator:
    """What a phrase says of the number beside it.

    `reach` is how many words may stand between; `through` says which: "linkers" only phrases that are themselves
    approximators ("sedikitnya ada 20"), "any" any word ("diperkirakan kerugian 20"), "cap" none, and only as a cap.
    """

    approx: Approx
    reach: int
    through: str


@dataclass(frozen=True, slots=True)
class Context:
    """A phrase beside a number that makes it no figure. A weak one yields to a unit; a titled one is capitalised."""

    reason: str
    weak: bool
    titled: bool


def _rows(name: str, columns: Collection[str]) -> Iterator[tuple[str, dict[str, str]]]:
    """Yield each row of tables/`name` with its place ("units.csv:12"); raise TableError on a missing cell."""
    with (files("extract") / "tables" / name).open(encoding="utf-8") as table:
        reader = csv.DictReader(table)
        if reader.fieldnames is None or not set(columns) <= set(reader.fieldnames):
            raise TableError(f"{name}:1: needs the columns {', '.join(columns)}")
        for row in reader:
            place = f"{name}:{reader.line_num}"
            if any(not row[column] for column in columns):
                raise TableError(f"{place}: an empty cell")
            yield place, row


def _one_of(value: str, allowed: Collection[str], place: str) -> str:
    if value not in allowed:
        raise TableError(f"{place}: {value!r} is none of {', '.join(sorted(allowed))}")
    return value


def _add(table: dict[str, _V], key: str, value: _V, place: str) -> None:
    if key in table:
        raise TableError(f"{place}: {key!r} is listed twice")
    table[key] = value


@cache
def units(side: Side) -> dict[str, Unit]:
    """Printed unit → Unit, for units after or before the number."""
    table: dict[str, Unit] = {}
    for place, row in _rows("units.csv", ("form", "unit", "kind", "position")):
        kind = _one_of(row["kind"], get_args(UnitKind), place)
        if _one_of(row["position"], get_args(Side), place) == side:
            _add(table, row["form"], Unit(row["unit"], kind), place)  # type: ignore[arg-type]
    return table


def number_words(role: str) -> dict[str, str]:
    """Word → value (as printed in the table) of the number words with this role."""
    return _number_words()[role]


@cache
def _number_words() -> dict[str, dict[str, str]]:
    found: dict[str, dict[str, str]] = {role: {} for role in _ROLES}
    for place, row in _rows("number_words.csv", ("word", "role")):
        _add(found[_one_of(row["role"], _ROLES, place)], row["word"], row["value"], place)
    return found


@cache
def approximators(side: Side) -> dict[str, Approximator]:
    """Phrase → Approximator, for phrases before or after the number."""
    table: dict[str, Approximator] = {}
    for place, row in _rows("approximators.csv", ("phrase", "approx", "position", "reach", "through")):
        approx = _one_of(row["approx"], get_args(Approx), place)
        through = _one_of(row["through"], ("linkers", "any", "cap"), place)
        if _one_of(row["position"], get_args(Side), place) == side:
            _add(table, row["phrase"], Approximator(approx, int(row["reach"]), through), place)  # type: ignore[arg-type]
    return table


@cache
def contexts(side: Side) -> dict[str, Context]:
    """Phrase → Context, for phrases before or after a number that is no figure."""
    table: dict[str, Context] = {}
    for place, row in _rows("not_figures.csv", ("phrase", "side", "case", "strength", "reason")):
        titled = _one_of(row["case"], ("any", "title"), place) == "title"
        weak = _one_of(row["strength"], ("strong", "weak"), place) == "weak"
        if _one_of(row["side"], get_args(Side), place) == side:
            _add(table, row["phrase"], Context(row["reason"], weak, titled), place)
    return table


@cache
def _number_nouns() -> dict[str, frozenset[str]]:
    found: dict[str, dict[str, str]] = {kind: {} for kind in _KINDS}
    for place, row in _rows("number_nouns.csv", ("word", "kind")):
        _add(found[_one_of(row["kind"], _KINDS, place)], row["word"], row["word"], place)
    return {kind: frozenset(table) for kind, table in found.items()}


def words(kind: str) -> frozenset[str]:
    """The words of `number_nouns.csv` of one kind.

    stop: behind a number, no unit; abstract: no unit of a number word; noun: a noun that looks like a verb; state: what
    only people are; degree: behind a state; comparative: makes "lebih" a comparison; change: makes "hingga" an end;
    time: stands before a year; place: stands before the name of a place; scope: a unit that lends itself to no other
    number (places that something is spread over); locative and preposition: before a noun that is no subject; link:
    between a subject and its number; saying: opens an inserted ", kata dia,"; anaphor: takes up a count named before;
    sum: before the noun it counts; unitless: a subject whose number has no unit; opener: before the noun that opens a
    sentence; clause: opens a clause of its own; introducer: announces a list; percentage: makes decimals per cent;
    join: between the items of a list; rest: behind an item's number; ratio: what is itself a percentage;
    auxiliary: between a number and what its people did; agent: a body that counts rather than is counted; victim:
    opens a row that counts people, whatever the list counts; money: makes a bare "12 juta" rupiah.
    """
    return _number_nouns()[kind]


@cache
def short_places() -> frozenset[str]:
    """Lower-case short names of regions: "sumsel", "jabar"."""
    aliases = {alias for _, row in _rows("regions.csv", ()) for alias in row["aliases"].split("|")}
    return frozenset(alias.lower() for alias in aliases if alias)


@cache
def places() -> frozenset[str]:
    """Lower-case names of countries, cities, regencies and provinces, without "Kabupaten" and "Kota"."""
    names = {
        alias for _, row in _rows("places.csv", ("name_id",)) for alias in (row["name_id"], *row["aliases"].split("|"))
    }
    names |= {
        row["name"].removeprefix("Kabupaten ").removeprefix("Kota ") for _, row in _rows("regions.csv", ("name",))
    }
    return frozenset(name.lower() for name in names if name)
