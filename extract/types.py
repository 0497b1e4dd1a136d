"""What extraction finds in one article: the types behind the public JSON contract (see `extract.contract`).

Offsets count Unicode code points in `article.body`, end exclusive. Unknown is None, never a guess.
"""

from datetime import date
from decimal import Decimal
from typing import Literal

import msgspec

Span = tuple[int, int]
Approx = Literal["exact", "at_least", "more_than", "less_than", "at_most", "about"]
Counting = Literal["level", "change", "share", "target", "forecast", "capacity", "threshold"]
Status = Literal["current", "previous", "withdrawn"]
SpeakerKind = Literal["person", "institution", "anonymous"]
Precision = Literal["stated", "dateline", "assumed"]
QuoteType = Literal["direct", "indirect"]


class Official(msgspec.Struct, frozen=True):
    """A person named in the article: the fullest form printed, with the title and body stated there."""

    name: str
    title: str | None
    institution: str | None
    spans: tuple[Span, ...]


class Institution(msgspec.Struct, frozen=True):
    """A body named in the article. `id` is the gazetteer's, or None for a body it does not know."""

    id: str | None
    name: str
    spans: tuple[Span, ...]


class Country(msgspec.Struct, frozen=True):
    """A country named by name, city, demonym or embassy (ISO 3166-1 alpha-3)."""

    iso3: str
    spans: tuple[Span, ...]


class DateMention(msgspec.Struct, frozen=True):
    """A date or period as printed; `edtf` keeps its precision, `start` and `end` are its first and last day."""

    text: str
    edtf: str | None
    start: date | None
    end: date | None
    span: Span
    unresolved: str | None = None


class Figure(msgspec.Struct, frozen=True):
    """A quantity as an interval with a unit.

    `value` is the number printed (the lower one of a range). `low` and `high` bound it; `approx` tells whether
    a bound is open (more_than, less_than) or closed. None means no bound.
    """

    text: str
    value: Decimal
    low: Decimal | None
    high: Decimal | None
    approx: Approx
    unit: str | None
    about: str | None
    span: Span


class Period(msgspec.Struct, frozen=True):
    """What a figure covers. `edtf` as printed ("2020/.."); an open end is closed by the day it was said."""

    edtf: str
    start: date | None
    end: date | None


class Claim(msgspec.Struct, frozen=True, kw_only=True):
    """A figure that somebody said: who, as what, about what, for which place and period, when, and where it stands."""

    id: str
    figure: int
    part_of: str | None
    speaker: str
    speaker_kind: SpeakerKind
    speaker_title: str | None
    speaker_institution: str | None
    cites: str | None
    value: Decimal
    low: Decimal | None
    high: Decimal | None
    approx: Approx
    unit: str | None
    about: str | None
    indicator: str | None
    counting: Counting
    status: Status
    place: str | None
    region: str | None
    period: Period | None
    said_on: date | None
    said_precision: Precision | None
    quote_type: QuoteType
    cue: str | None
    sentence: str
    span: Span
    cue_span: Span | None
    speaker_span: Span | None
    sentence_span: Span
    rule: str


class Extractor(msgspec.Struct, frozen=True):
    """Which reader produced an extraction, so that a better one can retire what it no longer finds."""

    version: str
    engine: str
    models: dict[str, str]


class Extraction(msgspec.Struct, frozen=True, kw_only=True):
    """Everything read from one article."""

    article_id: str
    officials: tuple[Official, ...]
    institutions: tuple[Institution, ...]
    countries: tuple[Country, ...]
    dates: tuple[DateMention, ...]
    figures: tuple[Figure, ...]
    claims: tuple[Claim, ...]
    extractor: Extractor
