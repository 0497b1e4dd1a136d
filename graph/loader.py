"""From readings to the graph: printed rows first, then everything that follows from all evidence.

Every write is a difference against what the store holds: each can be repeated, and the next run finishes a killed one.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict, dataclass, replace
from datetime import date, datetime

from extract.contract import Reading
from graph.derive import derive
from graph.evidence import Evidence, evidence_of
from graph.identity import Judgement
from graph.ids import digest
from graph.printed import Page, page_rows
from graph.readback import judgements, printed, stored_evidence
from graph.schema import DERIVED, DERIVED_EDGES, EDGES, Edge, Node, definitions
from graph.state import State
from graph.store import Store
from graph.sync import (
    Changes,
    EdgeKey,
    NodeKey,
    delete_edges,
    delete_nodes,
    relabelled,
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
    items = sorted(items, key=_age)
    pages = _pages(store, state, items)
    stored = stored_evidence(store, [page.version for page in pages])
    rows: list[Node | Edge] = []
    for page in pages:
        found = evidence_of(page.reading, page.version, now.date())
        rows += page_rows(page, _merged(found, stored.get(page.version, {}), now.date()))
    nodes = {(row.label, row.id): row for row in rows if isinstance(row, Node)}
    # PREVIOUS first: a version is known by its OF, and a killed run must not leave a known one without the one before.
    links = sorted((row for row in rows if isinstance(row, Edge)), key=lambda row: row.type != "PREVIOUS")
    edges = {row.key: row for row in links}
    changes = write_nodes(store, nodes, _stored_of(store, nodes))
    before = _stored_edges(store, pages, stored)
    # Everything printed stays, save an outlet that is known better now.
    changes += delete_edges(store, [key for key in before if key[0] == "PUBLISHED_BY" and key not in edges])
    changes += write_edges(store, edges, before, run="")
    for item, page in zip(items, pages, strict=True):
        state.keep_page(item.article.id, item.article.text_hash, page.version, item.cleaner, item.raw)
    return changes


def _age(item: Item) -> tuple[str, str, str]:
    article = item.article
    return (str(article.published or ""), str(article.modified or ""), str(article.fetched_on or ""))


def _pages(store: Store, state: State, items: Sequence[Item]) -> list[Page]:
    """Give every item its version: the one its raw text became before, else a new one after the article's latest."""
    query = (
        "UNWIND $ids AS wanted MATCH (a:Article {id: wanted})<-[:OF]-(v:Version)"
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


def judge(store: Store, judgement: Judgement) -> Changes:
    """Write a judgement, new or changed (undone: with `undone_at`). Call `rebuild` afterwards."""
    known = {name: value for name, value in asdict(judgement).items() if name != "id" and value is not None}
    node = Node("Judgement", judgement.id, known)
    key = ("Judgement", judgement.id)
    return write_nodes(store, {key: node}, stored_nodes(store, "Judgement", [judgement.id]))


def rebuild(store: Store, run: str) -> Changes:
    """Derive everything from evidence and judgements and write the difference."""
    derived = derive(printed(store), judgements(store))
    before = {key: node for label in DERIVED for key, node in stored_nodes(store, label).items()}
    gone = (before.keys() - derived.nodes.keys()) | relabelled(derived.nodes, before) | _idle_outlets(store)
    changes = delete_nodes(store, sorted(gone))
    edges = {key: edge for type in DERIVED_EDGES for key, edge in stored_edges(store, type, EDGES[type][0]).items()}
    changes += delete_edges(store, edges.keys() - derived.edges.keys())
    changes += write_nodes(store, derived.nodes, {key: node for key, node in before.items() if key not in gone})
    return changes + write_edges(store, derived.edges, edges, run)


def _idle_outlets(store: Store) -> set[NodeKey]:
    rows = store.read(
        "MATCH (o:Outlet) OPTIONAL MATCH (o)<-[:PUBLISHED_BY]-(a:Article) WITH o, count(a) AS articles"
        " WHERE articles = 0 RETURN o.id AS id ORDER BY id",
        {},
    )
    return {("Outlet", row["id"]) for row in rows}


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
        "MATCH (a:Article {id: $id}) OPTIONAL MATCH (a)<-[:OF]-(v:Version) OPTIONAL MATCH (v)<-[:IN]-(e:Evidence)"
        " RETURN v.id AS version, e.id AS evidence",
        {"id": article},
    )
    # From the leaves up: a removal that is killed finds the rest when it is repeated.
    keys = sorted({("Evidence", row["evidence"]) for row in rows if row["evidence"]})
    keys += sorted({("Version", row["version"]) for row in rows if row["version"]})
    changes = delete_nodes(store, [*keys, ("Article", article)]) if rows else Changes()
    state.forget_article(article)
    return changes
