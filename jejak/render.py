"""Traces and personas as people read them: a timeline of who said which figure when, each with its sentence.

Works on the rows that JSON and CSV carry too (see `jejak.answers`). Readable from 80 columns on.
"""

from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby

from rich.console import Group, RenderableType
from rich.padding import Padding
from rich.text import Text

from jejak.answers import Row
from jejak.figures import day_text
from jejak.lang import said, say
from jejak.lines import SECTION, Widths, figure_of, header, indented, line, place_of, widths

# relation, its mark and style
VERDICTS = (
    ("corrects", "↻", "yellow"),
    ("revises", "↻", "yellow"),
    ("contradicts", "≠", "bold red"),
    ("agrees_with", "=", "green"),
)
RELATED_SHOWN = 8  # a screenful; JSON and CSV hold all


def timeline(rows: Sequence[Row], others: Sequence[str] = ()) -> RenderableType:
    """A trace: its series one after the other, then what is related. `others`: labels of further indicators."""
    main = [row for row in rows if row["why"] == "timeline"]
    related = [row for row in rows if row["why"] in ("part", "whole", "words", "article")]
    unclaimed = [row for row in rows if row["why"] == "unclaimed"]
    if not main:
        return Text()
    sizes, by_claim = widths([*main, *related]), {row["claim"]: row for row in rows}
    parts: list[RenderableType] = [_heading(main), Text(), header(sizes)]
    for _, series in groupby(main, key=lambda row: row["series"]):
        parts += _block(list(series), sizes, by_claim)
    parts += [Text(), Text(say("trace.legend"), "dim")]
    if any(row["said_precision"] == "assumed" for row in main):
        parts.append(Text(say("trace.assumed"), "dim"))
    parts += _section("trace.related", related, sizes, by_claim)
    parts += _plain("trace.unclaimed", [_unclaimed(row) for row in unclaimed])
    return Group(*parts, *_plain("trace.others", [Text(label) for label in others]))


def personas(rows: Sequence[Row]) -> RenderableType:
    """People and institutions, each with its offices and everything it said."""
    parts: list[RenderableType] = []
    for name, some in groupby(rows, key=lambda row: row["who"]):
        own = list(some)
        parts += [Text(name, "bold cyan"), *(Text(f"  {office}", "dim") for office in own[0]["offices"]), Text()]
        spoken = [row for row in own if row["claim"]]
        sizes, by_claim = widths(spoken), {row["claim"]: row for row in spoken}
        parts += [header(sizes)] if spoken else []
        for row in spoken:
            parts += [line(row, sizes, row["indicator"]), *_notes(row, by_claim)]
    return Group(*parts)


def _heading(rows: Sequence[Row]) -> Text:
    counts = {"claims": len(rows), "speakers": len({(row["speaker_kind"], row["speaker"]) for row in rows})}
    return Text.assemble((rows[0]["indicator"], "bold cyan"), ("  " + say("trace.counts", **counts), "dim"))


def _block(rows: Sequence[Row], sizes: Widths, by_claim: Mapping[str, Row]) -> Iterator[RenderableType]:
    """One series under what sets it apart from the others."""
    first = rows[0]
    kind = said(f"counting.{first['counting']}", first["counting"])
    apart = " · ".join(filter(None, (place_of(first), kind if first["counting"] != "level" else "", first["unit"])))
    yield Text(f"── {apart or say('trace.no_place')}", SECTION)
    for row in rows:
        yield line(row, sizes)
        yield from _notes(row, by_claim)


def _section(key: str, rows: Sequence[Row], sizes: Widths, by_claim: Mapping[str, Row]) -> Iterator[RenderableType]:
    if rows:
        yield from (Text(), Text(say(key), "bold"))
    for row in rows[:RELATED_SHOWN]:
        why = said(f"why.{row['why']}", "")
        yield line(row, sizes, ": ".join(filter(None, (why, row["indicator"]))))
        yield from _notes(row, by_claim)
    if len(rows) > RELATED_SHOWN:
        yield Text(say("trace.more", count=len(rows) - RELATED_SHOWN), "dim")


def _plain(key: str, lines: Sequence[Text]) -> Iterator[RenderableType]:
    unlike = list({one.plain: one for one in lines}.values())
    if unlike:
        yield from (Text(), Text(say(key), "bold"))
    for one in unlike[:RELATED_SHOWN]:
        yield Padding(one, (0, 0, 0, 2))
    if len(unlike) > RELATED_SHOWN:
        yield Text(say("trace.more", count=len(unlike) - RELATED_SHOWN), "dim")


def _unclaimed(row: Row) -> Text:
    return Text.assemble((figure_of(row), "bold"), f"  “{row['sentence']}”", (f" — {_printed(row)}", "dim"))


def _notes(row: Row, by_claim: Mapping[str, Row]) -> Iterator[RenderableType]:
    """What stands under a line: what the figure does to earlier ones, and the sentence with where it was printed."""
    for relation, mark, style in VERDICTS:
        for claim in row[relation]:
            if claim in by_claim:
                yield indented(Text(f"{mark} {say(f'verdict.{relation}', other=_brief(by_claim[claim]))}", style))
    sentence = Text(f"“{row['sentence']}”", "italic")
    sentence.highlight_words([figure_of(row, bare=True)], "bold")
    yield indented(Text.assemble(sentence, (f" — {_printed(row)}", "dim")))


def _printed(row: Row) -> str:
    return ", ".join(filter(None, (row["outlet"], day_text(row["published"]))))


def _brief(row: Row) -> str:
    return ", ".join(filter(None, (figure_of(row), row["speaker"], day_text(row["said_on"]))))
