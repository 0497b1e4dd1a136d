"""Where sentences begin and end in news text: abbreviations, degrees, quotations and paragraphs."""

import csv
import re
from collections.abc import Iterator
from functools import cache
from importlib.resources import files

from extract.types import Span

_END = re.compile(r"[.!?…]+[\"”’')\]]*(?=\s+[\"“‘'(\[]*[A-Z0-9À-Þ])")
_PARAGRAPH = re.compile(r"\n\s*\n")
_WORD_BEFORE = re.compile(r"\S+\Z")
# One capital letter or a dotted degree before the stop: "M. Jusuf", "S.H.", "M.Si.", "S.I.K.".
_INITIAL = re.compile(r"^[A-Z]\.\Z|(?:^|\.)(?:[A-Z]|[A-Z][a-z]{0,3}\.[A-Z][A-Za-z]{0,3})\.\Z")
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
