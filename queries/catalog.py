"""Named questions in Cypher: every `queries/*.cypher` is a family, every entry says in its header what it asks.

    // name: claims-by-speaker
    // id: Semua klaim seorang pejabat, urut waktu.
    // en: Every claim of one official, in time order.
    // param name: text
    // param as_of: date = none
    // columns: claim, said_on
    MATCH … RETURN c.id AS claim, c.said_on AS said_on ORDER BY said_on, claim

A parameter without `=` must be given. Types: text, texts (a list), date (ISO), integer.
"""

from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from typing import Any

from graph.store import Row, Store
from queries.header import CatalogError, read_catalog
from queries.query import Param, Query

__all__ = ["DEADLINE_SECONDS", "CatalogError", "Param", "Query", "ask", "catalog", "read_catalog", "run", "step"]

# A question over a few hundred thousand articles takes seconds; one that takes a minute is the wrong question.
DEADLINE_SECONDS = 60.0


def ask(
    store: Store, name: str, given: Mapping[str, Any] | None = None, *, timeout: float | None = DEADLINE_SECONDS
) -> list[Row]:
    """Return the rows of a named question, each with the columns in their order.

    Raises KeyError for an unknown name, ValueError for wrong parameters, StoreError if the store does not answer.
    """
    return run(store, catalog()[name], given or {}, timeout=timeout)


def step(store: Store, name: str, **given: Any) -> list[Row]:
    """Return the rows of one step of a trace (`queries/steps`), which is no question by itself."""
    return run(store, _steps()[name], given)


def run(store: Store, query: Query, given: Mapping[str, Any], *, timeout: float | None = DEADLINE_SECONDS) -> list[Row]:
    """Return the rows of a query with these parameters; raises what `ask` does."""
    return store.read(query.cypher, query.bind(given), timeout=timeout)


@cache
def catalog() -> dict[str, Query]:
    """Return all questions by name, in the order of files and entries. Raises CatalogError."""
    return read_catalog(files("queries"))


@cache
def _steps() -> dict[str, Query]:
    return read_catalog(files("queries") / "steps")
