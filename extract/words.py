"""The words of a document as the readers of names see them: with place, sentence and what stands before each."""

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from spacy.tokens import Doc

from extract.table_file import read_table

# Two persons in one: "Fulan Badrun-Anu Wirawan" (both halves are known names).
_PAIR = re.compile(r"([A-Z]\w{3,})-([A-Z]\w{3,})\Z")
# Letters and digits, held together by an apostrophe or hyphen inside ("Ma'ruf", "al-Hakim", "TNI-AL").
_WORD = re.compile(r"[^\W_]+(?:['’‘`ʼ-][^\W_]+)*")
_TEXT = "jejak_text"
_KEPT = "jejak_words"  # three readers need the words of one document
_OPENS = re.compile(r"(?:[\"“‘(\[:;•–—]|\n\s*|(?<=\s)-)\s*\Z")


@dataclass(frozen=True, slots=True)
class Word:
    """A word: its text, code-point bounds, sentence number, what stands between it and the word before.

    `first` says that a capital means nothing here: the word opens a sentence, a quotation or a line.
    """

    text: str
    start: int
    end: int
    sentence: int
    gap: str
    first: bool

    @property
    def capital(self) -> bool:
        """Whether the word starts with a capital letter."""
        return self.text[0].isupper()


def text_of(doc: Doc) -> str:
    """The document's text; spaCy builds it anew at every call, so it is kept with the document."""
    if _TEXT not in doc.user_data:
        doc.user_data[_TEXT] = doc.text
    return str(doc.user_data[_TEXT])


def words_of(doc: Doc) -> tuple[Word, ...]:
    """All words of a document, in order. The document's sentences must be set."""
    if (known := doc.user_data.get(_KEPT)) is not None:
        return known  # type: ignore[no-any-return]
    text = text_of(doc)
    starts = [sentence.start_char for sentence in doc.sents]
    words: list[Word] = []
    end, last = 0, -1
    for start, stop in _spans(text):
        sentence = bisect_right(starts, start) - 1
        gap = text[end:start]
        first = sentence != last or (gap != " " and _OPENS.search(gap) is not None)
        end, last = stop, sentence
        words.append(Word(text[start:stop], start, end, sentence, gap, first))
    doc.user_data[_KEPT] = tuple(words)
    return tuple(words)


def _spans(text: str) -> Iterator[tuple[int, int]]:
    for match in _WORD.finditer(text):
        pair = _PAIR.match(match.group())
        known = pair is not None and pair[2].lower() in given_names()
        if pair and known and (pair[1].lower() in given_names() or _given_before(text, match.start())):
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


@cache
def given_names() -> frozenset[str]:
    """Names of people, in lower case (tables/given_names.csv): supporting evidence, never the only one."""
    return frozenset(row["name"].lower() for row in read_table("given_names.csv", ("name", "kind")))


@cache
def lexicon(kind: str) -> frozenset[str]:
    """Lower-case words of one kind in tables/name_words.csv (month, connector, speech, honorific, rank, degree, …)."""
    rows = list(read_table("name_words.csv", ("word", "kind")))
    if kind not in {row["kind"] for row in rows}:
        raise KeyError(kind)
    return frozenset(row["word"].lower() for row in rows if row["kind"] == kind)
