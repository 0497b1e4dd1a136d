"""The words of `tables/period_words.csv` that tell of which time a sentence speaks.

Kinds: `now`, `then` and `until_now`; `habit` what is so every day or by rule; `if` and `will` what is not so yet;
`so_far` a running total; `point` what goes on from a figure before; `same` the period of a figure before; `calendar`
counted from January on; `yearly` over twelve months.
"""

import re
from functools import cache

from extract.claims.claim_words import either
from extract.table_file import read_table

KINDS = ("now", "then", "until_now", "habit", "if", "will", "so_far", "point", "same", "calendar", "yearly")


@cache
def _kinds() -> dict[str, tuple[str, ...]]:
    """Every word with its kinds."""
    found: dict[str, tuple[str, ...]] = {}
    for row in read_table("period_words.csv", ("word", "kind", "example")):
        word, kind = row["word"], row["kind"]
        if kind not in KINDS:
            raise row.error(f"unknown kind {kind!r}")
        if kind in found.get(word, ()):
            raise row.error(f"{word!r} stands twice as {kind}")
        found[word] = (*found.get(word, ()), kind)
    return found


@cache
def _pattern() -> re.Pattern[str]:
    return re.compile(rf"(?<![\w-])(?:{either(list(_kinds()))})(?![\w-])", re.I)


def words_of_time(text: str, start: int, end: int) -> tuple[tuple[str, int], ...]:
    """Return the kinds of the words of time in text[start:end], each with the offset it stands at."""
    return tuple(
        (kind, match.start())
        for match in _pattern().finditer(text, start, end)
        for kind in _kinds()[" ".join(match[0].lower().split())]
    )
