"""The made-up world of tests/graph/world.py in each store, loaded once per test file."""

from collections.abc import Iterator
from datetime import UTC, datetime

import pytest

from graph.loader import load, prepare, rebuild, remove
from graph.state import State
from graph.store import Store
from tests.graph.world import world

FIRST, SECOND = datetime(2025, 1, 1, tzinfo=UTC), datetime(2025, 2, 1, tzinfo=UTC)


@pytest.fixture(scope="module", params=["arcadedb", pytest.param("neo4j", marks=pytest.mark.neo4j)])
def known(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    """Each store in turn with the whole world in it; recorded in January 2025, the article a7 and later in February."""
    store: Store = request.getfixturevalue(f"{request.param}_session")
    store.write("MATCH (n) DETACH DELETE n")
    prepare(store)
    late = [one for one in world() if one.article.id in ("a7", "a8")]
    with State(tmp_path_factory.mktemp("state") / "state.db") as state:
        load(store, state, [one for one in world() if one not in late], FIRST)
        load(store, state, late, SECOND)
        rebuild(store, "run")
        yield store
        for one in world():
            remove(store, state, one.article.id)
