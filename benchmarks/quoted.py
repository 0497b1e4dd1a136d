"""Figures in quotations of real news: is each given to who said it? `python -m benchmarks.quoted DATA_DIR [ENGINE …]`

Reads the second half of PFSA-ID dev-40 (`DATA_DIR/pfsa-id/dev-40.txt`), from which no model learned and for which no
rule was written, sixteen sentences at a time. A figure that stands in an annotated statement counts when a person is
annotated near that statement; it is `claimed` when the reader makes a claim of it, `right` when the claim's speaker
bears the annotated name. The data set has words, not text: spaces and opening quotation marks are put back by rule,
so the share claimed is lower than on a page. `persons` are the annotated speakers found with exactly their bounds.
"""

import re
import sys
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from extract.models.bio import spans_of
from extract.models.engines import ENGINES, missing
from extract.pipeline import Reader, reader
from extract.types import Extraction, Span
from ingest.article import Article
from training.news import News
from training.sources import Sentence

SENTENCES = 16
NEAR = 120  # characters between a statement and the person who says it
_TIGHT_BEFORE = frozenset(",.;:!?)%-/")
_TIGHT_AFTER = ("(", "-", "/")
_PRONOUNS = ("dia", "ia", "beliau", "nya")


class Label(NamedTuple):
    """An annotated span of the rebuilt text."""

    kind: str
    span: Span


class Tally(NamedTuple):
    """Counts that add up over texts."""

    figures: int = 0
    claimed: int = 0
    right: int = 0
    speakers: int = 0
    found: int = 0


def joined(words: Iterable[str]) -> tuple[str, list[Span]]:
    """Running text of a data set's words, with the bounds of each; every second quotation mark opens."""
    text, bounds, opened = "", list[Span](), False
    for word in words:
        mark = word == "”"
        glued = not text or text.endswith(("“", *_TIGHT_AFTER)) or (word in _TIGHT_BEFORE) or (mark and opened)
        text += "" if glued else " "
        printed = ("”" if opened else "“") if mark else word
        opened ^= mark
        bounds.append((len(text), len(text) + len(printed)))
        text += printed
    return text, bounds


def rebuilt(sentences: Sequence[Sentence]) -> tuple[str, list[Label]]:
    """The text of some sentences and its labels."""
    text, bounds = joined(word for sentence in sentences for word in sentence.words)
    tags = [tag for sentence in sentences for tag in sentence.tags]
    return text, [Label(kind, (bounds[a][0], bounds[b - 1][1])) for kind, a, b in spans_of(tags)]


def quoted(labels: Sequence[Label], text: str) -> Iterator[tuple[Span, str]]:
    """The statements with the name of the person annotated nearest to each."""
    people = [one.span for one in labels if one.kind in ("PERSON", "PERSONCOREF")]
    for one in labels:
        gaps = [(min(abs(span[0] - one.span[1]), abs(one.span[0] - span[1])), span) for span in people]
        if one.kind == "STATEMENT" and gaps and min(gaps)[0] < NEAR:
            name = text[slice(*min(gaps)[1])]
            if name.lower() not in _PRONOUNS:
                yield one.span, name


def judged(found: Extraction, text: str, labels: Sequence[Label]) -> Tally:
    """Count one text."""
    speakers = [one.span for one in labels if one.kind == "PERSON"]
    named = {span for official in found.officials for span in official.spans}
    by_figure = {claim.span: claim.speaker or "" for claim in found.claims}
    figures = claimed = right = 0
    for (start, end), name in quoted(labels, text):
        for figure in (one for one in found.figures if start <= one.span[0] < end and re.search(r"\d", one.text)):
            figures += 1
            speaker = by_figure.get(figure.span)
            claimed += speaker is not None
            right += speaker is not None and not {*name.split()}.isdisjoint(speaker.split())
    return Tally(figures, claimed, right, len(speakers), sum(span in named for span in speakers))


def measure(engine: Reader, sentences: Sequence[Sentence]) -> Tally:
    """Count all texts with one engine."""
    total = Tally()
    for group in _groups(sentences):
        text, labels = rebuilt(group)
        found = engine.read(Article(id="quoted", source="quoted", body=text, text_hash=""))
        total = Tally(*map(sum, zip(total, judged(found, text, labels), strict=True)))
    return total


def _groups(sentences: Sequence[Sentence]) -> Iterator[Sequence[Sentence]]:
    for start in range(0, len(sentences), SENTENCES):
        yield sentences[start : start + SENTENCES]


if __name__ == "__main__":
    if len(sys.argv) < 2:
        raise SystemExit(__doc__)
    test = News(Path(sys.argv[1])).said_test
    print(f"{'engine':10}{'figures':>9}{'claimed':>9}{'right':>7}{'persons':>16}")
    for name in sys.argv[2:] or [one for one in ENGINES if not missing(one)]:
        tally = measure(reader(name), test)
        persons = f"{tally.found} of {tally.speakers}"
        print(f"{name:10}{tally.figures:9}{tally.claimed:9}{tally.right:7}{persons:>16}", flush=True)
