"""The lines of a timeline: day, speaker, figure, period and sources under each other, whatever stands between."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from graph.places import country_name
from jejak.answers import Row
from jejak.figures import day_text, figure_text, number_text, period_text
from jejak.lang import said, say

SECTION = "cyan"
DAY, SOURCES = 12, 8
FIGURE_MOST, PERIOD_MOST = 22, 15


@dataclass(frozen=True, slots=True)
class Widths:
    """The widths of the columns that depend on what is shown; the speaker gets what is left."""

    figure: int
    period: int


def widths(rows: Sequence[Row]) -> Widths:
    """What the rows need, within what leaves the speaker room at 80 columns."""
    figure = max((len(figure_of(row)) for row in rows), default=0)
    period = max((len(period_text(row["period"])) for row in rows), default=0)
    return Widths(min(FIGURE_MOST, max(8, figure)), min(PERIOD_MOST, max(8, period)))


def header(sizes: Widths) -> Table:
    """The columns' names."""
    names = ("said_on", "speaker", "figure", "period", "sources")
    table = _grid(sizes)
    table.add_row(*(Text(said(f"column.{name}", name), "bold") for name in names))
    return table


def line(row: Row, sizes: Widths, over: str | None = None) -> Table:
    """One claim. `over`: stands above the speaker's name, where the series is not the one asked for."""
    day = day_text(row["said_on"]) or "–"
    table = _grid(sizes)
    table.add_row(
        Text(day + ("*" if row["said_precision"] == "assumed" else "")),
        Text.assemble((f"{over}\n", SECTION), _speaker(row)) if over else _speaker(row),
        _figure(row),
        _covered(row),
        Text(say("trace.sources", independent=row["sources"], articles=row["articles"])),
    )
    return table


def indented(text: Text) -> Padding:
    """A note under a line, where the speaker's column begins."""
    return Padding(text, (0, 0, 0, DAY + 1))


def figure_of(row: Row, *, bare: bool = False) -> str:
    """The figure of a row with its bounds and unit; `bare`: the number alone, as it is likely printed."""
    value, low, high = (None if row[name] is None else Decimal(str(row[name])) for name in ("value", "low", "high"))
    if bare:
        return number_text(value or Decimal())
    return figure_text(value, low, high, row["approx"], row["unit"])


def place_of(row: Row) -> str:
    """Region and country, by name."""
    return ", ".join(filter(None, (row["region"], country_name(row["place"]) if row["place"] else None)))


def _grid(sizes: Widths) -> Table:
    table = Table.grid(padding=(0, 1, 0, 0), expand=True)
    table.add_column(width=DAY)
    table.add_column(ratio=1)
    for width in (sizes.figure, sizes.period, SOURCES):
        table.add_column(width=width)
    return table


def _figure(row: Row) -> Text:
    text = Text(figure_of(row), "bold")
    notes = [said(f"counting.{row['counting']}", "")] if row["counting"] != "level" else []
    notes += [said(f"status.{row['status']}", "")] if row["status"] != "current" else []
    for note in filter(None, notes):
        text.append(f"\n{note}", "not bold dim")
    return text


def _speaker(row: Row) -> Text:
    name = row["speaker"] or say("speaker.anonymous")
    text = Text(name, "bold")
    body = row["institution"]
    known = f"{name} {row['title'] or ''}"
    role = ", ".join(filter(None, (row["title"], body if body and body not in known else None)))
    if role:
        text.append(f"\n{role}", "not bold dim")
    if row["cites"] and row["cites"] != name:
        text.append("\n" + say("trace.cites", source=row["cites"]), "not bold dim italic")
    return text


def _covered(row: Row) -> Text:
    """The period, and under it the place."""
    return Text("\n".join(filter(None, (period_text(row["period"]), place_of(row)))))
