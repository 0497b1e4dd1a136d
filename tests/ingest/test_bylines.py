"""Who a page names as its writers and editors."""

import pytest

from ingest.bylines import authors, is_byline, is_person, names_in, split_names


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("Penulis: Rini Astuti", ["Rini Astuti"]),
        ("Redaktur : Budi Santoso", ["Budi Santoso"]),
        ("Reporter: Rini Astuti | Editor: Budi Santoso", ["Rini Astuti", "Budi Santoso"]),
        ("Penulis: Rini Astuti, Agus Salim dan Dewi Lestari", ["Rini Astuti", "Agus Salim", "Dewi Lestari"]),
        ("Rep: Rini Astuti/ Red: Budi Santoso", ["Rini Astuti", "Budi Santoso"]),
        ("Oleh Rini Astuti", ["Rini Astuti"]),
        ("Oleh Rini Astuti diperbarui 25 Des 2022, 05:47 WIB", ["Rini Astuti"]),
        ("Laporan Wartawan Kabar Nusa, Rini Astuti", ["Rini Astuti"]),
        ("by admin • 3 years ago", ["admin"]),
        ("Rini Astuti , Jurnalis-Jum'at, 19 Desember 2025 |18:09 WIB", ["Rini Astuti"]),
        ("(Penulis: Rini Astuti | Editor: Budi Santoso)", ["Rini Astuti", "Budi Santoso"]),
        ("Pewarta: Rini Astuti Editor: Budi Santoso", ["Rini Astuti", "Budi Santoso"]),
        ("Penulis: Antara", ["Antara"]),
        ("Penulis Rini Astuti · Editor Budi Santoso", ["Rini Astuti", "Budi Santoso"]),
        ("Reporter Rini Astuti Editor Budi Santoso", ["Rini Astuti", "Budi Santoso"]),
        ("Penulis Muda Berbakat", []),
        ("Penerjemah: Rini Astuti, Agus Salim", []),
        ("Pewarta Foto: Rini Astuti", []),
        ("Sumber: Antara", []),
        ("Penulis :", []),
        ("Rini Astuti mengatakan", []),
    ],
)
def test_names_in(line: str, expected: list[str]) -> None:
    assert names_in(line) == expected


@pytest.mark.parametrize("line", ["Penulis :", "Editor: Budi Santoso", "Penerjemah: Rini Astuti", "Oleh :"])
def test_byline(line: str) -> None:
    assert is_byline(line)


@pytest.mark.parametrize(
    "line",
    [
        "Oleh karena itu warga diminta pulang.",
        "Oleh itu, kedua dinas digabung pada 1 Januari 2005.",
        "Editor buku itu menerima Rp 2 juta.",
        "Menurut penulis: buku itu laris 40 ribu eksemplar di toko.",
        "Reporter: kasus naik 12 persen dalam sepekan menurut dinas.",
        "Sumber air warga tercemar",
        "Penulis Muda Berbakat",
        "Editor Kabar dan Penulis Buku Itu Bertemu",
        "Oleh-oleh Khas Medan Naik 12 Persen",
    ],
)
def test_no_byline(line: str) -> None:
    assert not is_byline(line)


def test_split_names_drops_dates_and_initials() -> None:
    assert split_names("Rini Astuti (rin) - Jumat, 7 Juli 2023") == ["Rini Astuti"]


def test_authors_are_named_once_and_newsrooms_last() -> None:
    assert authors(["Rini Astuti", "Admin", "Rini Astuti"]) == ("Rini Astuti",)
    assert authors(["Admin"]) == ("Admin",)


def test_is_person() -> None:
    assert is_person("Rini Astuti")
    assert not is_person("Nasional")
    assert not is_person("Harga Naik 12")
