"""What went wrong, in the user's words: what, where, and what to do."""

import sqlite3
from collections.abc import Sequence
from concurrent.futures import BrokenExecutor
from difflib import get_close_matches

import click

from graph.errors import QueryTimeoutError, StoreError
from ingest.sources import SourceError
from jejak.lang import say

FORESEEN = (StoreError, SourceError, OSError, sqlite3.Error, BrokenExecutor)


def words(error: Exception) -> str:
    """What went wrong in the other rooms, and what to do about it. They name the place themselves."""
    if isinstance(error, QueryTimeoutError):
        return say("error.late", detail=error)
    if isinstance(error, StoreError):
        return say("error.graph", detail=error)
    if isinstance(error, SourceError):
        return say("error.source", detail=error)
    if isinstance(error, BrokenExecutor):
        return say("error.worker_lost")
    return say("error.system", detail=error)


def usage_text(error: click.UsageError) -> str:
    """What was wrong with a command line, after the usage and before where to read on."""
    line = say("error.line", what=_usage_message(error))
    if error.ctx is None:
        return line
    return f"{error.ctx.get_usage()}\n{line}\n{say('error.try_help', command=error.ctx.command_path)}"


def _usage_message(error: click.UsageError) -> str:
    """Click's own message in our words, where it is one of the common ones."""
    if isinstance(error, click.NoSuchOption):
        return say("error.no_such_option", name=error.option_name) + _nearest(error.possibilities)
    if isinstance(error, click.exceptions.NoSuchCommand):
        group = error.ctx.command if error.ctx else None
        names = group.list_commands(error.ctx) if isinstance(group, click.Group) and error.ctx else []
        nearest = get_close_matches(error.command_name, names)
        return say("error.no_such_command", name=error.command_name) + _nearest(nearest)
    if isinstance(error, click.MissingParameter):
        hint = error.param.get_error_hint(error.ctx) if error.param and error.ctx else error.param_hint
        return say("error.missing", name=hint)
    if isinstance(error, click.BadParameter) and error.param and error.ctx:
        return say("error.bad_value", name=error.param.get_error_hint(error.ctx), what=error.message)
    return error.format_message()


def _nearest(names: Sequence[str] | None) -> str:
    return " " + say("error.nearest", names=", ".join(names)) if names else ""
