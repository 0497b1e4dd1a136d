"""The public JSON contract: one object per article, `{"article": …, "officials": …, …, "extractor": …}`.

Decimals travel as JSON numbers, dates as ISO text, spans as two-element lists of code-point offsets.
"""

import hashlib
from datetime import date
from decimal import Decimal
from typing import Any

import msgspec

from extract.types import (
    Claim,
    Country,
    DateMention,
    Extraction,
    Extractor,
    Figure,
    Institution,
    Official,
)
from ingest.article import Article, Rejection


class ArticlePart(msgspec.Struct, frozen=True, kw_only=True):
    """The part of an article that the contract shows."""

    id: str
    source: str
    url: str | None = None
    outlet: str | None = None
    title: str | None = None
    published: date | None = None
    authors: tuple[str, ...] = ()
    dateline: str | None = None
    body: str


class Reading(msgspec.Struct, frozen=True, kw_only=True):
    """One line of the contract: an article and everything read from it."""

    article: ArticlePart
    officials: tuple[Official, ...]
    institutions: tuple[Institution, ...]
    countries: tuple[Country, ...]
    dates: tuple[DateMention, ...]
    figures: tuple[Figure, ...]
    claims: tuple[Claim, ...]
    extractor: Extractor

    @property
    def extraction(self) -> Extraction:
        """The reading without its article's text."""
        fields = {name: getattr(self, name) for name in Extraction.__struct_fields__ if name != "article_id"}
        return Extraction(article_id=self.article.id, **fields)


_encoder = msgspec.json.Encoder(decimal_format="number")
_decoder = msgspec.json.Decoder(Reading)


def plain(value: Decimal) -> Decimal:
    """Return the same number in canonical form: no exponent, no trailing zeros (2.3E+3 → 2300, 1.50 → 1.5).

    Numbers are stored and hashed in this form, so that equal figures have equal text.
    """
    normal = value.normalize()
    exponent = normal.as_tuple().exponent
    return normal.quantize(Decimal(1)) if isinstance(exponent, int) and exponent > 0 else normal


def reading(article: Article, extraction: Extraction) -> Reading:
    """Join an article and its extraction into the contract's form."""
    shown = {name: getattr(article, name) for name in ArticlePart.__struct_fields__}
    found = {name: getattr(extraction, name) for name in Extraction.__struct_fields__ if name != "article_id"}
    return Reading(article=ArticlePart(**shown), **found)


def encode(line: Reading | Rejection) -> bytes:
    """Return one JSON line without its newline. A rejection becomes `{"source", "rejected": {…}}`."""
    if isinstance(line, Rejection):
        return _encoder.encode({"source": line.source, "rejected": {"reason": line.reason, "detail": line.detail}})
    return _encoder.encode(line)


def decode(line: bytes | str) -> Reading:
    """Read one contract line. Raises msgspec.ValidationError naming the field that does not fit."""
    return _decoder.decode(line)


def as_article(part: ArticlePart) -> Article:
    """Rebuild an article from the contract, which does not carry the raw text: its body stands in for it."""
    shown: dict[str, Any] = {name: getattr(part, name) for name in ArticlePart.__struct_fields__}
    return Article(**shown, text_hash=hashlib.sha256(part.body.encode()).hexdigest())
