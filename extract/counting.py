"""What kind of number a figure is: a level, a change, a share, a target, a forecast, a capacity, a threshold.

Only the words around it tell them apart (`tables/counting.csv`); without them a daily increase looks like a
contradiction.
"""

import re
from functools import cache
from typing import cast, get_args

from extract.table_file import read_table
from extract.types import Counting, Figure, Status

# A change verb counts only right before its number: "naik 12 persen", but "naik menjadi 12 persen" is a level.
_REACH = {"change": 34}
_TO_LEVEL = re.compile(r"\b(?:menjadi|jadi|ke|hingga|sampai|mencapai|dari|tercatat|di angka|di level)\b", re.I)
_SHARES = re.compile(r"\b(?:dari (?:jumlah|total|seluruh|angka|semua)|di antaranya|setara|nya)\b|\Anya", re.I)
_FRACTION_UNITS = ("persen", None)


@cache
def _forms(side: str) -> tuple[tuple[re.Pattern[str], Counting], ...]:
    found = []
    for row in read_table("counting.csv", ("form", "counting", "side", "example")):
        if row["counting"] not in get_args(Counting) or row["side"] not in ("before", "after"):
            raise row.error(f"unknown counting {row['counting']!r} or side {row['side']!r}")
        if row["side"] == side:
            words = re.escape(row["form"]).replace(r"\ ", r"\s+")
            found.append((re.compile(rf"(?<!\w){words}(?!\w)", re.I), cast(Counting, row["counting"])))
    return tuple(found)


def counting_of(figure: Figure, before: str, after: str, cue: str | None) -> Counting:
    """Return the kind of number, judged by the text before it (back to the last figure or clause) and after it.

    `cue` is what the reporting verb announces (menargetkan: target), when it announces anything.
    """
    near = [(match.end(), counting) for form, counting in _forms("before") for match in form.finditer(before)]
    for end, counting in sorted(near, reverse=True):
        gap = before[end:]
        if counting != "change":
            return counting
        if len(gap) <= _REACH["change"] and not _TO_LEVEL.search(gap):
            return counting
    for form, counting in _forms("after"):
        if (match := form.search(after)) and match.start() <= 24:
            return counting
    if figure.unit == "persen" and (_SHARES.search(after[:20]) or _SHARES.search(before[-60:])):
        return "share"
    return cast(Counting, cue) if cue else "level"


_WITHDRAWN = re.compile(r"(?:diralat|dikoreksi|ditarik|dicabut|keliru|salah (?:ketik|tulis|hitung|sebut))", re.I)
_PREVIOUS = re.compile(
    r"(?:semula|sebelumnya|tadinya|awalnya|bukan lagi|masih menyebut|dari sebelumnya|baru)\s+(?:\w+\s+){0,3}\Z"
    r"|\b(?:naik|turun|bertambah|berkurang|meningkat|menurun|melonjak|berubah|bergeser)\w*\s+(?:\w+\s+){0,2}dari\s+\Z",
    re.I,
)
_PREVIOUS_AFTER = re.compile(r"\A\s*(?:\w+\s+){0,2}(?:sebelumnya|semula)", re.I)


def status_of(before: str, after: str) -> Status:
    """Return whether the figure is the speaker's current one, an older one it replaces, or one taken back."""
    if _WITHDRAWN.search(before[-40:]):
        return "withdrawn"
    return "previous" if _PREVIOUS.search(before[-60:]) or _PREVIOUS_AFTER.match(after[:40]) else "current"
