"""Reading the sentence → expected tables in tests/cases."""

import csv
from datetime import date
from functools import cache
from pathlib import Path

from spacy.language import Language

from extract.frame import blank

CASES = Path(__file__).parent.parent / "cases"


@cache
def pipeline() -> Language:
    """The frame the readers work in."""
    return blank()


def rows(name: str) -> list[dict[str, str]]:
    """The rows of tests/cases/<name>."""
    with (CASES / name).open(encoding="utf-8", newline="") as table:
        return list(csv.DictReader(table))


def day(text: str) -> date:
    """An ISO day."""
    return date.fromisoformat(text)
