import json

from corpus.gold import Gold
from corpus.measure import Finding, Result, Tally
from corpus.report import MEASURES, as_json, details, table
from tests.corpus.scoring import scored

RESULTS = {"tuned_on": Result({"claims": Tally(3, 4, 6)}), "kept_back": Result()}
ARTICLES = {"tuned_on": 1, "kept_back": 0}


def test_every_measure_has_its_line(sample: Gold) -> None:
    assert set(scored(sample, sample.reading).tallies) == set(MEASURES)
    lines = table(RESULTS, ARTICLES).splitlines()
    for measure in MEASURES:
        assert any(line.startswith(f"  {measure} ") for line in lines)


def test_both_splits_stand_side_by_side() -> None:
    line = next(line for line in table(RESULTS, ARTICLES).splitlines() if line.startswith("  claims "))
    assert line.split() == ["claims", "75.0", "50.0", "60.0", "6", "-", "-", "-", "0"]


def test_details_are_one_line_each() -> None:
    assert list(details([Finding("001-a", "figures", "missed", "3 kasus")])) == ["001-a  figures  missed  3 kasus"]


def test_json_holds_the_counts() -> None:
    whole = json.loads(as_json(RESULTS, ARTICLES, [Finding("001-a", "figures", "missed", "3 kasus")], ["x"]))
    assert whole["measures"]["claims"]["tuned_on"] == {
        "precision": 75,
        "recall": 50,
        "f1": 60,
        "right": 3,
        "given": 4,
        "expected": 6,
    }
    assert whole["articles"] == ARTICLES
    assert whole["details"][0]["problem"] == "missed"
    assert whole["below_floor"] == ["x"]
