"""What an article itself says its acronyms mean: "Long Name (LN)"."""

import re
from collections.abc import Iterable

from extract.body_patterns import heads
from extract.types import Span
from extract.words import Word, lexicon

_DEFINITION = re.compile(r"\s?\(([A-Z][A-Za-z0-9/-]{1,14})\)")
_WORD = re.compile(r"[^\W_]+")
_LONGEST = 12  # words of a long form
_ENGLISH = frozenset(("of", "for", "the", "and"))


def defined_after(text: str, end: int) -> str | None:
    """The acronym in brackets that directly follows an offset, None if there is none."""
    match = _DEFINITION.match(text, end)
    return match[1] if match else None


def definitions(text: str) -> Iterable[tuple[str, int]]:
    """Every bracketed acronym with the offset where the text before its bracket ends."""
    for match in _DEFINITION.finditer(text):
        yield match[1], match.start()


def long_form(text: str, acronym: str, end: int) -> Span | None:
    """The words before an offset whose initials spell the acronym (small connecting words may be skipped)."""
    letters = re.sub(r"[^a-z]", "", acronym.lower())
    words = list(_WORD.finditer(text, max(0, end - 160), end))[-_LONGEST:]
    for first in range(len(words) - 1, -1, -1):
        if _initials(words[first:]) == letters:
            return words[first].start(), words[-1].end()
    return None


def _initials(words: list[re.Match[str]]) -> str:
    small = lexicon("connector") | _ENGLISH
    return "".join(word[0][0].lower() for word in words if word[0] not in small)


def uses(words: Iterable[Word], acronym: str) -> Iterable[Span]:
    """The places where an acronym stands as a word."""
    return ((word.start, word.end) for word in words if word.text == acronym)


def opens_no_body(name: str) -> bool:
    """Whether a long form has no body's head as its first word (tables/body_heads.csv), or small letters."""
    first = name.split()[0].lower()
    return not name[0].isupper() or not any(head.words == (first,) for head in heads().get(first, ()))
