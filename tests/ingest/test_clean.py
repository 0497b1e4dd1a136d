"""Whole pages: what is left as the body, and what a date may hang on."""

import tomllib
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ingest.classify import mark
from ingest.clean import clean
from ingest.normalize import normalize
from ingest.shape import ends_article

CASES = Path(__file__).parents[1] / "cases" / "pages.toml"
PAGES: list[dict[str, Any]] = tomllib.loads(CASES.read_text(encoding="utf-8"))["page"]
PROSE = (
    "Menurut Kepala Dinas Rini Astuti, bantuan untuk warga desa itu sudah dikirim sejak pekan lalu dan akan ditambah."
)


@pytest.mark.parametrize("case", PAGES, ids=[case["name"] for case in PAGES])
def test_page(case: dict[str, Any]) -> None:
    page = clean(normalize(case["text"]))
    assert page.body.split("\n\n") == case["body"]
    assert list(page.context) == case["context"]


@pytest.mark.parametrize("newline", ["\r\n", "\n\n", "\r", "\n \n"])
def test_line_ends_do_not_matter(newline: str) -> None:
    case = PAGES[0]
    assert clean(normalize(case["text"].replace("\n", newline))).body.split("\n\n") == case["body"]


def test_flattened_page() -> None:
    filler = " ".join([PROSE] * 12)
    text = (
        "Dinas Kirim 40 Truk Bantuan Jumat, 7 Juli 2023 | 14:05 WIB Penulis: Dewi Lestari "
        f"SEMARANG, KabarNusa.example - Dinas mengirim 40 truk. {filler} "
        "Baca juga: 77 Desa Terisolasi Setelah Banjir Besar Menurut Budi Santoso, bantuan cukup untuk 12 hari. "
        "Warga tenang. Penulis: Dewi Lestari Editor: Budi Santoso Berita Terkait 99 Rumah Terbakar di Kota Lama"
    )
    body = clean(normalize(text)).body
    assert body.startswith("SEMARANG, KabarNusa.example - Dinas mengirim 40 truk.")
    assert "Menurut Budi Santoso, bantuan cukup untuk 12 hari. Warga tenang." in body
    assert not any(figure in body for figure in ("77", "99", "14:05"))
    assert "Editor" not in body


def test_link_in_sentence_case_takes_its_doubtful_sentence_along() -> None:
    text = (
        f"{PROSE}\n\nBaca juga: kementerian membangun 77 rumah contoh untuk korban banjir bandang di pesisir utara. "
        "Budi Santoso menyebut 12 rumah selesai.\n\nPekerjaan dilanjutkan besok."
    )
    body = clean(text).body
    assert "77" not in body
    assert "Budi Santoso menyebut 12 rumah selesai." in body


def test_page_wrapped_at_a_fixed_width() -> None:
    text = (
        "Kepala Dinas Sosial Rini Astuti menyebut sebanyak 1.204 keluarga sudah\n"
        "menerima bantuan sejak pekan lalu dan sisanya akan menerima bantuan\n"
        "setelah pendataan ulang selesai dikerjakan oleh petugas di lapangan pada\n"
        "akhir bulan ini.\n\n"
        "Ia berharap semua keluarga yang terdampak tetap sabar dan mengikuti\n"
        "petunjuk petugas karena jalan menuju tiga desa masih tertutup longsor\n"
        "sehingga truk bantuan harus memutar lewat jalan provinsi yang panjang\n"
        "dan rusak di banyak tempat.\n\n"
        "Bantuan berikutnya berupa 40 tenda dan selimut akan dikirim dengan\n"
        "perahu karet milik badan penanggulangan bencana pada hari yang sama\n"
        "jika cuaca membaik."
    )
    assert len(clean(text).body.split("\n\n")) == 3


def test_comments_below_a_short_article_go_whatever_their_length() -> None:
    comments = "\n".join(f"Di desa saya ada {n} orang yang belum dibantu, tolong pak." for n in range(100, 108))
    body = clean(f"{PROSE}\n\n{PROSE.replace('desa', 'kota')}\n\nKomentar (8)\n{comments}").body
    assert body.count("\n\n") == 1


def test_visitor_counters_are_no_rows_of_data() -> None:
    assert clean(f"{PROSE}\n\nHari ini 12.411\nTotal 9.870.336").body == PROSE


def test_rows_of_data_without_a_colon_above_stay() -> None:
    text = f"{PROSE}\n\nSleman: 14 kasus\nBantul: 9 kasus\n\nData itu dihimpun hingga Jumat."
    assert clean(text).body.split("\n\n") == [
        PROSE,
        "Sleman: 14 kasus",
        "Bantul: 9 kasus",
        "Data itu dihimpun hingga Jumat.",
    ]


def test_a_heading_with_a_year_stays() -> None:
    heading = "Kinerja Ekonomi Triwulan III 2025"
    assert heading in clean(f"{PROSE}\n\n{heading}\n\n{PROSE} Begitu pula kemarin.").body


def test_a_list_announced_by_berikut_stays() -> None:
    intro = "Berikut data warga yang tercatat di desa itu pada Minggu malam, sekitar pukul 00.20 Wita."
    items = ["1. Keluarga Santoso (1 KK 3 Jiwa) Rusak total", "2. Keluarga Astuti (1 KK 5 Jiwa) Rusak total"]
    body = clean("\n\n".join([PROSE, intro, *items])).body
    assert all(item in body for item in items)


@given(st.text(max_size=400))
def test_every_body_line_was_printed_on_the_page(text: str) -> None:
    page = clean(normalize(text))
    printed = "".join(normalize(text).split())
    for line in page.body.split("\n\n"):
        assert "".join(line.split()) in printed or "[" in text or "scroll" in text.lower()


ALL_LINES = sorted({line for case in PAGES for line in case["body"]})
# A text ends once, a day heads what a clock time follows, what stands twice is a copy: such lines are no fair mix.
BODY_LINES = [
    line
    for line in ALL_LINES
    if not ends_article(line)
    and mark(line) != "date"
    and not any(line[-60:] in other for other in ALL_LINES if other != line)
]


@given(st.lists(st.sampled_from(BODY_LINES), min_size=3, max_size=12, unique=True))
def test_cleaning_twice_changes_nothing(lines: list[str]) -> None:
    once = clean("\n\n".join(lines)).body
    assert clean(once).body == once
