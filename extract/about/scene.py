"""An article as the ranker of subject words sees it: its words with what kind of word each is, and where it stands.

A kind is coarse and says nothing of the topic: a name of a person, body or place, a date, an acronym, a word with a
capital, a verb by its prefix, a counted noun, one of the kinds of `tables/subject_words.csv`, or plain.
"""

from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple

from extract.about.phrase import WORD, counted_nouns, is_measure, is_verb, words_of_kind
from extract.found import Found, sentences_in
from extract.types import Span

_KINDS = ("stop", "copula", "back", "adverb", "lead", "link", "relative", "generic", "skip")
_NAMED = {1: "place", 2: "person", 3: "body", 4: "date"}
_DATE = 4
_COMMON = 3  # times a word must stand in the body to be thought of everywhere
_TOPICAL = frozenset({"plain", "acronym", "capital", "counted", "body", "place"})
_CLOSED = frozenset({"stop", "copula", "relative", "link", "adverb", "lead", "back", "generic", "mark"})
_CLITIC = 6  # letters a word must have more than to lose its -nya ("punya", "hanya")


_Word = tuple[int, int, str, str, str]


class Token(NamedTuple):
    """A word or a mark: its bounds, as printed, in small letters without -nya, its kind, and its neighbours.

    A neighbour is told as the word itself where it is one of a closed class, else as its kind; "edge" where none is.
    """

    start: int
    end: int
    shown: str
    key: str
    kind: str
    left: str
    right: str


@dataclass(frozen=True, slots=True, eq=False)  # one article's: told apart by identity
class Scene:
    """The words of title and body; `often` holds one token of each word the body repeats.

    `inside`: the starts of tokens in figures; `together`: how often each word stands beside its usual neighbour.
    """

    tokens: tuple[Token, ...]
    starts: tuple[int, ...]
    title: tuple[Token, ...]
    lead: tuple[Token, ...]
    often: tuple[Token, ...]
    count: Counter[str]
    together: dict[str, int]
    sentences: Sequence[Span]
    inside: frozenset[int]

    def within(self, start: int, end: int) -> tuple[Token, ...]:
        """The tokens that start in a stretch of the body."""
        return self.tokens[bisect_left(self.starts, start) : bisect_left(self.starts, end)]

    def sentence_at(self, offset: int) -> int:
        """The number of the sentence an offset lies in."""
        return max(0, bisect_right(self.sentences, (offset, len(self.starts) + offset)) - 1)


def scene_of(found: Found, title: str | None) -> Scene:
    """Return the scene of an article."""
    sentences = sentences_in(found.text)
    mask, openers = _mask(found), frozenset(start for start, _ in sentences)
    tokens = _tokens(_words(found.text, mask, openers))
    kinds = {token.key: token.kind for token in reversed(tokens)}
    head = _tokens(_titled(word, kinds) for word in _words(title or "", bytes(len(title or "")), frozenset()))
    count = Counter(token.key for token in tokens)
    starts = tuple(token.start for token in tokens)
    lead = tokens[: bisect_left(starts, sentences[0][1])] if sentences else ()
    spans = (starts[bisect_left(starts, one.span[0]) : bisect_left(starts, one.span[1])] for one in found.figures)
    inside = frozenset(start for span in spans for start in span)
    return Scene(tokens, starts, head, lead, _often(tokens, count), count, _together(tokens), sentences, inside)


def _mask(found: Found) -> bytes:
    """For every offset of the body the number of the kind of name or date that covers it, 0 for none."""
    marks = bytearray(len(found.text))
    _paint(marks, 1, (one.span for one in found.places))
    people = [one for one in found.namings if one.speaker.kind == "person"]
    _paint(marks, 2, (one.whole for one in people))
    _paint(marks, 3, (one.span for one in found.namings if one.speaker.kind != "person"))
    _paint(marks, 4, (one.span for one in found.dates))
    return bytes(marks)


def _paint(marks: bytearray, colour: int, spans: Iterable[Span]) -> None:
    for start, end in spans:
        marks[start:end] = bytes([colour]) * (end - start)


def _words(text: str, mask: bytes, openers: frozenset[int]) -> Iterator[_Word]:
    for match in WORD.finditer(text):
        shown, start = match.group(), match.start()
        kind = kind_of(shown)
        if mask[start] and kind != "mark" and (kind != "number" or mask[start] == _DATE):
            kind = _NAMED[mask[start]]
        elif kind == "capital" and start in openers:
            kind = "plain"
        yield start, match.end(), shown, key_of(shown), kind


def _titled(word: _Word, kinds: dict[str, str]) -> _Word:
    """A title's capitals say nothing: the body says what kind of word it is."""
    start, end, shown, key, kind = word
    if kind not in ("mark", "number"):
        kind = kinds.get(key, "plain" if kind == "capital" else kind)
    return start, end, shown, key, kind


def _tokens(words: Iterable[_Word]) -> tuple[Token, ...]:
    """The words with what stands beside them."""
    found = list(words)
    told = ["edge", *(key if kind in _CLOSED else kind for _, _, _, key, kind in found), "edge"]
    return tuple(Token(*word, left, right) for word, left, right in zip(found, told, told[2:], strict=False))


def _often(tokens: Sequence[Token], count: Counter[str]) -> tuple[Token, ...]:
    found: dict[str, Token] = {}
    for token in tokens:
        if token.kind in _TOPICAL and count[token.key] >= _COMMON and len(token.key) > 2:
            found.setdefault(token.key, token)
    return tuple(found.values())


def _together(tokens: Sequence[Token]) -> dict[str, int]:
    """How often each word stands in the pair of neighbours it stands in most: two words that recur are one name."""
    pairs = Counter((one.key, two.key) for one, two in pairwise(tokens) if one.kind != "mark" != two.kind)
    best: dict[str, int] = {}
    for pair, count in pairs.items():
        if count > 1 and not any(key in words_of_kind("stop", "relative") for key in pair):
            for key in pair:
                best[key] = max(count, best.get(key, 0))
    return best


@lru_cache(maxsize=16384)
def key_of(word: str) -> str:
    """A word in small letters, without the clitic -nya."""
    lower = word.lower().replace("’", "'")
    return lower[:-3].rstrip("-") if lower.endswith("nya") and len(lower) > _CLITIC else lower


@lru_cache(maxsize=16384)
def kind_of(word: str) -> str:
    """The kind of a word by its own form."""
    lower = word.lower()
    if not word[0].isalnum():
        return "mark"
    if word[0].isdigit() or is_measure(word):
        return "number"
    if lower in words_of_kind("optional"):
        return "optional"
    if listed := next((kind for kind in _KINDS if lower in words_of_kind(kind)), None):
        return listed
    if lower in counted_nouns():
        return "counted"
    if word.isupper() and len(word) > 1:
        return "acronym"
    if is_verb(word):
        return f"verb {lower[:2]}"
    return "capital" if word[0].isupper() else "plain"
