"""What single lines are."""

import csv
from pathlib import Path

import pytest

from ingest.classify import classify, is_date_line, mark
from ingest.sewing import RawLine

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


def _marks(*lines: str) -> list[str]:
    return [line.mark for line in classify([RawLine(line, True) for line in lines])]


SENTENCE = "Warga desa itu menunggu bantuan di balai desa."
STOPLESS = "Seluruh kerugian yang dilaporkan warga kepada camat mencapai Rp 523 juta"


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        ((SENTENCE, STOPLESS, SENTENCE), ["prose", "prose", "prose"]),
        ((SENTENCE, STOPLESS), ["prose", "prose"]),
        ((SENTENCE, STOPLESS, "Tags: banjir"), ["prose", "prose", "end"]),
        (("JAKARTA - Gempa merusak rumah dan mengguncang pasar, Selasa (31/10),", SENTENCE), ["prose", "prose"]),
        ((SENTENCE, "Warga Menunggu Bantuan di Balai Desa sampai Kerugian Dihitung Camat", SENTENCE), [*"psp"]),
        (
            (SENTENCE, "Unduh laporan lengkap tentang kerugian warga yang dilaporkan di kabar.example/data", SENTENCE),
            [*"psp"],
        ),
        ((SENTENCE, STOPLESS, "Harga Beras Naik Lagi"), [*"pss"]),
    ],
)
def test_a_sentence_without_its_full_stop(lines: tuple[str, ...], expected: list[str]) -> None:
    names = {"p": "prose", "s": "short"}
    assert _marks(*lines) == [names.get(mark, mark) for mark in expected]


def test_a_copied_text_closes_with_its_sources() -> None:
    last = f"Menurut camat, bantuan berikutnya tiba pada hari Kamis. {SENTENCE} (KN/Radio Nusa)"
    assert _marks(SENTENCE, SENTENCE, SENTENCE, last)[-1] == "prose"
