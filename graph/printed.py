"""What was printed, as rows: outlet, article, version, evidence."""

import json
from collections.abc import Iterator
from dataclasses import dataclass

from extract.contract import Reading
from extract.types import DateMention
from graph.evidence import Evidence
from graph.ids import slug
from graph.schema import Edge, Node, Properties
from ingest.article import Article

UNKNOWN_OUTLET = "tidak diketahui"


@dataclass(frozen=True, slots=True)
class Page:
    """An article, its reading, the version it is and the one before it, and the cleaner that made its body."""

    article: Article
    reading: Reading
    version: str
    previous: str | None
    cleaner: str


def mentions(reading: Reading) -> str:
    """Return who, what, where and when a text mentions, with counts, as JSON: MENTIONS is derived from it."""
    found = {
        "people": [[one.name, one.title, one.institution, len(one.spans)] for one in reading.officials],
        "institutions": [[one.name, len(one.spans)] for one in reading.institutions],
        "countries": [[one.iso3, len(one.spans)] for one in reading.countries],
        "periods": list(_periods(reading.dates)),
    }
    return json.dumps(found, ensure_ascii=False)


def _periods(dates: tuple[DateMention, ...]) -> Iterator[list[str | int | None]]:
    counts: dict[str, int] = {}
    days: dict[str, tuple[str | None, str | None]] = {}
    for one in dates:
        if one.edtf is not None:
            counts[one.edtf] = counts.get(one.edtf, 0) + 1
            days[one.edtf] = (str(one.start) if one.start else None, str(one.end) if one.end else None)
    for edtf, count in counts.items():
        yield [edtf, *days[edtf], count]


def _known(properties: dict[str, object]) -> Properties:
    return {name: value for name, value in properties.items() if value is not None and value != []}


def page_rows(page: Page, evidence: tuple[Evidence, ...]) -> Iterator[Node | Edge]:
    """Yield the printed part of the graph for one page. `wanted` in full: what is not here is not printed."""
    article, me = page.article, ("Version", page.version)
    outlet = article.outlet or UNKNOWN_OUTLET
    yield Node("Outlet", slug(outlet), {"name": outlet})
    yield Node("Article", article.id, _known({"url": article.url, "title": article.title}))
    yield Node("Version", page.version, _version(page))
    yield Edge("PUBLISHED_BY", ("Article", article.id), ("Outlet", slug(outlet)))
    yield Edge("OF", me, ("Article", article.id))
    if page.previous:
        yield Edge("PREVIOUS", me, ("Version", page.previous))
    for row in evidence:
        yield Node("Evidence", row.id, row.properties())
        yield Edge("IN", ("Evidence", row.id), me)


def _version(page: Page) -> Properties:
    article = page.article
    return _known(
        {
            "published": str(article.published) if article.published else None,
            "fetched_on": str(article.fetched_on) if article.fetched_on else None,
            "title": article.title,
            "body": article.body,
            "cleaner": page.cleaner,
            "authors": list(article.authors),
            "dateline": article.dateline,
            "mentions": mentions(page.reading),
        }
    )
