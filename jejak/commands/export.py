"""`jejak export`: the whole graph as a file."""

import sys
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any, BinaryIO

import click
import networkx

from graph.export import to_networkx
from graph.store import open_store
from jejak.lang import say
from jejak.options import Choice, graph_option, lang_option
from jejak.output import as_line, cell
from jejak.shell import Command

if TYPE_CHECKING:
    Net = networkx.MultiDiGraph[str]

EXAMPLES = ("jejak export -o graf.graphml", "jejak export --format jsonl > graf.jsonl")


@click.command("export", cls=Command, help=say("export.help"), examples=EXAMPLES)
@click.option("--format", "style", type=Choice(("graphml", "jsonl")), default="graphml", help=say("export.format"))
@click.option("-o", "--output", default="-", metavar=say("export.file"), help=say("export.output"))
@graph_option
@lang_option
def command(style: str, output: str, location: str) -> None:
    """Write every node and relationship."""
    with open_store(location, read_only=True) as store:
        net = to_networkx(store)
    if output == "-":
        _write(net, style, sys.stdout.buffer)
    else:
        with Path(output).open("wb") as file:
            _write(net, style, file)
    counts = {"nodes": net.number_of_nodes(), "edges": net.number_of_edges()}
    click.echo(say("export.done", where=output, **counts), err=True)


def _write(net: "Net", style: str, file: BinaryIO) -> None:
    if style == "graphml":
        networkx.write_graphml(_plain(net), file)
    else:
        file.writelines(as_line(row) + b"\n" for row in _rows(net))


def _rows(net: "Net") -> Iterator[dict[str, Any]]:
    for key, properties in net.nodes(data=True):
        yield {"node": key, **properties}
    for start, end, properties in net.edges(data=True):
        yield {"from": start, "to": end, **properties}


def _plain(net: "Net") -> "Net":
    """The same graph with what GraphML can hold: no nulls, lists and dates as text."""
    plain: Net = networkx.MultiDiGraph()
    plain.add_nodes_from((key, _flat(properties)) for key, properties in net.nodes(data=True))
    plain.add_edges_from((start, end, _flat(properties)) for start, end, properties in net.edges(data=True))
    return plain


def _flat(properties: dict[str, Any]) -> dict[str, Any]:
    kept = {name: value for name, value in properties.items() if value is not None}
    return {name: value if isinstance(value, str | bool | int | float) else cell(value) for name, value in kept.items()}
