"""Bring a store from what it holds to what it should hold, writing only the difference: a repeat writes nothing."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from graph.schema import Edge, Node, Properties
from graph.store import Store

NodeKey = tuple[str, str]
EdgeKey = tuple[str, str, str, str, str]
# Set when a relationship is first made; a later run that would make the same one leaves it.
_FIRST_RUN = "run"


@dataclass(frozen=True, slots=True)
class Changes:
    """How much a run changed."""

    nodes_written: int = 0
    nodes_deleted: int = 0
    edges_written: int = 0
    edges_deleted: int = 0

    def __add__(self, other: "Changes") -> "Changes":
        return Changes(
            self.nodes_written + other.nodes_written,
            self.nodes_deleted + other.nodes_deleted,
            self.edges_written + other.edges_written,
            self.edges_deleted + other.edges_deleted,
        )

    def __bool__(self) -> bool:
        return any((self.nodes_written, self.nodes_deleted, self.edges_written, self.edges_deleted))


def stored_nodes(store: Store, label: str, ids: Iterable[str] | None = None) -> dict[NodeKey, Node]:
    """Read the nodes of a label, all or those of the ids given."""
    if ids is None:
        rows = store.read(f"MATCH (n:{label}) RETURN n.id AS id, properties(n) AS props, labels(n) AS names", {})
    else:
        query = f"UNWIND $ids AS wanted MATCH (n:{label} {{id: wanted}})"
        rows = store.read(f"{query} RETURN n.id AS id, properties(n) AS props, labels(n) AS names", {"ids": list(ids)})
    return {(label, row["id"]): _node(label, row) for row in rows}


def _node(label: str, row: Mapping[str, Any]) -> Node:
    properties = {name: value for name, value in row["props"].items() if name != "id"}
    return Node(label, row["id"], properties, tuple(sorted(set(row["names"]) - {label})))


def stored_edges(store: Store, type: str, ends: Iterable[tuple[str, str]]) -> dict[EdgeKey, Edge]:
    """Read the relationships of a type between these pairs of labels."""
    found = {}
    for start, end in ends:
        query = f"MATCH (a:{start})-[r:{type}]->(b:{end}) RETURN a.id AS start, b.id AS stop, properties(r) AS props"
        for row in store.read(query, {}):
            edge = Edge(type, (start, row["start"]), (end, row["stop"]), dict(row["props"]))
            found[edge.key] = edge
    return found


def relabelled(wanted: Mapping[NodeKey, Node], stored: Mapping[NodeKey, Node]) -> set[NodeKey]:
    """Return the nodes whose further labels change: to be deleted first, for the default store cannot change them."""
    return {key for key, node in wanted.items() if key in stored and stored[key].extra != node.extra}


def write_nodes(store: Store, wanted: Mapping[NodeKey, Node], stored: Mapping[NodeKey, Node]) -> Changes:
    """Write the nodes that are new or whose properties differ."""
    groups: dict[tuple[str, ...], list[Properties]] = defaultdict(list)
    for key, node in wanted.items():
        if key not in stored or stored[key].properties != node.properties:
            groups[node.label, *node.extra].append({"id": node.id, "props": {**node.properties, "id": node.id}})
    for labels, rows in groups.items():
        store.write_batches(f"UNWIND $rows AS row MERGE (n:{':'.join(labels)} {{id: row.id}}) SET n = row.props", rows)
    return Changes(nodes_written=sum(map(len, groups.values())))


def delete_nodes(store: Store, keys: Iterable[NodeKey]) -> Changes:
    """Delete nodes and whatever hangs on them."""
    groups: dict[str, list[Properties]] = defaultdict(list)
    for label, id in keys:
        groups[label].append({"id": id})
    for label, rows in groups.items():
        store.write_batches(f"UNWIND $rows AS row MATCH (n:{label} {{id: row.id}}) DETACH DELETE n", rows)
    return Changes(nodes_deleted=sum(map(len, groups.values())))


def write_edges(store: Store, wanted: Mapping[EdgeKey, Edge], stored: Mapping[EdgeKey, Edge], run: str) -> Changes:
    """Write the relationships that are new or differ; verdicts remember the run that first made them."""
    groups: dict[tuple[str, str, str], list[Properties]] = defaultdict(list)
    for key, edge in wanted.items():
        before = stored.get(key)
        if before is None or _lasting(before.properties) != _lasting(edge.properties):
            properties = {**edge.properties, _FIRST_RUN: run} if "rule" in edge.properties else edge.properties
            row = {"start": edge.start[1], "stop": edge.end[1], "props": properties}
            groups[edge.type, edge.start[0], edge.end[0]].append(row)
    for (type, start, end), rows in groups.items():
        query = f"UNWIND $rows AS row MATCH (a:{start} {{id: row.start}}) MATCH (b:{end} {{id: row.stop}})"
        store.write_batches(f"{query} MERGE (a)-[r:{type}]->(b) SET r = row.props", rows)
    return Changes(edges_written=sum(map(len, groups.values())))


def delete_edges(store: Store, keys: Iterable[EdgeKey]) -> Changes:
    """Delete relationships."""
    groups: dict[tuple[str, str, str], list[Properties]] = defaultdict(list)
    for type, start, start_id, end, end_id in keys:
        groups[type, start, end].append({"start": start_id, "stop": end_id})
    for (type, start, end), rows in groups.items():
        query = f"UNWIND $rows AS row MATCH (a:{start} {{id: row.start}})-[r:{type}]->(b:{end} {{id: row.stop}})"
        store.write_batches(f"{query} DELETE r", rows)
    return Changes(edges_deleted=sum(map(len, groups.values())))


def _lasting(properties: Properties) -> Properties:
    return {name: value for name, value in properties.items() if name != _FIRST_RUN}
