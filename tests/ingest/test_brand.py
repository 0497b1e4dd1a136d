"""Which site printed a page, by what the page itself says."""

import pytest

from ingest.brand import outlet
from ingest.clean import clean

TITLE = "Dua Belas Warga Desa Pulang"
FIRST = "Menurut Rini Astuti, 12 warga desa itu sudah pulang ke rumah masing-masing."
REST = "Mereka tiba pada malam hari, kata kepala desa kepada wartawan di balai desa."


def page(head: str, first: str = FIRST, foot: str = "") -> str:
    return f"{head}\n\n{first}\n\n{REST}\n\n{foot}"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (page(f"Kabar Nusa\n\n{TITLE}", foot="© 2023 Kabar Nusa"), "Kabar Nusa"),
        (page(f"KABAR NUSA 97,2 FM\n\n{TITLE}", foot="© PT Radio Kabar Nusa Raya 2023"), "KABAR NUSA"),
        (page(f"Kabar Nusa\nBeranda | Nasional | Ekonomi | Hukum\n\n{TITLE}"), "Kabar Nusa"),
        (page(f"kabarnusa.example\nbanner promosi\n\n{TITLE}"), "kabarnusa.example"),
        (page(f"HARIAN NUSA\n\n{TITLE}", f"SEMARANG, NUSA - {FIRST}"), "HARIAN NUSA"),
        (page(f"Kabar\n\n{TITLE}", f"KABARNUSA.COM, SEMARANG - {FIRST}"), "KABARNUSA.COM"),
        (page(f"{TITLE}\nRini Astuti - kabarNusa\nJumat, 7 Juli 2023 14:05 WIB"), "kabarNusa"),
        (page(f"{TITLE}\nTim kabarnusa - kabarNusa\nJumat, 7 Juli 2023 14:05 WIB"), "kabarNusa"),
        (page(f"{TITLE}\n\nRedaksi Kabar / Rini Astuti | KABARNUSA.com"), "KABARNUSA.com"),
        (page(f"{TITLE} | Kabar Nusa\n{TITLE}"), "Kabar Nusa"),
        (page(TITLE, f"Warta Nusa - {FIRST}"), "Warta Nusa"),
        (page(f"{TITLE}\nFoto: warga/kabarnusa.example"), "kabarnusa.example"),
        (page(TITLE, foot="Copyright @ 2023 Nusa Group - kabarnusa. All Rights Reserved"), "kabarnusa"),
        (page(TITLE, foot="Ikuti berita KabarNusa.com di Google News dan saluran WhatsApp kami"), "KabarNusa.com"),
        (page(f"{TITLE}\n\nJakarta, NUSA.ID"), "NUSA.ID"),
        (page(TITLE, f"Jakarta (ANTARA News) - {FIRST}", "Copyright © ANTARA 2018"), "ANTARA News"),
        (page(TITLE, foot="Follow WhatsApp Channel Kabarnusa untuk berita terbaru setiap hari"), "Kabarnusa"),
        (page(f"{TITLE}\nJUMAT, 7 JULI 2023 | 08:39 WIB | HARIAN RAKYAT NUSA"), "HARIAN RAKYAT NUSA"),
        (page(f"{TITLE}\n\nJAKARTA | RN Nusantara"), "RN Nusantara"),
        (page(f"Ilustrasi-Istimewa-kabar.nusa.id\n{TITLE}", f"kabar.nusa.id, BOGOR - {FIRST}"), "kabar.nusa.id"),
    ],
)
def test_outlet(text: str, expected: str) -> None:
    assert outlet(clean(text)) == expected


@pytest.mark.parametrize(
    "text",
    [
        page(TITLE),
        page(f"{TITLE}\nRini Astuti | Jumat, 7 Juli 2023 | 14:05 WIB"),
        page(f"Nasional\n\n{TITLE}"),
        page(f"Sabtu, 8 Juli 2023\n\n{TITLE}"),
        page(TITLE, f"Jakarta (ANTARA) - {FIRST}"),
        page(f"Pangan\n\n{TITLE}", f"Dinas Pangan menyebut 12 warga pulang. {FIRST}"),
        page(TITLE, f"Menkes - {FIRST}"),
        page(TITLE, foot="Penerjemah: Rini Astuti\nHak Cipta © ANTARA 2018"),
        page(TITLE, foot="© Copyright 2024, All Rights Reserved"),
        page(f"Crime News\n\n{TITLE}"),
    ],
)
def test_no_outlet(text: str) -> None:
    assert outlet(clean(text)) is None
