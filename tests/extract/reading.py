"""Reading a made-up text with the project's own reader."""

from datetime import date
from functools import cache

from extract.contract import plain
from extract.pipeline import Reader, reader
from extract.types import Claim, Extraction
from ingest.article import Article

PUBLISHED = date(2023, 7, 8)


@cache
def shipped() -> Reader:
    """The reader, made once."""
    return reader()


def article(text: str, title: str | None = None, published: date | None = PUBLISHED) -> Article:
    """A text as an article."""
    return Article(id="a", source="a", title=title, published=published, body=text, text_hash="a")


def read(text: str, title: str | None = None, published: date | None = PUBLISHED) -> Extraction:
    """Everything read from a text."""
    return shipped().read(article(text, title, published))


def shown(extraction: Extraction, claim: Claim, field: str) -> str:
    """A claim's field as the case tables write it: "" for null, START…END for a period, part_of by its value."""
    value = getattr(claim, field)
    if field == "part_of" and value:
        whole = next(other for other in extraction.claims if other.id == value)
        return str(plain(whole.value))
    if field == "period" and value:
        return f"{value.start or ''}…{value.end or ''}"
    if field == "value":
        return str(plain(value))
    return "" if value is None else str(value)
