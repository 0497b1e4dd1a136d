"""The words with which Indonesian news says that somebody said something (tables `cues.csv` and `sources.csv`).

Kinds: `bare` follows what was said and precedes the speaker (", kata Anu"); `clitic` holds the speaker as -nya;
`active` follows the speaker (Anu mengatakan); `passive` precedes the speaker (disampaikan Anu); `source` names whose
data it is (menurut data Anu), and so does `data` where the body's name follows at once (Data Anu menempatkan …).
A source is also put together from what leads to it (`lead`: berdasarkan), a paper or a way of counting (`paper`:
pemantauan, keterangan) and what kind of it (`quality`: tertulis): "berdasarkan hasil pemantauan resmi Anu".
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Literal, cast

from extract.claims.claim_words import either
from extract.speech.speaker_shapes import speaker_words
from extract.table_file import read_table
from extract.types import Span
from extract.word_classes import any_of

CueKind = Literal["bare", "clitic", "active", "passive", "source", "data"]
_COLUMNS: tuple[CueKind, ...] = ("bare", "clitic", "active", "passive")
SOURCES: tuple[CueKind, ...] = ("source", "data")  # they name whose data it is; who reads it out goes before them


@dataclass(frozen=True, slots=True)
class Cue:
    """A reporting word or phrase; `counting` says what kind of figure its verb announces (menargetkan: target)."""

    text: str
    kind: CueKind
    span: Span
    counting: str | None


@dataclass(frozen=True, slots=True)
class _Entry:
    kind: CueKind
    counting: str | None


_SOURCE = _Entry("source", None)


@cache
def _entries() -> dict[str, _Entry]:
    found: dict[str, _Entry] = {}
    for row in read_table("cues.csv", (*_COLUMNS, "counting", "example")):
        for kind in _COLUMNS:
            if form := row[kind]:
                if form in found:
                    raise row.error(f"{form!r} stands twice")
                found[form] = _Entry(kind, row["counting"] or None)
    for row in read_table("sources.csv", ("form", "kind", "example")):
        if row["kind"] in _PARTS:
            continue
        if row["kind"] not in ("source", "clitic", "active", "passive", "data") or row["form"] in found:
            raise row.error(f"{row['form']!r} has an unknown kind or stands twice")
        found[row["form"]] = _Entry(cast(CueKind, row["kind"]), None)
    return found


_PARTS = ("lead", "paper", "quality")  # what a source is put together from


@cache
def _parts(kind: str) -> tuple[str, ...]:
    rows = read_table("sources.csv", ("form", "kind", "example"))
    return tuple(row["form"] for row in rows if row["kind"] == kind)


def _composed() -> Iterator[tuple[str, str]]:
    """The first word of every lead, and an expression for the sources that it leads to."""
    paper = rf"(?:hasil\s+)?(?:{either(_parts('paper'))})(?:(?<=laporan|euangan|tahunan)nya)?"
    paper += rf"(?:\s+(?:{either(_parts('quality'))}))?(?:\s+(?:dari|milik)(?=\s+(?-i:[A-Z])))?"
    for lead in _parts("lead"):
        yield lead.split()[0], rf"{either([lead])}\s+{paper}"


@cache
def _heads() -> dict[str, str]:
    """The first word of a form, in small letters, to an expression for all forms that it opens, the longest first."""
    heads: dict[str, list[str]] = {}
    for head, composed in _composed():
        heads.setdefault(head, []).append(composed)
    for form in sorted(_entries(), key=len, reverse=True):
        suffix = "nya" if _entries()[form].kind == "active" else ""
        printed = re.escape(form).replace(r"\ ", r"\s+") + (f"(?:{suffix})?" if suffix else "")
        first = _FIRST.match(form)[0]  # type: ignore[index]
        for head in {first, form + suffix if first == form else first}:
            heads.setdefault(head, []).append(printed)
    return {head: rf"(?:{'|'.join(forms)})(?![\w-])" for head, forms in heads.items()}


@cache  # compiled when a text first has the word
def _pattern(head: str) -> re.Pattern[str]:
    return re.compile(_heads()[head], re.I)


@cache
def reporting_words() -> frozenset[str]:
    """The first words of all forms, in small letters: a text without any of them reports nobody."""
    return frozenset(_heads())


_FIRST = re.compile(r"\w+")
_WORD = re.compile(r"(?<![\w-])\w+")


def _matches(text: str, start: int, end: int) -> Iterator[re.Match[str]]:
    """Every form that stands in text[start:end] on word edges, without overlaps."""
    heads, resume = _heads(), start
    for word in _WORD.finditer(text, start, end):
        head = word.group().lower()
        if head in heads and word.start() >= resume and (match := _pattern(head).match(text, word.start(), end)):
            resume = match.end()
            yield match


def find_cues(text: str, start: int = 0, end: int | None = None) -> Iterator[Cue]:
    """Yield the reporting words in text[start:end] in order. A bare form counts only where it can be a verb:

    after a comma, a closing quote or at the start of a clause ("jelas" and "terang" are adjectives too).
    """
    for match in _matches(text, start, len(text) if end is None else end):
        form = " ".join(match.group().lower().split())
        entry = _entries().get(form) or _entries().get(form.removesuffix("nya"), _SOURCE)
        if entry.kind == "bare" and not _inverted(text, match.start(), match.end()):
            continue
        if "ungkap" in form and _solved().search(text[max(0, match.start() - 40) : match.end() + 40]):
            continue
        if form.endswith(" laporan") and _DENIED.search(text, max(0, match.start() - 9), match.start()):
            continue  # "belum menerima laporan" tells of nothing heard
        if entry.kind == "active" and _TO_COME.search(text, max(0, match.start() - 16), match.start()):
            continue  # "akan segera memberikan keterangan"
        yield Cue(match.group(), entry.kind, match.span(), entry.counting)


@cache
def _solved() -> re.Pattern[str]:
    """What the police did, and did not say: "mengungkap 12 kasus", "kasus yang berhasil diungkap"."""
    cases = either(speaker_words("solved"))
    return re.compile(
        rf"\bmengungkap\s+(?:sebanyak\s+|total\s+)?(?:[\w.,]+\s+)?(?:{cases})\b"
        rf"|\b(?:{cases})\b(?:\s+[\w.-]+){{0,3}}?\s+(?:yang|berhasil|telah|sudah)\s+diungkap\b",
        re.I,
    )


_TO_COME = re.compile(r"\bakan\s+(?:segera\s+|kembali\s+)?\Z", re.I)
_DENIED = re.compile(r"\b(?:tidak|tak|belum)\s+\Z", re.I)
_BEFORE_VERB = re.compile(
    r"(?:[,\"”’'?!…]|,?[\"”])\s*(?:lebih\s+|masih\s+|demikian\s+|begitu\s+)?\Z|(?:\bdemikian|\bbegitu|\bitu)\s+\Z"
    rf"|(?:\A|\n|[.!?]\s)(?:{any_of('contrast', 'now')}|bahkan|saat ini|apalagi|jadi|karena itu)\s+\Z",
    re.I,
)
_AFTER_VERB = re.compile(
    r"\s+(?:\"|“)?(?:[A-ZÀ-Þ]|(?:dia|ia|beliau|sang|seorang|sumber|pejabat|mantan|akun|laman|situs)\b|[a-z]+(?:\s+[\w-]+){0,5}?\s+(?:itu|tersebut)\b)"
)


@cache
def _nobody() -> re.Pattern[str]:
    return re.compile(rf"\s+(?:{either(speaker_words('unnamed'))})\b", re.I)  # ", kata petugas di lokasi"


_TITLE = re.compile(r"\s+[a-z]+(?:[ -][a-z]+){0,4},?\s+[A-ZÀ-Þ]")  # kata juru bicara KPK, ujar wakilnya, Anu
_CLOSED = re.compile(r"[\w.,!?…][\"”]\s+\Z")  # '… 12 kasus," ujar', whoever follows
_BEGINS = re.compile(r"(?:\A|\n|[.!?]\s)\s*\Z")
# "Jelas Indonesia kalah" is nobody's word, "Demikian kata Anu" has another.
_AMBIGUOUS = ("jelas", "terang", "tegas", "tambah", "lanjut", "sebut", "demikian")


def _inverted(text: str, start: int, end: int) -> bool:
    clear = text[start:end].lower() not in _AMBIGUOUS
    if clear and _CLOSED.search(text, max(0, start - 4), start):
        return True
    if not (_AFTER_VERB.match(text, end) or (clear and (_TITLE.match(text, end) or _nobody().match(text, end)))):
        return False
    if _BEGINS.search(text, max(0, start - 20), start):
        return clear
    return _BEFORE_VERB.search(text, max(0, start - 24), start) is not None
