"""The guard's two tables: words that are refused and procedures that may be called."""

from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from extract.table_file import read_table

TABLES = files("graph") / "tables"


@dataclass(frozen=True, slots=True)
class Refused:
    """Words that may not follow one another in a query (unless the first stands behind `unless_after`), and why."""

    words: tuple[str, ...]
    unless_after: str
    reason: str


@cache
def refused_words() -> dict[str, Refused]:
    """By first word, in capitals. Raises TableError if two rows begin with the same word."""
    table: dict[str, Refused] = {}
    for row in read_table("cypher_refused.csv", ("words", "unless_after", "reason"), TABLES):
        words = tuple(row["words"].split())
        if not words or words[0] in table:
            raise row.error(f"no word, or one that begins another row: {row['words']!r}")
        table[words[0]] = Refused(words, row["unless_after"], row["reason"])
    return table


@cache
def procedures() -> frozenset[str]:
    """Full names, as Neo4j spells them."""
    return frozenset(row["name"] for row in read_table("cypher_procedures.csv", ("name", "what"), TABLES))
