"""Options and arguments that several commands share, so that they are spelled and explained alike."""

import sys
from collections.abc import Callable
from datetime import date
from typing import Any, TypeVar

import click

from graph.location import default_location
from jejak.lang import LANGUAGES, say

C = TypeVar("C", bound=Callable[..., Any])
FORMATS = ("table", "json", "csv")


class Choice(click.Choice[str]):
    """One of a few words, refused in the user's language."""

    def get_invalid_choice_message(self, value: Any, ctx: click.Context | None) -> str:  # noqa: ARG002
        return say("error.choice", value=value, choices=", ".join(self.choices))


class Day(click.ParamType[date]):
    """An ISO date, YYYY-MM-DD."""

    name = "YYYY-MM-DD"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> date:
        if isinstance(value, date):
            return value
        try:
            return date.fromisoformat(value)
        except ValueError:
            self.fail(say("error.day", value=value), param, ctx)


class Count(click.ParamType[int]):
    """A whole number, at least 1."""

    name = "N"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> int:
        if isinstance(value, int) or (value.isascii() and value.isdigit() and int(value)):
            return int(value)
        return self.fail(say("error.count", value=value), param, ctx)


# Read by jejak.lang before anything is parsed; declared so that click accepts it everywhere and explains it.
lang_option = click.option("--lang", type=Choice(LANGUAGES), expose_value=False, help=say("option.lang"))

graph_option = click.option(
    "--graph",
    "location",
    default=default_location,
    metavar=say("option.graph_value"),
    help=say("option.graph"),
)


def format_option(command: C) -> C:
    """`--format`: a table on a terminal, JSON when piped, unless asked for."""
    return click.option(
        "--format",
        "style",
        type=Choice(FORMATS),
        default=lambda: "table" if sys.stdout.isatty() else "json",
        help=say("option.format"),
    )(command)


def reading_options(command: C) -> C:
    """What every command takes that reads pages: what the text lacks, and how many processes read."""
    options = (
        click.argument("paths", nargs=-1, required=True, metavar=say("option.paths")),
        click.option("--url", metavar=say("option.text"), help=say("option.url")),
        click.option("--published", type=Day(), help=say("option.published")),
        click.option("--outlet", metavar=say("option.text"), help=say("option.outlet")),
        click.option("--id", "id_", metavar=say("option.text"), help=say("option.id")),
        click.option("--workers", type=Count(), default=1, help=say("option.workers")),
    )
    for option in reversed(options):
        command = option(command)
    return command


as_of_option = click.option("--as-of", type=Day(), help=say("option.as_of"))
