"""Weights learned from made-up claims."""

from datetime import date

import numpy as np

from extract.claims.period_rank import Candidate
from extract.types import Period
from training.period import Example, fit, matrix, right

MAY = Period("2023-05", date(2023, 5, 1), date(2023, 5, 31))
DAYS = (MAY.start, MAY.end)


def data(articles: int) -> list[Example]:
    """Articles in which the month beside the figure is what it covers, and one in which no candidate is right."""
    ways = (
        Candidate(MAY, (("reading", "whole", "month", "own", "level"),)),
        Candidate(None, (("nothing", "level", "exact", "own", "picked", "0"),)),
    )
    known = [Example(number, ways, DAYS, scored=True) for number in range(articles)]
    return [*known, Example(articles, ways, (None, date(2020, 1, 1)), scored=True)]


def test_what_is_right_weighs_more() -> None:
    examples = data(12)
    numbers = matrix(examples)
    weights = fit(numbers, np.ones(len(examples), dtype=np.bool_))
    named = dict(zip(numbers.names, weights, strict=True))
    assert named["reading whole month level"] > 0 > named["nothing"]
    assert right(numbers, weights, examples).tolist() == [True] * 12 + [False]


def test_features_of_few_articles_are_left_out() -> None:
    assert matrix(data(2)).names == ()
