"""Who is who: the people and bodies of a name, what they were called, which offices they held, what they said."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from graph.identity import names_behind
from graph.store import Row, Store
from queries.catalog import step
from queries.statements import Statement, main_label, statements

_WORD = re.compile(r"[^\s,.]+")


@dataclass(frozen=True, slots=True)
class Title:
    """A title as printed with the name, and the body printed with it; `first_published` is ISO text."""

    title: str
    body: str | None
    first_published: str | None
    articles: int


@dataclass(frozen=True, slots=True)
class Office:
    """An office held, from the table of tenures; days are ISO text, None where unknown or not ended."""

    office: str
    body: str | None
    from_day: str | None
    to_day: str | None
    last_seen: str | None
    acting: bool
    confidence: str


@dataclass(frozen=True, slots=True)
class Persona:
    """A speaker: `label` is Person or Institution. `statements` are in the order in which they were said."""

    label: str
    id: str
    name: str
    titles: tuple[Title, ...]
    offices: tuple[Office, ...]
    statements: tuple[Statement, ...]


def who(store: Store, name: str, as_of: date | None = None) -> tuple[Persona, ...]:
    """Return everybody whose name holds every word of `name`, or whom it stands for ("Kemlu"), most claims first.

    Raises StoreError if the graph does not answer.
    """
    people: list[Row] = []
    for one in (name, *names_behind(name)):
        words = _WORD.findall(one.lower())
        people += [row for row in (step(store, "who-people", words=words) if words else []) if row not in people]
    ids = [row["id"] for row in people]
    said = step(store, "who-claims", ids=ids)
    known = statements(store, {row["indicator"] for row in said}, as_of)
    titles, offices = step(store, "who-titles", ids=ids, as_of=as_of), step(store, "who-offices", ids=ids)
    found = [_persona(row, known.values(), titles, offices) for row in people]
    return tuple(sorted(found, key=lambda one: (-len(one.statements), one.name, one.id)))


def _persona(row: Row, known: Iterable[Statement], titles: list[Row], offices: list[Row]) -> Persona:
    label, id = main_label(row["speaker_label"]), row["id"]
    mine = [one for one in known if (one.speaker_label, one.speaker_id) == (label, id)]
    return Persona(
        label,
        id,
        row["name"],
        tuple(Title(**_without_id(one)) for one in titles if one["id"] == id),
        tuple(Office(**_without_id(one)) for one in offices if one["id"] == id),
        tuple(sorted(mine, key=lambda one: (one.said_on or "9999", one.claim))),
    )


def _without_id(row: Row) -> Row:
    return {name: value for name, value in row.items() if name != "id"}
