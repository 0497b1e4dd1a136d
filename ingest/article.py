"""The one type that leaves this room: an article as a reader would see it, and why a text is not one."""

from datetime import date
from typing import Literal

import msgspec

RejectionReason = Literal["empty", "binary", "encoding", "language", "no_article", "too_large", "malformed"]


class Article(msgspec.Struct, frozen=True, kw_only=True):
    """A cleaned news article.

    `body` holds the article's own paragraphs, sub-headings and list items, separated by one empty line.
    Offsets everywhere in Jejak count Unicode code points in `body`.
    `context` holds lines dropped from the body that may still anchor a date (a caption); no figure is read from them.
    """

    id: str
    source: str
    url: str | None = None
    outlet: str | None = None
    title: str | None = None
    published: date | None = None
    modified: date | None = None
    fetched_on: date | None = None
    authors: tuple[str, ...] = ()
    dateline: str | None = None
    body: str
    context: tuple[str, ...] = ()
    lang: str = "id"
    text_hash: str


class Rejection(msgspec.Struct, frozen=True):
    """Why nothing was read from one input; the rest of the batch goes on."""

    source: str
    reason: RejectionReason
    detail: str
