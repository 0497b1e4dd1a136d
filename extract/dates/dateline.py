"""The outlet's name in a dateline: "SLEMAN, Anu Raya - …" names neither a person nor a body of the news."""

import re

from extract.types import Span

_BEFORE = re.compile(r"[A-Z][\w .,'’()/]*[,(/|:]\s*\Z")
_AFTER = re.compile(r"\)?\s*(?:[-–—|]|\)?:)\s")
_FIRST_LINE = 70  # characters from the start in which a dateline may stand


def in_dateline(text: str, span: Span) -> bool:
    """Whether a run stands between the article's first word, a place, and the dash behind its dateline."""
    if span[0] > _FIRST_LINE or not _AFTER.match(text, span[1]):
        return False
    return span[0] == 0 or _BEFORE.fullmatch(text[: span[0]]) is not None
