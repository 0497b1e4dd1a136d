"""The frame every reader works in: spaCy's Indonesian pipeline with a tokenizer and sentences fit for news.

spaCy cuts by rules for general text; news adds words glued to brackets ("daring(online scam)dengan"), abbreviations and
degrees with full stops, quotations of several sentences, and paragraphs that end without one.
"""

import csv
import re
from collections.abc import Iterator
from functools import cache
from importlib.resources import files

import spacy
from spacy.language import Language
from spacy.symbols import ORTH
from spacy.tokenizer import Tokenizer
from spacy.tokens import Doc
from spacy.util import compile_infix_regex

from extract.types import Span

# An opened bracket or quote glued between two words is a boundary of its own.
_GLUED = (r"(?<=\w)[(\[“”\"](?=\w)", r"(?<=\w)[)\]”\"](?=\w)")
_END = re.compile(r"[.!?…]+[\"”’')\]]*(?=\s+[\"“‘'(\[]*[A-Z0-9À-Þ])")
_PARAGRAPH = re.compile(r"\n\s*\n")
_WORD_BEFORE = re.compile(r"\S+\Z")
# One capital letter or a dotted degree before the stop: "M. Jusuf", "S.H.", "M.Si.", "S.I.K.".
_INITIAL = re.compile(r"(?:^|[(\"“'‘.])(?:[A-Z]|[A-Z][a-z]{0,3}\.[A-Z][A-Za-z]{0,3})\.\Z|^[A-Z]\.\Z")
_LIST_NUMBER = re.compile(r"(?:\A|\n)\s*(?:\d{1,2}|[a-z])\.\Z")


@cache
def abbreviations() -> frozenset[str]:
    """The forms of `tables/abbreviations.csv`, whose full stop ends no sentence."""
    with (files("extract") / "tables" / "abbreviations.csv").open(encoding="utf-8") as table:
        return frozenset(row["form"] for row in csv.DictReader(table))


def _ends_sentence(text: str, start: int, stop: int) -> bool:
    """Whether the mark at text[start:stop] ends a sentence, judged by the word before it."""
    if text[start] != "." or stop - start > 1:
        return True
    word = _WORD_BEFORE.search(text, max(0, start - 30), stop)
    if word is None:
        return True
    printed = word.group().lstrip("(\"“'‘[")
    if printed in abbreviations() or _INITIAL.search(printed):
        return False
    return not _LIST_NUMBER.search(text, max(0, start - 4), stop)


def sentence_spans(text: str) -> Iterator[Span]:
    """Yield the sentences of a body: a full stop before a capital ends one, so does every paragraph."""
    start = 0
    cuts = {m.end() for m in _END.finditer(text) if _ends_sentence(text, m.start(), m.end())}
    for cut in sorted(cuts | {m.start() for m in _PARAGRAPH.finditer(text)} | {len(text)}):
        inner = text[start:cut]
        if inner.strip():
            yield start + len(inner) - len(inner.lstrip()), start + len(inner.rstrip())
        start = cut


@Language.component("jejak_sentences")
def mark_sentences(doc: Doc) -> Doc:
    """spaCy component: set `doc.sents` from `sentence_spans`."""
    starts = (start for start, _ in sentence_spans(doc.text))
    upcoming = next(starts, None)
    for token in doc:
        begins = upcoming is not None and token.idx + len(token) > upcoming
        token.is_sent_start = begins or token.i == 0
        if begins:
            upcoming = next(starts, None)
    return doc


def blank() -> Language:
    """Return spaCy's Indonesian language with this project's tokenizer and sentence boundaries."""
    nlp = spacy.blank("id")
    tokenizer = nlp.tokenizer
    assert isinstance(tokenizer, Tokenizer)
    tokenizer.infix_finditer = compile_infix_regex([*(nlp.Defaults.infixes or ()), *_GLUED]).finditer
    for form in abbreviations():
        tokenizer.add_special_case(form, [{ORTH: form}])
    nlp.add_pipe("jejak_sentences")
    return nlp
