"""What an article itself says its acronyms mean: "Long Name (LN)"."""

import re
from collections.abc import Iterable, Sequence
from functools import lru_cache

from extract.bodies.patterns import heads
from extract.types import Span
from extract.words import Word, lexicon, plain

_DEFINITION = re.compile(r"\s?\(([A-Z][A-Za-z0-9/-]{1,14}(?: [A-Z][A-Za-z0-9]{1,11})?)\)")
_WORD = re.compile(r"[^\W_]+")
_BLENDED = ("dan", "untuk")
_LONGEST = 12  # words of a long form
_ENGLISH = frozenset(("of", "for", "the", "and"))


def defined_after(text: str, end: int) -> str | None:
    """The acronym in brackets that directly follows an offset, None if there is none."""
    match = _DEFINITION.match(text, end)
    return match[1] if match else None


@lru_cache(maxsize=1)  # asked for every ambiguous alias of one text
def definitions(text: str) -> tuple[tuple[str, int], ...]:
    """Every bracketed acronym with the offset where the text before its bracket ends."""
    return tuple((match[1], match.start()) for match in _DEFINITION.finditer(text))


def _plainly_none(long: str) -> bool:
    return opens_no_body(long) and (long[0].islower() or plain(long.split()[0].lower()))


def means_no_body(text: str, acronym: str) -> bool:
    """Whether the text spells an acronym out as no body: "Kawasan Inti Anu (KIA)", "nomor induk kependudukan (NIK)"."""
    spelled = (long_form(text, acronym, end) for defined, end in definitions(text) if defined == acronym)
    return any(span and _plainly_none(text[slice(*span)]) for span in spelled)


def long_form(text: str, acronym: str, end: int) -> Span | None:
    """The words before an offset whose initials spell the acronym (small connecting words may be skipped)."""
    letters = re.sub(r"[^a-z]", "", acronym.lower())
    words = list(_WORD.finditer(text, max(0, end - 160), end))[-_LONGEST:]
    for first in range(len(words) - 1, -1, -1):
        if _initials(words[first:]) == letters:
            return words[first].start(), words[-1].end()
    return None


def blended(words: Sequence[Word], acronym: str, end: int) -> Span | None:
    """The capitalised run before an offset that opens like a body and blends into a word: "Pusat Anu Data (Pusda)"."""
    at = next((index for index, word in enumerate(words) if word.end == end), -1)
    if at < 0 or acronym.isupper() or " " in acronym:
        return None
    first = at
    while first > 0 and words[first].gap == " " and (words[first - 1].capital or words[first - 1].lower in _BLENDED):
        first -= 1
    while first < at and not any(head.words == (words[first].lower,) for head in heads().get(words[first].lower, ())):
        first += 1
    letters = iter("".join(word.lower for word in words[first : at + 1]))
    short = acronym.lower()
    fits = words[first].lower.startswith(short[0]) and all(letter in letters for letter in short)
    return (words[first].start, end) if first < at and fits else None


def _initials(words: list[re.Match[str]]) -> str:
    small = lexicon("connector") | _ENGLISH
    return "".join(word[0][0].lower() for word in words if word[0] not in small)


def uses(words: Sequence[Word], acronym: str) -> Iterable[Span]:
    """The places where an acronym stands as a word, or as two: "Dinkes P2KB"."""
    first, _, second = acronym.partition(" ")
    for at, word in enumerate(words):
        if word.text != first:
            continue
        if not second:
            yield word.start, word.end
        elif at + 1 < len(words) and words[at + 1].text == second and words[at + 1].gap == " ":
            yield word.start, words[at + 1].end


def opens_no_body(name: str) -> bool:
    """Whether a long form begins in small letters, or has neither a body's head first nor an English one last."""
    first, last = name.split()[0].lower(), name.split()[-1].lower()
    if not name[0].isupper():
        return True
    return last not in lexicon("english_body") and not any(head.words == (first,) for head in heads().get(first, ()))
