"""Phrases at which a flattened page is cut: where a link, a by-line or the foot is glued to the text."""

import re
from dataclasses import dataclass
from functools import cache
from itertools import pairwise

from ingest.tables import TableError, rows

_PLACES = {  # `where` → the pattern around a row's phrase
    "any": r"(?:(?<=[.!?\"”)\]\w%]) |^)(?={})",
    "stop": r"(?<=[.!?\"”)\]%]) (?={})",
    "label": r"(?:(?<=[.!?\"”)\]\w%]) |^)(?=(?P<label>{}))",
    "after": r"(?:{})",
}


@dataclass(frozen=True, slots=True)
class Seam:
    """A phrase to cut at.

    `where`: in front of it at any place, only behind a sentence (stop), on both sides (label), or behind it (after).
    """

    pattern: re.Pattern[str]
    where: str
    example: str
    counterexample: str


@cache
def seams() -> tuple[Seam, ...]:
    """The rows of seams.csv; each example must be cut, each counterexample must not."""
    columns = ("pattern", "where", "example", "counterexample")
    return tuple(_seam(line, row) for line, row in rows("seams", columns))


def _seam(line: int, row: dict[str, str]) -> Seam:
    if row["where"] not in _PLACES:
        raise TableError(f"seams.csv:{line}: unknown where: {row['where']}")
    pattern = re.compile(_PLACES[row["where"]].replace("{}", row["pattern"]))
    if not pattern.search(row["example"]) or pattern.search(row["counterexample"]):
        raise TableError(f"seams.csv:{line}: the example is not cut, or the counterexample is")
    return Seam(pattern, row["where"], row["example"], row["counterexample"])


def cut(line: str) -> list[str]:
    """The pieces of a line between its seams."""
    spots = {0, len(line)}
    for seam in seams():
        for match in seam.pattern.finditer(line):
            spots.add(match.end() if seam.where == "after" else match.start())
            if seam.where == "label":
                spots.add(match.end("label"))
    return [piece for a, b in pairwise(sorted(spots)) if (piece := line[a:b].strip())]
