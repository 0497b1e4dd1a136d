"""Parts of a flattened page's head."""

from collections.abc import Callable
from pathlib import Path

import pytest

from ingest import flat_parts, tables
from ingest.flat_parts import Span, bylines, crumbs, dates, menus, smalls
from ingest.tables import TableError, rows


def found(part: Callable[[str], list[Span]], text: str) -> list[str]:
    return [text[a:b].strip() for a, b in part(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Warga Pulang Jumat, 7 Juli 2023 | 14:05 WIB Foto", ["Jumat, 7 Juli 2023 | 14:05 WIB"]),
        ("Oleh Rini diperbarui 25 Des 2022, 05:47 WIB Diterbitkan 20 Okt 2022, 12:30 WIB Share", [
            "diperbarui 25 Des 2022, 05:47 WIB", "Diterbitkan 20 Okt 2022, 12:30 WIB",
        ]),
        ("Warga Pulang Rabu Pon, 2 Oktober 2024 EKONOMI", ["Rabu Pon, 2 Oktober 2024"]),
    ],
)  # fmt: skip
def test_dates(text: str, expected: list[str]) -> None:
    assert found(dates, text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Penulis: Rini Astuti | Editor: Budi Santoso", ["Penulis: Rini Astuti", "Editor: Budi Santoso"]),
        (
            "Reporter: Rini Astuti Editor: Budi Santoso Sejumlah warga",
            ["Reporter: Rini Astuti", "Editor: Budi Santoso"],
        ),
        ("Oleh Rini Astuti dan Budi Santoso Edisi 23 Juni", ["Oleh Rini Astuti dan Budi Santoso"]),
        ("Editor: Budi Santoso Ringkasan Berita", ["Editor: Budi Santoso"]),
        ("Tulisan: Budi Santoso ASAP PEKAT: Warga", ["Tulisan: Budi Santoso"]),
        ("Editor: Rini Astuti Jakarta – Indonesia", ["Editor: Rini Astuti"]),
        ("by admin • 3 years ago", ["by admin"]),
        ("Sumber air warga tercemar", []),
    ],
)
def test_bylines(text: str, expected: list[str]) -> None:
    assert found(bylines, text) == expected


def test_words_of_a_sentence_are_no_menu() -> None:
    assert menus("seperti dikutip Warta Ekonomi dalam laporan harga berita politik") == []


def test_menus() -> None:
    assert found(menus, "Kabar Nusa Nasional Ekonomi Daerah Warga Desa Pulang Malam Ini") == ["Nasional Ekonomi Daerah"]
    assert found(menus, "WARTA NUSA Nasional Ekonomi Bola Warga Pulang Malam Ini") == ["Nasional Ekonomi Bola"]
    assert found(menus, "Ekonomi Nasional Tumbuh Lebih Cepat Tahun Ini") == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Beranda » Jawa Raya » Peristiwa Warga Pulang", ["Beranda » Jawa Raya » Peristiwa"]),
        ("Berita » Jawa Barat Warga Pulang", ["Berita » Jawa Barat"]),
        ("Home / Regional / Update Banjir", ["Home / Regional /"]),
    ],
)
def test_crumbs(text: str, expected: list[str]) -> None:
    assert found(crumbs, text) == expected


SMALL = [row for _, row in rows("small", ("pattern", "example", "counterexample"))]


@pytest.mark.parametrize("row", SMALL, ids=[row["example"][:30] for row in SMALL])
def test_small_row(row: dict[str, str]) -> None:
    assert smalls(row["example"])
    assert not smalls(row["counterexample"])


def test_a_wrong_row_names_its_file_and_line(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "tables").mkdir()
    (tmp_path / "tables" / "small.csv").write_text("pattern,example,counterexample\nA,B,C\n", encoding="utf-8")
    monkeypatch.setattr(tables, "files", lambda _: tmp_path)
    with pytest.raises(TableError, match=r"small.csv:2"):
        flat_parts._small_patterns.__wrapped__()
