"""`--engine`: which reader a command reads pages with.

Kept apart from the other options: what an engine is comes from the extract room, which takes a second to load, and
commands that read no page shall not wait for it.
"""

import click

from extract.models.engines import DEFAULT, ENGINES, missing
from jejak.lang import say
from jejak.options import Choice
from jejak.shell import Problem


def refuse_missing(_context: click.Context, _option: click.Parameter, name: str) -> str:
    """Give the engine back. Raises Problem for one that is not installed, before anything is read or started."""
    if package := missing(name):
        raise Problem(say("engine.missing", engine=name, package=package))
    return name


engine_option = click.option(
    "--engine",
    type=Choice(ENGINES),
    default=DEFAULT,
    callback=refuse_missing,
    help=say("engine.help", default=DEFAULT),
)
