"""Whether a naming is who acts in its clause, and who holds on behind a body's name: its person, its house."""

import re
from bisect import bisect_left

from extract.speech.naming import Naming
from extract.types import Span

_PREPOSITION = re.compile(r"\b(?:dari|oleh|kepada|bersama|dengan|di|ke|untuk|bagi|terhadap)\s+\Z", re.I)
_COMPANY = re.compile(r"\b(?:didampingi|ditemani|disaksikan)(?:\s+(?:oleh|juga))?\s+\Z", re.I)
_ASIDE = re.compile(r",\s+yang\b[^,;:]*\Z")


def is_subject(naming: Naming, clause: Span, text: str) -> bool:
    """Whether a naming can be a subject: not behind a preposition, nor in an aside (", yang kini Kapolri,")."""
    start, end = clause
    begins = min(naming.whole[0], naming.span[0])
    if _PREPOSITION.search(text, max(start, begins - 12), begins) or accompanies(text, start, begins):
        return False
    ends = max(naming.whole[1], naming.span[1])
    return not ("," in text[ends:end] and _ASIDE.search(text[start:begins]))


def accompanies(text: str, start: int, begins: int) -> bool:
    """Whether who is named at `begins` stands beside the subject of a clause ("Anu didampingi Kasat Reskrim Rini")."""
    return _COMPANY.search(text, max(start, begins - 24), begins) is not None


# What a verb or a noun of belonging names is no subject: "menangkap Anu", "rumah milik Anu".
_OBJECT = re.compile(
    r"\b(?:me[a-z]{4,}|(?:di|ter)[a-z]{4,}|milik|bernama|namanya|keluarga|rumah|atas nama)\s+\Z",
    re.I,
)


def is_actor(naming: Naming, clause: Span, text: str) -> bool:
    """Whether a naming is the subject of its clause: also not what a verb acts on, or whose something is."""
    return not is_object(naming, clause, text) and is_subject(naming, clause, text)


def is_object(naming: Naming, clause: Span, text: str) -> bool:
    """Whether a verb or a noun of belonging stands right before a naming ("menangkap Anu", "rumah milik Anu")."""
    begins = min(naming.whole[0], naming.span[0])
    return _OBJECT.search(text, max(clause[0], begins - 24), begins) is not None


# "kata Humas RSUD Melati Rini Astuti": the rest of a title that nobody knows, without a comma.
_TITLE_GOES_ON = re.compile(r"(?:\s+[A-Z][\w()/-]*){0,5}\s+")


def holding_on(naming: Naming, end: int, text: str, namings: tuple[Naming, ...]) -> Naming:
    """The person whose title a body's name is part of, or the body that a part of it speaks for ("Pusdalops BNPB")."""
    held = naming
    first = bisect_left(namings, naming.span[1], key=lambda one: one.span[0])
    for other in namings[first:]:
        if held.speaker.kind != "institution" or other.span[1] > end:
            break
        if not _TITLE_GOES_ON.fullmatch(text, held.span[1], other.span[0]):
            break
        if other.speaker.kind == "person" or other.span[0] - held.span[1] == 1:
            held = other
    return _mouth(held, end, text, namings)


_THROUGH = re.compile(r",?\s+(?:melalui|lewat|diwakili(?:\s+oleh)?)\s+")


def _mouth(naming: Naming, end: int, text: str, namings: tuple[Naming, ...]) -> Naming:
    """Who speaks for a naming: "kata Kapolres Rini Astuti melalui Kasat Reskrim Anu" is Anu's word."""
    ends = max(naming.whole[1], naming.span[1])
    through = _THROUGH.match(text, ends, end)
    if through is None:
        return naming
    behind = namings[bisect_left(namings, through.end(), key=lambda one: one.span[0]) :]
    first = next((one for one in behind if one.speaker.kind == "person"), None)
    return first if first and min(first.whole[0], first.span[0]) <= through.end() + 1 else naming
