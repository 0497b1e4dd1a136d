"""Who a page names as its writers and editors."""

import pytest

from ingest.bylines import is_byline, names_in


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
        ("Kontributor Sleman: Rini Astuti", ["Rini Astuti"]),
        ("Oleh: Rini Astuti, Wartawan Kabar Nusa", ["Rini Astuti"]),
        ("Pewarta : Rini Astuti - Sleman", ["Rini Astuti"]),
        ("Wartawan: Rini Astuti (Sleman)", ["Rini Astuti"]),
        ("Posted by Rini Astuti in Daerah", ["Rini Astuti"]),
        ("LAPORAN: RINI ASTUTI DAN BUDI SANTOSO", ["RINI ASTUTI", "BUDI SANTOSO"]),
        ("• Oleh Rini Astuti", ["Rini Astuti"]),
        ("📝 Oleh Rini Astuti", ["Rini Astuti"]),
        ("✍ Oleh: Rini Astuti", ["Rini Astuti"]),
        ("Ditulis oleh Rini Astuti dari Sleman.", ["Rini Astuti"]),
        ("Dilaporkan Rini Astuti dari Sleman", ["Rini Astuti"]),
        ("Liputan: Rini Astuti | Foto: Budi Santoso", ["Rini Astuti"]),
        ("Edited by: Rini Astuti", ["Rini Astuti"]),
        ("Ditinjau oleh Rini Astuti", []),
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


@pytest.mark.parametrize(
    "line",
    [
        "Penulis :",
        "Editors",
        "Ditulis oleh Budi Santoso dari Palu.",
        "Editor: Budi Santoso",
        "Penerjemah: Rini Astuti",
        "Oleh :",
    ],
)
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
        "Dilaporkan Hilang Dua Nelayan",
    ],
)
def test_no_byline(line: str) -> None:
    assert not is_byline(line)
