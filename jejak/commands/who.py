"""`jejak who NAME`: what a person or an institution has said."""

from datetime import date

import click

from graph.store import open_store
from jejak.answers import WHO_COLUMNS, who_rows
from jejak.lang import say
from jejak.options import as_of_option, format_option, graph_option, lang_option
from jejak.output import show
from jejak.render import personas
from jejak.shell import Command
from queries.trace import who

EXAMPLES = ("jejak who Wulan", "jejak who 'Kementerian Ketenagakerjaan' --format csv")


@click.command("who", cls=Command, help=say("who.help"), examples=EXAMPLES)
@click.argument("name", metavar=say("option.person"))
@as_of_option
@graph_option
@format_option
@lang_option
def command(name: str, as_of: date | None, location: str, style: str) -> None:
    """Print everybody whose name matches, with what they said."""
    with open_store(location, read_only=True) as store:
        rows = who_rows(who(store, name, as_of))
    if not rows:
        click.echo(say("who.nothing", name=name), err=True)
    show(rows, WHO_COLUMNS, style, personas(rows))
