"""`jejak remove ARTICLE…`: articles out of the graph, by id or address."""

import click

from graph.loader import remove
from graph.store import Store
from ingest.identity import canonical_url
from jejak.clock import clock_of
from jejak.conveyor import Tally, finish
from jejak.home import writing
from jejak.lang import say
from jejak.options import graph_option, lang_option
from jejak.shell import Command, Problem

EXAMPLES = ("jejak remove https://kabar.example/a/1",)
_FIND = "MATCH (a:Article) WHERE a.id IN $names OR a.url IN $names RETURN a.id AS id ORDER BY id"


@click.command("remove", cls=Command, help=say("remove.help"), examples=EXAMPLES)
@click.argument("articles", nargs=-1, required=True, metavar=say("remove.articles"))
@graph_option
@lang_option
@click.pass_context
def command(context: click.Context, articles: tuple[str, ...], location: str) -> None:
    """Remove every article named that is in the graph; say which are not."""
    now = clock_of(context)()
    with writing(location) as home:
        found = {name: _ids(home.store, name) for name in articles}
        tally = Tally(extractors={"remove"})
        for id in sorted({id for ids in found.values() for id in ids}):
            tally.changes += remove(home.store, home.state, id)
            click.echo(say("remove.removed", id=id), err=True)
        if tally.changes:
            finish(home, tally, now)
    unknown = [name for name, ids in found.items() if not ids]
    if unknown:
        raise Problem(say("remove.unknown", names=", ".join(unknown)))


def _ids(store: Store, name: str) -> list[str]:
    names = [name, *([address] if (address := canonical_url(name)) else [])]
    return [row["id"] for row in store.read(_FIND, {"names": names})]
