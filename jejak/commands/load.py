"""`jejak load FILE…`: contract lines, as `jejak extract` prints them, into the graph."""

import sys
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import BinaryIO

import click
import msgspec

from extract.contract import as_article, decode
from graph.loader import Item
from ingest.sources import STDIN
from jejak.clock import clock_of
from jejak.conveyor import convey
from jejak.desk import Aside, Outcome, Read
from jejak.home import writing
from jejak.lang import say
from jejak.options import graph_option, lang_option
from jejak.progress import report, stopping, watching
from jejak.shell import Command, Problem

# The contract does not say what cleaned the text.
CLEANER = "contract"
EXAMPLES = ("jejak load bacaan.jsonl", "jejak extract berita/ | jejak load -")


class _Rejected(msgspec.Struct):
    reason: str
    detail: str


class _RejectedLine(msgspec.Struct):
    source: str
    rejected: _Rejected


@click.command("load", cls=Command, help=say("load.help"), examples=EXAMPLES)
@click.argument("files", nargs=-1, required=True, metavar=say("load.files"))
@graph_option
@lang_option
@click.pass_context
def command(context: click.Context, files: tuple[str, ...], location: str) -> None:
    """Load every line and bring the graph up to date."""
    missing = [name for name in files if name != STDIN and not Path(name).is_file()]
    if missing:
        raise Problem(say("load.no_such_file", name=missing[0]))
    with writing(location) as home, stopping() as stopped, watching() as watch:
        tally = convey(home, lines(files), clock_of(context)(), watch, stopped)
        interrupted = stopped()
    context.exit(report(tally, interrupted=interrupted))


def lines(files: Iterable[str]) -> Iterator[Outcome]:
    """Every contract line of the files, in order; "-" is standard input."""
    for name in files:
        if name == STDIN:
            yield from _outcomes("stdin", sys.stdin.buffer)
        else:
            with Path(name).open("rb") as stream:
                yield from _outcomes(Path(name).name, stream)


def _outcomes(name: str, stream: BinaryIO) -> Iterator[Outcome]:
    for number, line in enumerate(stream, start=1):
        if line.strip():
            yield _outcome(f"{name}:{number}", line)


def _outcome(source: str, line: bytes) -> Outcome:
    """A line that fits neither form of the contract is set aside."""
    try:
        reading = decode(line)
        return Read(Item(as_article(reading.article), reading, CLEANER))
    except (msgspec.DecodeError, UnicodeDecodeError) as error:
        return _rejected(line) or Aside(source, "malformed", str(error))


def _rejected(line: bytes) -> Aside | None:
    try:
        found = msgspec.json.decode(line, type=_RejectedLine)
    except (msgspec.DecodeError, UnicodeDecodeError):
        return None
    return Aside(found.source, found.rejected.reason, found.rejected.detail)
