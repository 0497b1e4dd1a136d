from pathlib import Path

import numpy as np

from extract.about.features import Names
from extract.about.rank import Candidate
from extract.about.scene import Token
from training.about import Example, fit, matrix, parts_of, quality, scores, visible


def word(key: str, *names: str) -> Candidate[Names]:
    return Candidate(Token(0, 1, key, key, "plain", "edge", "edge"), 0, "", names)


def data(articles: int) -> list[Example]:
    """Articles in which what stands in the title is right and what only stands often is not."""
    words = (word("campak", "title plain"), word("kata", "often plain"))
    return [Example(number, words, frozenset({"campak"})) for number in range(articles)]


def test_what_is_right_weighs_more() -> None:
    numbers = matrix(data(12))
    weights = dict(zip(numbers.names, fit(numbers, np.ones(len(numbers.right), dtype=np.bool_)), strict=True))
    assert weights["title plain"] > 0 > weights["often plain"]


def test_features_of_few_articles_are_left_out() -> None:
    assert matrix(data(2)).names == ()


def test_quality_counts_words() -> None:
    examples = data(60)
    numbers = matrix(examples)
    odds = scores(numbers, fit(numbers, np.ones(len(numbers.right), dtype=np.bool_)))
    assert quality(examples, odds) == (1.0, 1.0, 1.0)


def test_words_are_compared_as_gold_is() -> None:
    assert parts_of("Covid-19") == {"covid", "19"}


def test_kept_back_articles_are_no_examples(tmp_path: Path) -> None:
    (tmp_path / "gold").mkdir()
    for name, kept in (("001-a", "false"), ("002-b", "true")):
        (tmp_path / "gold" / f"{name}.json").write_text(f'{{"gold": {{"kept_back": {kept}}}}}', encoding="utf-8")
    assert [path.stem for path in visible(tmp_path)] == ["001-a"]
