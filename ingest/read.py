"""Paths in, articles out: the whole room in one pass."""

from collections.abc import Iterable, Iterator
from pathlib import Path

from ingest import brand, metadata
from ingest.article import Article, Rejection
from ingest.clean import Page, clean
from ingest.headline import title
from ingest.identity import article_id, host_of, text_hash
from ingest.language import language_of
from ingest.normalize import normalize
from ingest.publication import modified, published
from ingest.records import RawPage
from ingest.sites import letters
from ingest.sources import Hints, read_sources

_SHORTEST = 40  # code points; below that no sentence was left


def read_pages(paths: Iterable[Path | str], hints: Hints | None = None) -> Iterator[Article | Rejection]:
    """Every page in `paths` as an article, or why it is none; `sources.read_sources` says what is read and raised."""
    for found in read_sources(paths, hints):
        yield found if isinstance(found, Rejection) else read_page(found)


def read_page(raw: RawPage) -> Article | Rejection:
    """One raw page as an article. What the caller knows (url, title, published, outlet) wins over the page."""
    text = normalize(raw.text)
    if not text:
        return Rejection(raw.source, "empty", "nothing but white space")
    page = clean(text)
    language = language_of(page.body or text)
    if language != "id":
        return Rejection(raw.source, "language", f"not Indonesian: {language}")
    if len(page.body) < _SHORTEST:
        return Rejection(raw.source, "no_article", "no sentence is left once menus, links and captions are gone")
    return _article(raw, text, page)


def _article(raw: RawPage, text: str, page: Page) -> Article:
    hashed = text_hash(text)
    return Article(
        id=article_id(raw.url, raw.id, hashed),
        source=raw.source,
        url=raw.url,
        outlet=raw.outlet or _outlet(raw.url, page),
        title=normalize(raw.title) if raw.title else title(page),
        published=raw.published or published(page),
        modified=modified(page),
        fetched_on=raw.fetched_on,
        authors=metadata.authors(page),
        dateline=metadata.dateline(page),
        body=page.body,
        context=page.context,
        text_hash=hashed,
    )


def _outlet(url: str | None, page: Page) -> str | None:
    """The host of the address, spelled as the page spells it where it does; without an address what the page says.

    A page may carry another site's dateline ("BANDUNG, KabarLain.com -" on a sister site): the address decides.
    """
    printed = brand.outlet(page)
    host = host_of(url) if url else None
    if host is None or (printed and letters(printed) in letters(host)):
        return printed
    return host
