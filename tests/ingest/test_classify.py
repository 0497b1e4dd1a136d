"""What single lines are."""

import csv
from pathlib import Path

import pytest

from ingest.classify import is_caption, is_date_line, mark

CASES = Path(__file__).parents[1] / "cases" / "boilerplate.csv"


def _cases() -> list[tuple[str, str]]:
    with CASES.open(encoding="utf-8", newline="") as stream:
        return [(row["line"], row["mark"]) for row in csv.DictReader(stream)]


@pytest.mark.parametrize(("line", "expected"), _cases(), ids=[line[:40] for line, _ in _cases()])
def test_mark(line: str, expected: str) -> None:
    assert mark(line) == expected


@pytest.mark.parametrize(
    "line",
    [
        "Jumat (7/7/2023) 40 rumah terbakar.",
        "Pada 7 Juli 2023 ia menyebut 12 korban dipulangkan",
        "Gempa 7 Juli 2023 merusak 40 rumah",
    ],
)
def test_a_sentence_with_a_date_is_no_date_line(line: str) -> None:
    assert not is_date_line(line)


def test_a_wire_tag_is_no_picture_credit() -> None:
    assert not is_caption("Harga beras naik 12 persen, katanya. (Antara)")
    assert is_caption("Seorang petani menjemur gabah. (Antara/Budi Santoso)")
