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

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import cache
from importlib.resources import files
from importlib.resources.abc import Traversable
from typing import Any

from graph.store import Row, Store

# A question over a few hundred thousand articles takes seconds; one that takes a minute is the wrong question.
DEADLINE_SECONDS = 60.0
TYPES = ("text", "texts", "date", "integer")
_FIELD = re.compile(r"// (?P<key>name|id|en|columns|param (?P<param>[a-z_]+)): (?P<value>.+)")
_USED = re.compile(r"\$([a-z_]+)")
_COMMENT = re.compile(r"^\s*//.*$", re.M)
_RETURNED = re.compile(r"\bRETURN (?:DISTINCT )?(?P<items>.*?)(?:\bORDER BY\b|\Z)", re.S)
_ALIAS = re.compile(r"\bAS ([a-z_0-9]+)\Z")


class CatalogError(ValueError):
    """An entry of a query file does not fit itself; the message names file and entry."""


@dataclass(frozen=True, slots=True)
class Param:
    """A parameter of a query. One that is not `required` has the value `default` unless given."""

    name: str
    type: str
    required: bool
    default: str | int | list[str] | None = None

    def read(self, value: Any) -> str | int | list[str] | None:
        """Return a value as the store wants it. Raises ValueError for one of another type."""
        if value is None and not self.required:
            return None
        if self.type == "integer":
            return int(value)
        if self.type == "date":
            return (value if isinstance(value, date) else date.fromisoformat(value)).isoformat()
        if self.type == "texts":
            return [str(one) for one in value]
        if not isinstance(value, str):
            raise ValueError(f"expected text, got {value!r}")
        return value


@dataclass(frozen=True, slots=True)
class Query:
    """A named question: one sentence in Indonesian and in English, its parameters and columns, and its Cypher."""

    name: str
    family: str
    indonesian: str
    english: str
    params: tuple[Param, ...]
    columns: tuple[str, ...]
    cypher: str

    def bind(self, given: Mapping[str, Any]) -> dict[str, Any]:
        """Return every parameter's value. Raises ValueError for one that is missing, unknown or of another type."""
        known = {param.name: param for param in self.params}
        if unknown := sorted(given.keys() - known.keys()):
            raise ValueError(
                f"{self.name}: no parameter {', '.join(unknown)} (there are: {', '.join(known) or 'none'})"
            )
        bound: dict[str, Any] = {}
        for name, param in known.items():
            if name not in given and param.required:
                raise ValueError(f"{self.name}: parameter {name} ({param.type}) must be given")
            try:
                bound[name] = param.read(given[name]) if name in given else param.default
            except (TypeError, ValueError) as error:
                raise ValueError(f"{self.name}: parameter {name} ({param.type}): {error}") from error
        return bound


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


def read_catalog(folder: Traversable) -> dict[str, Query]:
    """Read and check every `.cypher` file of a folder."""
    found: dict[str, Query] = {}
    for file in sorted(
        (file for file in folder.iterdir() if file.name.endswith(".cypher")), key=lambda file: file.name
    ):
        for query in _entries(file.name, file.read_text(encoding="utf-8")):
            if query.name in found:
                raise CatalogError(
                    f"{file.name}: {query.name}: this name stands in {found[query.name].family}.cypher too"
                )
            found[query.name] = query
    return found


@dataclass(slots=True)
class _Draft:
    """An entry while its lines are read."""

    fields: dict[str, str] = field(default_factory=dict)
    params: list[Param] = field(default_factory=list)
    body: list[str] = field(default_factory=list)


def _entries(file: str, text: str) -> Iterator[Query]:
    drafts: list[_Draft] = []
    for number, line in enumerate(text.splitlines(), 1):
        match = _FIELD.fullmatch(line.rstrip())
        if match and match["key"] == "name":
            drafts.append(_Draft())
        if not drafts:
            if line.strip() and not line.startswith("//"):
                raise CatalogError(f"{file}:{number}: no `// name:` above this line")
            continue
        if match is None:
            drafts[-1].body.append(line)
        elif match["param"]:
            drafts[-1].params.append(_param(f"{file}:{number}", match["param"], match["value"]))
        else:
            drafts[-1].fields[match["key"]] = match["value"]
    yield from (_query(file, draft) for draft in drafts)


def _param(where: str, name: str, text: str) -> Param:
    type, has_default, default = (part.strip() for part in text.partition("="))
    if type not in TYPES:
        raise CatalogError(f"{where}: param {name}: type {type!r} is none of {', '.join(TYPES)}")
    if not has_default:
        return Param(name, type, required=True)
    param = Param(name, type, required=False)
    return Param(name, type, required=False, default=None if default == "none" else param.read(default))


def _query(file: str, draft: _Draft) -> Query:
    where = f"{file}: {draft.fields['name']}"
    if missing := [key for key in ("id", "en", "columns") if key not in draft.fields]:
        raise CatalogError(f"{where}: no `// {missing[0]}:` line")
    cypher = "\n".join(draft.body).strip().removesuffix(";")
    columns = tuple(column.strip() for column in draft.fields["columns"].split(","))
    _check(where, "parameters", [param.name for param in draft.params], set(_USED.findall(_COMMENT.sub("", cypher))))
    _check(where, "columns", columns, returned(where, cypher))
    named = draft.fields
    return Query(
        named["name"], file.removesuffix(".cypher"), named["id"], named["en"], tuple(draft.params), columns, cypher
    )


def _check(where: str, what: str, declared: list[str] | tuple[str, ...], used: set[str] | tuple[str, ...]) -> None:
    """Declared must be used, once each; columns in their order too."""
    same = tuple(declared) == used if isinstance(used, tuple) else set(declared) == used
    if not same or max(Counter(declared).values(), default=1) > 1:
        raise CatalogError(f"{where}: {what} declared: {', '.join(declared)}; in the query: {', '.join(sorted(used))}")


def returned(where: str, cypher: str) -> tuple[str, ...]:
    """Return the aliases of the last RETURN. Raises CatalogError where a column has none."""
    found = _RETURNED.findall(_COMMENT.sub("", cypher))
    if not found:
        raise CatalogError(f"{where}: no RETURN")
    aliases = []
    for item in _split(found[-1]):
        alias = _ALIAS.search(item.strip())
        if alias is None:
            raise CatalogError(f"{where}: column without AS: {item.strip()}")
        aliases.append(alias[1])
    return tuple(aliases)


def _split(items: str) -> list[str]:
    """Split at the commas outside all brackets."""
    parts, depth = [""], 0
    for char in items:
        depth += (char in "([{") - (char in ")]}")
        if char == "," and depth == 0:
            parts.append("")
        else:
            parts[-1] += char
    return parts
