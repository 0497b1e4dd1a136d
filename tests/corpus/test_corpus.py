"""The shipped gold itself: every file is sound and stands on its page."""

import json
from pathlib import Path
from typing import Any

import pytest

from corpus.annotate import problems
from corpus.gold import HERE, load_golds
from corpus.score import score

GOLDS = load_golds()
FILES = sorted((HERE / "gold").glob("*.json"))


def _raw(path: Path) -> dict[str, Any]:
    raw: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
    return raw


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_gold_says_what_its_spans_cover(path: Path) -> None:
    assert list(problems(_raw(path))) == []


@pytest.mark.parametrize("gold", GOLDS, ids=lambda gold: gold.slug)
def test_every_paragraph_stands_on_the_page(gold: Any) -> None:
    page = " ".join(gold.lines)
    assert [text for text in gold.reading.article.body.split("\n\n") if " ".join(text.split()) not in page] == []


@pytest.mark.parametrize("gold", GOLDS, ids=lambda gold: gold.slug)
def test_periods_that_are_as_of_a_day_have_no_start(gold: Any) -> None:
    found = [item.period for item in gold.reading.claims if item.period] + list(gold.reading.dates)
    resolved = [item for item in found if item.edtf]
    assert [item for item in resolved if item.edtf.startswith("../") != (item.start is None)] == []


def test_a_part_is_a_part_of_another_claim() -> None:
    for gold in GOLDS:
        assert all(claim.part_of != claim.id for claim in gold.reading.claims), gold.slug


def test_a_third_is_kept_back() -> None:
    assert sum(gold.kept_back for gold in GOLDS) * 3 >= len(GOLDS)


def test_gold_scored_against_itself_is_perfect() -> None:
    splits = score(GOLDS, {gold.slug: gold.reading for gold in GOLDS}).splits
    wrong = {
        (split, name)
        for split, result in splits.items()
        for name, tally in result.tallies.items()
        if name != "series" and (tally.f1 != 100 or tally.precision != 100)
    }
    assert wrong == set()  # series need the indicators that gold leaves open
