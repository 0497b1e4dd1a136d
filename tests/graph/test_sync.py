"""Only differences are written."""

from dataclasses import replace

from graph.schema import Edge, Node
from graph.store import Store
from graph.sync import (
    Changes,
    delete_edges,
    delete_nodes,
    relabelled,
    stored_edges,
    stored_nodes,
    write_edges,
    write_nodes,
)

NODES = {
    ("Person", id): Node("Person", id, {"name": id.title()}, extra)
    for id, extra in (("ani", ("Official",)), ("budi", ()))
} | {("Claim", id): Node("Claim", id, {"status": "current", "independent": 1}) for id in ("c1", "c2")}
SAID = Edge("SAID", ("Person", "ani"), ("Claim", "c1"), {"as_title": "Camat"})
REVISES = Edge("REVISES", ("Claim", "c2"), ("Claim", "c1"), {"rule": "r"})
EDGES = {edge.key: edge for edge in (SAID, REVISES)}


def nodes_in(store: Store) -> dict[tuple[str, str], Node]:
    return stored_nodes(store, "Person") | stored_nodes(store, "Claim")


def edges_in(store: Store) -> dict[tuple[str, str, str, str, str], Edge]:
    return stored_edges(store, "SAID", [("Person", "Claim")]) | stored_edges(store, "REVISES", [("Claim", "Claim")])


def test_what_is_written_is_read_back_and_not_written_again(store: Store) -> None:
    assert write_nodes(store, NODES, {}) == Changes(nodes_written=4)
    assert write_edges(store, EDGES, {}, "run1") == Changes(edges_written=2)
    assert nodes_in(store) == NODES
    assert edges_in(store) == {SAID.key: SAID, REVISES.key: replace(REVISES, properties={"rule": "r", "run": "run1"})}
    assert not write_nodes(store, NODES, nodes_in(store))
    assert not write_edges(store, EDGES, edges_in(store), "run2")
    assert stored_nodes(store, "Person", ["budi", "nobody"]) == {("Person", "budi"): NODES["Person", "budi"]}


def test_a_changed_property_is_replaced_and_a_missing_one_removed(store: Store) -> None:
    write_nodes(store, NODES, {})
    write_edges(store, EDGES, {}, "run1")
    nodes = NODES | {("Claim", "c1"): Node("Claim", "c1", {"status": "withdrawn"})}
    edges = EDGES | {SAID.key: replace(SAID, properties={}), REVISES.key: replace(REVISES, properties={"rule": "s"})}
    assert write_nodes(store, nodes, nodes_in(store)) == Changes(nodes_written=1)
    assert write_edges(store, edges, edges_in(store), "run2") == Changes(edges_written=2)
    assert nodes_in(store) == nodes
    assert edges_in(store)[SAID.key].properties == {}
    assert edges_in(store)[REVISES.key].properties == {"rule": "s", "run": "run2"}


def test_a_changed_label_means_a_new_node(store: Store) -> None:
    write_nodes(store, NODES, {})
    promoted = NODES | {("Person", "budi"): replace(NODES["Person", "budi"], extra=("Official",))}
    gone = relabelled(promoted, nodes_in(store))
    assert gone == {("Person", "budi")}
    assert delete_nodes(store, gone) == Changes(nodes_deleted=1)
    write_nodes(store, promoted, nodes_in(store))
    assert nodes_in(store) == promoted


def test_deletion_takes_only_what_is_named(store: Store) -> None:
    write_nodes(store, NODES, {})
    write_edges(store, EDGES, {}, "run1")
    assert delete_edges(store, [SAID.key]) == Changes(edges_deleted=1)
    assert set(edges_in(store)) == {REVISES.key}
    delete_nodes(store, [("Claim", "c2")])
    assert set(nodes_in(store)) == set(NODES) - {("Claim", "c2")}
    assert not edges_in(store)


def test_changes_add_up() -> None:
    assert Changes(1, 2, 3, 4) + Changes(1, 0, 0, 1) == Changes(2, 2, 3, 5)
    assert not Changes()
    assert Changes(edges_deleted=1)
