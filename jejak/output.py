"""Rows on stdout: a table for people, JSON or CSV for programs. The rows are the same."""

import csv
import io
import json
from collections.abc import Iterable, Mapping, Sequence
from datetime import date, datetime
from decimal import Decimal
from typing import Any

import click
import msgspec
from rich.console import Console, RenderableType
from rich.table import Table
from rich.text import Text

Row = Mapping[str, Any]
_encoder = msgspec.json.Encoder(decimal_format="number", enc_hook=str)


def console() -> Console:
    """Where tables go: stdout as it is now, as wide as the terminal says."""
    return Console(highlight=False)


def show(rows: Sequence[Row], columns: Sequence[str], style: str, table: RenderableType | None = None) -> None:
    """Print rows as "json" (a list of objects), "csv" (with a header) or "table" (`table`, else a plain one)."""
    if style == "json":
        click.echo(as_json(rows))
    elif style == "csv":
        click.echo(as_csv(rows, columns), nl=False)
    else:
        console().print(table if table is not None else plain_table(rows, columns))


def as_json(rows: Iterable[Row]) -> str:
    """A JSON list of row objects, indented."""
    return msgspec.json.format(_encoder.encode(list(rows)), indent=2).decode()


def as_line(row: Row) -> bytes:
    """A row as one line of JSON."""
    return _encoder.encode(row)


def as_csv(rows: Iterable[Row], columns: Sequence[str]) -> str:
    """CSV with a header; an unknown value is an empty cell, a list or a map is JSON."""
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(columns)
    writer.writerows([cell(row.get(name)) for name in columns] for row in rows)
    return text.getvalue()


def cell(value: Any) -> str:
    """A value as one line of text."""
    if value is None:
        return ""
    if isinstance(value, str):
        return value
    if isinstance(value, date | datetime):
        return value.isoformat()
    if isinstance(value, bool | int | float | Decimal):
        return json.dumps(value) if isinstance(value, bool) else str(value)
    return _encoder.encode(value).decode()


def plain_table(rows: Iterable[Row], columns: Sequence[str]) -> Table:
    """A table of any rows."""
    table = Table(box=None, header_style="bold", pad_edge=False)
    for name in columns:
        table.add_column(name, overflow="fold")
    for row in rows:
        table.add_row(*(Text(cell(row.get(name))) for name in columns))
    return table
