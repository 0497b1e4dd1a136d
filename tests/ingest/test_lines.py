"""How a page's text becomes lines."""

from ingest.lines import RawLine, paragraph_after_headline, split_lines


def texts(page: str) -> list[str]:
    return [line.text for line in split_lines(page)]


def test_gaps_are_remembered() -> None:
    assert split_lines("Satu baris.\nDua baris.\n\nTiga baris.") == [
        RawLine("Satu baris.", True),
        RawLine("Dua baris.", False),
        RawLine("Tiga baris.", True),
    ]


def test_placeholders_inside_a_line_go() -> None:
    assert texts("Warga pulang. [Gambas:Video 20detik] Mereka sehat.") == ["Warga pulang. Mereka sehat."]


def test_dateline_above_its_sentence() -> None:
    assert texts("Jakarta -\n\nMenteri menyebut 12 kasus.") == ["Jakarta - Menteri menyebut 12 kasus."]


def test_bullet_above_its_headline() -> None:
    assert texts("-\nHarga Naik 12 Persen\n-\nMisteri 9 Kapal") == ["- Harga Naik 12 Persen", "- Misteri 9 Kapal"]


def test_sentence_broken_by_links() -> None:
    page = "Pemerintah mengirim 40 truk bantuan ke gudang milik\nPT Sumber Padi\n, kata Rini.\nWarga senang."
    assert texts(page) == [
        "Pemerintah mengirim 40 truk bantuan ke gudang milik PT Sumber Padi, kata Rini.",
        "Warga senang.",
    ]


def test_a_page_pasted_from_a_text_processor() -> None:
    page = """Dana itu
dialokasikan untuk 260 desa yang tersebar di 17 kecamatan se-Kabupaten
Sungai Emas.
Kepala Dinas
Sosial Rini Astuti mengatakan
bahwa jumlah yang diterima masing-masing desa ditetapkan berdasarkan
perhitungan pusat.
Rumus itu
mempertimbangkan jumlah penduduk, luas wilayah,
tingkat kemiskinan,
serta kondisi desa.
Warga pulang."""
    assert len(texts(page)) == 4


def test_names_spaced_out() -> None:
    assert texts("K A B A R   N U S A\n\nWarga pulang ke rumah.")[0] == "KABAR NUSA"


def test_a_row_of_a_table_is_a_byline() -> None:
    assert texts("Penulis | : | Rini Astuti |") == ["Penulis: Rini Astuti"]


def test_numbered_items_are_never_sewn() -> None:
    assert len(texts("4. Warga kloter 15 asal Sleman; dan\n5. Warga asal Bantul.")) == 2


def test_a_quotation_begins_a_paragraph_of_its_own() -> None:
    text = "Kenaikan itu dikeluhkan para pedagang di pasar itu,\n\n“Pembeli berkurang,” katanya."
    assert len(split_lines(text)) == 2


def test_a_headline_is_never_sewn_to_the_sentence_below() -> None:
    page = "Harga beras naik dua belas persen dalam sepekan\nMenteri menyebut pasokan cukup."
    assert len(texts(page)) == 2
    assert len(texts("Harga Beras Naik Dua Belas Persen\n\noleh Rini Astuti")) == 2


def test_where_the_paragraph_behind_a_headline_begins() -> None:
    line = "Baca juga: 40 Sekolah Ditutup Setelah Gempa Menurut Budi Santoso, perbaikan selesai tahun ini."
    at = paragraph_after_headline(line)
    assert at is not None
    assert line[at:].startswith("Menurut Budi Santoso, perbaikan")
    assert paragraph_after_headline("Baca juga: kementerian membangun rumah contoh untuk korban.") is None


def test_the_day_a_crawler_wrote_in_front() -> None:
    assert texts("date 2023-07-07 JAKARTA - Warga pulang.") == ["date 2023-07-07", "JAKARTA - Warga pulang."]


def test_bylines_dates_and_hosts_end_their_line() -> None:
    for line in ("Editor : Budi Santoso", "Jumat, 7 Juli 2023 08.29", "kabarnusa.example"):
        assert texts(f"{line}\nbanjir warga desa") == [line, "banjir warga desa"]


def test_a_picture_text_glued_to_the_headline() -> None:
    line = "Dua Belas Warga Desa Pulang Malam Ini Ilustrasi rumah warga. Foto: Kabar"
    assert texts(line) == ["Dua Belas Warga Desa Pulang Malam Ini", "Ilustrasi rumah warga. Foto: Kabar"]
