"""A graph to read from and write to, whatever keeps it: `open_store` and `Store`."""

import re
import threading
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any, Literal, TypeVar

from neo4j import Driver, ManagedTransaction, Session, unit_of_work
from neo4j.exceptions import IncompleteCommit, Neo4jError, ServiceUnavailable, SessionExpired, TransientError

from graph.arcadedb import Server
from graph.bolt import Endpoint, connect, endpoint_of, explained
from graph.deadline import within
from graph.errors import StoreError
from graph.folder import open_folder, serving
from graph.location import is_uri
from graph.values import plain

Kind = Literal["arcadedb", "neo4j"]
Params = Mapping[str, Any]
Row = dict[str, Any]
T = TypeVar("T")
RETRY_SECONDS = 30.0
FIRST_PAUSE_SECONDS, LONGEST_PAUSE_SECONDS = 0.02, 1.0
LOWEST_NEO4J = 5


@contextmanager
def open_store(location: str | Path, *, read_only: bool = False) -> Iterator["Store"]:
    """The graph at a folder (the default store, created if need be) or at a Bolt URI; closed at the end of the block.

    A folder that another process has open is shared with it. `read_only` creates nothing and refuses writes.
    Raises StoreError if the graph cannot be opened.
    """
    store = Store(location, read_only=read_only)
    try:
        yield store
    finally:
        store.close()


class Store:
    """An open graph. Safe to use from several threads.

    `kind` tells which dialect's corners apply, `version` is the server's. All methods raise StoreError when the graph
    cannot be reached and QueryFailedError when it refuses a query.
    """

    kind: Kind
    version: str

    def __init__(self, location: str | Path, *, read_only: bool = False) -> None:
        self._location = location
        self._local = isinstance(location, Path) or not is_uri(location)
        self._folder = Path(location).expanduser().absolute()
        self._read_only = read_only
        self._reopening = threading.Lock()
        self._driver, self._endpoint, self._server = self._open()
        try:
            self.kind, self.version = _identity(self._driver, self._endpoint)
        except BaseException:
            self.close()
            raise

    def read(self, query: str, params: Params | None = None, *, timeout: float | None = None) -> list[Row]:
        """The rows of a query that only reads, as plain values (see `graph.values`).

        After `timeout` seconds QueryTimeoutError is raised; Neo4j then ends the query at once, the default store after
        `graph.arcadedb.LONGEST_COMMAND_SECONDS` at the latest.
        """
        work = unit_of_work(timeout=timeout)(_work(query, params))
        return within(timeout, lambda: self._run(lambda session: session.execute_read(work)))

    def write(self, query: str, params: Params | None = None) -> list[Row]:
        """Runs a query in a transaction that is repeated when the store asks for it; returns its rows.

        Raises StoreError if the store was opened to be read only.
        """
        if self._read_only:
            raise StoreError(f"{self._name()} was opened to be read only")
        work = _work(query, params)
        return self._run(lambda session: session.execute_write(work))

    def write_batches(self, query: str, rows: Sequence[Params], size: int = 1000) -> int:
        """Runs a query that begins with `UNWIND $rows AS …`, with `size` rows per transaction; returns how many rows.

        When it raises, the batches before are in the graph: make the query one that may be repeated (MERGE).
        """
        for start in range(0, len(rows), size):
            self.write(query, {"rows": rows[start : start + size]})
        return len(rows)

    def close(self) -> None:
        """Leaves the graph; ends the default store's server if this process owns it."""
        self._driver.close()
        if self._server is not None:
            self._server.close()

    @property
    def owned(self) -> bool:
        """Whether this process runs the server (it ends with `close`); False for a URI and when attached."""
        return self._server is not None

    @property
    def endpoint(self) -> Endpoint:
        """Where any Bolt client finds this graph; for the default store that changes with every start."""
        return self._endpoint

    def _name(self) -> str:
        return f"the graph in {self._location}" if self._local else f"the server at {self._endpoint.uri}"

    def _open(self) -> tuple[Driver, Endpoint, Server | None]:
        if self._local:
            return open_folder(self._folder, create=not self._read_only)
        endpoint = endpoint_of(str(self._location))
        with explained(f"the server at {endpoint.uri}"):
            return connect(endpoint, retry_seconds=RETRY_SECONDS), endpoint, None

    def _run(self, work: Callable[[Session], T]) -> T:
        with explained(self._name()):
            return self._repeat(work) if self._local else _once(self._driver, self._endpoint, work)

    def _repeat(self, work: Callable[[Session], T]) -> T:
        """The default store: repeats what conflicted with another write; reopens once if the server is gone.

        (The driver's own repetition would wait for a server that will never listen on its old port again.)
        """
        until, pause, reopened = time.monotonic() + RETRY_SECONDS, FIRST_PAUSE_SECONDS, False
        while True:
            driver = self._driver
            try:
                return _once(driver, self._endpoint, work)
            except IncompleteCommit:
                raise  # it may have been written: repeating is the caller's choice
            except (ServiceUnavailable, SessionExpired):
                if reopened:
                    raise
                self._reopen(driver)
                reopened = True
            except TransientError:
                if time.monotonic() > until:
                    raise
                time.sleep(pause)
                pause = min(2 * pause, LONGEST_PAUSE_SECONDS)
            except Neo4jError:
                if reopened or serving(self._folder, self._endpoint):
                    raise
                self._reopen(driver)  # a server that is closing answers with errors of every kind
                reopened = True

    def _reopen(self, lost: Driver) -> None:
        """Takes over or attaches anew after the server that `lost` spoke to has ended; one thread does it for all."""
        with self._reopening:
            if self._driver is not lost:
                return
            self.close()
            self._driver, self._endpoint, self._server = self._open()


def _once(driver: Driver, endpoint: Endpoint, work: Callable[[Session], T]) -> T:
    with driver.session(database=endpoint.database) as session:
        return work(session)


def _work(query: str, params: Params | None) -> Callable[[ManagedTransaction], list[Row]]:
    def run(transaction: ManagedTransaction) -> list[Row]:
        result = transaction.run(query, dict(params or {}))
        return [dict(zip(record.keys(), map(plain, record.values()), strict=True)) for record in result]

    return run


def _identity(driver: Driver, endpoint: Endpoint) -> tuple[Kind, str]:
    """What answers, from its own words: "Neo4j/5.26.12", or "Neo4j/5.26.0 compatible (ArcadeDB 26.10.2)"."""
    with explained(f"the server at {endpoint.uri}"):
        agent = driver.get_server_info().agent
    if arcade := re.search(r"ArcadeDB ([\w.]+)", agent):
        return "arcadedb", arcade[1]
    version = agent.rpartition("/")[2]
    if not agent.startswith("Neo4j/") or int(version.partition(".")[0]) < LOWEST_NEO4J:
        raise StoreError(f"the server at {endpoint.uri} is {agent}: Jejak needs Neo4j {LOWEST_NEO4J} or newer")
    return "neo4j", version
