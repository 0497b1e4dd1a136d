"""A folder as a graph: attach to the server that has it open, or start one and own it."""

import fcntl
import os
import time
from pathlib import Path

import msgspec
from neo4j import Driver
from neo4j.exceptions import DriverError, Neo4jError

from graph.arcadedb import ANOTHER_GRAPH, DATABASE, USER, Server, wait_for_port
from graph.bolt import Endpoint, connect
from graph.errors import QueryTimeoutError, StoreError

READY_SECONDS = 120.0  # a start takes 2 s; replaying the log after a crash can take longer
POLL_SECONDS = 0.05
ANSWER_SECONDS = 10.0  # another program may have got the port, and may be silent
PORT_ATTEMPTS = 3


class State(msgspec.Struct, frozen=True):
    """What `server.json` says: where the server of this folder listens, its password, and its owner's process id."""

    uri: str
    password: str
    pid: int

    def endpoint(self) -> Endpoint:
        return Endpoint(self.uri, USER, self.password, DATABASE)


def open_folder(folder: Path, *, create: bool = True) -> tuple[Driver, Endpoint, Server | None]:
    """A driver on the folder's database, where it is, and the server if this process now owns it.

    Raises StoreError if the folder is no graph (or absent and not to be created), cannot be written, or is held by a
    program that does not answer.
    """
    _prepare(folder, create)
    until = time.monotonic() + READY_SECONDS
    while True:
        if (attached := _attach(folder)) is not None:
            return *attached, None
        if (lock := _lock(folder)) is not None:
            try:
                return _own(folder, lock, until)
            finally:
                os.close(lock)  # the watchdog has its own copy by now
        if time.monotonic() > until:
            raise StoreError(f"the graph in {folder} is held by {_holder(folder)}: end it, {ANOTHER_GRAPH}")
        time.sleep(POLL_SECONDS)


def serving(folder: Path, endpoint: Endpoint) -> bool:
    """Whether the server at `endpoint` is still the folder's; one that is shutting down is not."""
    state = _read(folder / "server.json")
    return state is not None and state.uri == endpoint.uri


def _prepare(folder: Path, create: bool) -> None:
    """Checks that the folder is a graph or may become one."""
    if folder.is_dir() and (folder / "databases").is_dir():
        return
    if not create:
        raise StoreError(f"there is no graph in {folder} yet: run `jejak ingest` first, {ANOTHER_GRAPH}")
    try:
        folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        strangers = {entry.name for entry in folder.iterdir()} - {"owner.lock", "log", "config"}
        (folder / "owner.lock").touch(mode=0o600)
    except OSError as error:
        raise StoreError(f"no graph can be kept in {folder}: {error.strerror}; {ANOTHER_GRAPH}") from error
    if strangers:
        (folder / "owner.lock").unlink()
        raise StoreError(f"{folder} holds other files ({min(strangers)} …) and no graph: name an empty or new folder")


def _lock(folder: Path) -> int | None:
    """The descriptor of the folder's lock, or None while another server holds it."""
    try:
        descriptor = os.open(folder / "owner.lock", os.O_RDWR | os.O_CREAT, 0o600)
    except OSError as error:
        raise StoreError(f"the graph in {folder} cannot be opened: {error.strerror}; {ANOTHER_GRAPH}") from error
    try:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        os.close(descriptor)
        return None
    return descriptor


def _own(folder: Path, lock: int, until: float) -> tuple[Driver, Endpoint, Server]:
    """Starts a server on a folder whose lock is ours, and tells others where it is."""
    state_file = folder / "server.json"
    state_file.unlink(missing_ok=True)  # left by a machine that lost power
    for attempt in range(PORT_ATTEMPTS):
        server = Server(folder, lock, state_file)
        try:
            driver = _ready(folder, server, until, last=attempt == PORT_ATTEMPTS - 1)
            if driver is not None:
                state = State(server.uri, server.password, os.getpid())
                _write(state_file, state)
                return driver, state.endpoint(), server
        except BaseException:
            server.close()
            raise
        server.close()
    raise AssertionError("unreachable: the last attempt returns or raises")


def _ready(folder: Path, server: Server, until: float, *, last: bool) -> Driver | None:
    """Waits for the first answer. None: another program took the port, so try others.

    Bolt listens before the database exists: only an answered query counts.
    """
    endpoint = Endpoint(server.uri, USER, server.password, DATABASE)
    while (why := server.failure()) is None and time.monotonic() < until:
        if wait_for_port(server.uri, POLL_SECONDS) and (driver := _answering(endpoint)) is not None:
            return driver
        time.sleep(POLL_SECONDS)
    if server.lost_port() and not last:
        return None
    why = why or f"no answer within {READY_SECONDS:.0f} s"
    raise StoreError(f"the graph in {folder} did not open: {why} (details in {server.log}); {ANOTHER_GRAPH}")


def _attach(folder: Path) -> tuple[Driver, Endpoint] | None:
    """A driver on the server named in `server.json`, if there is one and it answers."""
    state = _read(folder / "server.json")
    if state is None or not wait_for_port(state.uri, POLL_SECONDS):
        return None
    driver = _answering(state.endpoint())
    return (driver, state.endpoint()) if driver else None


def _answering(endpoint: Endpoint) -> Driver | None:
    try:
        return connect(endpoint, retry_seconds=0, answer_seconds=ANSWER_SECONDS)
    except (DriverError, Neo4jError, QueryTimeoutError):
        return None


def _read(state_file: Path) -> State | None:
    try:
        return msgspec.json.decode(state_file.read_bytes(), type=State)
    except (FileNotFoundError, msgspec.DecodeError):
        return None
    except OSError as error:
        raise StoreError(f"{state_file} belongs to another user ({error.strerror}): {ANOTHER_GRAPH}") from error


def _write(state_file: Path, state: State) -> None:
    """Atomically, and readable by this user alone from the first byte on."""
    draft = state_file.with_suffix(".new")
    draft.unlink(missing_ok=True)
    with open(os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "wb") as file:  # noqa: PTH123
        file.write(msgspec.json.encode(state))
    draft.replace(state_file)


def _holder(folder: Path) -> str:
    state = _read(folder / "server.json")
    return f"process {state.pid}, which does not answer" if state else "another process, which does not answer"
