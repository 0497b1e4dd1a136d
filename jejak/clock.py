"""The clock: the only place where the time is asked for. Tests hand the command line another one as `obj`."""

from collections.abc import Callable
from datetime import UTC, datetime

import click

Clock = Callable[[], datetime]


def system_clock() -> datetime:
    """Now, in the user's own time zone: a day in the graph is a day as they count it."""
    return datetime.now(UTC).astimezone()


def clock_of(context: click.Context) -> Clock:
    """The clock this command line was started with."""
    return context.obj or system_clock
