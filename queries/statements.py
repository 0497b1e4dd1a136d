"""A claim as an answer shows it: who, as what, which figure, for when, where printed, how it stands to others."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from graph.store import Row, Store
from queries.catalog import step


@dataclass(frozen=True, slots=True)
class Figure:
    """A quantity as an interval with a unit; `low_open`, `high_open`: the bound itself is not meant."""

    value: float
    low: float | None
    high: float | None
    low_open: bool
    high_open: bool
    approx: str
    unit: str | None


@dataclass(frozen=True, slots=True)
class Printing:
    """One printing of a claim or figure: outlet, article, sentence, and where the figure stands in its body.

    `source` is the article whose word it is: the original's id for a copy, its own otherwise.
    """

    evidence: str
    sentence: str
    start: int
    end: int
    cue: str | None
    article: str
    title: str | None
    url: str | None
    published: str | None
    outlet: str
    source: str


@dataclass(frozen=True, slots=True)
class Relation:
    """A verdict between two claims. `other` is the older claim, or the newer one where `newer` is true."""

    type: str
    other: str
    rule: str
    newer: bool


@dataclass(frozen=True, slots=True)
class Statement:
    """A claim with all its printings, the first one first. Days are ISO text, `period` is EDTF."""

    claim: str
    series: str
    indicator: str
    label: str
    said_on: str | None
    precision: str | None
    speaker_label: str
    speaker_id: str
    speaker: str
    title: str | None
    body_id: str | None
    body: str | None
    cites: str | None
    figure: Figure
    counting: str
    status: str
    quote_type: str | None
    period: str | None
    period_start: str | None
    period_end: str | None
    place: str | None
    region: str | None
    printings: tuple[Printing, ...]
    relations: tuple[Relation, ...]

    @property
    def independent(self) -> int:
        """How many sources print it, copies not counted."""
        return len({printing.source for printing in self.printings})

    @property
    def outlets(self) -> tuple[str, ...]:
        """The outlets that print it, the first one first."""
        return tuple(dict.fromkeys(printing.outlet for printing in self.printings))

    @property
    def sentence(self) -> str:
        """The sentence of its first printing."""
        return self.printings[0].sentence


def covered_order(statement: Statement) -> tuple[str, str, str]:
    """Sort by what is covered, then by when it was said; what has neither comes last."""
    said = statement.said_on or "9999"
    return (statement.period_end or said, said, statement.claim)


def statements(store: Store, indicators: Iterable[str], as_of: date | None) -> dict[str, Statement]:
    """Return claim id → claim for all claims about these indicators that were recorded by `as_of`."""
    wanted = sorted(set(indicators))
    rows: dict[str, list[Row]] = defaultdict(list)
    for row in step(store, "trace-printings", indicators=wanted, as_of=as_of):
        rows[row["claim"]].append(row)
    relations = _relations(step(store, "trace-verdicts", indicators=wanted), rows)
    return {claim: _statement(some, relations.get(claim, ())) for claim, some in rows.items()}


def _relations(verdicts: Iterable[Row], known: Mapping[str, Any]) -> dict[str, tuple[Relation, ...]]:
    found: dict[str, list[Relation]] = defaultdict(list)
    for row in verdicts:
        if row["newer"] in known and row["older"] in known:
            found[row["newer"]].append(Relation(row["kind"], row["older"], row["rule"], newer=False))
            found[row["older"]].append(Relation(row["kind"], row["newer"], row["rule"], newer=True))
    return {claim: tuple(some) for claim, some in found.items()}


def main_label(labels: Iterable[str]) -> str:
    """Return the label that says what a speaker is: Person, Institution or Anonymous."""
    return next(label for label in ("Person", "Institution", "Anonymous") if label in labels)


_OWN = (
    *("claim", "series", "indicator", "label", "said_on", "precision", "speaker_id", "speaker", "title", "body_id"),
    *("body", "cites", "counting", "status", "quote_type", "period", "period_start", "period_end", "place", "region"),
)


def _statement(rows: list[Row], relations: tuple[Relation, ...]) -> Statement:
    first = rows[0]
    return Statement(
        speaker_label=main_label(first["speaker_label"]),
        figure=figure(first["figure"]),
        printings=tuple(printing(row) for row in rows),
        relations=relations,
        **{name: first[name] for name in _OWN},
    )


def figure(stored: Mapping[str, Any]) -> Figure:
    """Read a figure's properties."""
    return Figure(**{name: stored.get(name) for name in Figure.__dataclass_fields__})  # type: ignore[arg-type]


def printing(row: Row) -> Printing:
    """Read where a claim or figure is printed."""
    return Printing(
        evidence=row["evidence"],
        sentence=row["sentence"],
        start=row["start"],
        end=row["stop"],
        cue=row.get("cue"),
        article=row["article"],
        title=row["article_title"],
        url=row["url"],
        published=row["published"],
        outlet=row["outlet"],
        source=row.get("source") or row["article"],
    )
