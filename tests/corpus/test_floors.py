from pathlib import Path

import pytest

from corpus.floors import SPLITS, FloorError, below, load_floors
from corpus.measure import Result, Tally
from corpus.report import MEASURES


def _file(folder: Path, text: str) -> Path:
    path = folder / "floors.toml"
    path.write_text(text, encoding="utf-8")
    return path


def test_the_shipped_floors_name_measures_that_exist() -> None:
    assert tuple(load_floors(MEASURES)) == SPLITS


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("[everything]\nclaims = 5", "no split 'everything'"),
        ("[tuned_on]\nmood = 5", "no measure 'mood'"),
        ("[tuned_on]\nclaims = 101", "101 is no percentage"),
        ('[tuned_on]\nclaims = "high"', "'high' is no percentage"),
    ],
)
def test_floors_that_mean_nothing_are_refused(tmp_path: Path, text: str, message: str) -> None:
    with pytest.raises(FloorError, match=message):
        load_floors(MEASURES, _file(tmp_path, text))


def test_only_what_is_below_its_floor_is_named(tmp_path: Path) -> None:
    floors = load_floors(MEASURES, _file(tmp_path, "[tuned_on]\nclaims = 80\nfigures = 80\n[kept_back]\ndates = 1"))
    results = {
        "tuned_on": Result({"claims": Tally(4, 5, 5), "figures": Tally(3, 5, 5)}),
        "kept_back": Result(),
    }
    assert list(below(results, floors)) == [
        "tuned_on: figures 60.0, floor 80.0",
        "kept_back: dates 0.0, floor 1.0",
    ]
