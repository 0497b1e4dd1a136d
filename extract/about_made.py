"""Nouns of a subject that the text only says as a verb or not at all: "naik 12 persen" is a kenaikan.

`tables/change_nouns.csv` has the noun of every verb of change; a percentage of a whole is a bagian.
"""

import re
from collections.abc import Iterator, Sequence
from functools import cache, lru_cache

from extract.about_features import Group
from extract.about_scene import Token
from extract.phrase import measures
from extract.table_file import read_table
from extract.types import Figure

_NEAR = 6  # words: how far before its number a verb of change stands
_TO = frozenset({"menjadi", "jadi", "ke", "mencapai"})
_APPOSED = re.compile(r"(?:atau|\(|setara|sekitar|yakni)\s*\Z")


@cache
def change_nouns() -> dict[str, str]:
    """The noun that names what a verb of change does (naik: kenaikan), from `tables/change_nouns.csv`."""
    found: dict[str, str] = {}
    for row in read_table("change_nouns.csv", ("verb", "noun", "example")):
        if row["verb"] in found:
            raise row.error(f"{row['verb']!r} stands twice")
        found[row["verb"]] = row["noun"]
    return found


def made(before: Sequence[Token], figure: Figure, text: str, inside: frozenset[int]) -> Iterator[tuple[Token, Group]]:
    """Yield the nouns made up for a figure; `before` are the tokens before it, the nearest first."""
    unit, changed = unit_kind(figure.unit), False
    for distance, token in enumerate(before[:_NEAR], 1):
        if token.kind == "mark" or token.start in inside:
            break
        if noun := change_nouns().get(token.key):
            to = int(any(near.key in _TO for near in before[:2]))
            changed = True
            yield _noun(noun), ("made", noun, min(distance, 3), to, unit)
            break
    if unit == "share":
        yield _noun("bagian"), ("share", _form(figure, text), int(changed))


def _form(figure: Figure, text: str) -> str:
    """How a share is put: "12 persennya", "12 persen dari", "atau 12 persen", or bare."""
    start, end = figure.span
    if figure.text.endswith("nya"):
        return "its"
    if text[end : end + 6].lstrip()[:4] == "dari":
        return "of"
    return "apposed" if _APPOSED.search(text[max(0, start - 8) : start]) else "bare"


@cache
def _noun(word: str) -> Token:
    return Token(-1, -1, word, word, "made", "none", "none")


@lru_cache(maxsize=256)
def unit_kind(unit: str | None) -> str:
    """The kind of a unit: none, orang, kali, a share, a measure (money too), or a count."""
    if unit is None or unit in ("orang", "kali"):
        return unit or "none"
    if unit.startswith("persen"):
        return "share"
    return "measure" if unit in measures() else "count"
