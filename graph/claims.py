"""Claims from evidence: several printings of one statement become one claim with several supports."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from graph.evidence import Evidence
from graph.identity import Identities, institution_id, successor_root
from graph.ids import decimal_text, digest, slug

# Days assumed from publication move with the outlet; within three days they are taken for the same day (DESIGN §4).
ASSUMED_DAYS = 3


@dataclass(frozen=True, slots=True)
class Speaker:
    """Who spoke, resolved: the graph's label and id."""

    label: str
    id: str


@dataclass(frozen=True, slots=True)
class Series:
    """What makes figures comparable over time. `region` is a slug."""

    indicator: str
    place: str | None
    region: str | None
    counting: str
    unit: str | None

    @property
    def id(self) -> str:
        """A stable id for the series."""
        return digest(self.indicator, self.place, self.region, self.counting, self.unit)


@dataclass(frozen=True, slots=True)
class Claim:
    """A statement, resolved. `evidence` holds its printings, the best dated first; `body` is whose figure it is."""

    id: str
    speaker: Speaker
    body: str
    series: Series
    figure: str
    period: str | None
    said_on: str | None
    said_precision: str | None
    evidence: tuple[Evidence, ...]

    @property
    def best(self) -> Evidence:
        """The printing that speaks for the claim."""
        return self.evidence[0]

    def printed(self, name: str) -> str | None:
        """Return a property as the first printing that has it gives it: a copy may have lost the title or the body."""
        values: list[str] = [value for row in self.evidence if (value := getattr(row, name))]
        return values[0] if values else None


def figure_id(row: Evidence) -> str:
    """Return value, interval, approximator and unit in canonical text: two equal figures are one node."""
    numbers = (decimal_text(row.value), decimal_text(row.low), decimal_text(row.high))
    return digest(*numbers, row.approx, row.unit)


def period_id(row: Evidence) -> str | None:
    """Return the EDTF of the days covered at printed precision, an open end closed by the day it was said."""
    if row.period is None:
        return None
    if row.period.endswith("/..") and row.period_end:
        return f"{row.period.removesuffix('..')}{row.period_end}"
    if row.period.startswith("../") and row.period_start:
        return f"{row.period_start}/{row.period.removeprefix('../')}"
    return row.period


def _period_key(row: Evidence) -> str | None:
    """Return what tells periods of one statement apart: "now" and an open end move with the day it was said."""
    return "@said" if row.period is not None and row.period == row.said_on else row.period


def indicator_id(row: Evidence) -> str:
    """Return the normal form of what is counted; a figure without one forms a series of its own."""
    return slug(row.indicator or "") or f"tanpa-indikator-{row.id}"


def speaker_of(row: Evidence, identities: Identities, sources: Mapping[str, str]) -> Speaker:
    """Resolve who spoke. An unnamed source is the same one only within a text and its copies."""
    name, source = row.speaker or "", sources[row.version]
    if row.speaker_kind == "institution":
        return Speaker("Institution", institution_id(name))
    if row.speaker_kind == "person":
        return Speaker("Person", identities.person(name, row.speaker_institution, source))
    return Speaker("Anonymous", digest(slug(name), source))


def series_of(row: Evidence, identities: Identities) -> Series:
    """Return the series a printed figure belongs to."""
    indicator = identities.indicator(indicator_id(row), row.about)
    region = slug(row.region) if row.region else None
    return Series(indicator, row.place, region, row.counting or "level", row.unit)


def claims_of(evidence: Iterable[Evidence], identities: Identities, sources: Mapping[str, str]) -> tuple[Claim, ...]:
    """Group evidence into claims: same speaker, figure, series, period and day. Order: by id.

    `sources` gives every version the article whose word it is (see `graph.copies.sources`).
    """
    rows = sorted(evidence, key=lambda row: row.id)
    speakers = {row.id: speaker_of(row, identities, sources) for row in rows}
    known = _known_bodies((speakers[row.id], row.speaker_institution) for row in rows)
    groups: dict[tuple[Speaker, Series, str, str | None], list[Evidence]] = defaultdict(list)
    for row in rows:
        groups[speakers[row.id], series_of(row, identities), figure_id(row), _period_key(row)].append(row)
    found = []
    for (speaker, series, figure, period), members in groups.items():
        for day, printings in _by_day(members):
            id = digest(speaker.label, speaker.id, series.id, figure, period, day)
            best = printings[0]
            body = _body(speaker, printings, known)
            found.append(Claim(id, speaker, body, series, figure, period_id(best), day, best.said_precision, printings))
    return tuple(sorted(found, key=lambda claim: claim.id))


def _known_bodies(printed: Iterable[tuple[Speaker, str | None]]) -> dict[Speaker, str]:
    """Return the body of every speaker who is printed with one body only."""
    bodies: dict[Speaker, set[str]] = defaultdict(set)
    for speaker, institution in printed:
        if institution:
            bodies[speaker].add(successor_root(institution_id(institution)))
    return {speaker: some.pop() for speaker, some in bodies.items() if len(some) == 1}


def _body(speaker: Speaker, printings: tuple[Evidence, ...], known: Mapping[Speaker, str]) -> str:
    """Return whose figure it is: the body cited, else the speaker's own, through successions; else the speaker."""
    cited = [row.cites for row in printings if row.cites]
    own = [row.speaker_institution for row in printings if row.speaker_institution]
    if cited or own:
        return successor_root(institution_id([*cited, *own][0]))
    return successor_root(known.get(speaker, speaker.id))


def _by_day(rows: list[Evidence]) -> list[tuple[str | None, tuple[Evidence, ...]]]:
    """Split printings of one statement by the day it was made; assumed days join the nearest day within reach."""
    firm = {row.said_on for row in rows if row.said_on and row.said_precision != "assumed"}
    days: dict[str | None, list[Evidence]] = defaultdict(list)
    for row in sorted(rows, key=_firmness):
        joined = _nearest(row.said_on, {*firm, *days}) if _loose(row) else None
        days[joined or row.said_on].append(row)
    return [(day, tuple(printings)) for day, printings in days.items()]


def _loose(row: Evidence) -> bool:
    return row.said_precision == "assumed"


def _firmness(row: Evidence) -> tuple[bool, str, str]:
    return (_loose(row), row.said_on or "9999", row.id)


def _nearest(day: str | None, known: Iterable[str | None]) -> str | None:
    if day is None:
        return None
    apart = {other: abs((date.fromisoformat(other) - date.fromisoformat(day)).days) for other in known if other}
    close = min(sorted(apart), key=lambda other: apart[other], default=None)
    return close if close is not None and apart[close] <= ASSUMED_DAYS else None
