"""One made-up site under every form in which heads, feet and datelines give a name."""

import pytest

from ingest.brand import outlet
from ingest.clean import clean
from ingest.headline import title
from ingest.sites import core

TITLE = "Dua Belas Warga Desa Pulang Setelah Banjir Surut"
FIRST = "Dua belas warga desa itu sudah pulang ke rumah masing-masing, kata kepala desa kepada wartawan, Jumat (7/7)."
REST = """
"Mereka tiba pada malam hari dan langsung beristirahat," kata kepala desa di balai desa.

Seluruh warga menerima bantuan beras dan selimut dari dinas sosial kabupaten itu.
"""
NAMES = {"cakranusa", "hariancakranusa", "radiocakranusa", "cakranusatv", "cakranusaonline", "wwwcakranusa"}
HEADS = [
    "CAKRA NUSA\nTegas, Lugas, Terpercaya",
    "Cakra Nusa\nportal berita warga",
    "cakranusa.id",
    "Cakra Nusa - Portal Berita Terkini",
    "Cakra Nusa | Tegas dan Lugas",
    "C A K R A   N U S A",
    "☰ Cakra Nusa 🔍\nNasional Daerah Ekonomi",
    "Logo Cakra Nusa",
    "Cakra Nusa Logo",
    "Skip to content\nCakra Nusa\nHome Nasional Daerah Ekonomi",
    "Media: Cakra Nusa",
    "Koran: Cakra Nusa, Edisi 12",
    "Cakra Nusa, Jumat 7 Juli 2023",
    "Harian Cakra Nusa",
    "Radio Cakra Nusa 97,2 FM",
    "Cakra Nusa TV",
    "From: Cakra Nusa <redaksi@cakranusa.id>",
    "Cakra Nusa • Edisi 412 • Jumat",
    "CAKRANUSA",
    "CakraNusa",
    "Cakra Nusa\n7 Juli 2023",
    "Situs: Cakra Nusa",
    "Cakra Nusa > Nasional",
    "cakranusa.id > Nasional > Desa",
    "www.cakranusa.id",
    "https://www.cakranusa.id/desa/12-warga",
    "Cakra Nusa (AMP)",
    "Cakra Nusa Online",
    "Cakra Nusa No. 12/2023",
]
FEET = [
    "© Cakra Nusa 2023",
    "Copyright 2023 cakranusa.id",
    "Hak Cipta Cakra Nusa",
    "Cakra Nusa © 2023",
    "Tentang Cakra Nusa",
    "Redaksi Cakra Nusa",
    "Redaksi: redaksi@cakranusa.id",
    "Ikuti Cakra Nusa di Google News",
    "Unduh aplikasi Cakra Nusa",
    "Artikel ini telah tayang di cakranusa.id",
    "Artikel ini telah tayang di Cakra Nusa dengan judul Warga Pulang",
    "Langganan Cakra Nusa: Rp 20.000 per bulan",
    "The post Warga Pulang appeared first on Cakra Nusa.",
    "Cakra Nusa adalah portal berita warga di Sleman.",
    "Diterbitkan oleh Cakra Nusa",
    "Dapatkan berita terbaru dari Cakra Nusa di WhatsApp",
    "Gabung saluran WhatsApp Cakra Nusa",
    "Follow Cakra Nusa",
    "Hak cipta dilindungi. Cakra Nusa, 2023",
    "cakranusa.id © 2023. All rights reserved",
    "© 2023 - Cakra Nusa",
    "2023 © Cakra Nusa",
    "Tim Redaksi Cakra Nusa",
    "Kirim keluhan ke redaksi@cakranusa.id",
    "Download aplikasi Cakra Nusa di Play Store",
    "Terima kasih telah membaca Cakra Nusa.",
    "Copyright © Cakra Nusa. Dilarang mengutip tanpa izin.",
]
DATELINES = [
    "SLEMAN, CAKRA NUSA - ",
    "CAKRANUSA.ID, SLEMAN – ",
    "Cakra Nusa, Sleman - ",
    "Sleman (Cakra Nusa) - ",
    "CAKRANUSA.ID - ",
    "SLEMAN – CAKRANUSA.ID – ",
    "Sleman, cakranusa.id - ",
    "SLEMAN (CAKRA NUSA) – ",
    "CakraNusa.id - Sleman - ",
    "CAKRA NUSA – SLEMAN – ",
    "CAKRANUSA | SLEMAN - ",
    "SLEMAN | CAKRA NUSA - ",
    "SLEMAN|CAKRANUSA.ID - ",
    "CAKRA NUSA (SLEMAN) - ",
]
KICKERS = ["Banjir Desa", "Nasional", "Warga Pulang", "Tim Redaksi", "Beranda\nBerita\nPilihan Kita\nVideo"]


@pytest.mark.parametrize("head", HEADS)
def test_in_the_head(head: str) -> None:
    page = clean(f"{head}\n\n{TITLE}\n\nOleh Rini Astuti\n\nSLEMAN - {FIRST}\n{REST}")
    assert core(outlet(page) or "") in NAMES
    assert title(page) == TITLE


@pytest.mark.parametrize("foot", FEET)
def test_at_the_foot(foot: str) -> None:
    page = clean(f"{TITLE}\n\nOleh Rini Astuti\n\nSLEMAN - {FIRST}\n{REST}\n\n{foot}\n")
    assert core(outlet(page) or "") in NAMES


@pytest.mark.parametrize("line", DATELINES)
def test_in_the_dateline(line: str) -> None:
    page = clean(f"{TITLE}\n\nOleh Rini Astuti\n\n{line}{FIRST}\n{REST}")
    assert core(outlet(page) or "") in NAMES


@pytest.mark.parametrize("head", KICKERS)
def test_a_kicker_or_a_menu_names_no_site(head: str) -> None:
    assert outlet(clean(f"{head}\n\n{TITLE}\n\nOleh Rini Astuti\n\nSLEMAN - {FIRST}\n{REST}")) is None
