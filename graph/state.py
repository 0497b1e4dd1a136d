"""The state database beside a graph: raw texts and readings, so that nothing is read twice and nothing is lost.

SQLite in WAL mode; every statement is its own transaction, so a killed run leaves what it had finished.
"""

import sqlite3
from pathlib import Path
from types import TracebackType
from typing import Self

_TABLES = """
CREATE TABLE IF NOT EXISTS pages (
    article TEXT NOT NULL, text_hash TEXT NOT NULL, version TEXT NOT NULL, cleaner TEXT NOT NULL, raw TEXT,
    PRIMARY KEY (article, text_hash));
CREATE TABLE IF NOT EXISTS readings (
    input TEXT NOT NULL, extractor TEXT NOT NULL, article TEXT NOT NULL, reading BLOB NOT NULL,
    PRIMARY KEY (input, extractor));
CREATE TABLE IF NOT EXISTS asides (
    source TEXT PRIMARY KEY, reason TEXT NOT NULL, detail TEXT NOT NULL, at TEXT NOT NULL);
"""


class State:
    """One graph's state database, made when it is not there."""

    def __init__(self, path: Path) -> None:
        path.parent.mkdir(parents=True, exist_ok=True)
        self._db = sqlite3.connect(path, timeout=60, isolation_level=None)
        self._db.execute("PRAGMA journal_mode=WAL")
        self._db.executescript(_TABLES)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        self.close()

    def close(self) -> None:
        """Close the file."""
        self._db.close()

    def version(self, article: str, text_hash: str) -> str | None:
        """Return the version that this raw text of this article became when it was first seen."""
        row = self._db.execute("SELECT version FROM pages WHERE article = ? AND text_hash = ?", (article, text_hash))
        found = row.fetchone()
        return str(found[0]) if found else None

    def keep_page(self, article: str, text_hash: str, version: str, cleaner: str, raw: str | None) -> None:
        """Remember a raw text and the version it is; a text seen again keeps its version."""
        self._db.execute(
            "INSERT INTO pages VALUES (?, ?, ?, ?, ?) ON CONFLICT (article, text_hash)"
            " DO UPDATE SET cleaner = excluded.cleaner, raw = coalesce(excluded.raw, raw)",
            (article, text_hash, version, cleaner, raw),
        )

    def forget_article(self, article: str) -> None:
        """Drop every raw text and reading of an article that is removed from the graph."""
        for table in ("pages", "readings"):
            self._db.execute(f"DELETE FROM {table} WHERE article = ?", (article,))

    def reading(self, input: str, extractor: str) -> bytes | None:
        """Return the reading this extractor version made of this input, if it made one."""
        row = self._db.execute("SELECT reading FROM readings WHERE input = ? AND extractor = ?", (input, extractor))
        found = row.fetchone()
        return bytes(found[0]) if found else None

    def keep_reading(self, article: str, input: str, extractor: str, reading: bytes) -> None:
        """Remember a reading of an article."""
        self._db.execute("INSERT OR REPLACE INTO readings VALUES (?, ?, ?, ?)", (input, extractor, article, reading))

    def set_aside(self, source: str, reason: str, detail: str, at: str) -> None:
        """Keep an input that could not be read, with its reason, for a person to look at."""
        self._db.execute("INSERT OR REPLACE INTO asides VALUES (?, ?, ?, ?)", (source, reason, detail, at))

    def clear_aside(self, source: str) -> None:
        """Forget that an input was set aside: it has been read since."""
        self._db.execute("DELETE FROM asides WHERE source = ?", (source,))

    def asides(self) -> list[tuple[str, str, str, str]]:
        """Return everything set aside: source, reason, detail, when."""
        return list(self._db.execute("SELECT source, reason, detail, at FROM asides ORDER BY source"))
