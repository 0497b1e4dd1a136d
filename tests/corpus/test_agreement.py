import json
from pathlib import Path

import pytest

from corpus.agreement import agreement, main, second_readings
from corpus.annotate import resolve
from corpus.gold import GoldError, load_golds
from tests.corpus.sample import gold_file, write_corpus


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    write_corpus(tmp_path, ("001-uji", gold_file()))
    (tmp_path / "second").mkdir()
    return tmp_path


def annotate(folder: Path, second: dict[str, object]) -> None:
    slug = load_golds(folder)[0].slug
    (folder / f"second/{slug}.json").write_text(json.dumps(second), encoding="utf-8")


def test_the_same_annotation_agrees_wholly(folder: Path) -> None:
    annotate(folder, resolve(gold_file(), "x"))
    found = agreement(load_golds(folder), second_readings(folder)).tuned_on
    assert {tally.f1 for tally in found.tallies.values()} == {100.0}
    assert "series" in found.tallies


def test_what_differs_lowers_agreement_and_is_listed(folder: Path) -> None:
    second = resolve(gold_file(), "x")
    second["claims"][0]["said_on"] = "2019-01-01"
    label = next(one for one in load_golds(folder)[0].series.values())
    for claim in second["claims"]:
        claim["series"] = label
    annotate(folder, second)
    found = agreement(load_golds(folder), second_readings(folder)).tuned_on
    assert {one.measure for one in found.findings} == {"said_on", "series"}


def test_an_article_annotated_once_is_left_out(folder: Path) -> None:
    assert "claims" not in agreement(load_golds(folder), second_readings(folder)).tuned_on.tallies


def test_a_broken_annotation_is_named(folder: Path) -> None:
    annotate(folder, {"article": 1})
    with pytest.raises(GoldError, match=r"second/.*\.json"):
        second_readings(folder)


def test_the_command_prints_the_measures(capsys: pytest.CaptureFixture[str]) -> None:
    assert main([]) == 0
    assert "speaker_title" in capsys.readouterr().out


def test_kept_back_differences_are_not_for_looking(capsys: pytest.CaptureFixture[str]) -> None:
    kept = next(gold.slug for gold in load_golds() if gold.kept_back)
    assert main([kept]) == 2
    assert "kept back" in capsys.readouterr().err
