import tomllib
from typing import Any

import pytest

from extract.about.about import inherited, noun_inside, vague
from extract.about.counted import phrased
from extract.about.indicator import indicator_of
from extract.contract import plain
from tests.extract.case_tables import CASES
from tests.extract.reading import article, shipped

with (CASES / "abouts.toml").open("rb") as table:
    CASE_ROWS: list[dict[str, Any]] = tomllib.load(table)["case"]


@pytest.mark.parametrize("case", CASE_ROWS, ids=lambda case: case.get("about_of", case["text"][:60]))
def test_what_the_grammar_says_a_figure_counts(case: dict[str, Any]) -> None:
    title = case.get("title")
    figures = phrased(shipped().found(article(case["text"], title)), title)
    found = [
        [
            str(plain(one.value)),
            one.about or "",
            (indicator_of(one.about, one.unit) or "") if one.about and not vague(one.about) else "",
        ]
        for one in figures
    ]
    assert found == case["about"]


@pytest.mark.parametrize(
    ("printed", "noun"),
    [
        ("lebih dari 4.700 kasus", ["kasus"]),
        ("1,2 juta orang", ["orang"]),
        ("Rp12 miliar", []),
        ("12 ton", []),
        ("40 persennya", []),
        ("dua ratus rumah", ["rumah"]),
        ("tidak ada korban", ["korban"]),
        ("12 alat berat", ["alat", "berat"]),
    ],
)
def test_the_noun_printed_with_a_number(printed: str, noun: list[str]) -> None:
    assert noun_inside(printed) == noun


@pytest.mark.parametrize(
    ("phrase", "expected"),
    [
        ("orang", True),
        ("orang meninggal", True),
        ("korban", True),
        ("kasus", True),
        ("surplus", True),
        ("kasus campak", False),
        ("ekspor karet", False),
        ("orang meninggal banjir bandang", False),
    ],
)
def test_what_is_too_vague_for_a_series(phrase: str, expected: bool) -> None:
    assert vague(phrase) is expected


def test_only_a_figure_of_the_same_unit_hands_down_what_it_counts() -> None:
    figures = phrased(shipped().found(article("BPS mencatat 12 kasus campak dan 3 persen.")), None)
    assert inherited(figures[0], figures) == "kasus campak"
    assert inherited(figures[1], figures[:1]) is None
