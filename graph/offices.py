"""Who held which office: tenures of the gazetteer for the people in the graph, and what became of their bodies."""

from collections.abc import Iterable, Iterator
from typing import Any

from extract.places.gazetteer import Tenure, gazetteer
from graph.bodies import institution
from graph.identity import Identities
from graph.schema import Edge, Node


def office_rows(nodes: Iterable[Node], identities: Identities) -> Iterator[Node | Edge]:
    """Yield offices, their holders and bodies for the people among `nodes`, and the succession of all bodies met."""
    present = list(nodes)
    people = {node.id for node in present if node.label == "Person"}
    bodies = {node.id for node in present if node.label == "Institution"}
    tables = gazetteer()
    for tenure in tables.tenures:
        office = tables.offices[tenure.office]
        person = identities.person(tenure.person, office.body, "")
        if person not in people:
            continue
        yield Node("Office", office.id, {"name": office.title})
        yield Edge("HELD", ("Person", person), ("Office", office.id), _tenure(tenure))
        if office.body:
            bodies.add(office.body)
            yield institution(office.body)
            yield Edge("AT", ("Office", office.id), ("Institution", office.body))
    yield from _succession(bodies)


def _tenure(tenure: Tenure) -> dict[str, Any]:
    days = {"from": tenure.start, "to": tenure.end, "last_seen": tenure.last_seen}
    known = {name: day.isoformat() for name, day in days.items() if day is not None}
    return known | {"acting": tenure.acting, "confidence": "high" if tenure.sure else "low"}


def _succession(bodies: set[str]) -> Iterator[Node | Edge]:
    """Follow every body to those that took over from it, through several renamings."""
    known, seen = gazetteer().bodies, set(bodies)
    waiting = sorted(bodies & known.keys())
    while waiting:
        body = known[waiting.pop()]
        for following in body.succeeded_by:
            yield institution(following)
            on = {"on": body.active_to.isoformat()} if body.active_to else {}
            yield Edge("SUCCEEDED_BY", ("Institution", body.id), ("Institution", following), on)
            if following not in seen:
                seen.add(following)
                waiting.append(following)
