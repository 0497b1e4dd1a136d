"""`jejak judge`: which indicators, or people, are one and which are not, as a person decides it."""

import os
from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import datetime

import click

from graph.candidates import Candidate, indicator_candidates, person_candidates
from graph.evidence import Evidence
from graph.identity import Judgement, concerns
from graph.judging import about, decided, valid
from graph.loader import judge
from graph.readback import judgements, printed
from graph.store import open_store
from jejak.clock import clock_of
from jejak.conveyor import Tally, finish
from jejak.home import Home, writing
from jejak.lang import say
from jejak.options import Choice, Count, format_option, graph_option, lang_option
from jejak.output import Row, show
from jejak.shell import Command, Problem
from queries.catalog import ask

EXAMPLES = (
    "jejak judge --format table",
    "jejak judge merge 'pekerja terkena PHK' 'buruh yang di-PHK' --by Sari",
    "jejak judge split --people 'Wulan Saraswati@Kementerian Agama' 'Wulan Saraswati@Kementerian Ketenagakerjaan'",
    "jejak judge list --format csv",
    "jejak judge undo 'pekerja terkena PHK' 'buruh yang di-PHK'",
)
ACTIONS = ("merge", "split", "undo", "list")
COLUMNS = ("left", "right", "score", "reason", "left_evidence", "right_evidence")
JUDGED = ("at", "by_whom", "kind", "verdict", "left_name", "right_name", "undone_at", "evidence", "judgement")
_VERDICTS = {"merge": "same", "split": "different"}


@click.command("judge", cls=Command, help=say("judge.help"), examples=EXAMPLES)
@click.argument("action", required=False, type=Choice(ACTIONS), metavar="[merge|split|undo|list]")
@click.argument("names", nargs=-1, metavar=say("judge.names"))
@click.option("--people", is_flag=True, help=say("judge.people"))
@click.option("--by", default=lambda: os.environ.get("USER") or "-", metavar=say("option.person"), help=say("judge.by"))
@click.option("--limit", type=Count(), default=20, help=say("judge.limit"))
@graph_option
@format_option
@lang_option
@click.pass_context
def command(
    context: click.Context,
    action: str | None,
    names: tuple[str, ...],
    people: bool,
    by: str,
    limit: int,
    location: str,
    style: str,
) -> None:
    """Offer pairs to judge, or record a judgement, take one back, list them."""
    kind = "person" if people else "indicator"
    if action is None:
        with open_store(location, read_only=True) as store:
            offer = person_candidates if people else indicator_candidates
            found = offer(printed(store).evidence, judgements(store))
        show([_row(one) for one in found[:limit]], COLUMNS, style)
        if not found:
            click.echo(say("judge.nothing"), err=True)
    elif action == "list":
        with open_store(location, read_only=True) as store:
            show(ask(store, "judged", {}), JUDGED, style)
    else:
        _change(location, action, kind, names, by, clock_of(context)())


def _row(one: Candidate) -> Row:
    parts = (
        ("judge.shared", one.shared),
        ("judge.only_left", one.only_left),
        ("judge.only_right", one.only_right),
    )
    reason = "; ".join(say(key, words=", ".join(words)) for key, words in parts if words)
    return {
        "left": one.left,
        "right": one.right,
        "score": one.score,
        "reason": reason,
        "left_evidence": one.left_evidence,
        "right_evidence": one.right_evidence,
    }


def _change(location: str, action: str, kind: str, names: Sequence[str], by: str, now: datetime) -> None:
    """Write what the action decides and derive the graph anew."""
    wanted = (1, 2) if action == "undo" else (2,)
    if len(names) not in wanted:
        raise click.UsageError(say("judge.two"))
    at = now.isoformat(timespec="seconds")
    with writing(location) as home:
        known = judgements(home.store)
        if action == "undo":
            rows = [replace(one, undone_at=at) for one in _meant(known, kind, names)]
        else:
            rows = _decided(known, kind, _VERDICTS[action], names, by, at)
            _warn(names, rows, printed(home.store).evidence)
        if not rows:
            click.echo(say("judge.known"), err=True)
            return
        _write(home, rows, now)
    for one in rows:
        click.echo(say(_message(one), left=one.left, right=one.right, id=one.id), err=True)


def _decided(
    known: Iterable[Judgement], kind: str, verdict: str, names: Sequence[str], by: str, at: str
) -> list[Judgement]:
    left, right = names
    try:
        return decided(known, kind, verdict, left, right, by, at)
    except ValueError as error:
        raise Problem(say("judge.one_name", name=left)) from error


def _meant(known: Iterable[Judgement], kind: str, names: Sequence[str]) -> list[Judgement]:
    """The judgements an undo names, by id or by their pair. Raises Problem when there is none."""
    held = [one for one in known if valid(one)]
    found = [one for one in held if one.id == names[0]] if len(names) == 1 else list(about(held, kind, *names))
    if not found:
        raise Problem(say("judge.unknown", names=", ".join(names)))
    return found


def _warn(names: Sequence[str], rows: Iterable[Judgement], evidence: Sequence[Evidence]) -> None:
    """Say which names nothing in the graph prints: the judgement waits for them, or there is a slip of the pen."""
    for new in filter(valid, rows):
        for name in names:
            meant = replace(new, left=name, right=name)
            if not any(concerns(meant, row) for row in evidence):
                click.echo(say("judge.absent", name=name), err=True)


def _write(home: Home, rows: Iterable[Judgement], now: datetime) -> None:
    tally = Tally(extractors={"judge"})
    for one in rows:
        tally.changes += judge(home.store, one)
    finish(home, tally, now)


def _message(one: Judgement) -> str:
    if not valid(one):
        return "judge.undone"
    return "judge.merged" if one.verdict == "same" else "judge.parted"
