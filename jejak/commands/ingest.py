"""`jejak ingest PATH…`: pages into the graph."""

from datetime import date

import click

from ingest.sources import Hints
from jejak.clock import clock_of
from jejak.engines import engine_option
from jejak.home import writing
from jejak.intake import take_in
from jejak.lang import say
from jejak.options import graph_option, lang_option, reading_options
from jejak.progress import report, stopping, watching
from jejak.shell import Command

EXAMPLES = (
    "jejak ingest berita/",
    "jejak ingest halaman.txt --url https://kabar.example/a/1 --published 2024-05-03 --outlet 'Kabar Contoh'",
    "cat berita.jsonl | jejak ingest - --workers 2",
)


@click.command("ingest", cls=Command, help=say("ingest.help"), examples=EXAMPLES)
@reading_options
@engine_option
@graph_option
@lang_option
@click.pass_context
def command(
    context: click.Context,
    paths: tuple[str, ...],
    url: str | None,
    published: date | None,
    outlet: str | None,
    id_: str | None,
    workers: int,
    engine: str,
    location: str,
) -> None:
    """Read every page and bring the graph up to date."""
    now = clock_of(context)()
    hints = Hints(url=url, published=published, outlet=outlet, id=id_)
    with writing(location) as home, stopping() as stopped, watching() as watch:
        tally = take_in(home, paths, hints, workers, engine, now, watch, stopped)
        interrupted = stopped()
    context.exit(report(tally, interrupted=interrupted))
