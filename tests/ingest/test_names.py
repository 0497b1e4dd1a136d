"""Names of people: split, told from other words, without what stands beside them."""

import pytest

from ingest.names import authors, credited, is_person, signed, split_names, writers


def test_split_names_drops_dates_and_initials() -> None:
    assert split_names("Rini Astuti (rin) - Jumat, 7 Juli 2023") == ["Rini Astuti"]


def test_authors_are_named_once_and_newsrooms_last() -> None:
    assert authors(["Rini Astuti", "Admin", "Rini Astuti"]) == ("Rini Astuti",)
    assert authors(["Admin"]) == ("Admin",)


def test_is_person() -> None:
    assert is_person("Rini Astuti")
    assert not is_person("Nasional")
    assert not is_person("Harga Naik 12")
    assert not is_person("Sumber Antara")
    assert is_person("Kontributor Magelang, Rini Astuti")


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("Rini AstutiRini Astuti", ["Rini Astuti"]),
        ("Rini Astuti (@rini)", ["Rini Astuti"]),
        ("Rini Astuti di Sleman", ["Rini Astuti"]),
        ("Rini Astuti - Sleman", ["Rini Astuti"]),
        ("Rini Astuti, Editor Kabar", ["Rini Astuti"]),
        ("RINI ASTUTI DAN BUDI SANTOSO", ["RINI ASTUTI", "BUDI SANTOSO"]),
    ],
)
def test_what_stands_beside_a_name_goes(value: str, expected: list[str]) -> None:
    assert split_names(value) == expected


def test_initials_of_a_desk_are_no_author_beside_a_name() -> None:
    assert authors(["Rini Astuti", "KN"]) == ("Rini Astuti",)
    assert authors(["KN"]) == ("KN",)
    assert authors(["Rini Astuti", "Redaksi KN"]) == ("Rini Astuti",)


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("Rini Astuti", ["Rini Astuti"]),
        ("Rini Astuti | Kabar Nusa", ["Rini Astuti"]),
        ("Rini Astuti · Sleman", ["Rini Astuti"]),
        ("Rini Astuti • 3 menit baca", ["Rini Astuti"]),
        ("Rini Astuti @rini", ["Rini Astuti"]),
        ("Reporter Sleman, Rini Astuti", ["Rini Astuti"]),
        ("Author Rini Astuti", ["Rini Astuti"]),
        ("ditulis Rini Astuti", ["Rini Astuti"]),
        ("Laporan Rini Astuti, dari Sleman", ["Rini Astuti"]),
        ("Rini Astuti, Budi Santoso - kabarNusa", ["Rini Astuti", "Budi Santoso"]),
        ("👤 Rini Astuti", ["Rini Astuti"]),
        ("Rini Astuti Ekbis Share :", ["Rini Astuti"]),
        ("Sleman, Bantul", []),
        ("Harga Beras | naik 12 persen", []),
        ("Foto Rini Astuti", []),
        ("", []),
    ],
)
def test_writers(line: str, expected: list[str]) -> None:
    assert writers(line) == expected


@pytest.mark.parametrize(
    ("paragraph", "expected"),
    [
        ("Warga pulang. (Rini Astuti)", ["Rini Astuti"]),
        ("Warga pulang.(*/Rini)", ["Rini"]),
        ("Warga pulang. (Rini/Budi)", ["Rini", "Budi"]),
        ("Warga pulang. (Rin/Bud)", []),
        ("Warga pulang. (Antara/Rini)", []),
        ("Warga pulang. (Bersambung)", []),
        ("Warga ditampung Kementerian Sosial (Kemensos).", []),
    ],
)
def test_signed(paragraph: str, expected: list[str]) -> None:
    assert signed(paragraph) == expected


def test_credits_of_a_wire() -> None:
    line = "(Laporan Rini Astuti di Sleman, Ditulis oleh Budi Santoso; Penyuntingan oleh Dewi Lestari)"
    assert credited(line) == ["Rini Astuti", "Budi Santoso", "Dewi Lestari"]
    assert credited("(Rini Astuti)") == []
