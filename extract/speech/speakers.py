"""Who stands at a reporting word: the person or body before or after it, a pronoun, or an unnamed source."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from extract.figures.apposed import is_apposed
from extract.speech.acting import accompanies, holding_on, is_subject
from extract.speech.cues import Cue
from extract.speech.naming import Naming, Speaker
from extract.speech.speaker_shapes import patterns, speaker_words
from extract.speech.unnamed import GOVERNMENT, government_after, government_before
from extract.types import Span

__all__ = ["Naming", "Speaker", "Standing", "after", "before"]

Pointing = Literal["person", "body", "paper", "firm"]
_LONGEST_TITLE = 170  # characters between a cue and the name: the longest real titles seen are under 150


@dataclass(frozen=True, slots=True)
class Standing:
    """The speaker found at a cue and where the text names them.

    `pointing` says that the words only point: to the person, body or firm spoken of before, or to a paper ("laporan
    itu"), which is whoever's the last figures were; where nobody spoke, it is a source of its own.
    """

    speaker: Speaker | None
    span: Span
    pointing: Pointing | None = None


_STOPS_AFTER = re.compile(
    r"[.!?;:\"“”]|\b(?:bahwa|yang|saat|ketika|kepada|ke|dalam|usai|seusai|di|pada|dari|untuk|terkait)\b|\b(?:me|di)[a-z]{4,}\b"
)


def after(cue: Cue, end: int, text: str, namings: tuple[Naming, ...]) -> Standing | None:
    """Return who stands after a cue (", kata Anu", "disampaikan Anu", "menurut data Anu"), up to `end`."""
    start = cue.span[1]
    if paper := patterns().paper_after.match(text, start, end):
        again = "sama" in paper[0] or cue.text.lower().startswith("menurut")
        if paper["paper"] or (cue.kind == "source" and again):
            return _paper(text, (paper.start() if paper["paper"] else cue.span[0], paper.end()))
    if government := government_after(text, start, end):
        return Standing(GOVERNMENT, government)
    start = _given_out(cue, text, end)
    if cue.kind == "source" and "data" in cue.text.lower() and (site := _SITE.match(text, start, end)):
        return Standing(Speaker(site["site"], "institution"), site.span("site"))
    if (role := patterns().role_after.match(text, start, end)) and not _names_person(namings, role.span("role")):
        return Standing(None, role.span("role"), "person")
    found = _named_after(start, end, text, namings, cue.kind == "source")
    if found and cue.kind == "passive" and _DATED.search(text, start, found.span[0]):
        return None
    if found is not None and found.span[0] - start <= 1:
        return found
    match = patterns().pointing_after.match(text, start, end)
    if match and match["firm"] and found and found.span[0] - match.end() <= 1:
        match = None  # "kata manajemen PT Anu"
    if match and not match["body"] and _STOPS_AFTER.search(match[0].removesuffix("yang sama")):
        match = None
    if match and (found is None or match.end() <= found.span[0] or _is_part(found, match.span())):
        return _pointing(match, 0)
    if found is not None:
        return found
    match = patterns().unnamed_after.match(text, start, end)
    if match and not (cue.kind == "source" and match["who"].lower() in speaker_words("paper")):
        return Standing(Speaker(match["who"].removesuffix(" yang"), "anonymous"), match.span("who"))
    return None


def _names_person(namings: tuple[Naming, ...], span: Span) -> bool:
    first = bisect_left(namings, span[0], key=lambda one: one.span[0])
    return any(one.speaker.kind == "person" and one.span[0] < span[1] for one in namings[first : first + _FEW])


_FEW = 4  # namings that a short run of words can hold


# "hasil survei yang dirilis Senin (27/11), angka kepuasan terhadap Anu": another clause begins.
_DATED = re.compile(r"\d{4}\)?\s*,\s+[a-z]|\)\s*,\s+[a-z]")


# "Berdasarkan data yang dirangkum oleh anu.or.id"
_SITE = re.compile(
    r"\s*(?:oleh\s+|dari\s+)?(?:(?:laman|situs|website|portal)(?:\s+resmi)?\s+)?(?P<site>[a-z0-9-]{2,}(?:\.[a-z]{2,4}){1,3})(?![\w.]*\w)",
    re.I,
)


_WHERE = re.compile(r"\b(?:dalam|di|pada|lewat|melalui|via)\s+\Z", re.I)  # "Anu dalam sebuah wawancara memastikan"


def _is_part(found: Naming | Standing, phrase: Span) -> bool:
    """Whether a body is only named within a phrase that points to a person ("mantan ketua LPS itu")."""
    return found.speaker is not None and found.speaker.kind == "institution" and _covers(phrase, found.span)


def _paper(text: str, span: Span, offset: int = 0) -> Standing:
    return Standing(Speaker(text[slice(*span)].strip(), "anonymous"), (offset + span[0], offset + span[1]), "paper")


# "menurut sebaran yang dilampirkan Anu", "berdasarkan data yang disodorkan oleh Anu": Anu gives it out.
# Who receives data does not give it out: "data yang diterima Anu", but "data yang diterima dari Anu".
_GIVEN_OUT = re.compile(
    r"(?:\s+[a-z]+){0,3}?\s+yang\s+"
    r"(?:di[a-z]{4,}\s+dari|di(?!(?:terima|peroleh|dapat|kutip)(?:kan)?\b)[a-z]{4,}(?:\s+oleh)?)(?=\s)"
)


_DATA_FROM = re.compile(r"(?:\s+(?:resmi|terbaru|terakhir|sementara))*\s+(?:dari|milik)(?=\s)")  # "Informasi dari Anu"


def _given_out(cue: Cue, text: str, end: int) -> int:
    """From where to look for the speaker: behind who gave out the data that a source cue names."""
    shape = {"source": _GIVEN_OUT, "data": _DATA_FROM}.get(cue.kind)
    match = shape.match(text, cue.span[1], end) if shape else None
    return match.end() if match else cue.span[1]


def _named_after(start: int, end: int, text: str, namings: tuple[Naming, ...], sources: bool) -> Standing | None:
    for naming in namings[bisect_left(namings, start, key=lambda one: one.span[0]) :]:
        if naming.span[0] >= end or naming.span[0] - start > _LONGEST_TITLE:
            return None
        begins = max(start, min(naming.whole[0], naming.span[0]))
        if _STOPS_AFTER.search(text, start, begins) or (sources and _begins_clause(text, start, begins, naming)):
            return None
        holder = holding_on(naming, end, text, namings)
        return Standing(holder.speaker, holder.span)
    return None


def _begins_clause(text: str, start: int, begins: int, naming: Naming) -> bool:
    """Whether a comma ends the source before a name: "Dari hasil survei capres, Rini dipilih 12 persen"."""
    if "," in text[start:begins]:
        return True
    titled = "," in text[begins : naming.span[0]]
    return titled and start < begins and text[max(naming.span[1], naming.whole[1]) :].lstrip()[:1] not in (",", "(")


def _pointing(match: re.Match[str], offset: int) -> Standing:
    kind: Pointing = "body" if match["body"] else "person"
    if "firm" in match.re.groupindex and match["firm"]:
        kind = "firm"
    if "paper" in match.re.groupindex and match["paper"]:
        start, end = match.span("paper")
        return _paper(match.string, (start, end), offset)
    start, end = match.span(kind)
    return Standing(None, (offset + start, offset + end), kind)


def before(cue: Cue, start: int, text: str, namings: tuple[Naming, ...]) -> Standing | None:
    """Return the subject of an active cue ("Anu, dalam keterangannya, menyebut"), looking back as far as `start`."""
    at = cue.span[0]
    if government := government_before(text, start, at):
        return Standing(GOVERNMENT, government)
    found = _last(namings, start, at, text)
    if match := patterns().pointing_before.search(text[start:at]):
        standing = _pointing(match, start)
        if found is None or found.span[1] <= standing.span[0]:
            return standing
    match = patterns().unnamed_before.search(text[start:at])
    if match and not _WHERE.search(text, start, start + match.start("who" if match["who"] else "document")):
        begins, ends = match.span("who" if match["who"] else "document")
        if found is None or found.span[1] <= start + begins:
            return Standing(Speaker(match.string[begins:ends], "anonymous"), (start + begins, start + ends))
    return _insider(found, start, text) if found else None


def _last(namings: tuple[Naming, ...], start: int, end: int, text: str) -> Naming | None:
    """The naming nearest before `end` that can be a subject; a body inside a person's title gives way to the person."""
    inside = [one for one in namings if start <= one.span[0] and one.span[1] <= end]
    if not inside:
        return None
    acts = list(_acting(inside, (start, end), text))
    subjects = (
        one for at, one in reversed(list(enumerate(inside))) if acts[at] and not is_apposed(one, inside[:at], end, text)
    )
    nearest = next(subjects, inside[-1])
    if nearest.speaker.kind != "person":
        holders = (one for one in inside if one.speaker.kind == "person" and _covers(one.whole, nearest.span))
        return next(holders, _unit_of(nearest, inside, text))
    return nearest


def _unit_of(ministry: Naming, inside: Sequence[Naming], text: str) -> Naming:
    """The unit right before its ministry: "Direktorat Jenderal Anu (DJA) Kementerian Itu mencatat"."""
    named = [one for one in inside if one.speaker == ministry.speaker]
    begins = next((one.span[0] for one in named if text.startswith("Kemen", one.span[0])), None)
    if begins is None or _BETWEEN.search(text, begins, ministry.span[0]):
        return ministry
    units = (one for one in inside if one.speaker.kind == "institution" and one.span[1] < begins)
    return next((one for one in units if _IN_MINISTRY.fullmatch(text, one.span[1], begins)), ministry)


_IN_MINISTRY = re.compile(r"\s(?:\([A-Z]\w*(?:[ -]\w+)?\)\s)?|\)\s")
_BETWEEN = re.compile(r"[,.;:]")


def _acting(inside: Sequence[Naming], clause: Span, text: str) -> Iterator[bool]:
    """Which namings can be subjects: nobody whom the clause's subject brought along ("Anu didampingi Rini, Badu")."""
    acted = led = False
    for one in inside:
        begins = min(one.whole[0], one.span[0])
        led = led or (acted and accompanies(text, clause[0], begins))
        acts = not led and is_subject(one, clause, text)
        acted = acted or acts
        yield acts


def _insider(found: Naming, start: int, text: str) -> Standing:
    """A body's unnamed insider ("seorang pejabat di BNPB") where the text names one, else the one named."""
    match = patterns().insider.search(text[start : found.span[0]]) if found.speaker.kind == "institution" else None
    if match is None:
        return Standing(found.speaker, found.span)
    span = start + match.start(), found.span[1]
    return Standing(Speaker(text[slice(*span)], "anonymous"), span)


def _covers(outer: Span, inner: Span) -> bool:
    return outer[0] <= inner[0] and inner[1] <= outer[1]
