"""Claims from evidence: several printings of one statement become one claim with several supports."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from graph.evidence import Evidence
from graph.identity import institution_id, person_key, successor_root
from graph.ids import decimal_text, digest, slug

# Days assumed from publication move with the outlet; within three days they are taken for the same day (DESIGN §4).
ASSUMED_DAYS = 3


@dataclass(frozen=True, slots=True)
class Speaker:
    """Who spoke, resolved: the graph's label and id, and the body whose word it is."""

    label: str
    id: str
    name: str
    body: str


@dataclass(frozen=True, slots=True)
class Series:
    """What makes figures comparable over time."""

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
    """A statement, resolved. `evidence` holds its printings, the best dated first."""

    id: str
    speaker: Speaker
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


def indicator_id(row: Evidence) -> str:
    """Return the normal form of what is counted; a figure without one forms a series of its own."""
    return slug(row.indicator or "") or f"tanpa-indikator-{row.id}"


def speaker_of(row: Evidence, same: Mapping[str, str], origin: Mapping[str, str]) -> Speaker:
    """Resolve who spoke. The body is whose figure it is: the body cited, else the speaker's own, through successions.

    An unnamed source is the same one only within a text and its copies (`origin`: version → the version it copies).
    """
    name = row.speaker or ""
    if row.speaker_kind == "institution":
        label, id = "Institution", institution_id(name)
    elif row.speaker_kind == "person":
        label, id = "Person", person_key(name, row.speaker_institution)
    else:
        label, id = "Anonymous", digest(slug(name), origin.get(row.version, row.version))
    id = same.get(id, id)
    own = institution_id(row.speaker_institution) if row.speaker_institution else id
    return Speaker(label, id, name, successor_root(institution_id(row.cites) if row.cites else own))


def series_of(row: Evidence, same: Mapping[str, str]) -> Series:
    """Return the series a printed figure belongs to."""
    indicator = indicator_id(row)
    return Series(same.get(indicator, indicator), row.place, row.region, row.counting or "level", row.unit)


def claims_of(
    evidence: Iterable[Evidence],
    same_person: Mapping[str, str],
    same_indicator: Mapping[str, str],
    origin: Mapping[str, str],
) -> tuple[Claim, ...]:
    """Group evidence into claims: same speaker, figure, series, period and day. Order: by id."""
    groups: dict[tuple[Speaker, Series, str, str | None], list[Evidence]] = defaultdict(list)
    speakers: dict[str, Speaker] = {}
    for row in sorted(evidence, key=lambda row: row.id):
        speaker = speaker_of(row, same_person, origin)
        # Names differ in print; the first printed one stands for the id.
        speaker = speakers.setdefault(f"{speaker.label} {speaker.id} {speaker.body}", speaker)
        groups[speaker, series_of(row, same_indicator), figure_id(row), period_id(row)].append(row)
    found = []
    for (speaker, series, figure, period), rows in groups.items():
        for day, precision, printings in _by_day(rows):
            id = digest(speaker.label, speaker.id, series.id, figure, period, day)
            found.append(Claim(id, speaker, series, figure, period, day, precision, printings))
    return tuple(sorted(found, key=lambda claim: claim.id))


def _by_day(rows: list[Evidence]) -> list[tuple[str | None, str | None, tuple[Evidence, ...]]]:
    """Split printings of one statement by the day it was made; assumed days join the nearest day within reach."""
    firm = {row.said_on for row in rows if row.said_on and row.said_precision != "assumed"}
    days: dict[str | None, list[Evidence]] = defaultdict(list)
    for row in sorted(rows, key=_firmness):
        joined = _nearest(row.said_on, {*firm, *days}) if _loose(row) else None
        days[joined or row.said_on].append(row)
    return [(day, printings[0].said_precision, tuple(printings)) for day, printings in days.items()]


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


def decimal_bounds(row: Evidence) -> tuple[Decimal | None, Decimal | None]:
    """Return the interval a figure can mean at its printed precision (98,2 triliun: half a step to either side)."""
    if row.approx == "exact" and row.step is not None and row.high == row.low == row.value:
        return row.value - row.step / 2, row.value + row.step / 2
    return row.low, row.high
