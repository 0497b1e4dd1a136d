"""The rows of the gazetteer's tables, as the readers use them."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class Body:
    """An institution of the gazetteer. `pattern` rows stand for a class of bodies (Polda, BPBD), not for one."""

    id: str
    name: str
    kind: str
    aliases: tuple[str, ...]
    country: str | None
    active_from: date | None
    active_to: date | None
    succeeded_by: tuple[str, ...]
    pattern: bool


@dataclass(frozen=True, slots=True)
class Office:
    """A post with a title; `body` is the institution it heads or sits in."""

    id: str
    title: str
    aliases: tuple[str, ...]
    body: str | None
    active_from: date | None
    active_to: date | None
    several: bool


@dataclass(frozen=True, slots=True)
class Tenure:
    """A person in an office. `sure` is False where no page was read that gives person, office and first day."""

    office: str
    person: str
    aliases: tuple[str, ...]
    start: date | None
    end: date | None
    last_seen: date | None
    acting: bool
    sure: bool

    def covers(self, on: date) -> bool:
        """Whether the person is known to have held the office on that day (never beyond `last_seen`)."""
        until = self.end or self.last_seen or self.start
        return (self.start is None or self.start <= on) and until is not None and on <= until


@dataclass(frozen=True, slots=True)
class Place:
    """A country, city, people, or Indonesian region; `iso3` is None for what spans countries (Asia Tenggara)."""

    name: str
    kind: str
    iso3: str | None
    aliases: tuple[str, ...]
    province: str | None


@dataclass(frozen=True, slots=True)
class Ambiguity:
    """How an alias with several meanings is decided; see tables/README.md for the rules."""

    alias: str
    ids: tuple[str, ...]
    scope: str
    rule: str
    context: tuple[tuple[str, frozenset[str]], ...]
    otherwise: str


@dataclass(frozen=True, slots=True)
class Gazetteer:
    """All tables, by id."""

    bodies: dict[str, Body]
    offices: dict[str, Office]
    tenures: tuple[Tenure, ...]
    places: tuple[Place, ...]
    ambiguous: dict[tuple[str, str], Ambiguity]
