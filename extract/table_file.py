"""Reading the tables beside this module: CSV with a header row, checked, with errors that name file and line."""

import csv
from collections.abc import Iterator
from datetime import date
from importlib.resources import files
from importlib.resources.abc import Traversable


class TableError(ValueError):
    """A table says something impossible; the message starts with file:line."""


class Row:
    """One row of a table: its cells by column, and where it stands."""

    __slots__ = ("cells", "line", "table")

    def __init__(self, table: str, line: int, cells: dict[str, str]) -> None:
        self.table, self.line, self.cells = table, line, cells

    def __getitem__(self, column: str) -> str:
        return self.cells[column]

    def error(self, message: str) -> TableError:
        """An error that points at this row."""
        return TableError(f"{self.table}:{self.line}: {message}")

    def many(self, column: str, separator: str = "|") -> tuple[str, ...]:
        """The parts of a cell that holds a list."""
        return tuple(part.strip() for part in self[column].split(separator) if part.strip())

    def day(self, column: str) -> date | None:
        """The ISO day in a cell, None for an empty one. Raises TableError for anything else."""
        if not self[column]:
            return None
        try:
            return date.fromisoformat(self[column])
        except ValueError:
            raise self.error(f"{column} is no ISO day: {self[column]!r}") from None


def read_table(name: str, columns: tuple[str, ...], folder: Traversable | None = None) -> Iterator[Row]:
    """Yield the rows of `tables/<name>`. Raises TableError when a column is missing or a row has the wrong length."""
    with ((folder or files("extract") / "tables") / name).open(encoding="utf-8") as table:
        reader = csv.reader(table)
        header = next(reader, [])
        if missing := [column for column in columns if column not in header]:
            raise TableError(f"{name}:1: missing column {', '.join(missing)}")
        for cells in reader:
            if len(cells) != len(header):
                raise TableError(f"{name}:{reader.line_num}: {len(cells)} cells, {len(header)} columns")
            yield Row(name, reader.line_num, dict(zip(header, cells, strict=True)))
