"""A trace as people read it: a timeline of who said which figure when, each with its sentence.

Works on the rows that JSON and CSV carry too (see `jejak.answers`). Readable from 80 columns on.
"""

from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal
from typing import Any

from rich.console import Group, RenderableType
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from jejak.figures import day_text, figure_text, period_text
from jejak.lang import said, say

Row = Mapping[str, Any]
DAY, SOURCES = 13, 9
FIGURE_MOST, PERIOD_MOST = 24, 17
# relation, its mark and style
VERDICTS = (
    ("corrects", "↻", "yellow"),
    ("revises", "↻", "yellow"),
    ("contradicts", "≠", "bold red"),
    ("agrees_with", "=", "green"),
)


def timeline(rows: Sequence[Row], others: Sequence[str] = ()) -> RenderableType:
    """The claims of one series of figures, in the rows' order. `others`: labels of further series that match."""
    if not rows:
        return Text()
    by_claim = {row["claim"]: row for row in rows}
    parts: list[RenderableType] = [_heading(rows), Text(), _lines([_header()], rows)]
    for row in rows:
        parts += [_lines([_cells(row)], rows), *_notes(row, by_claim)]
    if any(row["said_precision"] == "assumed" for row in rows):
        parts += [Text(), Text(say("trace.assumed"), "dim")]
    if others:
        parts += [Text(), Text(say("trace.others"), "bold"), *(Text(f"  {label}") for label in others)]
    return Group(*parts)


def figure_of(row: Row) -> str:
    """The figure of a row with its bounds and unit."""
    numbers = [None if row[name] is None else Decimal(str(row[name])) for name in ("value", "low", "high")]
    return figure_text(*numbers, row["approx"], row["unit"])


def _heading(rows: Sequence[Row]) -> Text:
    counts = {"claims": len(rows), "speakers": len({(row["speaker_kind"], row["speaker"]) for row in rows})}
    return Text.assemble((rows[0]["indicator"] or "", "bold cyan"), ("  " + say("trace.counts", **counts), "dim"))


def _header() -> list[Text]:
    names = ("said_on", "speaker", "figure", "period", "sources")
    return [Text(said(f"column.{name}", name), "bold underline") for name in names]


def _lines(lines: list[list[Text]], rows: Sequence[Row]) -> Table:
    """One line of the timeline; the widths depend on all rows, so that separate lines stand under each other."""
    figure = min(FIGURE_MOST, max(8, *(len(figure_of(row)) for row in rows)))
    period = min(PERIOD_MOST, max(8, *(len(_covered(row).plain.partition("\n")[0]) for row in rows)))
    table = Table.grid(padding=(0, 1, 0, 0), expand=True)
    table.add_column(width=DAY)
    table.add_column(ratio=1)
    for width in (figure, period, SOURCES):
        table.add_column(width=width)
    for line in lines:
        table.add_row(*line)
    return table


def _cells(row: Row) -> list[Text]:
    day = day_text(row["said_on"]) or "–"
    mark = "*" if row["said_precision"] == "assumed" else ""
    sources = say("trace.sources", independent=row["independent"], articles=row["articles"])
    figure = Text(figure_of(row), "bold")
    if row["counting"] and row["counting"] != "level":
        figure.append(f"\n{said('counting.' + row['counting'], row['counting'])}", "dim")
    return [Text(day + mark), _speaker(row), figure, _covered(row), Text(sources)]


def _speaker(row: Row) -> Text:
    name = row["speaker"] or said("speaker.anonymous", "")
    text = Text(name, "bold")
    role = row["title"] or ""
    if row["institution"] and row["institution"] not in (name, role) and row["institution"] not in role:
        role = f"{role}, {row['institution']}" if role else row["institution"]
    if role:
        text.append(f"\n{role}", "dim")
    if row["cites"] and row["cites"] != name:
        text.append("\n" + say("trace.cites", source=row["cites"]), "dim italic")
    return text


def _covered(row: Row) -> Text:
    """The period, and under it the place."""
    lines = [period_text(row["period"]), ", ".join(filter(None, (row["region"], row["place"])))]
    return Text("\n".join(line for line in lines if line))


def _notes(row: Row, by_claim: Mapping[str, Row]) -> Iterator[RenderableType]:
    """What stands under a line: the sentence with where it was printed, and what the figure does to earlier ones."""
    for relation, mark, style in VERDICTS:
        for claim in row[relation]:
            if claim in by_claim:
                yield _indented(Text(f"{mark} {say(f'verdict.{relation}', other=_brief(by_claim[claim]))}", style))
    sentence = Text(f"“{row['sentence']}”", "italic")
    if row["figure_text"]:
        sentence.highlight_words([row["figure_text"]], "bold")
    printed = ", ".join(filter(None, (row["outlet"], day_text(row["published"]))))
    yield _indented(Text.assemble(sentence, (f" — {printed}", "dim")))


def _indented(text: Text) -> Padding:
    return Padding(text, (0, 0, 0, DAY + 1))


def _brief(row: Row) -> str:
    return ", ".join(filter(None, (figure_of(row), row["speaker"], day_text(row["said_on"]))))
