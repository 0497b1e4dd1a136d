"""`jejak models [NAME]`: the language models that come with Jejak, or the whole card of one."""

import json
from collections.abc import Iterable, Mapping

import click
import msgspec
from rich.table import Table
from rich.text import Text

from extract.models.card import Card
from jejak.lang import say
from jejak.options import Choice, lang_option
from jejak.output import Row, cell, console, plain_table, show
from jejak.shell import Command, Problem
from jejak.weights import Shipped, official_stanza, shipped

EXAMPLES = ("jejak models", "jejak models --format json", "jejak models fast")
COLUMNS = ("model", "engine", "name", "megabytes", "licences", "scores", "ready", "install", "files")
_SHOWN = 4  # scores in the table; the card has them all


@click.command("models", cls=Command, help=say("models.help"), examples=EXAMPLES)
@click.argument("name", required=False, metavar=say("models.name"))
@click.option("--format", "style", type=Choice(("table", "json")), default="table", help=say("models.format"))
@lang_option
def command(name: str | None, style: str) -> None:
    """Print a line for every model, or one model's card."""
    found = {one.folder: one for one in shipped()}
    if name is None:
        official = official_stanza()
        own = [] if official is None else [_official_row([str(path) for path in official])]
        rows = [*map(_row, found.values()), *own]
        show(rows, COLUMNS, style, _table(rows))
    elif name not in found:
        raise Problem(say("models.unknown", name=name, names=", ".join(found)))
    else:
        _show_card(found[name].card, style)


def _row(one: Shipped) -> Row:
    return {
        "model": one.folder,
        "engine": one.card.engine,
        "name": one.card.name,
        "megabytes": round(one.size / 1e6, 1),
        "licences": sorted({source.licence for source in one.card.data}),
        "scores": one.card.scores,
        "ready": not (one.package or one.broken),
        "install": one.package and f"pip install '{one.package}'",
        "files": list(one.card.weights),
    }


def _official_row(files: list[str]) -> Row:
    """What Stanza's makers publish and the user fetched; Jejak neither ships nor fetches it."""
    install = None if files else "python -c \"import stanza; stanza.download('id')\""
    known = dict.fromkeys(COLUMNS) | {"licences": [], "scores": {}}
    return known | {"model": "stanza id", "engine": "stanza", "ready": bool(files), "install": install, "files": files}


def _table(rows: Iterable[Row]) -> Table:
    table = Table(box=None, header_style="bold", pad_edge=False)
    for head in ("model", "engine", "megabytes", "licences", "scores", "ready"):
        table.add_column(say(f"models.{head}"), overflow="fold")
    for row in rows:
        texts = (
            row["model"],
            row["engine"],
            cell(row["megabytes"]),
            "; ".join(row["licences"]),
            _scores(row),
            _ready(row),
        )
        table.add_row(*map(Text, texts))
    return table


def _scores(row: Row) -> str:
    scores: Mapping[str, float] = row["scores"]
    more = [say("models.more", count=len(scores) - _SHOWN)] if len(scores) > _SHOWN else []
    return "\n".join([*(f"{name} {score:.1f}" for name, score in list(scores.items())[:_SHOWN]), *more])


def _ready(row: Row) -> str:
    if row["ready"]:
        return "\n".join([say("models.yes"), *(row["files"] if row["name"] is None else [])])
    return say("models.install", command=row["install"]) if row["install"] else say("models.broken")


def _show_card(card: Card, style: str) -> None:
    """All a card says: as JSON the same object as its file, else field by field."""
    plain = msgspec.to_builtins(card)
    if style == "json":
        click.echo(json.dumps(plain, ensure_ascii=False, indent=2))
        return
    for field, value in plain.items():
        if field == "data":
            console().print(f"\n{field}")
            console().print(plain_table(value, ("file", "licence", "sha256")))
        elif isinstance(value, dict):
            console().print(f"\n{field}")
            console().print(plain_table([{"": name, " ": part} for name, part in value.items()], ("", " ")))
        else:
            console().print(Text(f"{field}: {cell(value)}"))
