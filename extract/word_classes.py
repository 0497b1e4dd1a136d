"""Classes of function words (`tables/grammar_words.csv`), for the patterns that many readers share.

`contrast`, `addition`, `sequence` and `reason` join clauses; `namely` opens a list; `this` points back; `compared`
leads to what a number is held against; `change` moves a number, `became` and `up_to` lead to where it got, `earlier`
to where it was, `now` to where it is; `report` is what somebody gives out, `message` what somebody says; `amount`
stands between a noun and its number; `area` before a place.
"""

from functools import cache
from typing import Literal, get_args

from extract.claims.claim_words import either
from extract.table_file import read_table

WordClass = Literal[
    "contrast",
    "addition",
    "sequence",
    "reason",
    "namely",
    "this",
    "compared",
    "change",
    "became",
    "up_to",
    "earlier",
    "now",
    "report",
    "message",
    "amount",
    "area",
]


@cache
def _classes() -> dict[str, list[str]]:
    found: dict[str, list[str]] = {name: [] for name in get_args(WordClass)}
    for row in read_table("grammar_words.csv", ("word", "class", "example")):
        if row["class"] not in found:
            raise row.error(f"unknown class {row['class']!r}")
        if row["word"] in found[row["class"]]:
            raise row.error(f"{row['word']!r} stands twice as {row['class']}")
        found[row["class"]].append(row["word"])
    return found


@cache
def any_of(*classes: WordClass) -> str:
    """Return an alternation of the words of some classes, the longest first, to stand inside a group of a pattern."""
    return either([word for name in classes for word in _classes()[name]])
