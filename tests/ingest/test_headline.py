"""The headline among the lines above the text."""

import pytest

from ingest.clean import clean
from ingest.headline import title, title_index, without_site

BODY = "\n\nMenurut Rini Astuti, 12 warga desa itu sudah pulang.\n\nMereka tiba pada malam hari, katanya.\n"


@pytest.mark.parametrize(
    ("head", "expected"),
    [
        ("Dua Belas Warga Desa Pulang", "Dua Belas Warga Desa Pulang"),
        ("Kabar Nusa Pagi Ini\nDua Belas Warga Desa Pulang\n3 minggu lalu", "Dua Belas Warga Desa Pulang"),
        ("Cari Berita Pilihan Anda\n• 12 warga desa sudah pulang\nWarga Desa Pulang Malam", "Warga Desa Pulang Malam"),
        ("", None),
    ],
)
def test_title(head: str, expected: str | None) -> None:
    page = clean(head + BODY)
    assert title(page) == expected
    assert expected is None or page.lines[title_index(page)].text == expected


@pytest.mark.parametrize(
    ("headline", "expected"),
    [
        ("Dua Belas Warga Pulang | Kabar Nusa", "Dua Belas Warga Pulang"),
        ("Dua Belas Warga Pulang - kabarnusa.example", "Dua Belas Warga Pulang"),
        ("Dua Belas Warga Pulang - Tiga Lagi Hilang", "Dua Belas Warga Pulang - Tiga Lagi Hilang"),
    ],
)
def test_without_site(headline: str, expected: str) -> None:
    assert without_site(headline) == expected
