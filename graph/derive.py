"""Everything that follows from evidence and judgements: a pure function that always gives the same graph."""

import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Any

from graph.bodies import institution
from graph.claims import Claim, claims_of, figure_id
from graph.copies import Text, copies, sources
from graph.edits import replaced
from graph.evidence import Evidence
from graph.identity import Identities, Judgement, concerns, institution_id, person_name
from graph.ids import number, slug
from graph.offices import office_rows
from graph.places import country_name
from graph.schema import Edge, Node
from graph.verdicts import verdicts


@dataclass(frozen=True, slots=True)
class Printed:
    """All that was printed: the texts, the evidence in them, and who and what each version mentions (as JSON)."""

    texts: tuple[Text, ...]
    evidence: tuple[Evidence, ...]
    mentions: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Derived:
    """The derived part of the graph, one node per (label, id) and one edge per key."""

    nodes: dict[tuple[str, str], Node]
    edges: dict[tuple[str, str, str, str, str], Edge]


def derive(printed: Printed, judgements: Iterable[Judgement]) -> Derived:
    """Return every claim, actor, series and verdict that follows. Retired evidence supports nothing."""
    judged = tuple(judgements)
    live = [row for row in printed.evidence if row.retired_on is None]
    identities = Identities(judged, live)
    duplicates = copies(printed.texts)
    source = sources(printed.texts, duplicates)
    claims = claims_of((row for row in live if row.kind == "claim"), identities, source)
    rows: list[Node | Edge] = [
        Edge("COPY_OF", ("Version", copy.version), ("Version", copy.original), {"similarity": copy.similarity})
        for copy in duplicates
    ]
    for row in live:
        rows += _figure(row)
    for claim in claims:
        rows += _claim(claim, source)
    rows += _parts(claims)
    rows += [
        Edge(verdict.type, ("Claim", verdict.newer), ("Claim", verdict.older), {"rule": verdict.rule})
        for verdict in verdicts(claims)
    ]
    for version, mentions in sorted(printed.mentions.items()):
        rows += _mentions(version, json.loads(mentions), identities, source[version])
    rows += replaced(printed.texts, live)
    rows += [
        Edge("ON", ("Judgement", judgement.id), ("Evidence", row.id))
        for judgement in judged
        for row in live
        if concerns(judgement, row)
    ]
    rows += office_rows([row for row in rows if isinstance(row, Node)], identities)
    return _collect(rows)


def _collect(rows: Iterable[Node | Edge]) -> Derived:
    nodes: dict[tuple[str, str], Node] = {}
    edges: dict[tuple[str, str, str, str, str], Edge] = {}
    for row in rows:
        if isinstance(row, Node):
            known = nodes.setdefault((row.label, row.id), row)
            if not set(row.extra) <= set(known.extra):
                nodes[row.label, row.id] = replace(known, extra=row.extra)
        else:
            edges.setdefault(row.key, row)
    return Derived(nodes, edges)


def _figure(row: Evidence) -> Iterator[Node | Edge]:
    id = figure_id(row)
    bounds = {"low": number(row.low), "high": number(row.high), "unit": row.unit}
    yield Node(
        "Figure",
        id,
        {"value": number(row.value), "approx": row.approx}
        | {name: value for name, value in bounds.items() if value is not None}
        | {"low_open": row.approx == "more_than", "high_open": row.approx == "less_than"},
    )
    yield Edge("STATES", ("Evidence", row.id), ("Figure", id))


def _person(id: str, name: str, title: str | None) -> Node:
    return Node("Person", id, {"name": person_name(name)}, ("Official",) if title else ())


def _claim(claim: Claim, source: Mapping[str, str]) -> Iterator[Node | Edge]:
    best, me = claim.best, ("Claim", claim.id)
    optional = {"said_on": claim.said_on, "said_precision": claim.said_precision, "quote_type": best.quote_type}
    required = {
        "counting": claim.series.counting,
        "status": best.status or "current",
        "series": claim.series.id,
        "independent": len({source[row.version] for row in claim.evidence}),
    }
    yield Node("Claim", claim.id, required | {name: value for name, value in optional.items() if value is not None})
    yield from (Edge("SUPPORTS", ("Evidence", row.id), me) for row in claim.evidence)
    yield from _speaker(claim)
    yield Edge("STATES", me, ("Figure", claim.figure))
    split = "@" in claim.series.indicator  # judged apart from what has its normal form too
    label = {"label": (best.about if split else best.indicator) or best.about or best.figure_text}
    unit = {"unit": best.unit} if best.unit else {}
    yield Node("Indicator", claim.series.indicator, label | unit)
    yield Edge("ABOUT", me, ("Indicator", claim.series.indicator))
    if claim.period:
        yield Node("Period", claim.period, _days(best.period_start, best.period_end))
        yield Edge("COVERS", me, ("Period", claim.period))
    if best.place:
        yield Node("Country", best.place, {"name": country_name(best.place)})
        yield Edge("CONCERNS", me, ("Country", best.place))
    if best.region:
        yield Node("Region", slug(best.region), {"name": best.region})
        yield Edge("CONCERNS", me, ("Region", slug(best.region)))


def _speaker(claim: Claim) -> Iterator[Node | Edge]:
    speaker, me, printed = claim.speaker, ("Claim", claim.id), claim.best.speaker or ""
    title, own = claim.printed("speaker_title"), claim.printed("speaker_institution")
    if speaker.label == "Person":
        yield _person(speaker.id, printed, title)
    elif speaker.label == "Institution":
        yield institution(speaker.id, printed)
        own = own or printed
    else:
        yield Node("Anonymous", speaker.id, {"name": printed})
    yield Edge("SAID", (speaker.label, speaker.id), me, {"as_title": title} if title else {})
    for type, body in (("FOR", own), ("CITES", claim.printed("cites"))):
        if body:
            yield institution(institution_id(body), body)
            yield Edge(type, me, ("Institution", institution_id(body)))


def _days(start: str | None, end: str | None) -> dict[str, str]:
    return {name: day for name, day in (("start", start), ("end", end)) if day is not None}


def _parts(claims: Iterable[Claim]) -> Iterator[Edge]:
    by_evidence = {row.id: claim.id for claim in claims for row in claim.evidence}
    for claim in claims:
        for row in claim.evidence:
            whole = by_evidence.get(row.part_of or "")
            if whole and whole != claim.id:
                yield Edge("PART_OF", ("Claim", claim.id), ("Claim", whole))


def _mentions(version: str, found: dict[str, Any], identities: Identities, source: str) -> Iterator[Node | Edge]:
    me = ("Version", version)
    for name, title, body, count in found["people"]:
        id = identities.person(name, body, source)
        yield _person(id, name, title)
        yield Edge("MENTIONS", me, ("Person", id), {"count": count})
    for name, count in found["institutions"]:
        yield institution(institution_id(name), name)
        yield Edge("MENTIONS", me, ("Institution", institution_id(name)), {"count": count})
    for iso3, count in found["countries"]:
        yield Node("Country", iso3, {"name": country_name(iso3)})
        yield Edge("MENTIONS", me, ("Country", iso3), {"count": count})
    for edtf, start, end, count in found["periods"]:
        yield Node("Period", edtf, _days(start, end))
        yield Edge("MENTIONS", me, ("Period", edtf), {"count": count})
