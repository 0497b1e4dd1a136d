"""`jejak graph`: the default store in the foreground, for any Bolt client."""

import signal
import threading
from pathlib import Path

import click

from graph.location import is_uri
from graph.store import open_store
from jejak.lang import say
from jejak.options import graph_option, lang_option
from jejak.shell import Command, Problem

EXAMPLES = ("jejak graph",)


@click.command("graph", cls=Command, help=say("graph.help"), examples=EXAMPLES)
@graph_option
@lang_option
def command(location: str) -> None:
    """Serve until Ctrl-C; say where another process serves already."""
    if is_uri(location):
        raise Problem(say("graph.server", uri=location.rpartition("@")[2]))
    folder = Path(location).expanduser().absolute()
    with open_store(location) as store:
        click.echo(say("graph.at", where=folder, uri=store.endpoint.uri))
        click.echo(say("graph.login", file=folder / "server.json"))
        if not store.owned:
            click.echo(say("graph.other"))
            return
        click.echo(say("graph.stop"))
        _wait()
    click.echo(say("graph.stopped"))


def _wait() -> None:
    """Until Ctrl-C or a request to end."""
    ended = threading.Event()
    before = {number: signal.signal(number, lambda *_: ended.set()) for number in (signal.SIGINT, signal.SIGTERM)}
    try:
        ended.wait()
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)
