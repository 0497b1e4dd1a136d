"""From paths to outcomes, the way `ingest` and `extract` share."""

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from datetime import datetime
from functools import partial
from pathlib import Path

from ingest.sources import Hints, read_sources
from jejak.conveyor import Tally, Watch, convey
from jejak.crew import crew
from jejak.desk import Outcome, open_desk
from jejak.home import Home


@contextmanager
def outcomes(
    paths: Sequence[Path | str], hints: Hints, workers: int, engine: str, state: Path | None = None
) -> Iterator[Iterator[Outcome]]:
    """Every page in `paths`, read by an engine, in order. `state`: where readings are kept and looked up.

    Raises SourceError before anything is read where the inputs are named wrongly.
    """
    pages = read_sources(paths, hints)
    with crew(workers, partial(open_desk, engine, state)) as read:
        yield read(pages)


def take_in(
    home: Home,
    paths: Sequence[Path | str],
    hints: Hints,
    workers: int,
    engine: str,
    now: datetime,
    watch: Watch,
    stopped: Callable[[], bool] = lambda: False,
) -> Tally:
    """Bring the graph up to date with every page in `paths` (see `conveyor.convey`)."""
    with outcomes(paths, hints, workers, engine, home.state_path) as found:
        return convey(home, found, now, watch, stopped)
