"""Broken lines sewn together."""

from ingest.lines import split_lines


def texts(page: str) -> list[str]:
    return [line.text for line in split_lines(page)]


def test_dateline_above_its_sentence() -> None:
    assert texts("Jakarta -\n\nMenteri menyebut 12 kasus.") == ["Jakarta - Menteri menyebut 12 kasus."]
    assert texts("kabar.id -\nMenteri menyebut 12 kasus.") == ["kabar.id - Menteri menyebut 12 kasus."]


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


def test_numbered_items_are_never_sewn() -> None:
    assert len(texts("4. Warga kloter 15 asal Sleman; dan\n5. Warga asal Bantul.")) == 2


def test_a_quotation_begins_a_paragraph_of_its_own() -> None:
    text = "Kenaikan itu dikeluhkan para pedagang di pasar itu,\n\n“Pembeli berkurang,” katanya."
    assert len(split_lines(text)) == 2


def test_a_headline_is_never_sewn_to_the_sentence_below() -> None:
    page = "Harga beras naik dua belas persen dalam sepekan\nMenteri menyebut pasokan cukup."
    assert len(texts(page)) == 2
    assert len(texts("Harga Beras Naik Dua Belas Persen\n\noleh Rini Astuti")) == 2


def test_bylines_dates_and_hosts_end_their_line() -> None:
    for line in ("Editor : Budi Santoso", "Jumat, 7 Juli 2023 08.29", "kabarnusa.example"):
        assert texts(f"{line}\nbanjir warga desa") == [line, "banjir warga desa"]
