"""Names on top of a page: taken only where the page prints them again or they say what they are."""

import pytest

from ingest.brand import outlet
from ingest.clean import clean
from ingest.masthead import initials, mastheads

BODY = (
    "\nDua Belas Warga Desa Pulang\n\nMenurut Rini Astuti, 12 warga desa itu sudah pulang.\n\nMereka tiba malam hari.\n"
)


@pytest.mark.parametrize(
    ("head", "foot", "expected"),
    [
        ("Simpul Nusa\nMenu: Berita / Opini", "Kirim ke tanya@simpulnusa.example", "Simpul Nusa"),
        ("≡ SIMPUL NUSA 🔍\nAMP", "© 2024 Simpul Nusa", "SIMPUL NUSA"),
        ("SIMPUL NUSA data | grafis | peta", "Surel: halo@simpulnusa.example", "SIMPUL NUSA"),
        ("[ SERAT NUSA ] Koran Wong Ngapak", "Serat Nusa (c) 2014.", "SERAT NUSA"),
        ("Dari: Simpul Nusa <halo@surel.example>", "", "Simpul Nusa"),
        ("TV NUSA >> Program >> Petang", "", "TV NUSA"),
        ("NUSA RAYA TV LIVE PROGRAM JADWAL", "", "NUSA RAYA TV"),
        ("Catatan Bantul\nBlog warga kabupaten sejak 2009\nArsip", "", "Catatan Bantul"),
        ("Simpul Nusa", "Gabung grup Simpul Nusa 14 (sisa 37 kursi)", "Simpul Nusa"),
    ],
)
def test_name_on_top(head: str, foot: str, expected: str) -> None:
    page = clean(f"{head}{BODY}\n{foot}")
    assert next(mastheads(page)) == expected
    assert outlet(page) == expected


@pytest.mark.parametrize(
    ("head", "foot"),
    [
        ("Gaya Hidup", "Gaya Hidup\n© 2024"),  # a section
        ("Berita Viral", ""),
        ("Kabar Daerah", ""),
        ("Rini Astuti", "Editor: Rini Astuti"),  # a writer
        ("Simpul Nusa", ""),  # nothing says that it is the site
        ("Senin, 3 Mei 2021", "© 2021"),
        ("Bandung", "© Bandung"),
    ],
)
def test_no_name_on_top(head: str, foot: str) -> None:
    assert list(mastheads(clean(f"{head}{BODY}\n{foot}"))) == []


def test_an_acronym_in_the_dateline_is_spelled_out_by_the_head() -> None:
    head = "TELUK NUSA POST | SENIN PON 17 JANUARI 2022 | HALAMAN 1"
    text = f"{head}\nDua Belas Warga Desa Pulang\n\nMEDAN, TNP - Warga desa itu pulang."
    assert outlet(clean(text)) == "TELUK NUSA POST"
    assert outlet(clean("Dua Belas Warga Desa Pulang\n\nMEDAN, TNP - Warga desa itu pulang.")) == "TNP"


def test_initials() -> None:
    assert initials("Teluk Nusa Post") == "TNP"
