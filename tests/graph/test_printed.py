"""The printed part of the graph for one page."""

import json
from datetime import date

from graph.evidence import evidence_of
from graph.loader import Item
from graph.printed import UNKNOWN_OUTLET, Page, mentions, page_rows
from graph.schema import PRINTED, PRINTED_EDGES, Edge, Node
from tests.graph.world import KEMLU, world


def rows(one: Item, previous: str | None = None) -> tuple[dict[str, list[Node]], set[tuple[str, str, str, str, str]]]:
    page = Page(one.article, one.reading, "v1", previous, one.cleaner)
    found = list(page_rows(page, evidence_of(one.reading, "v1", date(2025, 1, 1))))
    nodes: dict[str, list[Node]] = {}
    for row in found:
        if isinstance(row, Node):
            nodes.setdefault(row.label, []).append(row)
    return nodes, {row.key for row in found if isinstance(row, Edge)}


def test_a_page_has_one_outlet_article_and_version_and_all_its_evidence() -> None:
    for one in world():
        nodes, edges = rows(one)
        assert {label: len(some) for label, some in nodes.items()} == {
            "Outlet": 1,
            "Article": 1,
            "Version": 1,
            "Evidence": len(one.reading.figures),
        }
        assert set(nodes) <= set(PRINTED)
        assert {key[0] for key in edges} <= set(PRINTED_EDGES)
        assert ("OF", "Version", "v1", "Article", one.article.id) in edges
        assert nodes["Version"][0].properties["body"] == one.article.body


def test_nothing_unknown_is_written() -> None:
    unnamed = next(one for one in world() if one.article.outlet is None)
    nodes, _ = rows(unnamed)
    assert nodes["Outlet"][0].properties == {"name": UNKNOWN_OUTLET}
    for some in nodes.values():
        assert all(value is not None and value != [] for node in some for value in node.properties.values())


def test_a_later_version_follows_the_one_before() -> None:
    assert ("PREVIOUS", "Version", "v1", "Version", "v0") in rows(world()[0], "v0")[1]


def test_mentions_hold_what_the_reading_found() -> None:
    found = json.loads(mentions(world()[0].reading))
    assert found == {
        "people": [["Ratna Wulandari", "Direktur Pelindungan WNI", KEMLU, 1]],
        "institutions": [[KEMLU, 2]],
        "countries": [["KHM", 1]],
        "periods": [["2023-07", "2023-07-01", "2023-07-31", 1]],
    }
