"""The node of a body: the gazetteer's name and kind, or the name as printed."""

from extract.places.gazetteer import gazetteer
from graph.schema import Node

_MINISTRIES = ("ministry", "coordinating_ministry")


def institution(id: str, printed: str = "") -> Node:
    """Return the node of a body; the gazetteer's ministries carry the label Ministry beside Institution."""
    body = gazetteer().bodies.get(id)
    if body is None:
        return Node("Institution", id, {"name": printed})
    return Node("Institution", id, {"name": body.name}, ("Ministry",) if body.kind in _MINISTRIES else ())
