"""`jejak demo`: the sample articles in a graph of their own, and one trace through them."""

import hashlib
from collections.abc import Iterator
from datetime import datetime
from importlib.resources import as_file, files
from pathlib import Path

import click

from graph.store import open_store
from jejak.answers import TRACE_COLUMNS, other_series, trace_rows
from jejak.clock import clock_of
from jejak.home import data_folder, writing
from jejak.lang import say
from jejak.options import lang_option
from jejak.output import show
from jejak.render import timeline
from jejak.shell import Command, Problem
from queries.trace import trace

EXAMPLES = ("jejak demo",)
SERIES = "penipuan daring"
SAMPLE = 30  # articles: enough to show series that grow and differ, read in seconds
# What the graph is made by: a change in any of these makes it anew.
ROOMS = ("ingest", "extract", "graph", "corpus")
NEXT = (
    "jejak trace 'judi online' --graph {graph}",
    "jejak who Kemlu --graph {graph}",
    "jejak query --graph {graph}",
    "jejak ingest FOLDER",
)


@click.command("demo", cls=Command, help=say("demo.help"), examples=EXAMPLES)
@lang_option
@click.pass_context
def command(context: click.Context) -> None:
    """Load what is not loaded yet, then trace."""
    folder = data_folder() / "demo"
    stamp, wanted = folder / "filled", fingerprint()
    if not stamp.exists() or stamp.read_text() != wanted:
        click.echo(say("demo.starting", where=folder), err=True)
        fill(folder, clock_of(context)())
        stamp.write_text(wanted)
    with open_store(folder, read_only=True) as store:
        found = trace(store, SERIES)
    rows = trace_rows(found)
    show(rows, TRACE_COLUMNS, "table", timeline(rows, other_series(found)))
    click.echo("\n" + say("demo.next"), err=True)
    for line in NEXT:
        click.echo("  " + line.format(graph=folder), err=True)


def fingerprint() -> str:
    """The hash of the sample articles and of everything that reads them."""
    names = hashlib.sha256()
    for file in _sources():
        names.update(hashlib.sha256(file.read_bytes()).digest())
    return names.hexdigest()


def _sources() -> Iterator[Path]:
    for room in ROOMS:
        with as_file(files(room)) as folder:
            yield from sorted(path for path in folder.rglob("*") if path.suffix in (".py", ".csv", ".txt", ".jsonl"))


def fill(folder: Path, now: datetime) -> None:
    """Read the sample articles anew and load them. Raises Problem if one cannot be read.

    Articles kept back from tuning are left out: whoever works on the reader sees the demo.
    """
    from corpus.gold import load_golds
    from extract.models.engines import DEFAULT
    from ingest.sources import Hints
    from jejak.conveyor import convey
    from jejak.intake import outcomes
    from jejak.progress import show_asides, watching

    pages = [gold.page for gold in load_golds() if not gold.kept_back][:SAMPLE]
    with (
        writing(str(folder)) as home,
        watching() as watch,
        outcomes(pages, Hints(), workers=1, engine=DEFAULT) as found,
    ):
        tally = convey(home, found, now, watch)
    show_asides(tally.asides)
    if tally.asides:
        raise Problem(say("demo.failed"))
