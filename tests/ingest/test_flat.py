"""Pages flattened to one line."""

import pytest

from ingest import brand, metadata
from ingest.clean import clean
from ingest.flat import split_flat
from ingest.headline import title
from ingest.publication import published

PROSE = "Menurut Kepala Dinas Dewi Lestari, bantuan untuk warga desa itu sudah dikirim sejak pekan lalu. " * 12
FOOT = "Penulis: Rini Astuti Tags: banjir, tenda Berita Terkait 99 Rumah Terbakar © 2023 Kabar Nusa"
TITLE = "Dinas Kirim 40 Truk Bantuan ke Desa"


@pytest.mark.parametrize(
    "head",
    [
        f"{TITLE} Jumat, 7 Juli 2023 | 14:05 WIB",
        f"Kabar Nusa Beranda Nasional Ekonomi Daerah {TITLE} Jumat, 7 Juli 2023 14:05 WIB",
        f"Skip to content Kabar Nusa Home Nasional Daerah Hukum {TITLE} by Rini Astuti 7 Juli 2023",
        f"Beranda / Nasional {TITLE} Rini Astuti Jumat, 7 Juli 2023 14:05 WIB Bagikan: Facebook X WhatsApp",
        f"EKONOMI {TITLE} Oleh Rini Astuti 7 Juli 2023 14:05 3 menit baca",
        f"Sabtu, 8 Juli 2023 Beranda Nasional Ekonomi Opini {TITLE} Jumat, 7 Juli 2023, 06:40 WIB Foto : Kabar/Budi",
        f"Kabar Nusa | {TITLE} | Jumat, 7 Juli 2023 14:05 WIB",
    ],
)
def test_head(head: str) -> None:
    page = clean(f"{head} SEMARANG - Dinas mengirim 40 truk bantuan ke desa itu. {PROSE}{FOOT}")
    assert title(page) == TITLE
    assert str(published(page)) == "2023-07-07"
    assert metadata.authors(page) == ("Rini Astuti",)
    assert metadata.dateline(page) == "Semarang"
    assert brand.outlet(page) == "Kabar Nusa"
    assert page.body.startswith("SEMARANG - Dinas mengirim 40 truk")
    assert "99" not in page.body


@pytest.mark.parametrize("dateline", ["Semarang – ", "Kabar Nusa, Semarang - ", "Semarang, 7 Juli 2023 – "])
def test_datelines_in_normal_case(dateline: str) -> None:
    page = clean(f"{TITLE} Jumat, 7 Juli 2023 14:05 WIB {dateline}Dinas mengirim 40 truk bantuan. {PROSE}{FOOT}")
    assert (title(page), metadata.dateline(page)) == (TITLE, "Semarang")


def test_without_a_dateline_the_text_begins_behind_date_and_points() -> None:
    head = f"{TITLE} Oleh Rini Astuti Jumat, 7 Juli 2023 Ringkasan AI • Ada 77 truk. • Warga senang. "
    page = clean(f"{head}Dinas mengirim 40 truk bantuan ke desa itu. {PROSE}{FOOT}")
    assert page.body.startswith("Dinas mengirim 40 truk")
    assert "77" not in page.body


def test_a_headline_is_cut_off_the_sentence_below_it() -> None:
    head = f"{TITLE} Warga masih menunggu tenda dan air bersih. Oleh Rini Astuti 7 Juli 2023"
    assert split_flat(f"{head} SEMARANG - {PROSE}")[:2] == [TITLE, "Warga masih menunggu tenda dan air bersih."]


def test_an_acronym_before_a_headline_is_no_section() -> None:
    assert split_flat(f"KPK Tahan Dua Tersangka Baru Jumat, 7 Juli 2023 SEMARANG - {PROSE}")[0].startswith("KPK Tahan")
