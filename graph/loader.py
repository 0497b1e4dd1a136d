"""From readings to the graph: printed rows first, then everything that follows from all evidence.

Every write is a difference against what the store holds, so each can be repeated, and the next run finishes a killed one.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime

from extract.contract import Reading
from graph.copies import Text
from graph.derive import Printed, derive
from graph.evidence import Evidence, evidence_of, from_properties
from graph.identity import Judgement
from graph.ids import digest
from graph.printed import Page, page_rows
from graph.schema import DERIVED, DERIVED_EDGES, EDGES, Edge, Node, definitions
from graph.state import State
from graph.store import Store
from graph.sync import (
    Changes,
    EdgeKey,
    NodeKey,
    delete_edges,
    delete_nodes,
    stored_edges,
    stored_nodes,
    write_edges,
    write_nodes,
)
from ingest.article import Article


@dataclass(frozen=True, slots=True)
class Item:
    """One article with its reading, as it comes to the loader; `raw` is the page's text, when there is one."""

    article: Article
    reading: Reading
    cleaner: str
    raw: str | None = None


def prepare(store: Store) -> None:
    """Make the constraints and indexes; harmless to repeat."""
    for definition in definitions():
        store.write(definition, {})


def load(store: Store, state: State, items: Sequence[Item], now: datetime) -> Changes:
    """Write the printed part of a batch of articles. Call `rebuild` when the last batch is in."""
    pages = _pages(store, state, items)
    stored = _stored_evidence(store, [page.version for page in pages])
    rows: list[Node | Edge] = []
    for page in pages:
        found = evidence_of(page.reading, page.version, now.date())
        rows += page_rows(page, _merged(found, stored.get(page.version, {}), now.date()))
    nodes = {(row.label, row.id): row for row in rows if isinstance(row, Node)}
    edges = {row.key: row for row in rows if isinstance(row, Edge)}
    changes = write_nodes(store, nodes, _stored_of(store, nodes))
    changes += write_edges(store, edges, _stored_edges(store, pages, stored), run="")
    for item, page in zip(items, pages, strict=True):
        state.keep_page(item.article.id, item.article.text_hash, page.version, item.cleaner, item.raw)
    return changes


def _pages(store: Store, state: State, items: Sequence[Item]) -> list[Page]:
    """Give every item its version: the one its raw text became before, else a new one after the article's latest."""
    query = (
        "UNWIND $ids AS wanted MATCH (v:Version)-[:OF]->(a:Article {id: wanted})"
        " OPTIONAL MATCH (v)-[:PREVIOUS]->(p:Version)"
        " RETURN a.id AS article, v.id AS version, p.id AS previous ORDER BY article, version"
    )
    known: dict[str, dict[str, str | None]] = defaultdict(dict)
    for row in store.read(query, {"ids": sorted({item.article.id for item in items})}):
        known[row["article"]][row["version"]] = row["previous"]
    pages = []
    for item in items:
        article = item.article
        version = state.version(article.id, article.text_hash) or digest(article.id, article.body)
        versions = known[article.id]
        if version not in versions:
            latest = sorted(versions.keys() - set(versions.values()))
            versions[version] = latest[-1] if latest else None
        pages.append(Page(article, item.reading, version, versions[version], item.cleaner))
    return pages


def _stored_evidence(store: Store, versions: Iterable[str]) -> dict[str, dict[str, Evidence]]:
    query = (
        "UNWIND $ids AS wanted MATCH (e:Evidence)-[:IN]->(v:Version {id: wanted})"
        " RETURN v.id AS version, e.id AS id, properties(e) AS props"
    )
    found: dict[str, dict[str, Evidence]] = defaultdict(dict)
    for row in store.read(query, {"ids": sorted(set(versions))}):
        found[row["version"]][row["id"]] = from_properties(row["id"], row["version"], row["props"])
    return found


def _stored_of(store: Store, wanted: Iterable[NodeKey]) -> dict[NodeKey, Node]:
    ids: dict[str, list[str]] = defaultdict(list)
    for label, id in wanted:
        ids[label].append(id)
    return {key: node for label, some in ids.items() for key, node in stored_nodes(store, label, some).items()}


def _stored_edges(
    store: Store, pages: Sequence[Page], evidence: Mapping[str, Mapping[str, Evidence]]
) -> dict[EdgeKey, Edge]:
    query = (
        "UNWIND $ids AS wanted MATCH (v:Version {id: wanted})-[:OF]->(a:Article)"
        " OPTIONAL MATCH (a)-[:PUBLISHED_BY]->(o:Outlet) OPTIONAL MATCH (v)-[:PREVIOUS]->(p:Version)"
        " RETURN v.id AS version, a.id AS article, o.id AS outlet, p.id AS previous"
    )
    edges = [Edge("IN", ("Evidence", id), ("Version", version)) for version, ids in evidence.items() for id in ids]
    for row in store.read(query, {"ids": sorted({page.version for page in pages})}):
        me = ("Version", row["version"])
        edges.append(Edge("OF", me, ("Article", row["article"])))
        if row["outlet"]:
            edges.append(Edge("PUBLISHED_BY", ("Article", row["article"]), ("Outlet", row["outlet"])))
        if row["previous"]:
            edges.append(Edge("PREVIOUS", me, ("Version", row["previous"])))
    return {edge.key: edge for edge in edges}


def _merged(found: Iterable[Evidence], stored: dict[str, Evidence], today: date) -> tuple[Evidence, ...]:
    """Keep the day evidence was first recorded; retire what the extractor no longer finds."""
    now = {row.id: row for row in found}
    kept = [replace(row, recorded_on=stored[id].recorded_on) if id in stored else row for id, row in now.items()]
    gone = [row for id, row in stored.items() if id not in now]
    return (*kept, *(replace(row, retired_on=row.retired_on or today.isoformat()) for row in gone))


def printed(store: Store) -> Printed:
    """Read everything that was printed back from the store."""
    versions = store.read(
        "MATCH (v:Version)-[:OF]->(a:Article) RETURN v.id AS id, a.id AS article, v.published AS published,"
        " v.body AS body, v.mentions AS mentions ORDER BY id",
        {},
    )
    evidence = store.read(
        "MATCH (e:Evidence)-[:IN]->(v:Version) RETURN e.id AS id, v.id AS version, properties(e) AS props ORDER BY id",
        {},
    )
    return Printed(
        tuple(Text(row["id"], row["article"], row["published"] or "", row["body"]) for row in versions),
        tuple(from_properties(row["id"], row["version"], row["props"]) for row in evidence),
        {row["id"]: row["mentions"] for row in versions},
    )


def judgements(store: Store) -> tuple[Judgement, ...]:
    """Read what people decided."""
    rows = store.read("MATCH (j:Judgement) WHERE j.kind IS NOT NULL RETURN properties(j) AS props ORDER BY j.id", {})
    fields = Judgement.__dataclass_fields__
    return tuple(Judgement(**{name: row["props"].get(name) for name in fields}) for row in rows)


def rebuild(store: Store, run: str) -> Changes:
    """Derive everything from evidence and judgements and write the difference."""
    derived = derive(printed(store), judgements(store))
    before_nodes = {key: node for label in DERIVED for key, node in stored_nodes(store, label).items()}
    before_edges = {
        key: edge for type in DERIVED_EDGES for key, edge in stored_edges(store, type, EDGES[type][0]).items()
    }
    changes = delete_edges(store, before_edges.keys() - derived.edges.keys())
    changes += delete_nodes(store, before_nodes.keys() - derived.nodes.keys())
    changes += write_nodes(store, derived.nodes, before_nodes)
    return changes + write_edges(store, derived.edges, before_edges, run)


def record_run(store: Store, now: datetime, extractor: str, changes: Changes) -> None:
    """Write what a run changed; a run that changed nothing leaves no trace in the graph."""
    if changes:
        id = run_id(now)
        nodes = f"+{changes.nodes_written} -{changes.nodes_deleted}"
        counts = f"node {nodes}, relasi +{changes.edges_written} -{changes.edges_deleted}"
        node = Node("Run", id, {"at": now.isoformat(timespec="seconds"), "extractor": extractor, "counts": counts})
        write_nodes(store, {("Run", id): node}, {})


def run_id(now: datetime) -> str:
    """Return the id of the run that started at this moment."""
    return digest("run", now.isoformat())


def remove(store: Store, state: State, article: str) -> Changes:
    """Delete an article with its versions and evidence. Call `rebuild` after the last one."""
    rows = store.read(
        "MATCH (v:Version)-[:OF]->(a:Article {id: $id}) OPTIONAL MATCH (e:Evidence)-[:IN]->(v)"
        " RETURN v.id AS version, e.id AS evidence",
        {"id": article},
    )
    keys = {("Version", row["version"]) for row in rows} | {("Evidence", row["evidence"]) for row in rows}
    keys = {key for key in keys if key[1] is not None}
    state.forget_article(article)
    return delete_nodes(store, [*keys, ("Article", article)]) if rows else Changes()
