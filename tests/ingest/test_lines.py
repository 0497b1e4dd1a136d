"""How a page's text becomes lines."""

from ingest.lines import paragraph_after_headline, split_lines
from ingest.sewing import RawLine


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


def test_names_spaced_out() -> None:
    assert texts("K A B A R   N U S A\n\nWarga pulang ke rumah.")[0] == "KABAR NUSA"


def test_a_row_of_a_table_is_a_byline() -> None:
    assert texts("Penulis | : | Rini Astuti |") == ["Penulis: Rini Astuti"]


def test_where_the_paragraph_behind_a_headline_begins() -> None:
    line = "Baca juga: 40 Sekolah Ditutup Setelah Gempa Menurut Budi Santoso, perbaikan selesai tahun ini."
    at = paragraph_after_headline(line)
    assert at is not None
    assert line[at:].startswith("Menurut Budi Santoso, perbaikan")
    assert paragraph_after_headline("Baca juga: kementerian membangun rumah contoh untuk korban.") is None


def test_the_day_a_crawler_wrote_in_front() -> None:
    assert texts("date 2023-07-07 JAKARTA - Warga pulang.") == ["date 2023-07-07", "JAKARTA - Warga pulang."]


def test_a_picture_text_glued_to_the_headline() -> None:
    line = "Dua Belas Warga Desa Pulang Malam Ini Ilustrasi rumah warga. Foto: Kabar"
    assert texts(line) == ["Dua Belas Warga Desa Pulang Malam Ini", "Ilustrasi rumah warga. Foto: Kabar"]
