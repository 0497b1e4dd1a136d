"""Training what a figure covers: which of the text's dates, meant how, is a claim's period (`claims/period_rank.py`).

Logistic regression over the candidates of each claim, learned from the corpus's articles that are not kept back: from
gold and from the second annotation, which settle what one annotator alone would leave to taste. The score is that of
articles left out: ten parts, each read by what the other nine taught. Written is a table, `feature,weight`.
"""

import csv
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from corpus.agreement import second_reading
from corpus.gold import Gold, load
from extract import pipeline
from extract.about.counted import subjects
from extract.claims.claim_period import question
from extract.claims.claims import beside, find_claims
from extract.claims.period_features import features
from extract.claims.period_rank import Candidate, candidates, days_of
from extract.claims.period_scene import PeriodScene
from extract.claims.sayings import sayings
from extract.types import Claim
from ingest.article import Article
from training.about import PARTS, visible

ARTICLES = 6  # a feature must occur in so many articles
L2, STEPS, RATE = 4.0, 250, 0.05
Days = tuple[date | None, date | None]
Floats = NDArray[np.float64]
Ints = NDArray[np.int64]


@dataclass(frozen=True, slots=True)
class Example:
    """A claim of an article: its candidates, and what an annotator says it covers; `scored`: by gold."""

    article: int
    candidates: tuple[Candidate, ...]
    days: Days
    scored: bool


def examples(corpus: Path) -> list[Example]:
    """Return the examples of all articles that are not kept back. Raises corpus.gold.GoldError for bad gold."""
    reader = pipeline.reader()
    found: list[Example] = []
    for number, path in enumerate(visible(corpus)):
        gold = load(path, corpus / "pages")
        found += _of_article(number, gold, second_reading(corpus / "second" / path.name).claims, reader)
    return found


def _of_article(number: int, gold: Gold, second: Sequence[Claim], reader: pipeline.Reader) -> Iterator[Example]:
    part = gold.reading.article
    article = Article(
        id=part.id, source=part.source, body=part.body, text_hash="", title=part.title, published=part.published
    )
    found = subjects(reader.found(article), article.title)
    scene, claims = PeriodScene(found), gold.reading.claims
    for one, said in zip(find_claims(found), sayings(found), strict=True):
        figure = found.figures[said.index]
        asked = question(found, said, figure, beside(found, figure, said.sentence), one.counting)
        given = tuple(candidates(scene, asked))
        if (at := _same(one, claims)) is not None:
            yield Example(number, given, days_of(claims[at].period), not gold.skips("claims", at, "period"))
        if (at := _same(one, second)) is not None:
            yield Example(number, given, days_of(second[at].period), scored=False)


def _same(one: Claim, claims: Sequence[Claim]) -> int | None:
    """The number of the claim of the same figure at the same place."""
    for at, other in enumerate(claims):
        if other.value == one.value and other.span[0] < one.span[1] and one.span[0] < other.span[1]:
            return at
    return None


@dataclass(frozen=True, slots=True)
class Matrix:
    """Candidates in numbers: the features each has (`columns` beside `rows`), its example, and if it is right."""

    names: tuple[str, ...]
    rows: Ints
    columns: Ints
    example: Ints
    right: Floats
    articles: Ints  # of every example


def matrix(data: Sequence[Example]) -> Matrix:
    """Return the candidates of all examples as rows; examples whose days no candidate has teach nothing."""
    given = [(at, one.article, way, one.days) for at, one in enumerate(data) for way in one.candidates]
    named = [{name for group in way.groups for name in features(group)} for _, _, way, _ in given]
    seen: defaultdict[str, set[int]] = defaultdict(set)
    for (_, article, _, _), names in zip(given, named, strict=True):
        for name in names:
            seen[name].add(article)
    kept = sorted(name for name, articles in seen.items() if len(articles) >= ARTICLES)
    column = {name: at for at, name in enumerate(kept)}
    cells = [(row, column[name]) for row, names in enumerate(named) for name in sorted(names) if name in column]
    return Matrix(
        names=tuple(kept),
        rows=np.array([row for row, _ in cells], dtype=np.int64),
        columns=np.array([at for _, at in cells], dtype=np.int64),
        example=np.array([at for at, *_ in given], dtype=np.int64),
        right=np.array([days_of(way.period) == days for *_, way, days in given], dtype=np.float64),
        articles=np.array([one.article for one in data], dtype=np.int64),
    )


def fit(data: Matrix, taught: NDArray[np.bool_]) -> Floats:
    """Return the weights learned from the examples `taught` names (Adam on the penalised likelihood, from zero)."""
    examples_of = data.example
    answerable = np.bincount(examples_of, data.right, minlength=len(taught)) > 0
    used = (taught & answerable)[examples_of]
    cells = used[data.rows]
    rows, columns = data.rows[cells], data.columns[cells]
    weights, first, second = (np.zeros(len(data.names)) for _ in range(3))
    for step in range(1, STEPS + 1):
        score = np.exp(np.clip(np.bincount(rows, weights[columns], minlength=len(used)), -30, 30)) * used
        chance = score / np.maximum(np.bincount(examples_of, score, minlength=len(taught)), 1e-30)[examples_of]
        good = score * data.right
        wanted = good / np.maximum(np.bincount(examples_of, good, minlength=len(taught)), 1e-30)[examples_of]
        slope = np.bincount(columns, (chance - wanted)[rows], minlength=len(weights)) + L2 * weights
        first, second = 0.9 * first + 0.1 * slope, 0.99 * second + 0.01 * slope * slope
        weights -= RATE * (first / (1 - 0.9**step)) / (np.sqrt(second / (1 - 0.99**step)) + 1e-8)
    return weights


def right(data: Matrix, weights: Floats, examples_given: Sequence[Example]) -> NDArray[np.bool_]:
    """Whether the likeliest days of every example are the annotator's."""
    score = np.exp(np.clip(np.bincount(data.rows, weights[data.columns], minlength=len(data.example)), -30, 30))
    found, at = [], 0
    for one in examples_given:
        chances: defaultdict[Days, float] = defaultdict(float)
        for way, chance in zip(one.candidates, score[at : at + len(one.candidates)], strict=True):
            chances[days_of(way.period)] += chance
        found.append(max(chances, key=lambda days: chances[days]) == one.days)
        at += len(one.candidates)
    return np.array(found, dtype=np.bool_)


def make_period(corpus: Path, table: Path) -> str:
    """Write the table of weights, and return a line with the score on articles left out."""
    data = examples(corpus)
    numbers = matrix(data)
    part = numbers.articles // 3 % PARTS  # copies and updates of an article stand beside it
    scored = np.array([one.scored for one in data], dtype=np.bool_)
    hits = np.zeros(len(data), dtype=np.bool_)
    for number in range(PARTS):
        hits |= right(numbers, fit(numbers, part != number), data) & (part == number)
    weights = fit(numbers, np.ones(len(data), dtype=np.bool_))
    with table.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(("feature", "weight"))
        writer.writerows(
            (name, f"{weight:.2f}") for name, weight in zip(numbers.names, weights, strict=True) if abs(weight) >= 0.005
        )
    shown = right(numbers, weights, data)[scored].mean()
    return (
        f"{len(data)} annotated claims, {len(numbers.example)} candidates, {len(numbers.names)} features; "
        f"left out: {hits[scored].mean():.3f} right, taught: {shown:.3f}"
    )
