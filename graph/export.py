"""The whole graph in memory, for network analysis."""

import networkx

from graph.schema import EDGES, NODES
from graph.store import Store
from graph.sync import stored_edges, stored_nodes


def to_networkx(store: Store) -> "networkx.MultiDiGraph[str]":
    """Return every node and relationship: node ids "Label:id", attributes as stored, edge keys the type.

    A node's `label` is its label in the schema, `labels` all of them; an edge's `type` repeats its key.
    """
    found: networkx.MultiDiGraph[str] = networkx.MultiDiGraph()
    for label in NODES:
        for key, node in sorted(stored_nodes(store, label).items()):
            labels = [label, *node.extra]
            found.add_node(":".join(key), **{"label": label, "labels": labels, "id": node.id} | node.properties)
    for type, (ends, _) in EDGES.items():
        for _, edge in sorted(stored_edges(store, type, ends).items()):
            start, stop = ":".join(edge.start), ":".join(edge.end)
            found.add_edge(start, stop, key=type, **{"type": type} | edge.properties)
    return found
