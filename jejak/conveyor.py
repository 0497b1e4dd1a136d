"""Outcomes in, a graph brought up to date out: batches loaded as they come, then everything derived made anew.

It may be killed at any point: readings are kept as they are made and every write is a difference, so the next run
finishes the work. The same input a second time changes nothing.
"""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from datetime import datetime
from typing import Protocol

from graph.loader import Item, load, rebuild, record_run, run_id
from graph.sync import Changes
from jejak.desk import FAILED, Aside, Outcome
from jejak.home import Home

BATCH = 50  # articles per load: some seconds' work at most, the most that a kill repeats


@dataclass(slots=True)
class Tally:
    """What a run has done so far. `extractors`: the versions whose readings it loaded."""

    read: int = 0
    cached: int = 0
    asides: list[Aside] = field(default_factory=list)
    extractors: set[str] = field(default_factory=set)
    changes: Changes = field(default_factory=Changes)

    @property
    def failed(self) -> int:
        """How many inputs the reader stumbled over."""
        return sum(one.reason == FAILED for one in self.asides)


class Watch(Protocol):
    """Who is told how far a run is."""

    def loaded(self, tally: Tally) -> None:
        """A batch is in the graph."""

    def deriving(self) -> None:
        """Everything derived is about to be made anew."""


def convey(
    home: Home, outcomes: Iterable[Outcome], now: datetime, watch: Watch, stopped: Callable[[], bool] = lambda: False
) -> Tally:
    """Load every outcome, derive, and record the run as begun at `now`.

    Once `stopped` says so, no further page is read; what was read is loaded and derived all the same.
    Raises StoreError when the graph cannot be written.
    """
    tally = Tally()
    for batch in _batches(outcomes, tally, home, now, stopped):
        tally.changes += load(home.store, home.state, batch, now)
        watch.loaded(tally)
    if tally.read:
        watch.deriving()
        finish(home, tally, now)
    return tally


def finish(home: Home, tally: Tally, now: datetime) -> None:
    """Derive everything anew and record the run."""
    tally.changes += rebuild(home.store, run_id(now))
    record_run(home.store, now, ", ".join(sorted(tally.extractors)), tally.changes)


def _batches(
    outcomes: Iterable[Outcome], tally: Tally, home: Home, now: datetime, stopped: Callable[[], bool]
) -> Iterator[list[Item]]:
    batch: list[Item] = []
    for outcome in outcomes:
        if isinstance(outcome, Aside):
            tally.asides.append(outcome)
            home.state.set_aside(outcome.source, outcome.reason, outcome.detail, now.isoformat(timespec="seconds"))
        else:
            tally.read += 1
            home.state.clear_aside(outcome.item.article.source)
            tally.cached += outcome.cached
            extractor = outcome.item.reading.extractor
            tally.extractors.add(f"{extractor.engine}-{extractor.version}")
            batch.append(outcome.item)
        if len(batch) == BATCH:
            yield batch
            batch = []
        if stopped():
            break
    if batch:
        yield batch
