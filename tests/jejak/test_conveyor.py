"""Batches into the graph: stopped early, resumed, and unchanged the second time."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from graph.state import State
from graph.store import Store
from ingest.records import RawPage
from jejak import conveyor
from jejak.conveyor import Tally, convey
from jejak.desk import Aside, Outcome, open_desk
from jejak.home import Home, writing
from tests.jejak.conftest import FIRST, MORNING, SECOND, whole


class Heard:
    """A watch that remembers."""

    def __init__(self) -> None:
        self.said: list[int | str] = []

    def loaded(self, tally: Tally) -> None:
        self.said.append(tally.read)

    def deriving(self) -> None:
        self.said.append("deriving")


@pytest.fixture
def home(location: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Home]:
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path))
    with writing(location) as opened:
        yield opened


@pytest.fixture(scope="module")
def outcomes() -> list[Outcome]:
    pages = [RawPage(f"{i}.txt", text, id=str(i)) for i, text in enumerate((FIRST, SECOND, FIRST + SECOND))]
    with open_desk("rules", None) as read:
        return [*(read(page) for page in pages), Aside("x", "empty", "nothing")]


def test_batches_are_loaded_then_derived(home: Home, outcomes: list[Outcome], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(conveyor, "BATCH", 2)
    watch = Heard()
    tally = convey(home, outcomes, MORNING, watch)
    assert watch.said == [2, 3, "deriving"]
    assert (tally.read, tally.asides, bool(tally.changes)) == (3, outcomes[3:], True)
    assert [row[0] for row in home.state.asides()] == ["x"]


def test_the_second_time_nothing_changes(home: Home, outcomes: list[Outcome]) -> None:
    convey(home, outcomes, MORNING, Heard())
    before = whole(home.store)
    assert not convey(home, outcomes, MORNING, Heard()).changes
    assert whole(home.store) == before


def test_stopped_early_and_run_again_is_as_if_never_stopped(
    home: Home, outcomes: list[Outcome], arcadedb_store: Store
) -> None:
    convey(home, outcomes, MORNING, Heard())
    uninterrupted = whole(home.store)
    arcadedb_store.write("MATCH (n) DETACH DELETE n")
    tally = convey(home, outcomes, MORNING, Heard(), stopped=lambda: True)
    assert tally.read == 1
    assert home.store.read("MATCH (a:Article) RETURN a.id AS id") == [{"id": "0"}]
    convey(home, outcomes, MORNING, Heard())
    assert whole(home.store) == uninterrupted


def test_nothing_read_touches_nothing(home: Home) -> None:
    watch = Heard()
    tally = convey(home, [Aside("x", "failed", "why")], MORNING, watch)
    assert (watch.said, tally.failed, bool(tally.changes)) == ([], 1, False)
    with State(home.state_path) as state:
        assert state.asides()[0][1] == "failed"
