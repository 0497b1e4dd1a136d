"""What a figure covers: a linear model over the dates of the text and the ways each can be meant.

A figure covers all of a date of its own sentence or of one nearby, or stands as of its end, or has run from January or
since its beginning; or it is as of the day of saying; or no period is told. Each of these is scored by the sum of the
weights of its features (`tables/period_weights.csv`, trained by `python -m training period`): where the date stands,
what kind it is, what other dates stand between, the words of time of the figure's sentence, how the figure counts.
Every figure is decided by itself, so that one mistake brings no other.
"""

from collections.abc import Iterator, Sequence
from datetime import date
from math import exp
from typing import NamedTuple

from extract.claims.period_features import Group, weight
from extract.claims.period_readings import readings, readings_of_saying
from extract.claims.period_scene import Dated, PeriodScene
from extract.claims.period_setting import Question, Setting, now_before, setting_of, told_of
from extract.types import Period, Span

_BEFORE, _AFTER, _AHEAD_SENTENCES = 8, 3, 4  # dates before and after a sentence that are thought of, and how far after
_TOLD = 0.5  # log odds that a period is told: more often than in the corpus, whose articles speak of many times


class Candidate(NamedTuple):
    """A way to say what a figure covers; None: nothing is told. Its groups expand to features (`features`)."""

    period: Period | None
    groups: tuple[Group, ...]


def candidates(scene: PeriodScene, asked: Question) -> Iterator[Candidate]:
    """Yield every way to say what a figure covers."""
    setting = setting_of(scene, asked)
    for dated, place in _places(scene, asked, setting):
        for name, period in readings(dated, asked.said.day, setting.counting):
            yield Candidate(
                period, (*place, ("reading", name, dated.kind, place[0][0], setting.counting, *told_of(dated, setting)))
            )
    if day := asked.said.day:
        for name, period in readings_of_saying(day):
            precision = asked.said.precision or "-"
            yield Candidate(period, (("said", name, precision, setting.counting, *setting.flags, *setting.told),))
    yield Candidate(None, (_nothing(scene, asked, setting),))


def _places(scene: PeriodScene, asked: Question, setting: Setting) -> Iterator[tuple[Dated, tuple[Group, ...]]]:
    """Yield the dates thought of, with what speaks for and against each by where it stands."""
    start, end = asked.said.sentence
    for dated in setting.own:
        yield dated, (_own(dated, asked, setting),)
    past = bool(now_before(scene, asked, setting.sentence))  # "sekarang 30" is of no period told before, but of a stock
    before = [one for one in scene.dates if one.mention.span[1] <= start and not (past and one.mention.start)]
    lead = [one for one in before[:-_BEFORE] if one.paragraph == 0 and one.frame]
    for dated in (*before[: -_BEFORE - 1 : -1], *lead):
        yield dated, _elsewhere(scene, dated, "before", asked, setting)
    after = (one for one in scene.dates if one.mention.span[0] >= end)
    near = [
        one
        for one in after
        if one.sentence - setting.sentence <= _AHEAD_SENTENCES and one.paragraph - setting.paragraph <= 1
    ]
    for dated in near[:_AFTER]:
        yield dated, _elsewhere(scene, dated, "after", asked, setting)


def _own(dated: Dated, asked: Question, setting: Setting) -> Group:
    one, figure = dated.mention, asked.figure.span
    before = one.span[1] <= figure[0]
    low, high = (one.span[1], figure[0]) if before else (figure[1], one.span[0])
    parted = min(sum(low <= start < high for start, _ in asked.others), 2)
    picked = "P" if one is setting.picked else "p" if setting.picked else "-"
    many = "many" if len(setting.own) > 1 else "one"
    return (
        "own", picked, "b" if before else "a", str(parted), dated.kind, setting.counting, many,
        "held" if dated.held else "-", _coming(dated, asked), *setting.flags,
    )  # fmt: skip


def _coming(dated: Dated, asked: Question) -> str:
    start, day = dated.mention.start, asked.said.day
    return "coming" if start and day and start > day else "-"


def _elsewhere(scene: PeriodScene, dated: Dated, side: str, asked: Question, setting: Setting) -> tuple[Group, ...]:
    sentences, paragraphs = abs(setting.sentence - dated.sentence), abs(setting.paragraph - dated.paragraph)
    frame = "frame" if dated.frame else "day"
    between = str(min(_between(scene, dated, side, asked.said.sentence), 2))
    own = "-" if not setting.own else "picked" if setting.picked else "own"
    shared = str(min(scene.shares(dated.sentence, setting.about), 3))
    mine = scene.sentence_at(asked.said.one.cue.span[0]) == dated.sentence
    place = (
        side, _far(sentences), str(min(paragraphs, 3)), frame, between,
        "mine" if mine else "cue" if dated.reported else "nocue",
        dated.kind, own, "held" if dated.held else "-", "lead" if dated.paragraph == 0 else "-", shared,
    )  # fmt: skip
    return place, ("mood", side, frame, setting.counting, _coming(dated, asked), *setting.flags)


def _between(scene: PeriodScene, dated: Dated, side: str, sentence: Span) -> int:
    """How many other periods are told between a date and the sentence."""
    low, high = (dated.mention.span[1], sentence[0]) if side == "before" else (sentence[1], dated.mention.span[0])
    frames = scene.frames if side == "before" else [one for one in scene.dates if one.frame]
    return len({one.days for one in frames if low <= one.mention.span[0] < high and one.days != dated.days})


def _far(sentences: int) -> str:
    return next((str(edge) for edge in (1, 2, 3, 5, 8) if sentences <= edge), "+")


def _nothing(scene: PeriodScene, asked: Question, setting: Setting) -> Group:
    frames = sum(one.mention.span[0] < asked.said.sentence[0] for one in scene.frames)
    told = next((str(edge) for edge in (0, 1, 2, 4) if frames <= edge), "+")
    own, picked = ("own" if setting.own else "-"), ("picked" if setting.picked else "-")
    return ("nothing", setting.counting, asked.figure.approx, own, picked, told, *setting.flags)


def best(given: Sequence[Candidate]) -> Period | None:
    """The likeliest period: ways that come to the same days speak for one another."""
    scores = [sum(map(weight, one.groups)) - (0 if one.period else _TOLD) for one in given]
    top = max(scores)
    chances: dict[tuple[date | None, date | None], float] = {}
    for one, score in zip(given, scores, strict=True):
        days = days_of(one.period)
        chances[days] = chances.get(days, 0.0) + exp(score - top)
    chosen = max(chances, key=lambda days: chances[days])
    alike = [(score, at) for at, score in enumerate(scores) if days_of(given[at].period) == chosen]
    return given[max(alike, key=lambda pair: (pair[0], -pair[1]))[1]].period


def days_of(period: Period | None) -> tuple[date | None, date | None]:
    """First and last day; two None where nothing is told."""
    return (period.start, period.end) if period else (None, None)
