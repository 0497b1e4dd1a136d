"""`jejak doctor`: is everything ready, and if not, what to do."""

import click
from rich.table import Table
from rich.text import Text

from jejak.checks import Finding, findings
from jejak.lang import say
from jejak.options import graph_option, lang_option
from jejak.output import console
from jejak.shell import FAILURE, Command

EXAMPLES = ("jejak doctor",)


@click.command("doctor", cls=Command, help=say("doctor.help"), examples=EXAMPLES)
@graph_option
@lang_option
@click.pass_context
def command(context: click.Context, location: str) -> None:
    """Print a line for every check; exit with 1 if one found a problem."""
    found = list(findings(location))
    console().print(_table(found))
    context.exit(0 if all(one.fine for one in found) else FAILURE)


def _table(found: list[Finding]) -> Table:
    table = Table(box=None, show_header=False, pad_edge=False)
    for _ in range(2):
        table.add_column(no_wrap=True)
    table.add_column(overflow="fold")
    for one in found:
        mark = Text(say("doctor.ok"), "green") if one.fine else Text(say("doctor.problem"), "bold red")
        table.add_row(mark, one.about, Text(one.text))
    return table
