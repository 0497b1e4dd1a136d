"""Jejak from Python: an open graph to ask."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from importlib import import_module
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Any, Self

from graph.export import to_networkx
from graph.guard import DEADLINE_SECONDS, read_guarded
from graph.store import Store
from jejak.answers import TRACE_COLUMNS, WHO_COLUMNS, trace_rows, who_rows
from queries.catalog import ask, catalog
from queries.trace import trace, who

if TYPE_CHECKING:
    import networkx


@dataclass(frozen=True, slots=True)
class Answer:
    """Rows, all with the same columns."""

    columns: tuple[str, ...]
    _rows: tuple[dict[str, Any], ...]

    def rows(self) -> list[dict[str, Any]]:
        """The rows as dictionaries."""
        return [dict(row) for row in self._rows]

    def to_pandas(self) -> Any:
        """The rows as a pandas.DataFrame. Raises ImportError where pandas is not installed: Jejak does not need it."""
        try:
            pandas = import_module("pandas")
        except ImportError as error:
            raise ImportError("to_pandas() needs pandas: pip install pandas; or use rows()") from error
        return pandas.DataFrame(self.rows(), columns=list(self.columns))

    def __iter__(self) -> Iterator[dict[str, Any]]:
        return iter(self.rows())

    def __len__(self) -> int:
        return len(self._rows)


class Graph:
    """An open graph, for reading. Close it, or use it as a context manager.

    All methods raise graph.errors.StoreError when the graph cannot be read.
    """

    def __init__(self, location: str | Path) -> None:
        self._store = Store(location, read_only=True)

    def trace(self, text: str, as_of: date | None = None) -> Answer:
        """Every claim about what matches `text` best, in the order of what is covered. Columns: answers.TRACE_COLUMNS.

        `as_of`: answer from what had been recorded by that day.
        """
        return Answer(TRACE_COLUMNS, tuple(trace_rows(trace(self._store, text, as_of))))

    def who(self, name: str, as_of: date | None = None) -> Answer:
        """The people and institutions whose name matches, with what they said. Columns: answers.WHO_COLUMNS."""
        return Answer(WHO_COLUMNS, tuple(who_rows(who(self._store, name, as_of))))

    def query(self, name: str, /, **params: Any) -> Answer:
        """A question of the catalogue. Raises KeyError for an unknown name, ValueError for wrong parameters."""
        return Answer(catalog()[name].columns, tuple(ask(self._store, name, params)))

    def cypher(self, query: str, /, *, timeout: float = DEADLINE_SECONDS, **params: Any) -> Answer:
        """A Cypher query that only reads. Raises QueryRefusedError for any other, QueryTimeoutError if it is late."""
        rows = read_guarded(self._store, query, params, timeout=timeout)
        return Answer(tuple(rows[0]) if rows else (), tuple(rows))

    def networkx(self) -> "networkx.MultiDiGraph[str]":
        """The whole graph in memory."""
        return to_networkx(self._store)

    def close(self) -> None:
        """Leave the graph."""
        self._store.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        self.close()
