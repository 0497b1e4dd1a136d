"""One JSON line as a raw page. Every field but `text` may be null or missing; other fields are ignored."""

from dataclasses import dataclass
from datetime import date

import msgspec

from ingest.pagedates import parse_timestamp


@dataclass(frozen=True, slots=True)
class RawPage:
    """A page as it was scraped. `source` is a name to show (file, or file:line), never part of an id."""

    source: str
    text: str
    id: str | None = None
    url: str | None = None
    outlet: str | None = None
    title: str | None = None
    published: date | None = None
    fetched_on: date | None = None


class MalformedError(ValueError):
    """A field of a JSON line holds what it may not."""


class _Record(msgspec.Struct):
    text: str
    id: str | int | None = None
    url: str | None = None
    outlet: str | None = None
    title: str | None = None
    published: str | None = None
    fetched_on: str | None = None


def page_from_json(source: str, line: str) -> RawPage:
    """The page in one JSON line.

    Raises msgspec.MsgspecError (no JSON object, a field of the wrong type, no `text`) or MalformedError (a date that
    is none: dropping it silently would let another date of the page take its place).
    """
    record = msgspec.json.decode(line, type=_Record)
    return RawPage(
        source=source,
        text=record.text,
        id=_filled(None if record.id is None else str(record.id)),
        url=_filled(record.url),
        outlet=_filled(record.outlet),
        title=_filled(record.title),
        published=_day("published", record.published),
        fetched_on=_day("fetched_on", record.fetched_on),
    )


def _filled(value: str | None) -> str | None:
    return (value.strip() or None) if value else None


def _day(field: str, value: str | None) -> date | None:
    if not (filled := _filled(value)):
        return None
    day = parse_timestamp(filled)
    if day is None:
        raise MalformedError(f"{field} is not a date: {filled!r}")
    return day
