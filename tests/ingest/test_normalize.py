"""Characters made regular; digits and quotation marks untouched."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ingest.normalize import normalize, repair_mojibake


@pytest.mark.parametrize(
    ("raw", "expected"),
    [
        ("satu\u00a0dua", "satu dua"),
        ("pen\u00addu\u00adduk", "penduduk"),
        ("2.3\u200b00 kasus", "2.300 kasus"),
        ("a\r\nb\rc\u2028d", "a\nb\nc\nd"),
        ("a   b\t c ", "a b c"),
        ("\ufeffJudul", "Judul"),
        ("cafe\u0301", "café"),
        ("“ya”, ‘tidak’ – 1.5", "“ya”, ‘tidak’ – 1.5"),
        ("10² km", "10² km"),
        ("Rp\u202f2,61 miliar", "Rp 2,61 miliar"),
        ("\n\nJudul\n\n", "Judul"),
    ],
)
def test_normalize(raw: str, expected: str) -> None:
    assert normalize(raw) == expected


@pytest.mark.parametrize("text", ["“ya,” katanya – 12 orang…", "kafé André", "‘tidak’", "40°C", "harga €5", "naik 5 %"])
def test_mojibake_is_repaired(text: str) -> None:
    broken = "".join(
        chr(byte) if byte in (0x81, 0x8D, 0x8F, 0x90, 0x9D) else bytes([byte]).decode("cp1252")
        for byte in text.encode()
    )
    assert repair_mojibake(broken) == text


def test_half_a_no_break_space_goes() -> None:
    assert repair_mojibake("menangani korban. Â\nSelesai") == "menangani korban. \nSelesai"


def test_a_closing_quote_that_lost_its_last_byte() -> None:
    assert repair_mojibake("â€œSudah 12 orang,â€ katanya. â€œYa.â€\n") == "“Sudah 12 orang,” katanya. “Ya.”\n"


@given(st.text(alphabet="0123456789.,%“”\"'‘’–-()/: abcRp\u00a0\u00ad\u200b\n"))
def test_figures_and_punctuation_survive(text: str) -> None:
    kept = set("0123456789.,%“”\"'‘’–-()/:")
    assert [c for c in normalize(text) if c in kept] == [c for c in text if c in kept]


@given(st.text(st.characters(exclude_characters=[chr(code) for code in range(0xC2, 0xF5)]), max_size=200))
def test_twice_is_once(text: str) -> None:
    assert normalize(normalize(text)) == normalize(text)
