"""`jejak extract PATH…`: pages to contract lines on stdout, without a graph."""

import sys
from datetime import date

import click
import msgspec

from extract.contract import encode
from ingest.sources import Hints
from jejak.desk import Aside, Outcome
from jejak.engines import engine_option
from jejak.intake import outcomes
from jejak.lang import say
from jejak.options import lang_option, reading_options
from jejak.progress import outcome_code, stopping
from jejak.shell import INTERRUPTED, Command

EXAMPLES = (
    "jejak extract berita/ > bacaan.jsonl",
    "jejak extract halaman.txt --published 2024-05-03 --url https://kabar.example/a/1",
    "jejak extract berita/ --engine rules --workers 2 > bacaan.jsonl",
    "cat halaman.txt | jejak extract -",
)


@click.command("extract", cls=Command, help=say("extract.help"), examples=EXAMPLES)
@reading_options
@engine_option
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
) -> None:
    """Print one JSON object per page."""
    hints = Hints(url=url, published=published, outlet=outlet, id=id_)
    read, asides = 0, list[Aside]()
    with stopping() as stopped, outcomes(paths, hints, workers, engine) as found:
        for outcome in found:
            sys.stdout.buffer.write(line(outcome) + b"\n")
            sys.stdout.buffer.flush()
            read += not isinstance(outcome, Aside)
            asides += [outcome] if isinstance(outcome, Aside) else []
            if stopped():
                context.exit(INTERRUPTED)
    context.exit(outcome_code(read, asides))


def line(outcome: Outcome) -> bytes:
    """A contract line; what was set aside becomes {"source", "rejected": {"reason", "detail"}}."""
    if isinstance(outcome, Aside):
        rejected = {"reason": outcome.reason, "detail": outcome.detail}
        return msgspec.json.encode({"source": outcome.source, "rejected": rejected})
    return encode(outcome.item.reading)
