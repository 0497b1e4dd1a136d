import json
from collections.abc import Callable
from pathlib import Path

import pytest
from msgspec.structs import replace

from corpus.gold import Gold, load_golds
from corpus.score import DetailsError, run_score, score
from extract.contract import Reading
from ingest.article import Rejection
from tests.corpus.sample import gold_file, write_corpus
from tests.corpus.scoring import lowered


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Two articles, the second kept back."""
    kept = gold_file()
    kept["gold"]["kept_back"] = True
    return write_corpus(tmp_path, ("001-uji", gold_file()), ("002-simpan", kept))


def _reader(folder: Path) -> Callable[[Path], Reading]:
    """Gives gold's reading, without its figures."""
    known = {gold.page: replace(gold.reading, figures=()) for gold in load_golds(folder)}
    return lambda page: known[page]


def test_a_perfect_reading_is_perfect(sample: Gold) -> None:
    assert lowered(sample, sample.reading) == set()
    assert score([sample], {sample.slug: sample.reading}).tuned_on.findings == ()


@pytest.mark.parametrize("reading", [{}, {"001-uji": Rejection("x", "empty", "")}])
def test_an_article_that_was_not_read_found_nothing(sample: Gold, reading: dict[str, Reading | Rejection]) -> None:
    tallies = score([sample], reading).tuned_on.tallies
    assert (tallies["claims"].right, tallies["claims"].given, tallies["claims"].expected) == (0, 0, 7)
    assert tallies["title"].f1 == 0
    assert tallies["body"].f1 == 0


def test_details_show_tuned_on_articles_only(folder: Path) -> None:
    text = run_score(_reader(folder), details="all", folder=folder).text
    assert "001-uji  figures  missed  '1.250 kasus'" in text
    assert "002-simpan" not in text
    assert "002-simpan" in run_score(_reader(folder), details="all", kept_back_details=True, folder=folder).text
    assert "001-uji" not in run_score(_reader(folder), folder=folder).text


def test_details_of_one_article_by_its_number(folder: Path) -> None:
    assert "001-uji  figures" in run_score(_reader(folder), details="001", folder=folder).text
    with pytest.raises(DetailsError, match="002-simpan is kept back"):
        run_score(_reader(folder), details="002-simpan", folder=folder)
    with pytest.raises(DetailsError, match="no article '009'"):
        run_score(_reader(folder), details="009", folder=folder)


def test_a_measure_below_its_floor_fails_the_run(folder: Path, tmp_path: Path) -> None:
    floors = tmp_path / "floors.toml"
    floors.write_text("[tuned_on]\nfigures = 10\nclaims = 100\n")
    outcome = run_score(_reader(folder), folder=folder, floors=floors)
    assert outcome.exit_code == 1
    assert outcome.failures == ("tuned_on: figures 0.0, floor 10.0",)
    assert "BELOW ITS FLOOR  tuned_on: figures" in outcome.text
    floors.write_text("[tuned_on]\nclaims = 100\n")
    assert run_score(_reader(folder), folder=folder, floors=floors).exit_code == 0


def test_json_is_one_object(folder: Path) -> None:
    whole = json.loads(run_score(_reader(folder), details="001", form="json", folder=folder).text)
    assert whole["articles"] == {"tuned_on": 1, "kept_back": 1}
    assert {item["measure"] for item in whole["details"]} == {"figures"}
