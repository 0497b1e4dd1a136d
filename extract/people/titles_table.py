"""The heads of titles (tables/title_heads.csv): "Kepala", "Direktur Jenderal", "Plt", "mantan".

And the long forms of short ones (tables/title_short.csv): "Dirut" is "Direktur Utama".
"""

from collections.abc import Sequence
from functools import cache

from extract.table_file import read_table


@cache
def title_heads() -> dict[str, tuple[tuple[tuple[str, ...], str], ...]]:
    """Heads by first word: their words in lower case and kind (office or modifier), the longest first."""
    found: dict[str, list[tuple[tuple[str, ...], str]]] = {}
    for row in read_table("title_heads.csv", ("head", "kind")):
        words = tuple(row["head"].lower().split())
        found.setdefault(words[0], []).append((words, row["kind"]))
    return {first: tuple(sorted(some, key=lambda head: -len(head[0]))) for first, some in found.items()}


@cache
def modifiers_and_heads() -> frozenset[str]:
    """Every word that closes a title head or modifier, in lower case."""
    return frozenset(words[-1] for some in title_heads().values() for words, _ in some)


@cache
def first_words() -> frozenset[str]:
    """The words a title may open with, the pointing forms too ("direktur", "direkturnya"), in lower case."""
    return frozenset(title_heads()) | {f"{first}nya" for first in title_heads()}


@cache
def _long_forms() -> dict[str, str]:
    rows = read_table("title_short.csv", ("short", "long", "example"))
    return {row["short"].lower(): row["long"].lower() for row in rows}


def spelled_out(title: str) -> str:
    """A title in lower case, its first word in full: "Dirut PT Anu" is "direktur utama pt anu"."""
    first, _, rest = title.lower().partition(" ")
    return " ".join(part for part in (_long_forms().get(first, first), rest) if part)


@cache
def _by_last() -> dict[str, tuple[tuple[str, ...], ...]]:
    found: dict[str, list[tuple[str, ...]]] = {}
    for some in title_heads().values():
        for words, _ in some:
            found.setdefault(words[-1], []).append(words)
    return {last: tuple(heads) for last, heads in found.items()}


def head_closes(lowered: Sequence[str]) -> bool:
    """Whether words in lower case end with a whole head or modifier: "ketua kontingen", not "kontingen" alone."""
    heads = _by_last().get(lowered[-1], ()) if lowered else ()
    return any(tuple(lowered[-len(words) :]) == words for words in heads)
