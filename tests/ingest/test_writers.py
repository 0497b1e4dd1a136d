"""Writers that a page names above and below its text, in every form seen."""

import pytest

from ingest.clean import clean
from ingest.headline import title
from ingest.metadata import authors

TITLE = "Dua Belas Warga Desa Pulang Setelah Banjir Surut"
BODY = """
SLEMAN - Dua belas warga desa itu sudah pulang ke rumah masing-masing, kata kepala desa kepada wartawan, Jumat (7/7).

"Mereka tiba pada malam hari dan langsung beristirahat," kata kepala desa di balai desa.

Seluruh warga menerima bantuan beras dan selimut dari dinas sosial kabupaten itu.
"""
HEADS = [
    "Rini Astuti | Kabar Nusa",
    "Rini Astuti, Kabar Nusa",
    "RINI ASTUTI",
    "Rini Astuti (@riniastuti)",
    "— Rini Astuti",
    "Jumat, 7 Juli 2023 | Rini Astuti",
    "7 Juli 2023 • Rini Astuti • Ekonomi",
    "Rini Astuti • 7 Juli 2023 • 3 menit baca",
    "Dari Rini Astuti",
    "Posted by Rini Astuti in Daerah",
    "Author Rini Astuti",
    "Rini Astuti (Reporter)",
    "Rini Astuti - Reporter",
    "Rini Astuti Penulis",
    "Jumat, 7 Juli 2023 14.00 WIB Rini Astuti",
    "Oleh: Rini Astuti, Wartawan Kabar Nusa",
    "Oleh Rini Astuti - Jumat, 7 Juli 2023",
    "Rini Astuti\nJumat, 7 Juli 2023 | 14:00 WIB",
    "Jumat, 7 Juli 2023 | 14:00 WIB\nRini Astuti",
    "Jumat, 7 Juli 2023 | 14:00 WIB\n\nRini Astuti\n\nReporter",
    "Rini Astuti\nReporter\nJumat, 7 Juli 2023",
    "Tim Kabar Nusa\nRini Astuti\nJumat, 7 Juli 2023",
    "Koresponden: Rini Astuti",
    "Liputan: Rini Astuti",
    "Liputan oleh Rini Astuti",
    "Naskah oleh Rini Astuti",
    "Rini Astuti dari Sleman",
    "Ditulis Rini Astuti",
    "ditulis Rini Astuti",
    "disunting oleh Rini Astuti",
    "Reported by Rini Astuti",
    "Edited by: Rini Astuti",
    "Contributor: Rini Astuti",
    "Peliput: Rini Astuti",
    "Wartawati: Rini Astuti",
    "Author: Rini Astuti • Jul 7, 2023",
    "By Rini Astuti July 7, 2023",
    "by Rini Astuti - 7 Juli 2023 in Daerah",
    "Rini Astuti 7 Juli 2023 0 Comments",
    "Rini Astuti - Jumat, 7 Juli 2023 - 14:00 WIB",
    "Jumat, 07 Jul 2023 - 14:00 - Rini Astuti",
    "Rini Astuti  |  07/07/2023, 14:00",
    "Publisher: Rini Astuti",
    "Penulis : Rini Astuti\t|\tEditor : -",
    "Pewarta : Rini Astuti - Sleman",
    "Reporter : Rini Astuti  Editor : ",
    "Kontributor Sleman: Rini Astuti",
    "Reporter Sleman, Rini Astuti",
    "Wartawan: Rini Astuti (Sleman)",
    "Rep: Rini Astuti",
    "Laporan Rini Astuti, dari Sleman",
    "Laporan langsung Rini Astuti",
    "LAPORAN: RINI ASTUTI",
    "Oleh: RINI ASTUTI / SLEMAN",
    "Diposting oleh: Rini Astuti pada 7 Juli 2023",
    "Diterbitkan oleh Rini Astuti, 7 Juli 2023",
    "Dipublikasikan Rini Astuti pada 7 Juli 2023",
    "Penyusun: Rini Astuti",
    "Disusun oleh: Rini Astuti",
    "Redaktur: Rini Astuti",
    "Dibuat oleh Rini Astuti",
    "Ditayangkan oleh Rini Astuti",
    "Penulis naskah: Rini Astuti",
    "Asisten Redaktur: Rini Astuti",
    "Rini Astuti @riniastuti\nJumat, 7 Juli 2023",
    "👤 Rini Astuti",
    "🖊 Rini Astuti",
    "📝 Oleh Rini Astuti",
    "✏️ Rini Astuti",
    "Rini Astuti · Sleman",
    "Rini Astuti, Sleman\nJumat, 7 Juli 2023",
]
FEET = [
    "Rini Astuti",
    "(Rini Astuti)",
    "RINI ASTUTI",
    "— Rini Astuti",
    "Penulis: Rini Astuti",
    "Rini Astuti (Sleman)",
    "(Rini Astuti/KN)",
    "Reporter: Rini Astuti/KN",
    "Rini Astuti, Sleman",
    "(Reporter: Rini Astuti)",
    "[Rini Astuti]",
    "Laporan: Rini Astuti | Sleman",
    "Penulis\nRini Astuti",
    "Rini Astuti\nPenulis",
    "Ditulis oleh Rini Astuti dari Sleman.",
    "Dilaporkan Rini Astuti dari Sleman",
    "*Rini Astuti",
    "Rini Astuti***",
    "Penulis: Rini Astuti\nSumber: Antara",
    "Editor: Rini Astuti\nCopyright © Kabar Nusa 2023",
    "Oleh: Rini Astuti*",
    "Pewarta: Rini Astuti\nEditor: -",
]
NOBODY = [
    "Banjir Bandang",
    "Harga Emas Hari Ini",
    "Kepala Desa Rini Astuti",
    "Foto: Rini Astuti",
    "Kabar Nusa/Rini Astuti",
    "Sumber: Rini Astuti",
]


@pytest.mark.parametrize("line", HEADS)
def test_above_the_text(line: str) -> None:
    page = clean(f"{TITLE}\n\n{line}\n\n{BODY}")
    assert [name.title() for name in authors(page)] == ["Rini Astuti"]
    assert title(page) == TITLE


@pytest.mark.parametrize("line", FEET)
def test_below_the_text(line: str) -> None:
    page = clean(f"{TITLE}\n\n{BODY}\n{line}\n")
    assert [name.title() for name in authors(page)] == ["Rini Astuti"]
    assert page.body.endswith("kabupaten itu.")


@pytest.mark.parametrize("line", NOBODY)
def test_nobody(line: str) -> None:
    assert authors(clean(f"{TITLE}\n\n{line}\n\n{BODY}")) == ()
    assert authors(clean(f"{TITLE}\n\n{BODY}\n{line}\nBeras Mahal\nTenda Datang\n")) == ()
