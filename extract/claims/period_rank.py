"""What a figure covers: a linear model over the dates of the text and the ways each can be meant.

A figure covers all of a date of its own sentence or of one nearby, or stands as of its end, or has run from January or
since its beginning; or it is as of the day of saying; or no period is told. Each of these is scored by the sum of the
weights of its features (`tables/period_weights.csv`, trained by `python -m training period`): where the date stands,
what kind it is, what other dates stand between, the words of time of the figure's sentence, how the figure counts.
Every figure is decided by itself, so that one mistake brings no other.
"""

import re
from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from math import exp
from typing import NamedTuple

from extract.claims.earlier_values import is_earlier
from extract.claims.period_features import Group, weight
from extract.claims.period_scene import Dated, PeriodScene, keys_of
from extract.claims.periods import period_of
from extract.claims.sayings import Said
from extract.types import DateMention, Figure, Period, Span

_BEFORE, _AFTER, _AHEAD_SENTENCES = 8, 3, 4  # dates before and after a sentence that are thought of, and how far after
_TOLD = 0.5  # log odds that a period is told: more often than in the corpus, whose articles speak of many times
_AHEAD = ("target", "forecast", "capacity", "threshold")
_NEAR_BEFORE, _FAR_BEFORE, _BEHIND = 40, 60, 40  # characters around a figure in which words of time are its own
_FLAGS = ("now", "then", "until_now", "habit", "if", "will", "point", "same")
_END_OF = re.compile(r"(?:akhir|penghujung|pengujung)\b", re.I)
_SHORT = timedelta(days=200)  # a longer stretch is not the end of a run from January


class Question(NamedTuple):
    """A figure somebody said: with the dates of its sentence that do not only tell of the saying."""

    said: Said
    figure: Figure
    others: tuple[Span, ...]  # the other figures of its sentence
    counting: str
    usable: tuple[DateMention, ...]


class Candidate(NamedTuple):
    """A way to say what a figure covers; None: nothing is told. Its groups expand to features (`features`)."""

    period: Period | None
    groups: tuple[Group, ...]


class _Setting(NamedTuple):
    """What holds of a figure wherever a date stands."""

    sentence: int
    paragraph: int
    counting: str
    picked: DateMention | None
    flags: tuple[str, ...]
    own: tuple[Dated, ...]
    told: tuple[str, ...]  # how the words beside the figure count
    about: frozenset[str]


def candidates(scene: PeriodScene, asked: Question) -> Iterator[Candidate]:
    """Yield every way to say what a figure covers."""
    setting = _setting(scene, asked)
    for dated, place in _places(scene, asked, setting):
        for name, period in _readings(dated, asked.said.day, setting.counting):
            yield Candidate(
                period, (*place, ("reading", name, dated.kind, place[0][0], setting.counting, *_told(dated, setting)))
            )
    if day := asked.said.day:
        for name, period in _of_saying(day):
            precision = asked.said.precision or "-"
            yield Candidate(period, (("said", name, precision, setting.counting, *setting.flags, *setting.told),))
    yield Candidate(None, (_nothing(scene, asked, setting),))


def _setting(scene: PeriodScene, asked: Question) -> _Setting:
    start, end = asked.figure.span
    number, text = scene.sentence_at(start), scene.text
    sentence = asked.said.sentence
    words = scene.words(number)
    there = {kind for kind, at in words if kind != "will" or at < start}
    flags = [kind for kind in _FLAGS if kind in there] if there else []
    if is_earlier(text, sentence[0], start):
        flags.append("early")
    picked = period_of(asked.figure.span, asked.others, asked.usable, text, sentence)
    if picked and picked.span[1] <= start and is_earlier(text, picked.span[1], start):
        picked = None  # "Pada 2022 kasus naik dari 80 menjadi 120": the year is the second figure's
    told = {
        kind
        for kind, at in words
        if (kind == "so_far" and start - _NEAR_BEFORE <= at < start)
        or (kind == "calendar" and start - _FAR_BEFORE <= at < start)
        or (kind == "yearly" and start - _FAR_BEFORE <= at < end + _BEHIND)
        or kind in ("habit", "now")
    }
    return _Setting(
        sentence=number,
        paragraph=scene.paragraph_at(start),
        counting="ahead" if asked.counting in _AHEAD else asked.counting,
        picked=picked,
        flags=tuple(flags),
        own=tuple(_own_dates(scene, asked, number)),
        told=(*sorted(told), *(("amount",) if _is_amount(asked.figure.unit) else ())),
        about=keys_of(asked.figure.about),
    )


_AMOUNTS = ("rupiah", "persen", "ton", "kunjungan", "barel", "kiloliter")  # what comes together over a year


def _is_amount(unit: str | None) -> bool:
    return unit in _AMOUNTS or (unit or "").startswith("dolar ")


def _own_dates(scene: PeriodScene, asked: Question, number: int) -> Iterator[Dated]:
    """The usable dates of the figure's sentence, less those that a "sekarang" before the figure leaves behind."""
    now = _now(scene, asked, number)
    for one in scene.dates:
        usable = any(one.mention is other for other in asked.usable)
        if usable and not any(at >= one.mention.span[1] for at in now):
            yield one


def _now(scene: PeriodScene, asked: Question, number: int) -> list[int]:
    return [at for kind, at in scene.words(number) if kind == "now" and at < asked.figure.span[0]]


def _told(dated: Dated, setting: _Setting) -> tuple[str, ...]:
    return (*setting.told, "end of") if _END_OF.match(dated.mention.text) else setting.told


def _places(scene: PeriodScene, asked: Question, setting: _Setting) -> Iterator[tuple[Dated, tuple[Group, ...]]]:
    """Yield the dates thought of, with what speaks for and against each by where it stands."""
    start, end = asked.said.sentence
    for dated in setting.own:
        yield dated, (_own(dated, asked, setting),)
    past = bool(_now(scene, asked, setting.sentence))  # "sekarang 30" is of no period told before, but of a stock
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


def _own(dated: Dated, asked: Question, setting: _Setting) -> Group:
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


def _elsewhere(scene: PeriodScene, dated: Dated, side: str, asked: Question, setting: _Setting) -> tuple[Group, ...]:
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


def _nothing(scene: PeriodScene, asked: Question, setting: _Setting) -> Group:
    frames = sum(one.mention.span[0] < asked.said.sentence[0] for one in scene.frames)
    told = next((str(edge) for edge in (0, 1, 2, 4) if frames <= edge), "+")
    own, picked = ("own" if setting.own else "-"), ("picked" if setting.picked else "-")
    return ("nothing", setting.counting, asked.figure.approx, own, picked, told, *setting.flags)


def _readings(dated: Dated, said: date | None, counting: str) -> Iterator[tuple[str, Period]]:
    """The ways a date can be meant; what has happened "tahun ini" has happened until it was said."""
    one, edtf = dated.mention, dated.mention.edtf or ""
    start, end = one.start, one.end
    if start and said and dated.kind == "since":
        yield "since", Period(edtf if edtf.endswith("/..") else f"{edtf}/..", start, said)
    elif start and end and dated.kind == "this year" and counting != "ahead":
        yield "until said", Period(edtf, start, said if said and start < said < end else end)
    elif start and end:
        yield "whole", Period(edtf, start, end)
        yield "as of", Period(f"../{edtf.rpartition('/')[2]}", None, end)
        if end - start < _SHORT and (start.month, start.day) != (1, 1):
            yield "to date", from_january(edtf, end)
        if said and start < said < end:
            yield "until said", Period(edtf, start, said)
        if said and start == end < said:
            yield "since", Period(f"{edtf}/..", start, said)
    elif end:
        yield "as of", Period(edtf, None, end)
        yield "to date", from_january(edtf, end)
    elif start:
        yield "open", Period(edtf, start, None)


def _of_saying(day: date) -> Iterator[tuple[str, Period]]:
    yield "as of", Period(f"../{day}", None, day)
    yield "whole", Period(f"{day}", day, day)
    yield "to date", from_january(f"{day}", day)


def from_january(edtf: str, end: date) -> Period:
    """The part of a year up to the end of a date, at the date's precision."""
    last = edtf.rpartition("/")[2]
    first = f"{end.year:04}-01-01"[: len(last)] if len(last) > len("2023") else f"{end.year:04}"
    return Period(f"{first}/{last}" if first != last else last, date(end.year, 1, 1), end)


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
