"""Traces and personas as flat rows: what JSON, CSV, tables and pandas show alike."""

from collections.abc import Iterable, Iterator
from typing import Any

from queries.statements import Figure, Printing, Statement
from queries.trace import Figures, Persona, Trace

Row = dict[str, Any]
RELATIONS = ("corrects", "revises", "contradicts", "agrees_with")
# `why`: "timeline" the series asked for; "part", "whole", "words", "article" what is related; "unclaimed" a figure that
# nobody claimed; "said" what a persona said. `sources`: independent ones, copies not counted. The relations hold ids
# of older claims.
TRACE_COLUMNS = (
    *("why", "indicator", "said_on", "said_precision", "speaker", "speaker_kind", "title", "institution", "cites"),
    *("value", "low", "high", "approx", "unit", "counting", "status", "place", "region"),
    *("period", "period_start", "period_end", "sources", "articles", "outlet", "url", "published", "sentence"),
    *RELATIONS,
    *("series", "claim"),
)
WHO_COLUMNS = ("who", "who_kind", "offices", *TRACE_COLUMNS)


def trace_rows(found: Trace) -> list[Row]:
    """The timeline, then what is related, then figures nobody claimed. Columns: TRACE_COLUMNS."""
    rows = [_statement(one, "timeline") for block in found.blocks for one in block.statements]
    rows += [_statement(one.statement, one.why) for one in found.related]
    return rows + [_unclaimed(one) for one in found.figures]


def other_series(found: Trace) -> list[str]:
    """The labels of further indicators that match, best first."""
    return [match.label for match in found.matches[1:]]


def who_rows(found: Iterable[Persona]) -> list[Row]:
    """A row for everything a persona said; one without it for a persona who said nothing. Columns: WHO_COLUMNS."""
    return [row for persona in found for row in _persona(persona)]


def _persona(persona: Persona) -> Iterator[Row]:
    offices = [_office(one.office, one.from_day, one.to_day) for one in persona.offices]
    known = {"who": persona.name, "who_kind": persona.label.lower(), "offices": offices}
    if not persona.statements:
        yield known | dict.fromkeys(TRACE_COLUMNS) | {name: [] for name in RELATIONS}
    for one in persona.statements:
        yield known | _statement(one, "said")


def _office(name: str, start: str | None, end: str | None) -> str:
    return f"{name} ({start or '?'}–{end or ''})"


def _statement(one: Statement, why: str) -> Row:
    row = {
        "why": why,
        "indicator": one.label,
        "said_on": one.said_on,
        "said_precision": one.precision,
        "speaker": one.speaker,
        "speaker_kind": one.speaker_label.lower(),
        "title": one.title,
        "institution": one.body,
        "cites": one.cites,
        "counting": one.counting,
        "status": one.status,
        "place": one.place,
        "region": one.region,
        "period": one.period,
        "period_start": one.period_start,
        "period_end": one.period_end,
        "sources": one.independent,
        "articles": len({printing.article for printing in one.printings}),
        "series": one.series,
        "claim": one.claim,
    }
    return _ordered(row | _figure(one.figure) | _printed(one.printings[0]) | _relations(one))


def _unclaimed(one: Figures) -> Row:
    row = {"why": "unclaimed", "indicator": one.about, "sources": 1, "articles": 1}
    return _ordered(row | _figure(one.figure) | _printed(one.printing) | {name: [] for name in RELATIONS})


def _ordered(row: Row) -> Row:
    return {name: row.get(name) for name in TRACE_COLUMNS}


def _figure(figure: Figure) -> Row:
    bounds = {name: _number(getattr(figure, name)) for name in ("value", "low", "high")}
    return bounds | {"approx": figure.approx, "unit": figure.unit}


def _number(value: float | None) -> float | int | None:
    """Whole numbers without a decimal point."""
    return int(value) if value is not None and value == int(value) else value


def _printed(first: Printing) -> Row:
    return {"outlet": first.outlet, "url": first.url, "published": first.published, "sentence": first.sentence}


def _relations(one: Statement) -> Row:
    """What the claim does to older ones."""
    older = [relation for relation in one.relations if not relation.newer]
    return {name: [relation.other for relation in older if relation.type.lower() == name] for name in RELATIONS}
