"""`jejak score`: the reader against the labelled corpus that comes with it."""

import click

from corpus.floors import FloorError
from corpus.gold import GoldError
from corpus.score import run_score, shipped_reader
from jejak.intake import ENGINE
from jejak.lang import say
from jejak.options import Choice, lang_option
from jejak.shell import Command, Problem

EXAMPLES = ("jejak score", "jejak score --format json")


@click.command("score", cls=Command, help=say("score.help"), examples=EXAMPLES)
@click.option("--format", "style", type=Choice(("table", "json")), default="table", help=say("score.format"))
@lang_option
def command(style: str) -> None:
    """Print the scores; fail where one is below its floor."""
    try:
        outcome = run_score(shipped_reader(ENGINE), form="json" if style == "json" else "table")
    except (GoldError, FloorError) as error:
        raise Problem(say("score.broken", detail=error)) from error
    click.echo(outcome.text)
    if outcome.exit_code:
        raise Problem(say("score.below"))
