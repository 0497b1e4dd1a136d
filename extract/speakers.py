"""Who stands at a reporting word: the person or body before or after it, a pronoun, or an unnamed source."""

import re
from bisect import bisect_left
from dataclasses import dataclass

from extract.cues import Cue
from extract.types import SpeakerKind, Span


@dataclass(frozen=True, slots=True)
class Speaker:
    """Who speaks: a person's or body's full name, or an unnamed source as printed."""

    name: str
    kind: SpeakerKind
    title: str | None = None
    institution: str | None = None


@dataclass(frozen=True, slots=True)
class Naming:
    """A place where an actor is named. `whole` takes in the title printed before or after the name."""

    speaker: Speaker
    span: Span
    whole: Span


@dataclass(frozen=True, slots=True)
class Standing:
    """The speaker found at a cue and where the text names them; None where a pronoun does."""

    speaker: Speaker | None
    span: Span
    pronoun: bool = False


_PRONOUN = r"(?:dia|ia|beliau|mereka|pihaknya|lembaganya|kementeriannya)"
_SANG = (
    r"(?:sang\s+\w+|(?:menteri|pejabat|direktur|jenderal|gubernur|bupati|wali\s?kota|pria|perempuan|wanita|politikus|politisi"
    r"|mantan\s+\w+|ekonom|peneliti|pakar)\s+(?:tersebut|itu|ini|asal\s+\w+(?:\s+(?:itu|tersebut|ini))?))"
)
_PRONOUN_AFTER = re.compile(rf"\s*(?:oleh\s+)?(?P<who>{_PRONOUN}|{_SANG})(?!\w)", re.I)
_PRONOUN_BEFORE = re.compile(
    rf"(?:\A|[\s\"“(])(?P<who>{_PRONOUN}|{_SANG})(?:\s+(?:juga|pun|lalu|kemudian|sendiri|hanya|telah|sudah|turut))*\s*\Z",
    re.I,
)
# Sources without a name: "sumber di kepolisian", "seorang pejabat", "data terbaru".
_UNNAMED = re.compile(
    r"(?P<who>(?:(?:se(?:orang|buah)\s+)?(?:sumber|pejabat|petugas|saksi|narasumber|laporan|data|survei|penelitian|studi|riset)"
    r"(?:\s+(?:di|dari|oleh|terbaru|terkini|internal|resmi|sementara|lapangan|tersebut|itu|lain|pemerintah|intelijen|yang|"
    r"enggan|tidak|tak|mau|disebutkan?|namanya|kepolisian|kementerian|lembaga|media|setempat|lokal)\b)*))"
)
_UNNAMED_AFTER = re.compile(r"\s*(?:oleh\s+)?" + _UNNAMED.pattern + r"(?!\w)", re.I)
_UNNAMED_BEFORE = re.compile(r"(?:\A|[\s\"“(,])" + _UNNAMED.pattern + r"\s*\Z", re.I)
_STOPS_AFTER = re.compile(r"[.!?;:\"“”]|\b(?:bahwa|yang|saat|ketika|kepada|dalam|usai|seusai|di)\b")
_LONGEST_TITLE = 170  # characters between a cue and the name: the longest real titles measured are under 150


def after(cue: Cue, end: int, text: str, namings: tuple[Naming, ...]) -> Standing | None:
    """Return who stands after a cue (", kata Anu", "disampaikan Anu", "menurut data Anu"), up to `end`."""
    start = cue.span[1]
    if match := _PRONOUN_AFTER.match(text, start, end):
        return Standing(None, match.span("who"), pronoun=True)
    for naming in namings[bisect_left(namings, start, key=lambda one: one.span[0]) :]:
        if naming.span[0] >= end or naming.span[0] - start > _LONGEST_TITLE:
            break
        begins = max(start, min(naming.whole[0], naming.span[0]))
        if _STOPS_AFTER.search(text, start, begins):
            break
        return Standing(naming.speaker, naming.span)
    if match := _UNNAMED_AFTER.match(text, start, end):
        return Standing(Speaker(match["who"], "anonymous"), match.span("who"))
    return None


_ADJUNCT = re.compile(
    r"(?:\s*(?:,|\([^)]*\)|\b(?:juga|pun|sendiri|kemudian|lalu|telah|sudah|turut|kembali|sebelumnya|kini|terus|RI|hanya|sempat|"
    r"secara\s+\w+|Senin|Selasa|Rabu|Kamis|Jumat|Sabtu|Minggu)\b))*\s*\Z"
)


def before(cue: Cue, start: int, text: str, namings: tuple[Naming, ...]) -> Standing | None:
    """Return the subject of an active cue ("Anu, dalam keterangannya, menyebut"), looking back as far as `start`."""
    at = cue.span[0]
    if match := _PRONOUN_BEFORE.search(text[start:at]):
        return Standing(None, (start + match.start("who"), start + match.end("who")), pronoun=True)
    if match := _UNNAMED_BEFORE.search(text[start:at]):
        named = _last(namings, start, start + match.start("who"))
        if named is None or "data" in match["who"].lower():
            return Standing(Speaker(match["who"], "anonymous"), (start + match.start("who"), start + match.end("who")))
    found = _last(namings, start, at)
    return Standing(found.speaker, found.span) if found else None


def _last(namings: tuple[Naming, ...], start: int, end: int) -> Naming | None:
    """The naming nearest before `end`; a body inside a person's title gives way to the person."""
    inside = [one for one in namings if start <= one.span[0] and one.span[1] <= end]
    if not inside:
        return None
    nearest = inside[-1]
    if nearest.speaker.kind != "person":
        holders = (one for one in inside if one.speaker.kind == "person" and _covers(one.whole, nearest.span))
        return next(holders, nearest)
    return nearest


def _covers(outer: Span, inner: Span) -> bool:
    return outer[0] <= inner[0] and inner[1] <= outer[1]
