"""`jejak query [NAME]`: the ready-made questions, listed or asked."""

from collections.abc import Iterable
from datetime import date

import click
from rich.table import Table
from rich.text import Text

from graph.store import open_store
from jejak.lang import LANGUAGE, say
from jejak.options import as_of_option, format_option, graph_option, lang_option
from jejak.output import Row, show
from jejak.shell import Command, Problem
from queries.catalog import Param, Query, ask, catalog

EXAMPLES = (
    "jejak query",
    "jejak query claims-by-speaker -p name=Wulan --format csv",
    "jejak query contradictions --as-of 2024-12-31",
)
COLUMNS = ("name", "family", "parameters", "question")


@click.command("query", cls=Command, help=say("query.help"), examples=EXAMPLES)
@click.argument("name", required=False, metavar=say("query.name"))
@click.option("-p", "--param", "given", multiple=True, metavar=say("query.value"), help=say("query.param"))
@as_of_option
@graph_option
@format_option
@lang_option
def command(name: str | None, given: tuple[str, ...], as_of: date | None, location: str, style: str) -> None:
    """Print the rows of a question, or the list of questions."""
    if name is None:
        rows = [_entry(query) for query in catalog().values()]
        show(rows, COLUMNS, style, _listing(rows))
        return
    if name not in catalog():
        raise Problem(say("query.unknown", name=name))
    values = _values(given) | ({"as_of": as_of.isoformat()} if as_of else {})
    try:
        catalog()[name].bind(values)
    except ValueError as error:
        raise Problem(say("query.wrong", detail=error)) from error
    with open_store(location, read_only=True) as store:
        found = ask(store, name, values)
    show(found, catalog()[name].columns, style)


def _values(given: Iterable[str]) -> dict[str, str]:
    values = {}
    for pair in given:
        key, equals, value = pair.partition("=")
        if not (key and equals):
            raise Problem(say("query.bad_param", given=pair))
        values[key] = value
    return values


def _entry(query: Query) -> Row:
    question = query.english if LANGUAGE == "en" else query.indonesian
    parameters = [_parameter(one) for one in query.params]
    return {"name": query.name, "family": query.family, "parameters": parameters, "question": question}


def _parameter(param: Param) -> str:
    text = f"{param.name}: {param.type}"
    return text if param.required else f"[{text}]"


def _listing(rows: Iterable[Row]) -> Table:
    """The questions, the parameters that must be given first."""
    table = Table(box=None, show_header=False, pad_edge=False)
    table.add_column(no_wrap=True)
    table.add_column()
    for row in rows:
        question = Text.assemble(row["question"], ("  " + ", ".join(row["parameters"]), "dim"))
        table.add_row(Text(row["name"], "bold cyan"), question)
    return table
