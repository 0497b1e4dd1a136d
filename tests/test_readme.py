"""What the README says is what the project does: its numbers are measured here, its commands exist."""

import re
from pathlib import Path

import click
import pytest

from corpus.score import Outcome, run_score, shipped_reader
from jejak.cli import main

README = (Path(__file__).parent.parent / "README.md").read_text(encoding="utf-8")
ROW = re.compile(r"^\| ([a-z_, ]+) \| ([\d.]+) \| ([\d.]+) \|$", re.M)


@pytest.fixture(scope="module")
def outcome() -> Outcome:
    return run_score(shipped_reader())


def test_no_measure_is_below_its_floor(outcome: Outcome) -> None:
    assert outcome.failures == ()


def test_the_scores_are_those_measured(outcome: Outcome) -> None:
    said = {name: (tuned, kept) for name, tuned, kept in ROW.findall(README)}
    assert {"figures", "claims", "officials, full"} <= said.keys()
    results = [outcome.score.tuned_on.tallies, outcome.score.kept_back.tallies]
    assert said == {name: tuple(f"{tallies[name].f1 or 0:.1f}" for tallies in results) for name in said}


def test_every_command_it_shows_exists() -> None:
    shown = re.findall(r"^    jejak ([a-z]+)", README, re.M)
    assert len(shown) > 8
    assert set(shown) <= set(main.list_commands(click.Context(main)))
