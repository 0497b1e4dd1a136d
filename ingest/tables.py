"""Loads the tables of this room. A wrong row is an error that names its file and line, raised on first use."""

import csv
import re
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib.resources import files
from typing import Literal, cast, get_args

Kind = Literal[
    "link", "section", "end", "share", "comments", "ad", "menu", "caption", "summary", "note", "pages", "signoff"
]
Where = Literal["line", "start", "inline"]


_ORNAMENTS = "-–—•·*▪►»✦★◆■●▶→ "


class TableError(ValueError):
    """A row of a table is wrong; the message names the file and the line."""


@dataclass(frozen=True, slots=True)
class Furniture:
    """One phrase that marks a line as page furniture, with a line it must match and one it must not."""

    pattern: re.Pattern[str]
    kind: Kind
    where: Where
    example: str
    counterexample: str


@dataclass(frozen=True, slots=True)
class Role:
    """A word before a name in a byline, and whether that person counts as an author (ANNOTATION: editors do)."""

    word: str
    author: bool
    bare: bool


def rows(name: str, columns: tuple[str, ...]) -> list[tuple[int, dict[str, str]]]:
    """The rows of `ingest/tables/<name>.csv` with their line numbers, checked for header, blanks and spaces."""
    text = files("ingest").joinpath("tables", f"{name}.csv").read_text(encoding="utf-8")
    reader = csv.DictReader(text.splitlines())
    if tuple(reader.fieldnames or ()) != columns:
        raise TableError(f"{name}.csv:1: header must be {','.join(columns)}")
    found = []
    for row in reader:
        if None in row or None in row.values() or any(value != value.strip() for value in row.values()):
            raise TableError(f"{name}.csv:{reader.line_num}: wrong number of cells, or a cell with spaces around it")
        found.append((reader.line_num, row))
    return found


@cache
def furniture() -> tuple[Furniture, ...]:
    """The rows of furniture.csv, in order (the first match wins). Patterns ignore case and run over whole words."""
    columns = ("pattern", "kind", "where", "example", "counterexample")
    return tuple(_furniture(line, row) for line, row in rows("furniture", columns))


def _furniture(line: int, row: dict[str, str]) -> Furniture:
    at = f"furniture.csv:{line}"
    if row["kind"] not in get_args(Kind) or row["where"] not in get_args(Where):
        raise TableError(f"{at}: unknown kind or where: {row['kind']}, {row['where']}")
    try:
        pattern = re.compile(row["pattern"], re.IGNORECASE)
    except re.error as error:
        raise TableError(f"{at}: bad pattern: {error}") from error
    found = Furniture(
        pattern, cast(Kind, row["kind"]), cast(Where, row["where"]), row["example"], row["counterexample"]
    )
    if not matches(found, found.example) or (found.counterexample and matches(found, found.counterexample)):
        raise TableError(f"{at}: the example does not match, or the counterexample does")
    return found


def matches(row: Furniture, line: str) -> bool:
    """True if `line` is (where=line), begins with (start) or contains (inline) the row's phrase."""
    if row.where == "line":
        return row.pattern.fullmatch(line) is not None
    if row.where == "start":
        found = row.pattern.match(line)
        return found is not None and not line[found.end() : found.end() + 1].isalpha()
    return row.pattern.search(line) is not None


@cache
def _any() -> re.Pattern[str]:
    """All whole-line and first-word rows as one pattern: most lines are none of them, and are seen to be so at once."""
    parts = [
        f"(?:{row.pattern.pattern})" + (r"\Z" if row.where == "line" else r"(?![^\W\d_])")
        for row in furniture()
        if row.where != "inline"
    ]
    return re.compile("|".join(parts), re.IGNORECASE)


@cache
def inline() -> re.Pattern[str]:
    """All rows for what stands inside lines as one pattern."""
    return re.compile("|".join(f"(?:{row.pattern.pattern})" for row in furniture() if row.where == "inline"), re.I)


@lru_cache(maxsize=1 << 14)
def phrase(line: str) -> Furniture | None:
    """The first row of furniture.csv that says what the whole line is; a bullet in front does not hide it."""
    bare = line.lstrip(_ORNAMENTS).strip() or line
    seen = [text for text in dict.fromkeys((line, bare)) if _any().match(text)]
    rows_ = furniture() if seen else ()
    return next((row for row in rows_ if row.where != "inline" and any(matches(row, text) for text in seen)), None)


@cache
def months() -> dict[str, int]:
    """Month names and their printed abbreviations, Indonesian and English, lower case → 1..12."""
    return {row["name"]: int(row["month"]) for _, row in rows("months", ("name", "month"))}


@cache
def weekdays() -> dict[str, int]:
    """Weekdays in lower case, also in English and Javanese → 0 (Monday) to 6."""
    return {row["word"]: int(row["day"]) for _, row in rows("weekdays", ("word", "day"))}


@cache
def roles() -> tuple[Role, ...]:
    """The words that stand before a name in a byline, longest first."""
    found = [
        Role(row["word"], row["author"] == "yes", row["bare"] == "yes")
        for _, row in rows("roles", ("word", "author", "bare"))
    ]
    return tuple(sorted(found, key=lambda role: -len(role.word)))


@cache
def words(name: str) -> frozenset[str]:
    """The words of a one-column table (`wires`, `starters`, `nobody`, `malay`, `indonesian`), lower case."""
    return frozenset(row["word"] for _, row in rows(name, ("word",)))
