"""The headline among the lines above the text."""

import pytest

from ingest.clean import clean
from ingest.headline import title, title_index

BODY = "\n\nMenurut Rini Astuti, 12 warga desa itu sudah pulang.\n\nMereka tiba pada malam hari, katanya.\n"


@pytest.mark.parametrize(
    ("head", "expected"),
    [
        ("Dua Belas Warga Desa Pulang", "Dua Belas Warga Desa Pulang"),
        ("Kabar Nusa Pagi Ini\nDua Belas Warga Desa Pulang\n3 minggu lalu", "Dua Belas Warga Desa Pulang"),
        ("Cari Berita Pilihan Anda\n• 12 warga desa sudah pulang\nWarga Desa Pulang Malam", "Warga Desa Pulang Malam"),
        (
            "Harga Naik\n40 Pasar Sepi | Kabar Nusa\nDua Belas Warga Desa Pulang\nOleh Dewi Lestari",
            "Dua Belas Warga Desa Pulang",
        ),
        (
            "Dua Belas Warga Desa Pulang | KABAR.com - Cepat dan Akurat\nDua Belas Warga Desa Pulang",
            "Dua Belas Warga Desa Pulang",
        ),
        ("Kabar NusaDua Belas Warga Desa Pulang\n\nDua Belas Warga Desa Pulang", "Dua Belas Warga Desa Pulang"),
        ("Kades Rini: Dua Belas Warga Desa Pulang", "Kades Rini: Dua Belas Warga Desa Pulang"),
        ("Warga Desa Pulang Malam\nRini Astuti, Budi Santoso\n7 Juli 2023 10:00", "Warga Desa Pulang Malam"),
        (
            "Dua Belas Warga Desa Pulang\nDua belas warga pulang ke desa malam hari kata Rini Astuti",
            "Dua Belas Warga Desa Pulang",
        ),
        ("Dua Belas Warga Desa Pulang\nWarga Desa Rini\nWarga Desa Rini", "Dua Belas Warga Desa Pulang"),
        ("warga pulang Warga pulang desa DESA\nDua Belas Warga Desa Pulang", "Dua Belas Warga Desa Pulang"),
        ("TRENDING: Warga Desa Pulang Malam\nDua Belas Warga Desa Pulang", "Dua Belas Warga Desa Pulang"),
        (
            "Dua Belas Warga Desa Pulang\nMenurut Rini Astuti 12 warga desa itu pulang Jumat (7/7)\nOleh Dewi Lestari",
            "Dua Belas Warga Desa Pulang",
        ),
        (
            "Warga Desa Ini\nDua Belas Warga Desa Pulang Malam Hari\nOleh Dewi Lestari",
            "Dua Belas Warga Desa Pulang Malam Hari",
        ),
        ("Dua Belas Warga Desa Pulang | Kabar Kini | KN\nOleh Dewi Lestari", "Dua Belas Warga Desa Pulang"),
        ("", None),
    ],
)
def test_title(head: str, expected: str | None) -> None:
    page = clean(head + BODY)
    assert title(page) == expected
    assert expected is None or page.lines[title_index(page)].text.startswith(expected)


def test_a_headline_below_the_text() -> None:
    below = "Dua Belas Warga Desa Pulang\nSenin 22-11-2021,18:07 WIB\nEditor : Budi Santoso"
    assert title(clean(f"{BODY.strip()}\n{below}")) == "Dua Belas Warga Desa Pulang"


def test_a_headline_with_the_credit_of_the_picture_below() -> None:
    assert title(clean(f"Dua Belas Warga Desa Pulang (Kabar Nusa/Istimewa){BODY}")) == "Dua Belas Warga Desa Pulang"
    assert title(clean(f"Dua belas warga tiba di desanya. (Kabar Nusa/Istimewa){BODY}")) is None


@pytest.mark.parametrize(
    ("head", "expected"),
    [
        ("*Dua Belas Warga Desa Pulang*", "Dua Belas Warga Desa Pulang"),
        ("Perihal: 🌴 Dua Belas Warga Desa Pulang", "Dua Belas Warga Desa Pulang"),
        ("🐄🐄 *Dua Belas Warga Desa Pulang* 🐄🐄 https://kabarnusa.example/12", "Dua Belas Warga Desa Pulang"),
        ("Dua Belas Warga Desa Pulang\ntim | KABAR Nusa\nRabu, 01 Feb 2023 11:42 WIB", "Dua Belas Warga Desa Pulang"),
        ("KABAR NUSA warga untuk warga desa\nDua Belas Warga Desa Pulang", "Dua Belas Warga Desa Pulang"),
        ("12 warga desa\nDua Belas Warga Desa Pulang", "Dua Belas Warga Desa Pulang"),
        ("[RUNNING TEXT] 12 WARGA DESA SUDAH PULANG\nDua Belas Warga Desa Pulang", "Dua Belas Warga Desa Pulang"),
        ("Dua Belas Warga Desa Pulang\nDua Belas Warga Desa Pulang\nKapal warga desa", "Dua Belas Warga Desa Pulang"),
        (
            "Terkini: Dua Belas Warga Desa Pulang\n16.40\nWarga desa sudah pulang",
            "Terkini: Dua Belas Warga Desa Pulang",
        ),
    ],
)
def test_what_stands_around_a_headline(head: str, expected: str) -> None:
    assert title(clean(head + BODY)) == expected
