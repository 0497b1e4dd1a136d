"""Files in, articles and rejections out."""

import json
import tomllib
from datetime import date
from pathlib import Path

import pytest

from ingest.article import Article, Rejection
from ingest.read import read_page, read_pages
from ingest.records import RawPage
from ingest.sources import Hints

CASES = Path(__file__).parents[1] / "cases" / "languages.toml"
TEXTS = tomllib.loads(CASES.read_text(encoding="utf-8"))
INDONESIAN = TEXTS["id"]
PAGE = f"Korban Banjir Bertambah\n\nJumat, 7 Juli 2023 10:00 WIB\n\nSEMARANG, KabarNusa - {INDONESIAN}\n\nTags: banjir"


def article(raw: RawPage) -> Article:
    found = read_page(raw)
    assert isinstance(found, Article)
    return found


def test_article() -> None:
    found = article(RawPage("a.txt", PAGE))
    assert found.body == f"SEMARANG, KabarNusa - {INDONESIAN}"
    assert (found.title, found.outlet, found.published) == ("Korban Banjir Bertambah", "KabarNusa", date(2023, 7, 7))
    assert (found.dateline, found.lang, found.url, found.modified) == ("Semarang", "id", None, None)
    assert len(found.id) == 16
    assert found.text_hash.startswith(found.id)


def test_the_name_of_the_file_is_no_part_of_the_id() -> None:
    assert article(RawPage("a.txt", PAGE)).id == article(RawPage("b/c.txt", PAGE + "\r\n")).id


def test_what_the_caller_knows_wins() -> None:
    url = "https://www.lain.example/a/?utm_source=x"
    found = article(RawPage("a", PAGE, "k1", url, "Lain", "Judul Lain", date(2022, 1, 2), date(2024, 1, 1)))
    assert (found.id, found.url, found.outlet) == ("https://www.lain.example/a", url, "Lain")
    assert (found.title, found.published, found.fetched_on) == ("Judul Lain", date(2022, 1, 2), date(2024, 1, 1))


@pytest.mark.parametrize(
    ("url", "expected"),
    [
        ("https://www.kabarnusa.example/a", "KabarNusa"),
        ("https://saudara.example/a", "saudara.example"),
        (None, "KabarNusa"),
    ],
)
def test_outlet_is_the_host_spelled_as_the_page_does(url: str | None, expected: str) -> None:
    assert article(RawPage("a", PAGE, url=url)).outlet == expected


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        (TEXTS["en"], "language"),
        (TEXTS["ms"], "language"),
        ("Beranda\nNasional\nEkonomi\nBaca juga: 12 Rumah Terbakar\nTerpopuler\nHarga Emas Naik", "no_article"),
        ("\u200b \u00a0\n", "empty"),
    ],
)
def test_rejections(text: str, reason: str) -> None:
    found = read_page(RawPage("a.txt", text))
    assert isinstance(found, Rejection)
    assert (found.source, found.reason) == ("a.txt", reason)
    assert found.detail


def test_a_batch_goes_on_after_a_bad_page(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes(b"%PDF-1.7")
    (tmp_path / "b.jsonl").write_text(json.dumps({"text": PAGE, "id": "k1"}) + "\nrusak\n", encoding="utf-8")
    (tmp_path / "c.txt").write_text(PAGE, encoding="cp1252")
    found = list(read_pages([tmp_path]))
    assert [page.reason if isinstance(page, Rejection) else page.id for page in found][:3] == [
        "binary",
        "k1",
        "malformed",
    ]
    assert isinstance(found[3], Article)


def test_hints(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(PAGE, encoding="utf-8")
    (found,) = read_pages([tmp_path / "a.txt"], Hints(published=date(2020, 1, 1), outlet="Kabar"))
    assert isinstance(found, Article)
    assert (found.published, found.outlet) == (date(2020, 1, 1), "Kabar")
