"""`jejak trace TEXT`: one figure over time."""

from datetime import date

import click

from graph.store import open_store
from jejak.answers import TRACE_COLUMNS, other_series, trace_rows
from jejak.lang import say
from jejak.options import as_of_option, format_option, graph_option, lang_option
from jejak.output import show
from jejak.render import timeline
from jejak.shell import Command
from queries.trace import trace

EXAMPLES = ("jejak trace PHK", "jejak trace 'pekerja terkena PHK' --as-of 2024-12-31", "jejak trace PHK --format csv")


@click.command("trace", cls=Command, help=say("trace.help"), examples=EXAMPLES)
@click.argument("text", metavar=say("option.text"))
@as_of_option
@graph_option
@format_option
@lang_option
def command(text: str, as_of: date | None, location: str, style: str) -> None:
    """Print the timeline of the series that matches best."""
    with open_store(location, read_only=True) as store:
        found = trace(store, text, as_of)
    rows = trace_rows(found)
    if not rows:
        click.echo(say("trace.nothing", text=text), err=True)
    show(rows, TRACE_COLUMNS, style, timeline(rows, other_series(found)))
