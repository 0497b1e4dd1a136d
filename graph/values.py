"""Bolt values as plain Python: nothing of the driver leaves this room."""

from typing import Any

from neo4j.graph import Node, Path, Relationship
from neo4j.time import Date, DateTime, Duration, Time


def plain(value: Any) -> Any:
    """Nodes become {"labels", properties…}, relationships {"type", properties…}, paths lists; dates datetime's own.

    A duration becomes its ISO 8601 text, because months have no fixed length in `datetime.timedelta`.
    """
    match value:
        case Node():
            return {"labels": sorted(value.labels), **_properties(value)}
        case Relationship():
            return {"type": value.type, **_properties(value)}
        case Path():
            return _path(value)
        case Date() | DateTime() | Time():
            return value.to_native()
        case Duration():
            return value.iso_format()
        case dict():
            return {key: plain(item) for key, item in value.items()}
        case list() | tuple():
            return [plain(item) for item in value]
    return value


def _properties(entity: Node | Relationship) -> dict[str, Any]:
    return {key: plain(item) for key, item in entity.items()}


def _path(path: Path) -> list[Any]:
    """Node, relationship, node, …: in the order walked."""
    steps: list[Any] = [plain(path.nodes[0])]
    for relationship, node in zip(path.relationships, path.nodes[1:], strict=True):
        steps += [plain(relationship), plain(node)]
    return steps
