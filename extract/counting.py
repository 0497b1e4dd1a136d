"""What kind of number a figure is: a level, a change, a share, a target, a forecast, a capacity, a threshold.

Only the words around it tell them apart (`tables/counting.csv`); without them a daily increase looks like a
contradiction.
"""

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple, cast, get_args

from extract.claim_words import claim_words, ending_with
from extract.table_file import read_table
from extract.types import Counting, Figure, Status

# A change verb counts only right before its number: "naik 12 persen", but "naik menjadi 12 persen" is a level.
_REACH = {"change": 34}
_TO_LEVEL = re.compile(r"\b(?:menjadi|jadi|ke|hingga|sampai|mencapai|dari|tercatat|di angka|di level)\b", re.I)
_ITS = re.compile(r"(?:\A-?|persen|%-?)nya\b", re.I)
_LEAD = re.compile(r"\D*")  # "diperkirakan mencapai 12 ribu": the words printed with the number
_NEAR = 24  # characters behind a figure
_WORD = re.compile(r"\w+")


class _Form(NamedTuple):
    head: str  # its first word
    pattern: re.Pattern[str]
    counting: Counting


@cache
def _forms(side: str) -> tuple[_Form, ...]:
    found = []
    for row in read_table("counting.csv", ("form", "counting", "side", "example")):
        if row["counting"] not in get_args(Counting) or row["side"] not in ("before", "after"):
            raise row.error(f"unknown counting {row['counting']!r} or side {row['side']!r}")
        if row["side"] == side:
            words = re.escape(row["form"]).replace(r"\ ", r"\s+")
            pattern = re.compile(rf"(?<!\w){words}(?!\w)", re.I)
            found.append(_Form(_WORD.findall(row["form"])[0], pattern, cast(Counting, row["counting"])))
    return tuple(found)


@cache
def _before() -> dict[str, tuple[_Form, ...]]:
    found: dict[str, list[_Form]] = {}
    for form in _forms("before"):
        found.setdefault(form.head, []).append(form)
    return {head: tuple(forms) for head, forms in found.items()}


def _announced(text: str) -> Iterator[tuple[int, Counting]]:
    """What the words before a figure announce, each with the offset where its form ends."""
    for word in _WORD.finditer(text):
        for form in _before().get(word.group().lower(), ()):
            if match := form.pattern.match(text, word.start()):
                yield match.end(), form.counting


def counting_of(figure: Figure, before: str, after: str, cue: str | None) -> Counting:
    """Return the kind of number, judged by the text before it (back to the last figure or clause) and after it.

    `cue` is what the reporting verb announces (menargetkan: target), when it announces anything.
    """
    lead = before + _LEAD.match(figure.text)[0]  # type: ignore[index]
    for end, counting in sorted(_announced(lead), reverse=True):
        gap = lead[end:]
        if counting != "change":
            return counting
        if len(gap) <= _REACH["change"] and not _TO_LEVEL.search(gap):
            return counting
    printed = figure.text + after
    for form in _forms("after"):
        if (match := form.pattern.search(printed)) and match.start() <= len(figure.text) + _NEAR:
            return form.counting
    if figure.unit == "persen" and _of_whole(figure.text, before, after):
        return "share"
    return cast(Counting, cue) if cue else "level"


def _of_whole(printed: str, before: str, after: str) -> bool:
    """Whether a percentage is one of something said: "40 persennya", "dari jumlah itu"."""
    its = _ITS.search(printed) or _ITS.match(after)
    return bool(its) or _whole(after[:20]) or _whole(before[-60:])


def _whole(text: str) -> bool:
    return bool(claim_words("whole").search(text))


_THREE_WORDS = r"\s+(?:\w+\s+){0,3}"
_FROM = re.compile(r"((?:\w+\s+){1,3})dari\s+\Z", re.I)
# "32 rumah sebelumnya", but "naik 12 persen dari bulan sebelumnya" compares.
_PREVIOUS_AFTER = re.compile(
    r"\A\s*(?!(?:dari|dibanding\w*|daripada|ketimbang)\b)(?:\w+\s+)?(?:sebelumnya|semula)\b", re.I
)


def status_of(before: str, after: str) -> Status:
    """Return whether the figure is the speaker's current one, an older one it replaces, or one taken back."""
    if claim_words("withdrawn").search(before[-40:]):
        return "withdrawn"
    origin = _FROM.search(before[-60:]) if before.rstrip()[-4:].lower() == "dari" else None
    previous = (
        (origin and _change_words() & set(origin[1].lower().split()))
        or ending_with("previous", then=_THREE_WORDS).search(before[-60:])
        or _PREVIOUS_AFTER.match(after[:40])
    )
    return "previous" if previous else "current"


@cache
def _change_words() -> frozenset[str]:
    """The words of `tables/counting.csv` that announce a change: "turun dari 12 ke 9" names the older figure."""
    rows = read_table("counting.csv", ("form", "counting", "side", "example"))
    return frozenset(row["form"] for row in rows if row["counting"] == "change") | {"berubah", "bergeser"}
