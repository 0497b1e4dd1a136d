import tomllib
from typing import Any

import pytest

from extract.about.counted import phrased, subjects
from extract.found import Found
from tests.extract.case_tables import CASES
from tests.extract.reading import article, read, shipped

with (CASES / "counted.toml").open("rb") as table:
    CASE_ROWS: list[dict[str, Any]] = tomllib.load(table)["case"]


def found(text: str, title: str | None = None) -> Found:
    return shipped().found(article(text, title))


@pytest.mark.parametrize("case", CASE_ROWS, ids=lambda case: case["about_of"])
def test_the_words_that_say_what_a_figure_counts(case: dict[str, Any]) -> None:
    """Each case says which words must stand there and which must not: the model may order them its own way."""
    seen = subjects(found(case["text"], case["title"]), case["title"]).figures
    for one, (value, wanted, barred) in zip(seen, case["figures"], strict=True):
        words = set((one.about or "").lower().split())
        assert (str(one.value), set(wanted.split()) - words, set(barred.split()) & words) == (value, set(), set())


def test_by_its_row() -> None:
    figures = phrased(found("Ada rumah rusak 22.198 unit: berat 6.570, ringan 12.641."), None)
    assert [one.about for one in figures] == ["rumah rusak", "rumah rusak berat", "rumah rusak ringan"]


def test_a_figure_that_goes_on_with_another_counts_the_same() -> None:
    seen = subjects(found("Pada 2014 ada 12 kasus campak. Setahun kemudian 14 kasus."), None)
    assert seen.roots == (0, 0)
    assert seen.figures[0].about == seen.figures[1].about


def test_figures_stay_in_their_order() -> None:
    text = "Ada 12 kasus campak dan 3 kasus rabies."
    assert [one.value for one in read(text).figures] == [12, 3]
