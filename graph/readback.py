"""What a store holds of print and judgements, read back: all that a rebuild needs."""

from collections import defaultdict
from collections.abc import Iterable, Mapping

from graph.copies import Text
from graph.derive import Printed
from graph.evidence import Evidence, from_properties
from graph.identity import Judgement
from graph.printed import UNKNOWN_OUTLET
from graph.store import Store


def printed(store: Store) -> Printed:
    """Read everything that was printed back from the store."""
    versions = store.read(
        "MATCH (v:Version)-[:OF]->(a:Article) OPTIONAL MATCH (v)-[:PREVIOUS]->(p:Version)"
        " OPTIONAL MATCH (a)-[:PUBLISHED_BY]->(o:Outlet)"
        " RETURN v.id AS id, a.id AS article, v.published AS published, v.body AS body, v.mentions AS mentions,"
        " p.id AS previous, o.name AS outlet ORDER BY id",
        {},
    )
    previous = {row["id"]: row["previous"] for row in versions}
    evidence = store.read(
        "MATCH (e:Evidence)-[:IN]->(v:Version) RETURN e.id AS id, v.id AS version, properties(e) AS props ORDER BY id",
        {},
    )
    return Printed(
        tuple(
            Text(
                row["id"],
                row["article"],
                row["published"] or "",
                row["body"],
                _number(row["id"], previous),
                None if row["outlet"] == UNKNOWN_OUTLET else row["outlet"],
            )
            for row in versions
        ),
        tuple(from_properties(row["id"], row["version"], row["props"]) for row in evidence),
        {row["id"]: row["mentions"] for row in versions},
    )


def _number(version: str, previous: Mapping[str, str | None]) -> int:
    count = 0
    while earlier := previous.get(version):
        version, count = earlier, count + 1
    return count


def judgements(store: Store) -> tuple[Judgement, ...]:
    """Read what people decided."""
    rows = store.read("MATCH (j:Judgement) RETURN j.id AS id, properties(j) AS props ORDER BY id", {})
    fields = Judgement.__dataclass_fields__
    return tuple(Judgement(**{name: row["props"].get(name) for name in fields}) for row in rows)


def stored_evidence(store: Store, versions: Iterable[str]) -> dict[str, dict[str, Evidence]]:
    """Return version → evidence id → evidence, retired ones too."""
    query = (
        "UNWIND $ids AS wanted MATCH (v:Version {id: wanted})<-[:IN]-(e:Evidence)"
        " RETURN v.id AS version, e.id AS id, properties(e) AS props"
    )
    found: dict[str, dict[str, Evidence]] = defaultdict(dict)
    for row in store.read(query, {"ids": sorted(set(versions))}):
        found[row["version"]][row["id"]] = from_properties(row["id"], row["version"], row["props"])
    return found
