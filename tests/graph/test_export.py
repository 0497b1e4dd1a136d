"""The graph in memory."""

from datetime import UTC, datetime
from pathlib import Path

from graph.export import to_networkx
from graph.loader import load, prepare, rebuild
from graph.state import State
from graph.store import Store
from tests.graph.world import world


def test_every_node_and_relationship_is_there(arcadedb_store: Store, tmp_path: Path) -> None:
    store = arcadedb_store
    prepare(store)
    with State(tmp_path / "state.db") as state:
        load(store, state, world(), datetime(2025, 1, 1, tzinfo=UTC))
        rebuild(store, "x")
    found = to_networkx(store)
    counts = (
        store.read("MATCH (n) RETURN count(n) AS nodes")[0] | store.read("MATCH ()-[r]->() RETURN count(r) AS edges")[0]
    )
    assert counts == {"nodes": found.number_of_nodes(), "edges": found.number_of_edges()}
    assert found.nodes["Institution:kemlu"]["labels"] == ["Institution", "Ministry"]
    assert found.nodes["Person:ratna-wulandari"]["name"] == "Ratna Wulandari"
    assert found.edges["Article:a1", "Outlet:harian-utara", "PUBLISHED_BY"] == {"type": "PUBLISHED_BY"}
    assert all("label" in attributes for _, attributes in found.nodes(data=True)), "no edge leads out of the schema"
