"""The words of a document as the readers of names see them: with place, sentence and what stands before each."""

import re
from collections.abc import Iterator
from functools import cache, lru_cache
from typing import NamedTuple

from spacy.tokens import Doc

from extract.sentences import openers
from extract.table_file import read_table
from extract.types import Span

# Two persons in one: "Fulan Badrun-Anu Wirawan" (both halves are known names).
_PAIR = re.compile(r"([A-Z]\w{3,})-([A-Z]\w{3,})\Z")
_DATELINE = re.compile(r"([A-Z]{4,})-(?:PT|CV|[A-Z][a-z]\w*)\Z")  # "JAKARTA-PT Anu": a city glued to the text
_OPENS_TEXT = 30  # characters
# Letters and digits, held together by an apostrophe or hyphen inside ("Ma'ruf", "al-Hakim", "TNI-AL").
_WORD = re.compile(r"[^\W_]+(?:['’‘`ʼ-][^\W_]+)*")
_TEXT = "jejak_text"
_SENTENCES = "jejak_sentence_spans"
_KEPT = "jejak_words"  # three readers need the words of one document
_CLITIC = re.compile(r"(?:nya|kah|lah|pun)\Z")
_SMALL = "jejak_small_words"
_OPENS = re.compile(r"(?:[\"“‘(\[:;•–—]|\n\s*|(?<=\s)-)\s*\Z")


class Word(NamedTuple):
    """A word: its text, code-point bounds, sentence number, what stands between it and the word before.

    `first` says that a capital means nothing here: the word opens a sentence, a quotation or a line. `capital` and
    `lower` are asked of every word many times, so they are worked out once.
    """

    text: str
    start: int
    end: int
    sentence: int
    gap: str
    first: bool
    capital: bool
    lower: str


def of_text(doc: Doc, text: str) -> Doc:
    """The document, with the text it was made of beside it."""
    doc.user_data[_TEXT] = text
    return doc


def text_of(doc: Doc) -> str:
    """The document's text; spaCy builds it anew at every call, so it is kept with the document."""
    if _TEXT not in doc.user_data:
        doc.user_data[_TEXT] = doc.text
    return str(doc.user_data[_TEXT])


def sentences_of(doc: Doc) -> tuple[Span, ...]:
    """The bounds of the document's sentences; `doc.sents` makes an object of each, so they are kept with the document.

    Raises ValueError for a document without sentence boundaries.
    """
    if (known := doc.user_data.get(_SENTENCES)) is not None:
        return known  # type: ignore[no-any-return]
    if not doc.has_annotation("SENT_START"):
        raise ValueError("the document has no sentence boundaries")
    places, lengths, marks = doc.to_array(["IDX", "LENGTH", "SENT_START"]).T
    firsts = [0, *((marks[1:] == 1).nonzero()[0] + 1)] if len(doc) else []
    ends = (places + lengths).tolist()
    lasts = [*(first - 1 for first in firsts[1:]), len(doc) - 1]
    spans = tuple((int(places[first]), ends[last]) for first, last in zip(firsts, lasts, strict=False))
    doc.user_data[_SENTENCES] = spans
    return spans


def words_of(doc: Doc) -> tuple[Word, ...]:
    """All words of a document, in order. The document's sentences must be set."""
    if (known := doc.user_data.get(_KEPT)) is not None:
        return known  # type: ignore[no-any-return]
    text = text_of(doc)
    starts = [*(start for start, _ in sentences_of(doc)), len(text)]
    words: list[Word] = []
    end, sentence = 0, -1
    for start, stop in _spans(text):
        gap = text[end:start]
        first = start >= starts[sentence + 1] or (gap != " " and _OPENS.search(gap) is not None)
        while start >= starts[sentence + 1]:
            sentence += 1
        end = stop
        printed = text[start:stop]
        words.append(Word(printed, start, end, sentence, gap, first, printed[0].isupper(), printed.lower()))
    doc.user_data[_KEPT] = tuple(words)
    return tuple(words)


def _spans(text: str) -> Iterator[tuple[int, int]]:
    for match in _WORD.finditer(text):
        pair = _PAIR.match(match.group()) if "-" in match.group() else None
        known = pair is not None and pair[2].lower() in given_names()
        if match.start() < _OPENS_TEXT and "-" in match.group() and (glued := _DATELINE.match(match.group())):
            yield match.start(), match.start() + glued.end(1)
            yield match.start() + glued.end(1) + 1, match.end()
        elif pair and known and (pair[1].lower() in given_names() or _given_before(text, match.start())):
            yield match.start(), match.start() + pair.end(1)
            yield match.start() + pair.start(2), match.end()
        else:
            yield match.span()


def _given_before(text: str, offset: int) -> bool:
    """Whether a given name stands right before."""
    return text[max(0, offset - 20) : offset].rstrip().rpartition(" ")[2].strip('"“(').lower() in given_names()


@cache
def common() -> frozenset[str]:
    """Words that news writes in lower case at least half of the time (tables/common_words.csv)."""
    return frozenset(row["word"] for row in read_table("common_words.csv", ("word", "lower", "capital")))


@lru_cache(maxsize=8192)
def plain(lower: str) -> bool:
    """Whether a word in lower case is a plain one, with a clitic too: "tarif", "sisanya", "maukah", "adapun"."""
    if lower in common() or lower in openers():
        return True
    stem = _CLITIC.sub("", lower)
    return stem != lower and stem in common() and lower not in given_names()


def small_words(doc: Doc) -> frozenset[str]:
    """The words that a text prints in small letters somewhere: with a capital they make no name by themselves."""
    if (known := doc.user_data.get(_SMALL)) is not None:
        return known  # type: ignore[no-any-return]
    small = frozenset(word.text for word in words_of(doc) if not word.capital)
    doc.user_data[_SMALL] = small
    return small


@cache
def given_names() -> frozenset[str]:
    """Names of people, in lower case (tables/given_names.csv): supporting evidence, never the only one."""
    return frozenset(row["name"].lower() for row in read_table("given_names.csv", ("name", "kind")))


@cache
def _name_words() -> dict[str, frozenset[str]]:
    found: dict[str, set[str]] = {}
    for row in read_table("name_words.csv", ("word", "kind")):
        found.setdefault(row["kind"], set()).add(row["word"].lower())
    return {kind: frozenset(words) for kind, words in found.items()}


@cache
def lexicon(*kinds: str) -> frozenset[str]:
    """Lower-case words of some kinds in tables/name_words.csv (month, connector, speech, honorific, rank, degree, …).

    Raises KeyError for a kind there is not.
    """
    return frozenset[str]().union(*(_name_words()[kind] for kind in kinds))
