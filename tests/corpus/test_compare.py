from pathlib import Path

import pytest

from corpus.compare import COMPARED, compare
from corpus.floors import FLOORS
from corpus.report import MEASURES
from corpus.score import floors_of, run_score, shipped_reader
from extract.models.engines import DEFAULT, ENGINES
from tests.corpus.sample import gold_file, write_corpus


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Two articles, the second kept back."""
    kept = gold_file()
    kept["gold"]["kept_back"] = True
    return write_corpus(tmp_path, ("001-uji", gold_file()), ("002-simpan", kept))


def test_the_scores_are_those_of_the_report(folder: Path) -> None:
    [found] = compare(["rules"], folder)
    splits = run_score(shipped_reader("rules"), folder=folder, floors=None).score.splits
    assert found.engine == "rules"
    assert found.scores == {
        split: {name: result.tallies[name].f1 for name in COMPARED} for split, result in splits.items()
    }
    assert found.articles == found.words / 250 > 0


def test_what_is_compared_is_measured() -> None:
    assert set(COMPARED) <= set(MEASURES)


def test_an_unknown_engine_is_refused(folder: Path) -> None:
    with pytest.raises(ValueError, match="cepat"):
        list(compare(["cepat"], folder))


def test_only_the_default_engine_has_floors() -> None:
    assert {engine: floors_of(engine) for engine in ENGINES} == dict.fromkeys(ENGINES) | {DEFAULT: FLOORS}
