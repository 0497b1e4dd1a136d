"""What holds of a figure wherever a date stands: its sentence, the words of time beside it, the dates of its own."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from extract.claims.earlier_values import is_earlier
from extract.claims.period_scene import Dated, PeriodScene, keys_of
from extract.claims.periods import period_of
from extract.claims.sayings import Said
from extract.types import DateMention, Figure, Span

_AHEAD = ("target", "forecast", "capacity", "threshold")
_NEAR_BEFORE, _FAR_BEFORE, _BEHIND = 40, 60, 40  # characters around a figure in which words of time are its own
_FLAGS = ("now", "then", "until_now", "habit", "if", "will", "point", "same")
_END_OF = re.compile(r"(?:akhir|penghujung|pengujung)\b", re.I)


class Question(NamedTuple):
    """A figure somebody said: with the dates of its sentence that do not only tell of the saying."""

    said: Said
    figure: Figure
    others: tuple[Span, ...]  # the other figures of its sentence
    counting: str
    usable: tuple[DateMention, ...]


class Setting(NamedTuple):
    """What holds of a figure wherever a date stands."""

    sentence: int
    paragraph: int
    counting: str
    picked: DateMention | None
    flags: tuple[str, ...]
    own: tuple[Dated, ...]
    told: tuple[str, ...]  # how the words beside the figure count
    about: frozenset[str]


def setting_of(scene: PeriodScene, asked: Question) -> Setting:
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
    return Setting(
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
    now = now_before(scene, asked, number)
    for one in scene.dates:
        usable = any(one.mention is other for other in asked.usable)
        if usable and not any(at >= one.mention.span[1] for at in now):
            yield one


def now_before(scene: PeriodScene, asked: Question, number: int) -> list[int]:
    return [at for kind, at in scene.words(number) if kind == "now" and at < asked.figure.span[0]]


def told_of(dated: Dated, setting: Setting) -> tuple[str, ...]:
    return (*setting.told, "end of") if _END_OF.match(dated.mention.text) else setting.told
