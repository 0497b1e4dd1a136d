"""The header of a query file's entries: read, and held against the Cypher beneath it."""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from importlib.resources.abc import Traversable

from queries.query import TYPES, Param, Query

_FIELD = re.compile(r"// (?P<key>name|id|en|columns|param (?P<param>[a-z_]+)): (?P<value>.+)")
_USED = re.compile(r"\$([a-z_]+)")
_COMMENT = re.compile(r"^\s*//.*$", re.M)
_RETURNED = re.compile(r"\bRETURN (?:DISTINCT )?(?P<items>.*?)(?:\bORDER BY\b|\Z)", re.S)
_ALIAS = re.compile(r"\bAS ([a-z_0-9]+)\Z")


class CatalogError(ValueError):
    """An entry of a query file does not fit itself; the message names file and entry."""


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
