"""Figures: every quantity of an article as an interval with a unit."""

import re
from bisect import bisect_right
from collections.abc import Sequence
from decimal import Decimal

from spacy.tokens import Doc

from extract.figures.approx import approx_after, approx_before
from extract.figures.context import no_figure
from extract.figures.inherit import inherit
from extract.figures.items import list_numbers
from extract.figures.one import ones
from extract.figures.ranges import SPREAD, joined
from extract.figures.read import COUNTED, Read, plain_integer
from extract.figures.signs import signed
from extract.figures.tables import approximators, units
from extract.figures.text import words_before
from extract.figures.units import Found, unit_after, unit_before
from extract.figures.zero import zeros
from extract.numbers.numbers import Number, find_numbers, plain
from extract.types import Approx, Figure, Span
from extract.words import sentences_of, text_of

_AND_OR = re.compile(r"\s+(?:dan|atau|hingga|sampai)\s+\Z", re.IGNORECASE)
_CHAIN = re.compile(r"\s*(?:,|,?\s*(?:dan|atau|hingga|sampai|junto|jo\.?))\s*\Z", re.IGNORECASE)
# A name or an age may still be a place with its share of a list ("Kalbar 29", "Telegram (1.942)").
_DOUBTS = frozenset({"name", "age"})
_GROUP = re.compile(r"[.,][0-9]")
_KURS = re.compile(r"\s+per\s+(?:dolar|dollar|US\$|euro|yen)", re.IGNORECASE)
_THOUSAND = 1000
_TENTH = Decimal("0.1")


def find_figures(doc: Doc, blocked: Sequence[Span]) -> tuple[Figure, ...]:
    """Return every figure of `doc` in order of its span; the same quantity printed twice is returned twice.

    `blocked`: spans in doc.text already read as something else (dates, names); a number in one is no figure.
    `doc` needs sentence boundaries. `about` is left None.
    """
    text, sentences = text_of(doc), sentences_of(doc)
    reads = inherit(text, _reads(text, sentences, _free(text, find_numbers(text), blocked)))
    figures = [_figure(text, read) for read in signed(text, tuple(joined(text, reads))) if _kept(text, read)]
    taken = tuple(figure.span for figure in figures)
    others = (*zeros(text, sentences, reads), *ones(text))
    figures += [other for other in others if not _overlaps(other.span, (*taken, *blocked))]
    return tuple(sorted(figures, key=lambda figure: figure.span))


def _overlaps(span: Span, others: Sequence[Span]) -> bool:
    return any(start < span[1] and span[0] < end for start, end in others)


def _free(text: str, numbers: Sequence[Number], blocked: Sequence[Span]) -> list[Number]:
    """The numbers outside the blocked spans; one that a span cuts in two ("Universitas Anu 2" of 2.402) is free too."""
    spans = sorted(blocked)
    starts = [start for start, _ in spans]
    reach = [0]
    for _, end in spans:
        reach.append(max(reach[-1], end))
    reached = ((number, reach[bisect_right(starts, number.end - 1)]) for number in numbers)
    return [one for one, end in reached if end <= one.start or (end < one.end and _GROUP.match(text, end))]


def _reads(text: str, sentences: Sequence[Span], numbers: Sequence[Number]) -> list[Read]:
    """Each number with its own unit and approximator; those that are no figures are left out, with what they govern."""
    starts, items = [start for start, _ in sentences], list_numbers(text, numbers)
    found: list[Read] = []
    dropped: list[tuple[Number, str]] = []
    for number in numbers:
        sentence = sentences[max(0, bisect_right(starts, number.start) - 1)]
        read = _read(text, number, sentence)
        reason = "list number" if number.start in items else no_figure(text, number, read.found, sentence)
        reason = reason or _chained(text, read, dropped)
        if reason:
            dropped.append((number, reason))
            if reason in _DOUBTS:
                found.append(read._replace(found=None, unit=None, doubt=reason))
            if reason in ("duration", "date") and found and _leads_to(text, found[-1], number):
                found.pop()
        else:
            found.append(read)
    return found


def _chained(text: str, read: Read, dropped: Sequence[tuple[Number, str]]) -> str | None:
    """ "Pasal 3, 4 dan 5": what joins a number that is no figure is none, for the same reason."""
    if not dropped or (read.found and read.found.listed) or not plain_integer(text, read):
        return None
    number, reason = dropped[-1]
    if reason == "year" and read.number.value < _THOUSAND:  # "satu pada 2022, 73 pada 2023"
        return None
    return reason if _CHAIN.match(text[number.end : read.number.start]) else None


def _leads_to(text: str, read: Read, number: Number) -> bool:
    """ "dua dan tiga tahun": the first has no unit of its own, so it is a duration too."""
    return read.unit is None and plain_integer(text, read) and _AND_OR.match(text[read.end : number.start]) is not None


def _read(text: str, number: Number, sentence: Span) -> Read:
    before = unit_before(text, number.start, sentence[0])
    start = before.start if before else number.start
    behind = approx_after(text, number.end)
    after = unit_after(text, behind.edge if behind else number.end)
    if before and after and after.unit.name == before.unit.name:
        before = before._replace(end=after.end)
    found = None if number.share else before or after or _kurs(text, number)
    approx = approx_before(text, start, sentence[0]) or behind
    if approx and number.low is not None and not number.about and SPREAD.match(text, approx.edge):
        approx = None  # "berkisar 10 sampai 20": the range is what is said
    if approx is None and found is not None:
        approx = approx_after(text, max(found.end, number.end))
    return Read(number, found, found.unit if found else None, approx, sentence)


def _kurs(text: str, number: Number) -> Found | None:
    """ "menyentuh 14.205 per dolar": a rate of exchange is in rupiah."""
    if number.value < _THOUSAND or not _KURS.match(text, number.end):
        return None
    return Found(units("after")["rupiah"], number.start, number.end, True)


def _kept(text: str, read: Read) -> bool:
    """Without a unit only what is plainly a quantity stays: scaled, grouped, fractional, or behind an approximator."""
    number = read.number
    if read.unit or number.share or number.about or read.approx:
        return True
    if number.in_words:
        return number.scale > 1
    grouped = any(mark in text[number.start : number.end] for mark in ".,")
    before = words_before(text, number.start, read.sentence[0], 1)
    linked = bool(before) and before[0].lower in approximators("before")
    return grouped or linked or number.scale > 1


def _figure(text: str, read: Read) -> Figure:
    number, unit = _settled(read), read.unit
    start, end = number.start, max(number.end, read.end)
    if read.found:
        start = min(start, read.found.start)
    if read.approx:
        start, end = min(start, read.approx.edge), max(end, read.approx.edge)
    if text[end : end + 1] == ")" and "(" in text[start:end] and ")" not in text[start:end]:
        end += 1  # "5 (lima ekor)"
    approx = read.approx.approx if read.approx else ("about" if number.about else "exact")
    low, high = _bounds(number, approx)
    name = unit.name if unit else None
    return Figure(text[start:end], number.value, low, high, approx, name, None, (start, end))


def _settled(read: Read) -> Number:
    """The number as its unit decides: people come whole ("2,300" is English)."""
    number, unit = read.number, read.unit
    if number.english is not None and unit is not None and unit.kind in COUNTED:
        return number._replace(value=number.english)
    return number


def _bounds(number: Number, approx: Approx) -> tuple[Decimal | None, Decimal | None]:
    """Low and high of an approximated number; "about" is ten per cent either way unless the form itself has bounds."""
    low, high = number.low, number.high
    if approx in ("at_least", "more_than"):
        return number.value, None
    if approx in ("less_than", "at_most"):
        return None, number.value if high is None else high
    if low is not None:
        return low, high
    if approx == "exact":
        return number.value, number.value
    margin = abs(number.value) * _TENTH
    return plain(number.value - margin), plain(number.value + margin)
