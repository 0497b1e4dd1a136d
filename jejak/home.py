"""Where a graph and its state database are, and how a command opens them."""

import fcntl
import hashlib
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlsplit

from graph.loader import prepare
from graph.location import data_home, is_uri
from graph.state import State
from graph.store import Store, open_store
from jejak.lang import say
from jejak.shell import Problem


@dataclass(frozen=True, slots=True)
class Home:
    """An open graph with its state database; `state_path` is for processes that open the database themselves."""

    store: Store
    state: State
    state_path: Path


def data_folder() -> Path:
    """Jejak's folder among the user's data."""
    return data_home(os.environ, sys.platform) / "jejak"


def state_path(location: str) -> Path:
    """The state database of a graph: in its folder, or for a server in the user's data, by host and database."""
    if not is_uri(location):
        return Path(location).expanduser().absolute() / "state.db"
    parts = urlsplit(location)
    server = f"{parts.netloc.rpartition('@')[2]}{parts.path}"
    return data_folder() / "state" / f"{hashlib.sha256(server.encode()).hexdigest()[:16]}.db"


@contextmanager
def writing(location: str) -> Iterator[Home]:
    """The graph opened to be changed, by one process at a time. Raises Problem while another is changing it.

    The store is opened first: it makes the folder, and refuses one that holds a stranger's files.
    """
    path = state_path(location)
    with open_store(location) as store, _alone(path), State(path) as state:
        prepare(store)
        yield Home(store, state, path)


@contextmanager
def _alone(path: Path) -> Iterator[None]:
    """Holds the lock beside the state database; the system lets go of it when the process ends in any way."""
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.with_suffix(".lock").open("w") as lock:
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError as error:
            raise Problem(say("error.busy", where=path.parent)) from error
        yield
