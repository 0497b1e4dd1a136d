"""Title, outlet, dates, authors and dateline of whole pages."""

import tomllib
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from ingest import metadata
from ingest.clean import clean
from ingest.normalize import normalize

CASES = Path(__file__).parents[1] / "cases" / "pages.toml"
PAGES: list[dict[str, Any]] = tomllib.loads(CASES.read_text(encoding="utf-8"))["page"]
BODY = "\n\nMenurut Rini Astuti, 12 warga desa itu sudah pulang.\n\nMereka tiba pada malam hari, katanya.\n"


@pytest.mark.parametrize("case", PAGES, ids=[case["name"] for case in PAGES])
def test_page(case: dict[str, Any]) -> None:
    page = clean(normalize(case["text"]))
    assert metadata.title(page) == case.get("title")
    assert metadata.outlet(page) == case.get("outlet")
    assert metadata.published(page) == case.get("published")
    assert metadata.modified(page) == case.get("modified")
    assert list(metadata.authors(page)) == case.get("authors", [])
    assert metadata.dateline(page) == case.get("dateline")


@pytest.mark.parametrize(
    ("head", "expected"),
    [
        ("Dua Belas Warga Desa Pulang\nJumat, 7 Juli 2023 | 14:05 WIB", date(2023, 7, 7)),
        ("Dua Belas Warga Desa Pulang\nKabarNusa.example - 04 Januari 2024", date(2024, 1, 4)),
        ("Dua Belas Warga Desa Pulang\n07/07/2023 14:00", date(2023, 7, 7)),
        ("Dua Belas Warga Desa Pulang\n2023-07-07", date(2023, 7, 7)),
        ("Dua Belas Warga Desa Pulang\nJuly 7, 2023", date(2023, 7, 7)),
        ("Dua Belas Warga Desa Pulang\nReporter: Dewi Lestari | Senin, 05 Agustus 2019 / 20:08 WIB", date(2019, 8, 5)),
        ("Kamis 26 Nov 2020 06:03 WIB\n\nDua Belas Warga Desa Pulang", date(2020, 11, 26)),
        ("Dua Belas Warga Desa Pulang\nDiperbarui 8 Juli 2023\nDiterbitkan 7 Juli 2023", date(2023, 7, 7)),
        ("Dua Belas Warga Desa Pulang\nDiperbarui 8 Juli 2023 10:00 WIB", None),
        ("Dua Belas Warga Desa Pulang\n3 minggu lalu", None),
        ("Sabtu, 27 September 2025\nBeranda Nasional Ekonomi\nDua Belas Warga Desa Pulang", None),
        ("Dua Belas Warga Desa Pulang", None),
    ],
)
def test_published(head: str, expected: date | None) -> None:
    assert metadata.published(clean(head + BODY)) == expected


def test_a_date_below_the_text_is_published_a_copyright_year_is_not() -> None:
    page = clean(f"Dua Belas Warga Desa Pulang{BODY}\nPenulis: Dewi Lestari\nSabtu, 8 Juli 2023 10:00 WIB")
    assert metadata.published(page) == date(2023, 7, 8)
    assert metadata.published(clean(f"Dua Belas Warga Desa Pulang{BODY}\n© 2023 Kabar Nusa")) is None


@pytest.mark.parametrize(
    ("headline", "expected"),
    [
        ("Dua Belas Warga Pulang | Kabar Nusa", "Dua Belas Warga Pulang"),
        ("Dua Belas Warga Pulang - kabarnusa.example", "Dua Belas Warga Pulang"),
        ("Dua Belas Warga Pulang - Tiga Lagi Hilang", "Dua Belas Warga Pulang - Tiga Lagi Hilang"),
    ],
)
def test_without_site(headline: str, expected: str) -> None:
    assert metadata.without_site(headline) == expected


def test_newsroom_names_only_when_nobody_else_is_named() -> None:
    assert metadata.authors(clean(f"Warga Desa Pulang\nPenulis: Tim Redaksi{BODY}")) == ("Tim Redaksi",)
    both = clean(f"Warga Desa Pulang\nPenulis: Tim Redaksi{BODY}\nEditor: Dewi Lestari")
    assert metadata.authors(both) == ("Dewi Lestari",)


def test_name_below_its_label() -> None:
    assert metadata.authors(clean(f"Warga Desa Pulang{BODY}\nPenulis :\nDewi Lestari")) == ("Dewi Lestari",)
