"""The day a page was published, and dates that are not it."""

from datetime import date

import pytest

from ingest.clean import clean
from ingest.publication import modified, published

BODY = "\n\nMenurut Rini Astuti, 12 warga desa itu sudah pulang.\n\nMereka tiba pada malam hari, katanya.\n"


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
        ("7 Juli 2023\n\n16:19 WIB\n\nDua Belas Warga Desa Pulang", date(2023, 7, 7)),
        ("date 2023-07-07 Dua Belas Warga Desa Pulang", date(2023, 7, 7)),
        ("Dua Belas Warga Desa Pulang", None),
        ("Edisi 88 / 7 Juli 2023\nDua Belas Warga Desa Pulang", date(2023, 7, 7)),
        ("edisi #412 / Jumat Pahing, 7 Juli 2023\nRubrik\nDua Belas Warga Desa Pulang", date(2023, 7, 7)),
        ("Dua Belas Warga Desa Pulang\nTayang: Jumat, 7 Juli 2023 Durasi 03:12 Ditonton 48 kali", date(2023, 7, 7)),
        ("Dua Belas Warga Desa Pulang\nPosted on Jumat, 7 Juli 2023 by warga", date(2023, 7, 7)),
        ("Dicetak pada: 8 Juli 2024 09:12\nDua Belas Warga Desa Pulang\nJumat, 7 Juli 2023", date(2023, 7, 7)),
        ("Dicetak pada: 8 Juli 2024 09:12\nDua Belas Warga Desa Pulang", None),
        ("Join Date: 12-03-2011\n07-07-2023 07:15\nDua Belas Warga Desa Pulang", date(2023, 7, 7)),
        ("[7/7/2023 07.41] Info Warga: Dua Belas Warga Desa Pulang", date(2023, 7, 7)),
        ("Setu Legi, 8 Juli 2023 08:00 WIB\nWarta\nDua Belas Warga Desa Pulang", date(2023, 7, 8)),
    ],
)
def test_published(head: str, expected: date | None) -> None:
    assert published(clean(head + BODY)) == expected


def test_a_date_below_the_text_is_published_a_copyright_year_is_not() -> None:
    page = clean(f"Dua Belas Warga Desa Pulang{BODY}\nPenulis: Dewi Lestari\nSabtu, 8 Juli 2023 10:00 WIB")
    assert published(page) == date(2023, 7, 8)
    assert published(clean(f"Dua Belas Warga Desa Pulang{BODY}\n© 2023 Kabar Nusa")) is None


@pytest.mark.parametrize(
    ("clock", "expected"),
    [
        ("Sabtu, 8 Juli 2023 | 07:55:12", date(2023, 7, 8)),
        ("Minggu, 28 September 2025 | 07:55:12", None),
        ("Minggu, 28 September 2025 | 07:55", None),
    ],
)
def test_a_clock_above_the_title_must_fit_the_days_in_the_text(clock: str, expected: date | None) -> None:
    text = f"{clock}\nDua Belas Warga Desa Pulang\n\nDua belas warga desa pulang, kata Rini, Jumat (7/7).{BODY}"
    assert published(clean(text)) == expected


def test_modified() -> None:
    page = clean(f"Dua Belas Warga Desa Pulang\nTerbit 7 Juli 2023, diperbarui 8 Juli 2023 10:00 WIB{BODY}")
    assert (published(page), modified(page)) == (date(2023, 7, 7), date(2023, 7, 8))


def test_the_day_in_the_dateline_of_a_press_release() -> None:
    assert published(clean(f"Dua Belas Warga Desa Pulang\n\nJAKARTA (7 Juli 2023) - Warga pulang.{BODY}")) == date(
        2023, 7, 7
    )


def test_a_date_below_a_list_of_other_articles_is_theirs() -> None:
    page = clean(f"Dua Belas Warga Desa Pulang{BODY}\nArtikel Terbaru\nKamis, 25 Des 2025 22:32 WIB\nHarga Emas Naik")
    assert published(page) is None


def test_a_day_far_above_the_headline_fits_the_days_in_the_text() -> None:
    head = "KABAR NUSA | KAMIS PON 17 JANUARI 2019 | HALAMAN 1\nHarga eceran naik di semua kota besar\n"
    text = "Dua Belas Warga Desa Pulang\n\nMEDAN - Warga desa itu pulang, Rabu (16/1).\n\nMereka tiba malam hari."
    assert published(clean(head + text)) == date(2019, 1, 17)
    assert published(clean(head + text.replace("(16/1)", "(16/5)"))) is None


def test_a_day_behind_a_bullet_at_the_foot_is_another_articles() -> None:
    foot = "\n\nPawarta liyane\n- 1 Desember 2014: Persib Golek Pemain"
    assert published(clean(f"Dua Belas Warga Desa Pulang{BODY}{foot}")) is None


def test_a_day_above_the_headline_that_the_text_has_in_full() -> None:
    text = "Menurut Rini Astuti, 12 warga desa pulang pada Selasa 17 Mei 2022."
    assert published(
        clean(f"Rabu, 18 Mei 2022\n\nDua Belas Warga Desa Pulang\n\n{text}\n\nMereka tiba malam hari.")
    ) == date(2022, 5, 18)


def test_an_update_on_the_day_of_the_text_stands_for_the_day() -> None:
    text = "Menurut Rini Astuti, 12 warga desa pulang, Sabtu (6/7/2019)."
    head = "Dua Belas Warga Desa Pulang\n\noleh Dewi Lestari diperbarui"
    assert published(clean(f"{head} 06 Jul 2019, 15:44 WIB\n\n{text}\n\nMereka tiba malam hari.")) == date(2019, 7, 6)
    assert published(clean(f"{head} 16 Jul 2019, 15:44 WIB\n\n{text}\n\nMereka tiba malam hari.")) is None


def test_a_crawled_day_is_not_of_the_year_that_a_weekday_in_the_text_is_of() -> None:
    said = "Warga pulang, kata Rini, Jumat (23/11). Desa itu dibangun pada 2018."
    text = f"Saturday, November 23, 2024\nDua Belas Warga Desa Pulang\n\n{said}{BODY}"
    assert published(clean(text)) is None
    assert published(clean(text.replace("2018", "lama"))) == date(2024, 11, 23)  # a misprint as likely
    assert published(clean(text.replace("Jumat", "Sabtu"))) == date(2024, 11, 23)
