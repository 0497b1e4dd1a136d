"""How far a run is, on stderr: a line that changes on a terminal, plain lines elsewhere; and how it ended."""

import signal
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from types import FrameType

import click
from rich.console import Console
from rich.status import Status

from jejak.conveyor import Tally
from jejak.desk import Aside
from jejak.lang import said, say
from jejak.shell import FAILURE, INTERRUPTED, NOTHING_READ

SHOWN_ASIDES = 20


class Lines:
    """A line of log for every batch."""

    def loaded(self, tally: Tally) -> None:
        click.echo(_so_far(tally), err=True)

    def deriving(self) -> None:
        click.echo(say("run.deriving"), err=True)


class Live:
    """One line with a spinner, rewritten in place."""

    def __init__(self, status: Status) -> None:
        self._status = status

    def loaded(self, tally: Tally) -> None:
        self._status.update(_so_far(tally))

    def deriving(self) -> None:
        self._status.update(say("run.deriving"))


@contextmanager
def watching() -> Iterator[Lines | Live]:
    """What fits stderr."""
    console = Console(stderr=True)
    if not console.is_terminal:
        yield Lines()
        return
    with console.status(say("run.starting")) as status:
        yield Live(status)


@contextmanager
def stopping() -> Iterator[Callable[[], bool]]:
    """Whether the user pressed Ctrl-C (or the system asked us to end). The second time ends at once."""
    asked: list[int] = []

    def note(number: int, _frame: FrameType | None) -> None:
        if asked:
            raise KeyboardInterrupt
        asked.append(number)
        click.echo(say("run.stopping"), err=True)

    before = {number: signal.signal(number, note) for number in (signal.SIGINT, signal.SIGTERM)}
    try:
        yield lambda: bool(asked)
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)


def report(tally: Tally, *, interrupted: bool) -> int:
    """Say how a run ended; returns its exit code."""
    show_asides(tally.asides)
    click.echo(_so_far(tally), err=True)
    changes = tally.changes
    if changes:
        counts = {
            name: getattr(changes, name)
            for name in ("nodes_written", "nodes_deleted", "edges_written", "edges_deleted")
        }
        click.echo(say("run.changed", **counts), err=True)
    elif tally.read:
        click.echo(say("run.unchanged"), err=True)
    if interrupted:
        click.echo(say("run.interrupted"), err=True)
        return INTERRUPTED
    return outcome_code(tally.read, tally.asides)


def outcome_code(read: int, asides: list[Aside]) -> int:
    """The exit code of a run that read `read` pages: 1 if the reader stumbled, 3 if nothing could be read."""
    if any(one.reason == "failed" for one in asides):
        return FAILURE
    if not read:
        click.echo(say("run.nothing_read"), err=True)
        return NOTHING_READ
    return 0


def show_asides(asides: list[Aside]) -> None:
    """List what was set aside and why."""
    if asides:
        click.echo(say("run.asides", count=len(asides)), err=True)
    for one in asides[:SHOWN_ASIDES]:
        click.echo(f"  {one.source}: {said(f'reason.{one.reason}', one.reason)} ({one.detail})", err=True)
    if len(asides) > SHOWN_ASIDES:
        click.echo(say("run.more_asides", count=len(asides) - SHOWN_ASIDES), err=True)


def _so_far(tally: Tally) -> str:
    return say("run.so_far", read=tally.read, cached=tally.cached, asides=len(tally.asides))
