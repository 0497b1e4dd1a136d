"""Sentence or headline, item or menu, by shape alone."""

import pytest

from ingest.shape import ends_article, has_number, is_datum, is_heading, is_intro, is_menu, is_prose


@pytest.mark.parametrize(
    "line",
    [
        "Ia menyebut 12 kasus.",
        "“Kasusnya naik,” katanya.",
        "“Kami akan menambah dua belas pos di sepanjang jalan itu!”",
        "Kasusnya naik menjadi 12, kata Rini. (rin/bud)",
        "Kasusnya naik menjadi 12, kata Rini.(Ant)",
        "Kasusnya naik menjadi 12. ***",
        "Bencana itu merusak 1.204 rumah di tiga kabupaten. Rinciannya:",
        "Dalam jumpa pers Senin (5/5) itu pula ia merinci serapan beras dari petani:",
    ],
)
def test_prose(line: str) -> None:
    assert is_prose(line)


@pytest.mark.parametrize(
    "line",
    [
        "Polisi Tangkap 12 Penipu Daring di Medan",
        "Harga Naik 12 Persen, Pedagang: Kami Rugi!",
        "Kapan 40 Ribu Guru Diangkat?",
        'Menteri: Kita Akan "Bergerak Cepat"',
        "Harga beras naik 12 persen sejak awal tahun ini karena panen gagal di sejumlah daerah...",
        "Sleman: 14 kasus",
        "Selesai.",
    ],
)
def test_no_prose(line: str) -> None:
    assert not is_prose(line)


@pytest.mark.parametrize(
    "line", ["Sleman: 14 kasus", "1. Bantul: 9 orang meninggal, 3 hilang", "- Maret: 524.172 ton", "Kulon Progo 9"]
)
def test_datum(line: str) -> None:
    assert is_datum(line)


@pytest.mark.parametrize(
    "line",
    [
        "Gempa Cianjur: 335 Orang Tewas",
        "Viral 30 Anak Kucing Selamat",
        "Ia menyebut 12 kasus",
        "Update 12 Juli: Korban Bertambah",
    ],
)
def test_headline_with_a_number_is_no_datum(line: str) -> None:
    assert not is_datum(line)


def test_heading() -> None:
    assert is_heading("Tanggapan warga")
    assert not is_heading("Dua belas warga tewas")
    assert not is_heading("Sebuah baris panjang yang lebih mirip judul berita lain daripada anak judul")


def test_number_words() -> None:
    assert has_number("ratusan rumah")
    assert has_number("2 rumah")
    assert not has_number("Separuh persoalan")


def test_intro() -> None:
    assert is_intro("Rinciannya:")
    assert is_intro("Berikut data per kabupaten.")
    assert not is_intro("Warga pulang pada hari berikut. " + "Mereka menunggu di posko selama sepekan penuh. " * 4)


def test_menu() -> None:
    assert is_menu("Nasional Mondial Ekonomi Megapolitan Olahraga Rona")
    assert is_menu("Berita | Ekonomi | Pendidikan | Bus Kota")
    assert not is_menu("Ekonomi Nasional Tumbuh, Daerah Tertinggal")
    assert not is_menu("Polisi Tangkap Penipu di Medan")
    assert not is_menu("Ekonomi Nasional Tumbuh Lebih Cepat")


def test_desk_initials_end_an_article() -> None:
    assert ends_article("Semua sudah pulang, katanya. (dis/ugo)")
    assert ends_article("Semua sudah pulang. (Yon/P-2)")
    assert not ends_article("Data itu milik dinas (BPS/Dinkes) dan kementerian.")
    assert not ends_article("Semua sudah pulang.")


def test_a_long_line_in_title_case_heads_another_article() -> None:
    assert not is_heading("Warga Desa Bongkar Alasan Lurah Menolak Bantuan Kota")
    assert is_heading("Warga desa bongkar alasan lurah menolak bantuan")


def test_questions_of_an_interview_are_sentences() -> None:
    assert is_prose("Apa yang dilakukan dinas supaya desa itu tidak kebanjiran lagi?")
    assert not is_prose("Mengapa Desa Ini Selalu Kebanjiran Setiap Tahun Sejak Lama?")
