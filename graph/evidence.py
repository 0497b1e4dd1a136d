"""Evidence: a printed figure, who is said to have stated it, and how it was read, with an id that never changes."""

import unicodedata
from bisect import bisect_right
from collections import Counter
from dataclasses import asdict, dataclass, fields, replace
from datetime import date
from decimal import Decimal
from typing import Any

from extract.contract import Reading
from extract.precision import printed_step
from extract.sentences import sentence_spans
from extract.types import Claim, Figure, Span
from graph.ids import digest, number


@dataclass(frozen=True, slots=True)
class Evidence:
    """One printed figure in one version of an article. Properties are in the terms of the contract.

    `kind` is "claim" when somebody said the figure, else "figure". `step` is the last printed digit's weight (98,2
    triliun: 100 miliar), None for a figure printed in full. `part_of` is another evidence id. `recorded_on` is the
    day Jejak first read it; `retired_on` the day a newer extractor no longer found it.
    """

    id: str
    version: str
    kind: str
    figure_text: str
    sentence: str
    start: int
    end: int
    value: Decimal
    low: Decimal | None
    high: Decimal | None
    approx: str
    unit: str | None
    step: Decimal | None
    about: str | None
    extractor: str
    recorded_on: str
    retired_on: str | None = None
    cue: str | None = None
    quote_type: str | None = None
    rule: str | None = None
    speaker: str | None = None
    speaker_kind: str | None = None
    speaker_title: str | None = None
    speaker_institution: str | None = None
    cites: str | None = None
    indicator: str | None = None
    region: str | None = None
    place: str | None = None
    period: str | None = None
    period_start: str | None = None
    period_end: str | None = None
    said_on: str | None = None
    said_precision: str | None = None
    counting: str | None = None
    status: str | None = None
    part_of: str | None = None

    def properties(self) -> dict[str, Any]:
        """What a store keeps of it: numbers as store numbers, no nulls, neither its id nor its version."""
        kept = {
            name: value for name, value in asdict(self).items() if value is not None and name not in ("id", "version")
        }
        return {name: number(value) if isinstance(value, Decimal) else value for name, value in kept.items()}


_NUMBERS = ("value", "low", "high", "step")
_NAMES = frozenset(field.name for field in fields(Evidence))


def from_properties(id: str, version: str, stored: dict[str, Any]) -> Evidence:
    """Read evidence back from a store's properties; properties of another schema version are ignored."""
    known = {name: value for name, value in stored.items() if name in _NAMES and name not in ("id", "version")}
    numbers = {name: Decimal(str(known[name])) for name in _NUMBERS if known.get(name) is not None}
    absent: dict[str, Any] = dict.fromkeys(("low", "high", "unit", "step", "about"))
    return Evidence(id=id, version=version, **{**absent, **known, **numbers})


def evidence_of(reading: Reading, version: str, recorded_on: date) -> tuple[Evidence, ...]:
    """Return one evidence for every claim and for every figure nobody claimed, in reading order."""
    claimed = {claim.figure for claim in reading.claims}
    spans = list(sentence_spans(reading.article.body))
    rows = [_of_claim(claim, reading, version, recorded_on) for claim in reading.claims]
    rows += [
        _of_figure(figure, _sentence_around(figure.span, spans, reading.article.body), reading, version, recorded_on)
        for index, figure in enumerate(reading.figures)
        if index not in claimed
    ]
    named = _with_ids(rows, spans, reading.article.body)
    ids = {claim.id: row.id for claim, row in zip(reading.claims, named, strict=False)}
    return tuple(replace(row, part_of=ids.get(row.part_of)) if row.part_of else row for row in named)


def _with_ids(rows: list[Evidence], spans: list[Span], body: str) -> list[Evidence]:
    """Number equal figures of equal sentences as they stand in the text, whatever was made of them."""
    seen: Counter[tuple[str, str]] = Counter()
    ids: dict[int, str] = {}
    for index in sorted(range(len(rows)), key=lambda index: (rows[index].start, index)):
        row = rows[index]
        sentence = unicodedata.normalize("NFKC", _sentence_around((row.start, row.end), spans, body))
        seen[sentence, row.figure_text] += 1
        ids[index] = digest(row.version, sentence, row.figure_text, str(seen[sentence, row.figure_text]))
    return [replace(row, id=ids[index]) for index, row in enumerate(rows)]


def _sentence_around(span: Span, sentences: list[Span], body: str) -> str:
    start, end = sentences[max(0, bisect_right(sentences, (span[0], len(body))) - 1)]
    return body[start:end]


def _of_figure(figure: Figure, sentence: str, reading: Reading, version: str, recorded_on: date) -> Evidence:
    return Evidence(
        id="",
        version=version,
        kind="figure",
        figure_text=figure.text,
        sentence=sentence,
        start=figure.span[0],
        end=figure.span[1],
        value=figure.value,
        low=figure.low,
        high=figure.high,
        approx=figure.approx,
        unit=figure.unit,
        step=printed_step(figure.text),
        about=figure.about,
        extractor=reading.extractor.version,
        recorded_on=recorded_on.isoformat(),
    )


def _of_claim(claim: Claim, reading: Reading, version: str, recorded_on: date) -> Evidence:
    printed = _of_figure(reading.figures[claim.figure], claim.sentence, reading, version, recorded_on)
    said = {name: getattr(claim, name) for name in _COPIED}
    period = claim.period
    return replace(
        printed,
        kind="claim",
        start=claim.span[0],
        end=claim.span[1],
        period=period.edtf if period else None,
        period_start=_iso(period.start if period else None),
        period_end=_iso(period.end if period else None),
        said_on=_iso(claim.said_on),
        **said,
    )


_COPIED = (
    *("cue", "quote_type", "rule", "speaker", "speaker_kind", "speaker_title", "speaker_institution", "cites"),
    *("value", "low", "high", "approx", "unit", "about", "indicator", "region", "place"),
    *("said_precision", "counting", "status", "part_of"),
)


def _iso(day: date | None) -> str | None:
    return day.isoformat() if day else None
