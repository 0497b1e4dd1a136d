"""The words of `tables/claim_words.csv` as patterns: what splits a total, takes a figure back, or is an occasion.

Kinds: `split` names a part of a total said before, `split_here` one of a total in the same sentence; `whole` a share's
total behind it; `turn` another time than the figure before; `previous` and `withdrawn` a figure no longer held;
`event` an occasion at which something is said, `venue` where; `holder` what a body holds ("data BPS"); `record` reports
a running total ("melaporkan").
"""

import re
from functools import cache

from extract.table_file import read_table

KINDS = ("split", "split_here", "whole", "turn", "previous", "withdrawn", "event", "venue", "holder", "record")


@cache
def _words() -> dict[str, tuple[str, ...]]:
    found: dict[str, dict[str, None]] = {kind: {} for kind in KINDS}
    for row in read_table("claim_words.csv", ("word", "kind", "example")):
        if row["kind"] not in KINDS:
            raise row.error(f"unknown kind {row['kind']!r}")
        if row["word"] in found[row["kind"]]:
            raise row.error(f"{row['word']!r} stands twice as {row['kind']}")
        found[row["kind"]][row["word"]] = None
    return {kind: tuple(words) for kind, words in found.items()}


def either(words: tuple[str, ...] | list[str]) -> str:
    """Return a pattern that matches any of some words or phrases, the longest first."""
    return "|".join(re.escape(word).replace(r"\ ", r"\s+") for word in sorted(words, key=len, reverse=True))


@cache
def claim_words(*kinds: str) -> re.Pattern[str]:
    """Return a pattern for the words of some kinds, on word edges, whatever their case."""
    return re.compile(rf"(?<![\w-])(?:{either([word for kind in kinds for word in _words()[kind]])})(?![\w-])", re.I)


@cache
def ending_with(*kinds: str, then: str = "") -> re.Pattern[str]:
    """Return a pattern for text that ends with a word of these kinds and what `then` lets stand behind it."""
    words = either([word for kind in kinds for word in _words()[kind]])
    return re.compile(rf"(?<![\w-])(?:{words})(?![\w-]){then}\Z", re.I)
