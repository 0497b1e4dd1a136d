"""Jejak's whole output as PFSA-ID labels, scored: `python -m benchmarks.pfsa DATA_DIR [--dev]`.

Reads the second half of PFSA-ID dev-40 (`DATA_DIR/pfsa-id/dev-40.txt`), from which no model learned and on which no
rule was tuned; with `--dev` the thousand sentences before it, on which choices were made. Prints F1 per label and
micro, exact (the annotated words and no other) and overlap (a word shared with an annotated span of that label, one
to one). Spans are cut at the ends of sentences, as published scores count them. `model` is what the model says by
itself, `jejak` the whole output: see pfsa_speakers.
"""

import argparse
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import accumulate, pairwise
from pathlib import Path

from benchmarks.pfsa_speakers import PEOPLE, Introduced, Words, by_rules, led_back_to, merged
from benchmarks.quoted import joined
from extract.models.bio import Labelled, spans_of, tags_of
from extract.models.encoder import WINDOW, Encoder, load
from extract.pipeline import Reader, reader
from ingest.article import Article
from training.measure import F1, f1, span_scores
from training.news import News
from training.packing import packed
from training.sources import Sentence

CHUNK = 60  # sentences read as one text; the data set does not tell where an article ends

Spans = Sequence[Sequence[Labelled]]


def model_spans(encoder: Encoder, sentences: Sequence[Sentence]) -> list[list[Labelled]]:
    """The model's attribution labels by sentence."""
    tags: list[str] = []
    for group in packed(sentences, encoder.pieces, WINDOW, WINDOW):
        tags += encoder.tags([one.words for one in group])["attribution"]
    ends = accumulate((len(one.words) for one in sentences), initial=0)
    return [spans_of(tags[start:end]) for start, end in pairwise(ends)]


def whole_output(engine: Reader, sentences: Sequence[Sentence], model: Spans) -> list[list[Labelled]]:
    """The model's labels, with the persons that quotations lead back to as the whole reader names them."""
    people = [merged(rules, spans) for rules, spans in zip(_ruled(engine, sentences), model, strict=True)]
    kept: list[list[Labelled]] = [[one for one in spans if one[0] not in PEOPLE] for spans in model]
    for at, one in set(led_back_to(sentences, model, people)):
        kept[at] += one.labelled()
    return kept


def _ruled(engine: Reader, sentences: Sequence[Sentence]) -> Iterator[list[Introduced]]:
    for start in range(0, len(sentences), CHUNK):
        chunk = sentences[start : start + CHUNK]
        printed = [word for one in chunk for word in one.words]
        text, bounds = joined(printed)
        found = engine.read(Article(id="pfsa", source="pfsa", body=text, text_hash=""))
        introduced = list(by_rules(found, text, Words(bounds), printed))
        for first, last in pairwise(accumulate((len(one.words) for one in chunk), initial=0)):
            yield [_moved(one, first, last) for one in introduced if first <= one.person[0] < last]


def _moved(one: Introduced, first: int, last: int) -> Introduced:
    """The same with words counted from the sentence's first; what lies outside it is left out."""
    inside = ((s[0] - first, s[1] - first) if s and first <= s[0] and s[1] <= last else None for s in one[1:])
    return Introduced((one.person[0] - first, min(one.person[1], last) - first), *inside)


def overlap_scores(gold: Spans, read: Spans) -> dict[str, F1]:
    """F1 by label and micro, where sharing a word is enough; every span is matched once."""
    right, found, wanted = Counter[str](), Counter[str](), Counter[str]()
    for expected, given in zip(gold, read, strict=True):
        left = list(given)
        for label, start, end in expected:
            hit = next((one for one in left if one[0] == label and one[1] < end and start < one[2]), None)
            if hit:
                left.remove(hit)
                right.update((label, "micro"))
            wanted.update((label, "micro"))
        found.update(name for one in given for name in (one[0], "micro"))
    return {label: f1(right[label], found[label], wanted[label]) for label in sorted(found | wanted)}


def table(sentences: Sequence[Sentence], outputs: dict[str, Spans]) -> str:
    """F1 of each output in columns, exact and overlap."""
    gold = [one.tags for one in sentences]
    columns: dict[str, dict[str, F1]] = {}
    for name, output in outputs.items():
        tags = [tags_of(spans, len(one.words)) for spans, one in zip(output, sentences, strict=True)]
        columns[f"{name}, exact"] = span_scores(gold, tags)
        columns[f"{name}, overlap"] = overlap_scores([spans_of(one) for one in gold], [spans_of(one) for one in tags])
    labels = sorted({label for column in columns.values() for label in column})
    lines = [f"{'':14}" + "".join(f"{name:>18}" for name in columns)]
    for label in labels:
        scores = (f"{column[label].f1:.1f}" if label in column else "-" for column in columns.values())
        lines.append(f"{label:14}" + "".join(f"{score:>18}" for score in scores))
    return "\n".join(lines)


def main() -> None:
    """Read, map, score and print."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.pfsa", description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("data", type=Path)
    parser.add_argument("--dev", action="store_true", help="the sentences on which choices were made")
    asked = parser.parse_args()
    news = News(asked.data)
    sentences = news.said_dev if asked.dev else news.said_test
    model = model_spans(load(), sentences)
    print(table(sentences, {"model": model, "jejak": whole_output(reader("accurate"), sentences, model)}))


if __name__ == "__main__":
    main()
