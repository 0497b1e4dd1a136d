"""What the project knows of Indonesian bodies, offices, their holders, and places (see tables/README.md).

Everything is read and checked once, on first use. A row that names an unknown id, a day that is none, or an alias with
two meanings that `ambiguous_aliases.csv` does not list raises `TableError` with file and line.
"""

import re
from collections.abc import Iterable
from datetime import date, timedelta
from functools import cache
from importlib.resources.abc import Traversable

from extract.places.gazetteer_rows import Ambiguity, Body, Gazetteer, Office, Place, Tenure
from extract.table_file import Row, TableError, read_table

__all__ = ["Ambiguity", "Body", "Gazetteer", "Office", "Place", "Tenure", "active", "gazetteer", "plain"]

# What a table adds in brackets to tell two rows apart is no part of the name.
_NOTE = re.compile(r" \((?:pola|lembaga|kantor|kota|demonim|etnis|wilayah|kawasan|negara bagian|\d{4})[^)]*\)")


def plain(name: str) -> str:
    """A table's name without the note that tells it from its neighbours."""
    return _NOTE.sub("", name)


def active(start: date | None, end: date | None, on: date | None) -> bool:
    """Whether a day lies within the known bounds; unknown bounds and an unknown day exclude nothing."""
    return on is None or ((start is None or start <= on) and (end is None or on <= end))


def _unique(rows: Iterable[Row], key: str) -> list[Row]:
    seen: set[str] = set()
    kept = []
    for row in rows:
        if row[key] in seen:
            raise row.error(f"{key} {row[key]!r} stands twice")
        seen.add(row[key])
        kept.append(row)
    return kept


def _known(row: Row, ids: Iterable[str], known: Iterable[str]) -> None:
    if missing := [one for one in ids if one not in known]:
        raise row.error(f"unknown id {', '.join(missing)}")


def _bodies(folder: Traversable | None) -> dict[str, Body]:
    columns = ("id", "name", "kind", "aliases", "country", "active_from", "active_to", "succeeded_by")
    rows = _unique(read_table("institutions.csv", columns, folder), "id")
    ids = {row["id"] for row in rows}
    for row in rows:
        _known(row, row.many("succeeded_by"), ids)
    return {
        row["id"]: Body(
            row["id"], plain(row["name"]), row["kind"], tuple(map(plain, row.many("aliases"))), row["country"] or None,
            row.day("active_from"), row.day("active_to"), row.many("succeeded_by"), "(pola" in row["name"],
        )
        for row in rows
    }  # fmt: skip


def _offices(folder: Traversable | None, bodies: dict[str, Body]) -> dict[str, Office]:
    columns = ("id", "title", "aliases", "institution_id", "active_from", "active_to", "multi_holder")
    rows = _unique(read_table("offices.csv", columns, folder), "id")
    for row in rows:
        _known(row, row.many("institution_id"), bodies)
    return {
        row["id"]: Office(
            row["id"], plain(row["title"]), row.many("aliases"), row["institution_id"] or None,
            row.day("active_from"), row.day("active_to"), row["multi_holder"] == "1",
        )
        for row in rows
    }  # fmt: skip


def _last_seen(row: Row) -> date | None:
    """The last day of the month in `last_seen`; of a bare year, only its first day is sure."""
    cell = row["last_seen"]
    if not cell:
        return None
    if not re.fullmatch(r"\d{4}(-(0[1-9]|1[0-2]))?", cell):
        raise row.error(f"last_seen is no month or year: {cell!r}")
    if len(cell) == 4:
        return date(int(cell), 1, 1)
    first = date(int(cell[:4]), int(cell[5:]), 1)
    return (first + timedelta(days=31)).replace(day=1) - timedelta(days=1)


def _tenure(row: Row, offices: dict[str, Office]) -> Tenure:
    _known(row, [row["office_id"]], offices)
    start, end = row.day("from"), row.day("to")
    if start and end and end < start:
        raise row.error(f"ends {end} before it starts {start}")
    return Tenure(
        row["office_id"], row["person"], row.many("person_aliases"), start, end, _last_seen(row),
        row["acting"] == "1", row["confidence"] == "high",
    )  # fmt: skip


def _places(folder: Traversable | None) -> Iterable[Place]:
    for row in read_table("places.csv", ("name_id", "kind", "iso3", "aliases"), folder):
        if row["iso3"] and not re.fullmatch("[A-Z]{3}", row["iso3"]):
            raise row.error(f"iso3 {row['iso3']!r}")
        aliases = tuple(map(plain, row.many("aliases")))
        yield Place(plain(row["name_id"]), row["kind"], row["iso3"] or None, aliases, None)
    provinces: set[str] = set()
    for row in read_table("regions.csv", ("id", "name", "kind", "province", "aliases"), folder):
        if row["kind"] == "province":
            provinces.add(row["name"])
        else:
            _known(row, [row["province"]], provinces)
        yield Place(row["name"], row["kind"], "IDN", row.many("aliases"), row["province"] or row["name"])


def _ambiguity(row: Row) -> Ambiguity:
    context = tuple(
        (key.strip(), frozenset(words.split()))
        for key, _, words in (part.partition("=") for part in row.many("context", ";"))
    )
    return Ambiguity(row["alias"], row.many("ids"), row["scope"], row["rule"], context, row["otherwise"])


def _ambiguous(folder: Traversable | None, known: dict[str, Iterable[str]]) -> dict[tuple[str, str], Ambiguity]:
    found = {}
    columns = ("alias", "ids", "how_to_decide", "scope", "rule", "context", "otherwise")
    for row in read_table("ambiguous_aliases.csv", columns, folder):
        if row["scope"] in known:
            _known(row, row.many("ids"), known[row["scope"]])
        found[row["scope"], row["alias"].lower()] = _ambiguity(row)
    return found


def _check_doubles(rows: Iterable[Body | Office], scope: str, listed: dict[tuple[str, str], Ambiguity]) -> None:
    """Raise for an alias of two rows that can hold on the same day and that the table of ambiguous aliases lacks."""
    owners: dict[str, Body | Office] = {}
    for row in rows:
        name = row.name if isinstance(row, Body) else row.title
        for alias in {name, *row.aliases}:
            other = owners.setdefault(alias.lower(), row)
            if other is row or (scope, alias.lower()) in listed:
                continue
            if not (_apart(row, other) or _apart(other, row)):
                raise TableError(f"ambiguous_aliases.csv:1: {alias!r} means {other.id} and {row.id} and is not listed")


def _apart(one: Body | Office, other: Body | Office) -> bool:
    return one.active_to is not None and other.active_from is not None and one.active_to < other.active_from


@cache
def gazetteer(folder: Traversable | None = None) -> Gazetteer:
    """Read and check every table (once). Raises TableError."""
    bodies = _bodies(folder)
    offices = _offices(folder, bodies)
    tenures = tuple(
        _tenure(row, offices)
        for row in read_table(
            "tenures.csv",
            ("office_id", "person", "person_aliases", "from", "to", "acting", "confidence", "last_seen"),
            folder,
        )
    )
    listed = _ambiguous(folder, {"institution": bodies, "office": offices})
    _check_doubles(bodies.values(), "institution", listed)
    _check_doubles(offices.values(), "office", listed)
    return Gazetteer(bodies, offices, tenures, tuple(_places(folder)), listed)
