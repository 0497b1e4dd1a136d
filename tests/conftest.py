"""The two real stores every graph test runs on, emptied between tests. See tests/graph/neo4j_server.py."""

import os
from collections.abc import Iterator

import pytest

from graph.store import Store, open_store
from tests.graph.neo4j_server import UnavailableError, neo4j_uri

VERSIONS = pytest.StashKey[dict[str, str]]()
WIPE_BATCH = 5000


def pytest_configure(config: pytest.Config) -> None:
    config.stash[VERSIONS] = {}


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter, config: pytest.Config) -> None:
    """Which stores this run really spoke to."""
    for name, version in config.stash[VERSIONS].items():
        terminalreporter.write_line(f"store: {name} {version}")


@pytest.fixture(scope="session")
def arcadedb_session(tmp_path_factory: pytest.TempPathFactory, pytestconfig: pytest.Config) -> Iterator[Store]:
    with open_store(tmp_path_factory.mktemp("arcadedb") / "graph") as store:
        pytestconfig.stash[VERSIONS]["ArcadeDB"] = f"{store.version} (own process)"
        yield store


@pytest.fixture(scope="session")
def neo4j_session(tmp_path_factory: pytest.TempPathFactory, pytestconfig: pytest.Config) -> Iterator[Store]:
    try:
        with neo4j_uri(tmp_path_factory.mktemp("neo4j")) as uri, open_store(uri) as store:
            pytestconfig.stash[VERSIONS]["Neo4j"] = f"{store.version} (real server at {store.endpoint.uri})"
            yield store
    except UnavailableError as reason:
        if os.environ.get("JEJAK_REQUIRE_NEO4J") == "1":
            pytest.fail(f"JEJAK_REQUIRE_NEO4J=1, but there is no Neo4j: {reason}")
        pytestconfig.stash[VERSIONS]["Neo4j"] = f"skipped: {reason}"
        pytest.skip(str(reason))


@pytest.fixture
def arcadedb_store(arcadedb_session: Store) -> Store:
    """The default store, empty."""
    return wiped(arcadedb_session)


@pytest.fixture
def neo4j_store(neo4j_session: Store) -> Store:
    """A real Neo4j, empty. Everything in the server at $JEJAK_NEO4J_URI is deleted, so name one kept for tests."""
    return wiped(neo4j_session)


@pytest.fixture(params=["arcadedb", pytest.param("neo4j", marks=pytest.mark.neo4j)])
def store(request: pytest.FixtureRequest) -> Store:
    """Each store in turn, empty."""
    each: Store = request.getfixturevalue(f"{request.param}_store")
    return each


def wiped(store: Store) -> Store:
    """Deletes every node and relationship; constraints and indexes stay."""
    query = "MATCH (n) WITH n LIMIT $size DETACH DELETE n RETURN count(*) AS deleted"
    while store.write(query, {"size": WIPE_BATCH})[0]["deleted"]:
        pass
    return store
