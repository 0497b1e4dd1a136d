"""Dates and periods of an article: found by their printed shape, then resolved against an explicit reference day.

A mention is the expression without the preposition before it ("pada 7 Juli 2023" → "7 Juli 2023"), but with "sejak",
"mulai", "hingga", "sampai", "dari … hingga" and "antara … dan" when they make it a period; "per" stays outside. Words
that name no date (saat ini, saat itu, beberapa tahun terakhir, setiap tahun, durations) and years inside law numbers
or event names (UU Nomor 18 Tahun 2017, Piala Dunia 2022) are no mentions. Reasons for `unresolved`: weekday_mismatch,
impossible (31/2), no_anchor, reversed.
"""

import re
from bisect import bisect_right
from collections.abc import Sequence
from datetime import date
from functools import lru_cache
from typing import Literal

from spacy.tokens import Doc

from extract.dates.anchor import resolve
from extract.dates.grammar import find_atoms
from extract.dates.inferred import inferred_day, inferred_year
from extract.dates.known import compared, inner, known_of, reporting
from extract.dates.lexer import Tokens, tokenize
from extract.dates.phrases import Atom, Calendar
from extract.dates.ranges import join
from extract.dates.said import PrintedDay, said_on
from extract.dates.scene import Scene, Unresolved
from extract.quotes import inside, quotations
from extract.types import DateMention
from extract.words import sentences_of, text_of

How = Literal["published", "dateline", "text", "context", "none"]

_DATELINE_CHARS = 160  # a dated dateline ("Jakarta, 4 Januari 2024 –") stands at the very start
_AHEAD = re.compile(r">[^,.!|()]{0,7}\Z")


def find_dates(doc: Doc, published: date | None, context: Sequence[str] = ()) -> tuple[DateMention, ...]:
    """Every date or period expression of `doc.text` in text order, none overlapping another.

    `doc` must have sentence boundaries. `context` holds lines outside the body (a caption) that may give the
    reference day when `published` is None. Nothing is ever resolved against the clock.
    """
    starts = tuple(start for start, _ in sentences_of(doc))
    tokens, atoms = _parsed(text_of(doc), starts)
    scene = Scene(_reference(tokens, atoms, published, context)[0])
    if scene.reference is None:
        scene.around = inferred_year(atoms, [_lies_ahead(tokens, atom) for atom in atoms], _named_years(tokens))
    feasts = [(tokens.spans[i][0], tokens.values[i]) for i, letter in enumerate(tokens.letters) if letter == "Z"]
    quoted, days = quotations(tokens.text), _printed_days(tokens, atoms, scene.reference)
    breaks = [i for i, letter in enumerate(tokens.letters) if letter == "|"]
    reports = reporting(tokens, starts, quoted)

    def mention(atom: Atom) -> DateMention:
        span = _span(tokens, atom)
        scene.said = said_on(span, tokens.text, quoted, days, scene.reference) if scene.reference else None
        scene.sentence, scene.paragraph = bisect_right(starts, span[0]), bisect_right(breaks, atom.lo)
        scene.quoted, scene.reporting = inside(span, quoted) is not None, reports(scene.sentence)
        scene.inherited, scene.compared = None, compared(tokens, atom)
        return _mention(tokens, atom, scene, feasts)

    return tuple(mention(atom) for atom in atoms)


@lru_cache(maxsize=1)  # asked for twice: the reference day comes before the dates
def _parsed(text: str, starts: tuple[int, ...] = (0,)) -> tuple[Tokens, tuple[Atom, ...]]:
    tokens = tokenize(text, starts)
    return tokens, tuple(join(tokens, find_atoms(tokens)))


def _span(tokens: Tokens, atom: Atom) -> tuple[int, int]:
    return tokens.spans[atom.lo][0], tokens.spans[atom.hi - 1][1]


def _printed_days(tokens: Tokens, atoms: Sequence[Atom], reference: date | None) -> list[PrintedDay]:
    """The days named by a weekday, Kamis (24/11), which say when something was said."""
    found = []
    for atom in atoms:
        phrase = inner(atom)
        if isinstance(phrase, Calendar) and phrase.weekday is not None and phrase.week_shift is phrase.tilt is None:
            try:
                day = resolve(phrase, Scene(reference)).start
            except Unresolved:
                continue
            if day:
                found.append(PrintedDay(_span(tokens, atom), day))
    return found


def reference_date(doc: Doc, published: date | None, context: Sequence[str] = ()) -> tuple[date | None, How]:
    """The day that relative dates count from, and where it was found.

    Order: the publication date; a full date in the dateline; the first fully dated weekday of the text (its weekday
    must fit); the first full date of a context line; a dated weekday in a year that the text names (see
    `date_inferred`). (None, "none") when the article gives no day.
    """
    tokens, atoms = _parsed(text_of(doc), tuple(start for start, _ in sentences_of(doc)))
    return _reference(tokens, atoms, published, context)


def _reference(
    tokens: Tokens, atoms: Sequence[Atom], published: date | None, context: Sequence[str]
) -> tuple[date | None, How]:
    if published is not None:
        return published, "published"
    full = [(atom, day) for atom in atoms if (day := _full_day(atom)) is not None]
    for atom, day in full:
        if tokens.spans[atom.hi - 1][1] <= _DATELINE_CHARS and _ends_dateline(tokens, atom):
            return day, "dateline"
    for atom, day in full:
        if isinstance(atom.phrase, Calendar) and atom.phrase.weekday is not None:
            return day, "text"
    if found := _context_day(context):
        return found, "context"
    found = inferred_day(atoms, _named_years(tokens))
    return (found, "text") if found else (None, "none")


def _context_day(context: Sequence[str]) -> date | None:
    for line in context:
        tokens = tokenize(line)
        for atom in join(tokens, find_atoms(tokens)):
            if (day := _full_day(atom)) is not None:
                return day
    return None


def _full_day(atom: Atom) -> date | None:
    """The day of an expression that prints day, month and year, and whose weekday (if any) fits."""
    phrase = atom.phrase
    if not isinstance(phrase, Calendar) or None in (phrase.year, phrase.month, phrase.day):
        return None
    try:
        return resolve(phrase, Scene(None)).start
    except Unresolved:
        return None


_DATELINE_END = re.compile(r"\)?(?:-|!|\||\Z)")
_BEFORE_DATELINE = re.compile(r"\A(?:[Xx,().!/-]|#)*\Z")


def _ends_dateline(tokens: Tokens, atom: Atom) -> bool:
    """Only names and signs before it, a dash, colon or line break after it."""
    ends = _DATELINE_END.match(tokens.letters, atom.hi)
    return bool(ends and _BEFORE_DATELINE.match(tokens.letters[: atom.lo]))


def _named_years(tokens: Tokens) -> list[int]:
    """The years that a text prints anywhere, in names too ("Seleksi Anu 2022"), but for those of laws."""
    found = (
        i for i, letter in enumerate(tokens.letters) if letter == "Y" and "#" not in tokens.letters[max(0, i - 6) : i]
    )
    return [int(tokens.values[i]) for i in found if int(tokens.values[i]) in _NEWS_YEARS]


_NEWS_YEARS = range(2000, 2040)  # a text that prints no other year was written near the one in a name


def _lies_ahead(tokens: Tokens, atom: Atom) -> bool:
    return bool(_AHEAD.search(tokens.letters, max(0, atom.lo - 8), atom.lo))


def _mention(tokens: Tokens, atom: Atom, scene: Scene, feasts: list[tuple[int, int | str]]) -> DateMention:
    span = _span(tokens, atom)
    scene.ahead = _lies_ahead(tokens, atom)
    scene.feast = next((str(name) for at, name in reversed(feasts) if at < span[1]), None)
    text = tokens.text[span[0] : span[1]]
    try:
        found = resolve(atom.phrase, scene)
    except Unresolved as reason:
        return DateMention(text=text, edtf=None, start=None, end=None, span=span, unresolved=str(reason))
    scene.known.append(known_of(tokens, atom, scene, found))
    return DateMention(text=text, edtf=found.edtf, start=found.start, end=found.end, span=span)
