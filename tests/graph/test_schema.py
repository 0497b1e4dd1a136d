"""Nothing undeclared enters the graph."""

import pytest

from graph.errors import QueryFailedError
from graph.schema import DERIVED, DERIVED_EDGES, EDGES, EXTRA_LABELS, INDEXES, NODES, PRINTED, Edge, Node, definitions
from graph.store import Store


def test_what_is_not_declared_is_refused() -> None:
    with pytest.raises(ValueError, match="colour"):
        Node("Outlet", "x", {"colour": "red"})
    with pytest.raises(ValueError, match="Official"):
        Node("Institution", "x", {}, ("Official",))
    with pytest.raises(ValueError, match="OF"):
        Edge("OF", ("Article", "a"), ("Version", "v"))
    with pytest.raises(ValueError, match="weight"):
        Edge("OF", ("Version", "v"), ("Article", "a"), {"weight": 1})


def test_the_declaration_is_whole() -> None:
    labels = {label for ends, _ in EDGES.values() for pair in ends for label in pair}
    assert labels <= NODES.keys()
    assert {*PRINTED, *DERIVED, "Run", "Judgement"} == NODES.keys()
    assert set(DERIVED_EDGES) < EDGES.keys()
    assert all(name in NODES[label] for label, name in INDEXES)
    assert EXTRA_LABELS.keys() <= NODES.keys()


def test_the_definitions_hold_and_may_be_repeated(store: Store) -> None:
    for _ in range(2):
        for definition in definitions():
            store.write(definition)
    store.write("CREATE (:Country {id: 'KHM'})")
    with pytest.raises(QueryFailedError, match=r"(?i)khm|unique|duplicate"):
        store.write("CREATE (:Country {id: 'KHM'})")
