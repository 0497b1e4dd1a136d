"""`jejak score`: the reader against the labelled corpus that comes with it, one engine in full or all side by side."""

from collections.abc import Iterable, Iterator

import click
from click.core import ParameterSource
from rich.table import Table

from corpus.compare import COMPARED, Compared, compare
from corpus.floors import SPLITS, FloorError
from corpus.gold import GoldError
from corpus.score import Format, floors_of, run_score, shipped_reader
from extract.models.engines import DEFAULT, ENGINES, missing
from jejak.engines import engine_option
from jejak.lang import say
from jejak.options import Choice, lang_option
from jejak.output import Row, show
from jejak.shell import Command, Problem

EXAMPLES = ("jejak score", "jejak score --engine rules --format json", "jejak score --models")
COLUMNS = (
    "engine",
    *(f"{name}_{split}" for name in COMPARED for split in SPLITS),
    "words_per_cpu_second",
    "articles_per_cpu_second",
)


@click.command("score", cls=Command, help=say("score.help"), examples=EXAMPLES)
@engine_option
@click.option("--models", "side_by_side", is_flag=True, help=say("score.models"))
@click.option("--format", "style", type=Choice(("table", "json")), default="table", help=say("score.format"))
@lang_option
@click.pass_context
def command(context: click.Context, engine: str, side_by_side: bool, style: str) -> None:
    """Print the scores; fail where one of the default engine is below its floor."""
    if side_by_side and context.get_parameter_source("engine") is ParameterSource.COMMANDLINE:
        raise click.UsageError(say("score.one_or_all"), context)
    try:
        _all(style) if side_by_side else _one(engine, style)
    except (GoldError, FloorError) as error:
        raise Problem(say("score.broken", detail=error)) from error


def _one(engine: str, style: str) -> None:
    form: Format = "json" if style == "json" else "table"
    outcome = run_score(shipped_reader(engine), form=form, floors=floors_of(engine))
    click.echo(outcome.text)
    if outcome.exit_code:
        raise Problem(say("score.below"))


def _all(style: str) -> None:
    """Every engine that can be opened here; which cannot, and why, goes to stderr."""
    for engine in ENGINES:
        if package := missing(engine):
            click.echo(say("engine.missing", engine=engine, package=package), err=True)
    found = list(compare(engine for engine in ENGINES if not missing(engine)))
    show([_row(one) for one in found], COLUMNS, style, _table(found))
    if style == "table":
        click.echo("\n" + say("score.legend", engine=DEFAULT))


def _row(one: Compared) -> Row:
    scores = {f"{name}_{split}": _rounded(one.scores[split][name]) for name in COMPARED for split in SPLITS}
    speed = {"words_per_cpu_second": round(one.words), "articles_per_cpu_second": round(one.articles, 1)}
    return {"engine": one.engine} | scores | speed


def _rounded(score: float | None) -> float | None:
    return None if score is None else round(score, 2)


def _table(found: Iterable[Compared]) -> Table:
    """A row for each engine, its scores as "tuned on|kept back"; heads may wrap, so that all fits 80 columns."""
    heads = [say(f"score.{name}") for name in COMPARED]
    table = Table(box=None, header_style="bold", pad_edge=False)
    table.add_column(say("score.engine"))
    for head in (*heads, say("score.words"), say("score.articles")):
        table.add_column(head, justify="right", min_width=max(map(len, head.split())))
    for one in found:
        name = f"{one.engine} *" if one.engine == DEFAULT else one.engine
        table.add_row(name, *_cells(one), f"{one.words:.0f}", f"{one.articles:.1f}")
    return table


def _cells(one: Compared) -> Iterator[str]:
    for name in COMPARED:
        shown = (one.scores[split][name] for split in SPLITS)
        yield "|".join("-" if score is None else f"{score:.1f}" for score in shown)
