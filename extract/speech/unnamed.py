"""Who is meant by a source that the text only describes: a body by the beginning of its name, or the government.

"Data Gugus Tugas" is the task force that the article names in full; "pemerintah" without a place is the Indonesian one.
"""

import re
from collections.abc import Sequence
from functools import cache

from extract.claims.claim_words import either
from extract.speech.naming import Naming, Speaker
from extract.speech.speaker_shapes import speaker_words
from extract.types import Span

GOVERNMENT = Speaker("Pemerintah Indonesia", "institution", None, "Pemerintah Indonesia")
# "Pemerintah Kabupaten Garut" and "pemerintah setempat" are others.
_OTHERS = r"(?!\s+(?:kabupaten|kota|provinsi|daerah|desa|setempat|lokal|kecamatan|asing|negara|(?-i:[A-Z])))"
_AFTER = re.compile(rf"\s*(?:oleh\s+)?(?P<who>pemerintah){_OTHERS}(?!\w)", re.I)


@cache
def _before() -> re.Pattern[str]:
    adverbs = rf"(?:\s+(?:pusat|{either(speaker_words('adverb'))}))*"
    return re.compile(rf"(?:\A|[,\"“(]\s*|\b(?:bahwa|dan|ini|itu|namun)\s+)(?P<who>pemerintah){adverbs}\s*\Z", re.I)


def government_after(text: str, start: int, end: int) -> Span | None:
    """Where "pemerintah" stands right behind a reporting word that ends at `start`."""
    match = _AFTER.match(text, start, end)
    return match.span("who") if match else None


def government_before(text: str, start: int, end: int) -> Span | None:
    """Where "pemerintah" stands right before a reporting word that begins at `end`."""
    match = _before().search(text[start:end])
    return (start + match.start("who"), start + match.end("who")) if match else None


@cache
def _paper() -> re.Pattern[str]:
    return re.compile(rf"(?:{either(speaker_words('paper'))})\s+(?P<whose>[a-z][\w-]*(?:\s+[a-z][\w-]*)*)", re.I)


def described(name: str, namings: Sequence[Naming]) -> Speaker | None:
    """The body that an unnamed source's words are the beginning of; None where several may be meant."""
    match = _paper().fullmatch(name)
    if match is None:
        return None
    whose = match["whose"].lower()
    if whose == "pemerintah":
        return GOVERNMENT
    houses = (one.speaker.institution for one in namings if one.speaker.kind == "person")
    bodies = {name: Speaker(name, "institution", None, name) for name in houses if name}
    bodies |= {one.speaker.name: one.speaker for one in namings if one.speaker.kind == "institution"}
    meant = [one for body, one in bodies.items() if body.lower().startswith(whose + " ")]
    return meant[0] if len(meant) == 1 else None
