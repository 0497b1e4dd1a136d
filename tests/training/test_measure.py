"""Span scores."""

import pytest

from training.measure import f1, span_scores


def test_a_span_counts_only_when_both_ends_and_label_are_right() -> None:
    gold = [["B-PER", "I-PER", "O", "B-ORG"], ["B-PER"]]
    read = [["B-PER", "O", "O", "B-ORG"], ["B-ORG"]]
    scores = span_scores(gold, read)
    assert scores["PER"].f1 == 0
    assert scores["ORG"] == (50.0, 100.0, pytest.approx(66.67, abs=0.01))
    assert scores["micro"].f1 == pytest.approx(2 * 1 / (3 + 3) * 100)


def test_nothing_to_find_and_nothing_found() -> None:
    assert f1(0, 0, 0).f1 == 100
