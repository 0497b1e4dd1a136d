"""Bodies that stand in the title or in an aside behind a person, and are no subject of the clause themselves."""

import re
from collections.abc import Sequence

from extract.speech.naming import Naming
from extract.speech.speaker_shapes import patterns

_APPOSED = re.compile(
    r"\s*,(?:\s+\d{1,2}\s+tahun,)?\s+(?:(?!(?:me|di)[a-z]{4}|bahwa\b|kata\b)[^\W\d][\w.&/()-]*\s+){1,12}"
)


def is_apposed(naming: Naming, earlier: Sequence[Naming], end: int, text: str) -> bool:
    """Whether a body is only named in the title behind a person ("Rini Astuti, 45 tahun, Kepala BPS, menyebut")."""
    if naming.speaker.kind == "person" or not earlier or earlier[-1].speaker.kind != "person":
        return False
    behind = max(earlier[-1].whole[1], earlier[-1].span[1])
    if patterns().post_behind.fullmatch(text, behind, naming.span[0]):
        return True
    if _ASIDE.fullmatch(text, behind, naming.span[0]) and not _ADVERBS.fullmatch(text, naming.span[1], end):
        return True  # "Rini Astuti, dalam jumpa pers BPS di Garut, menjelaskan"
    between = _APPOSED.fullmatch(text, behind, naming.span[0])
    return between is not None and text[naming.span[1] : end].lstrip()[:1] == ","


_ASIDE = re.compile(
    r"\s*,?\s+(?:dalam|di|saat|usai|seusai|pada|ketika|melalui|lewat|setelah|kepada|bersama)\b[^;:.\"“”]*"
)
_ADVERBS = re.compile(r"(?:\s+[a-z]+){0,3}\s*")
