"""Sentence or headline, item or menu, by shape alone."""

import pytest

from ingest.shape import (
    ends_article,
    has_number,
    is_datum,
    is_doubled,
    is_heading,
    is_intro,
    is_menu,
    is_prose,
    without_symbols,
)


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


def test_a_quotation_with_its_speaker_needs_no_full_stop() -> None:
    assert is_prose('"Hari ini 12 petani memanen padi di ladang itu," kata camat, Rabu (23/3/24)')
    assert not is_prose('Camat: "Petani Kita Sudah Panen," Begini Kata Warga Desa Sebelah Sungai')


def test_rows_of_data_with_their_number_in_front_or_in_cells() -> None:
    assert is_datum("31 menara: untuk pegawai")
    assert is_datum("Rp 9,4 triliun: nilai anggaran tahap pertama")
    assert is_datum("Agustus 2015 | US$ 105,3 miliar |")
    assert not is_datum("12 Warga Pulang: Ini Kata Camat")


def test_headings_with_a_number_word_or_a_label() -> None:
    assert is_heading("Bertambah Dua Kali Lipat")
    assert not is_heading("Bertambah 12 Kali Lipat")
    assert not is_heading("Waosan sanes: Rega Beras Mundhak")
    assert not is_heading("kabar")


def test_desks_of_magazines_sign_off_too() -> None:
    assert ends_article("Semua sudah pulang. (X-15)")
    assert not ends_article("Pesawat itu jenis lama (F-16).")


def test_a_picture_text_printed_twice_in_a_row() -> None:
    text = "Petugas mengasapi rumah warga di tepi kota, Senin pagi hingga siang."
    assert is_doubled(f"{text} KABAR/RINI {text}")
    assert not is_doubled(f"{text} Mereka melanjutkannya di desa sebelah pada Selasa.")


def test_pictographs_around_a_line() -> None:
    assert without_symbols("☰ Kabar Nusa 🔍") == "Kabar Nusa"
    assert without_symbols("Naik → turun") == "Naik → turun"
