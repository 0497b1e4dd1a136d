"""Training the words of a subject: which words of an article say what a figure counts (`extract/about/rank.py`).

Logistic regression over named features, learned from the corpus's own gold: the articles that are not kept back, with
the body as gold has it. Every word that may be part of a subject is an example; it is one when gold's phrase has it.
The score is that of articles left out: ten parts, each read by what the other nine taught. Written is a table,
`feature,weight`, of all articles.
"""

import csv
import json
import re
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from corpus.gold import Gold, load
from corpus.normal import content_words
from extract import pipeline
from extract.about.counted import phrased
from extract.about.features import Names, features
from extract.about.rank import THRESHOLD, Candidate, Ranker
from extract.about.scene import scene_of
from extract.found import Found
from extract.types import Figure
from ingest.article import Article

PARTS = 10
ARTICLES, WORD_ARTICLES = 6, 10  # a feature must occur in so many articles; one that names a word in more
L2, STEPS, RATE = 15.0, 300, 0.05
Floats = NDArray[np.float64]
Ints = NDArray[np.int64]


@dataclass(frozen=True, slots=True)
class Example:
    """A figure of a gold article: its candidate words and the content words gold has."""

    article: int
    words: tuple[Candidate[Names], ...]
    gold: frozenset[str]


def examples(corpus: Path) -> list[Example]:
    """Return the examples of all articles that are not kept back. Raises corpus.gold.GoldError for bad gold."""
    reader = pipeline.reader()
    found: list[Example] = []
    for number, path in enumerate(visible(corpus)):
        found += _of_article(number, load(path, corpus / "pages"), reader)
    return found


def visible(corpus: Path) -> list[Path]:
    paths = sorted((corpus / "gold").glob("*.json"))
    return [path for path in paths if not json.loads(path.read_text(encoding="utf-8"))["gold"]["kept_back"]]


def _of_article(number: int, gold: Gold, reader: pipeline.Reader) -> Iterable[Example]:
    part = gold.reading.article
    article = Article(
        id=part.id, source=part.source, body=part.body, text_hash="", title=part.title, published=part.published
    )
    yield from of_found(number, gold, article, reader.found(article))


def of_found(number: int, gold: Gold, article: Article, found: Found) -> Iterable[Example]:
    """Return the examples of one article in which something was found."""
    figures, scene = phrased(found, article.title), scene_of(found, article.title)
    words = Ranker(scene, found.text, figures, features, lambda _worth, _near: False)
    for at, figure in enumerate(figures):
        if about := _gold_about(figure, gold.reading.figures):
            yield Example(number, tuple(words.candidates(at)), content_words(about))


def _gold_about(figure: Figure, gold: Sequence[Figure]) -> str | None:
    """What gold says of the same figure at the same place."""
    for one in gold:
        here = one.span[0] < figure.span[1] and figure.span[0] < one.span[1]
        if here and (one.value, one.unit) == (figure.value, figure.unit):
            return one.about
    return None


def parts_of(word: str) -> frozenset[str]:
    """The words that the comparison with gold sees in one word ("covid-19": covid, 19)."""
    return frozenset(re.findall(r"\w+", word.casefold()))


@dataclass(frozen=True, slots=True)
class Matrix:
    """Examples in numbers: for every word the features it has (`columns` from `starts`), whether gold has the word."""

    names: tuple[str, ...]
    columns: Ints
    starts: Ints
    right: Floats
    articles: Ints


def matrix(data: Sequence[Example]) -> Matrix:
    """Return the words of all examples as rows."""
    rows = [(one.article, word, one.gold) for one in data for word in one.words]
    named = [word.worth for _, word, _ in rows]
    seen: defaultdict[str, set[int]] = defaultdict(set)
    for (article, _, _), names in zip(rows, named, strict=True):
        for name in names:
            seen[name].add(article)
    kept = sorted(
        name
        for name, articles in seen.items()
        if len(articles) >= (WORD_ARTICLES if name.startswith("word ") else ARTICLES)
    )
    column = {name: at for at, name in enumerate(kept)}
    columns = [[column[name] for name in names if name in column] for names in named]
    return Matrix(
        names=tuple(kept),
        columns=np.array([one for row in columns for one in row], dtype=np.int64),
        starts=np.cumsum([0, *map(len, columns)]),
        right=np.array([_is_right(word, gold) for _, word, gold in rows], dtype=np.float64),
        articles=np.array([article for article, _, _ in rows]),
    )


def _is_right(word: Candidate[Names], gold: frozenset[str]) -> bool:
    parts = parts_of(word.token.key)
    return bool(parts) and parts <= gold


def fit(data: Matrix, taught: NDArray[np.bool_]) -> Floats:
    """Return the weights learned from the rows `taught` names (Adam on the penalised likelihood, from zero)."""
    lengths = np.diff(data.starts)
    used = np.repeat(taught, lengths)
    columns = data.columns[used]
    rows = np.repeat(np.arange(int(taught.sum())), lengths[taught])
    right = data.right[taught]
    weights, first, second = (np.zeros(len(data.names)) for _ in range(3))
    for step in range(1, STEPS + 1):
        chance = 1 / (1 + np.exp(-np.bincount(rows, weights[columns], minlength=len(right))))
        slope = np.bincount(columns, (chance - right)[rows], minlength=len(weights)) + L2 * weights
        first, second = 0.9 * first + 0.1 * slope, 0.99 * second + 0.01 * slope * slope
        weights -= RATE * (first / (1 - 0.9**step)) / (np.sqrt(second / (1 - 0.99**step)) + 1e-8)
    return weights


def scores(data: Matrix, weights: Floats) -> Floats:
    """The log odds of every row."""
    rows = np.repeat(np.arange(len(data.right)), np.diff(data.starts))
    return np.asarray(np.bincount(rows, weights[data.columns], minlength=len(data.right)), dtype=np.float64)


def left_out(data: Matrix) -> Floats:
    """The log odds of every row by weights learned without its article and its neighbours (copies stand together)."""
    part = data.articles // 3 % PARTS
    odds = np.zeros(len(data.right))
    for number in range(PARTS):
        odds[part == number] = scores(data, fit(data, part != number))[part == number]
    return odds


def quality(data: Sequence[Example], odds: Floats) -> tuple[float, float, float]:
    """Precision, recall and F1 over the content words of all examples."""
    right = given = expected = at = 0
    for one in data:
        chosen = odds[at : at + len(one.words)] > THRESHOLD
        words = [word for word, kept in zip(one.words, chosen, strict=True) if kept]
        shown = frozenset[str]().union(*(parts_of(word.token.key) for word in words))
        right, given, expected = right + len(shown & one.gold), given + len(shown), expected + len(one.gold)
        at += len(one.words)
    precision, recall = right / max(given, 1), right / max(expected, 1)
    return precision, recall, 2 * precision * recall / max(precision + recall, 1e-9)


def make_about(corpus: Path, table: Path) -> str:
    """Write the table of weights, and return a line with the scores on articles left out."""
    data = examples(corpus)
    numbers = matrix(data)
    precision, recall, f1 = quality(data, left_out(numbers))
    weights = fit(numbers, np.ones(len(numbers.right), dtype=np.bool_))
    with table.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(("feature", "weight"))
        writer.writerows(
            (name, f"{weight:.2f}") for name, weight in zip(numbers.names, weights, strict=True) if abs(weight) >= 0.005
        )
    return (
        f"{len(data)} figures, {len(numbers.right)} words, {len(numbers.names)} features; "
        f"left out: P {precision:.3f} R {recall:.3f} F1 {f1:.3f}"
    )
