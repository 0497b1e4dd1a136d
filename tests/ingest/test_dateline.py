"""Datelines as outlets print them."""

import pytest

from ingest.dateline import find_dateline, is_bare_dateline, normal_case, read_dateline


@pytest.mark.parametrize(
    ("text", "city", "outlet"),
    [
        ("JAKARTA - Menteri menyebut 12 kasus.", "Jakarta", None),
        ("Jakarta (ANTARA) – Menteri menyebut 12 kasus.", "Jakarta", "ANTARA"),
        ("JAKARTA, KabarNusa.example – Menteri", "Jakarta", "KabarNusa.example"),
        ("KABARNUSA.EXAMPLE, JAKARTA -- Menteri", "Jakarta", "KABARNUSA.EXAMPLE"),
        ("KABARNUSA.EXAMPLE - JAKARTA. Badan itu", "Jakarta", "KABARNUSA.EXAMPLE"),
        ("KabarNusa.example, Jakarta Dalam rapat", "Jakarta", "KabarNusa.example"),
        ("KabarNusa.example - Menteri menyebut", None, "KabarNusa.example"),
        ("Jakarta, Kabar Nusa -- Polisi", "Jakarta", "Kabar Nusa"),
        ("KABAR MALANG, SURABAYA – Gubernur", "Surabaya", "KABAR MALANG"),
        ("BANDARLAMPUNG—Gempa", "Bandarlampung", None),
        ("Mataram, 7/12 (Antara) - Gubernur", "Mataram", "Antara"),
        ("JAKARTA (7/7) - Menteri", "Jakarta", None),
        ("Palu, Selasa (7/7) - Gubernur", "Palu", None),
        ("Jakarta, 7 Juli 2023 - Kementerian", "Jakarta", None),
        ("Jakarta: Direktur menyebut", "Jakarta", None),
        ("BANDA ACEH, KABAR - Gubernur", "Banda Aceh", "KABAR"),
        ("KABAR NUSA,Makkah-Jemaah", "Makkah", "KABAR NUSA"),
        ("JAKARTA. Harga beras naik", "Jakarta", None),
        ("Jayapura, - Warga pulang", "Jayapura", None),
        ("BANDUNG, (KN).- Pemerintah", "Bandung", "KN"),
        ("kabarnusa.com – Medan | Bencana", "Medan", "kabarnusa.com"),
        ("KBN, Jakarta- Badan itu", "Jakarta", "KBN"),
        ("KABARNUSA.co.id - Denpasar- Pulau itu", "Denpasar", "KABARNUSA.co.id"),
        ("KABAR.CO, Semarang-Sebanyak 15 orang", "Semarang", "KABAR.CO"),
        ("kabarNusa.co.id – JAKARTA-RN. Dua hari", "Jakarta", "kabarNusa.co.id"),
        ("JAKARTA, kabarnusa.com | Pemerintah", "Jakarta", "kabarnusa.com"),
        ("Bengkalis, Riau (ANTARA News) - Titik", "Bengkalis", "ANTARA News"),
        ("Bojonegoro – Kabarpos – Dinas itu", "Bojonegoro", "Kabarpos"),
        ("BANJARMASIN POST.CO.ID, BANJARBARU-Kebakaran", "Banjarbaru", "BANJARMASIN POST.CO.ID"),
        ("Pekalongan, Kabarnusa. – Harga naik", "Pekalongan", "Kabarnusa"),
        ("JAILOLO , KN - Kepala dinas", "Jailolo", "KN"),
        ("JAKARTA, KABARNUSA.COM-gempa bumi", "Jakarta", "KABARNUSA.COM"),
        ("BANJARMASIN, Kendati hujan", "Banjarmasin", None),
        ("KABARNUSA.COM: (Tangerang) Rumah sakit", "Tangerang", "KABARNUSA.COM"),
        ("MAGETAN , KABAR.com - Petani", "Magetan", "KABAR.com"),
    ],
)
def test_dateline(text: str, city: str | None, outlet: str | None) -> None:
    found = read_dateline(text)
    assert found is not None
    assert (found.city, found.outlet) == (city, outlet)


@pytest.mark.parametrize(
    "text",
    [
        "Menkes - Budi Santoso - hadir.",
        "UPDATE: Korban bertambah.",
        "Indonesia-Kamboja menggelar forum.",
        "Jakarta menjadi tuan rumah.",
        "Data BPS - Maret 2023 - naik.",
        "SLEMAN (14), Bantul 9.",
        "Menteri Kesehatan, Budi Santoso - Rabu",
        "",
    ],
)
def test_no_dateline(text: str) -> None:
    assert read_dateline(text) is None


def test_where_the_sentence_begins() -> None:
    text = "JAKARTA - Menteri menyebut 12 kasus."
    found = read_dateline(text)
    assert found is not None
    assert text[found.end :] == "Menteri menyebut 12 kasus."


def test_bare_dateline() -> None:
    assert is_bare_dateline("Jakarta -")
    assert not is_bare_dateline("Jakarta")
    assert not is_bare_dateline("Jakarta - Menteri")
    assert not is_bare_dateline("Penulis -")


def test_dateline_inside_a_flattened_page() -> None:
    found = find_dateline("Warga Pulang Jumat, 7 Juli 2023 MEDAN, KabarNusa.example - Warga sudah pulang.")
    assert found is not None
    assert (found.city, found.start) == ("Medan", 32)
    assert find_dateline("Warga Jakarta sudah pulang dari Medan kemarin.") is None


@pytest.mark.parametrize(
    ("printed", "expected"),
    [("JAKARTA PUSAT", "Jakarta Pusat"), ("BANDA ACEH", "Banda Aceh"), ("NTB", "NTB"), ("Solo", "Solo")],
)
def test_normal_case(printed: str, expected: str) -> None:
    assert normal_case(printed) == expected
