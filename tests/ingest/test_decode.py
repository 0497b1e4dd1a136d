"""Bytes that are text, and bytes that are not."""

import gzip

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ingest.decode import UndecodableError, decode

CURLY = "“Kasusnya naik,” ujar Rini di kafé itu – 12 orang, kata André."


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
def test_indonesian_text_is_read(encoding: str) -> None:
    assert decode(CURLY.encode(encoding)) == CURLY


def test_utf16_big_endian_with_mark() -> None:
    assert decode(b"\xfe\xff" + CURLY.encode("utf-16-be")) == CURLY


def test_latin1_text_is_read() -> None:
    assert (
        decode("Menteri di café itu menyebut 12 orang.".encode("latin-1")) == "Menteri di café itu menyebut 12 orang."
    )


@pytest.mark.parametrize(
    ("raw", "reason"),
    [
        (b"", "empty"),
        (b" \r\n\t ", "empty"),
        (b"\xef\xbb\xbf", "empty"),
        (b"\xff\xfe", "empty"),
        (b"%PDF-1.7 abc", "binary"),
        (b"PK\x03\x04abc", "binary"),
        (b"\x89PNG\r\n", "binary"),
        (gzip.compress(b"abc"), "binary"),
        (b"abc\x00def", "binary"),
        (b"\x01\x02\x03\x04 abc", "binary"),
        ("kasus naik".encode("utf-16-le"), "binary"),
        (b"\xff\xfeabc", "encoding"),
        ("Число случаев выросло".encode("cp1251"), "encoding"),
        ("感染者数は増加".encode("shift_jis"), "encoding"),
        (bytes(range(128, 256)), "encoding"),
    ],
)
def test_refused(raw: bytes, reason: str) -> None:
    with pytest.raises(UndecodableError) as caught:
        decode(raw)
    assert caught.value.reason == reason


@given(st.binary(max_size=300))
def test_any_bytes_give_text_or_a_reason(raw: bytes) -> None:
    try:
        outcome: str = decode(raw).strip()
    except UndecodableError as error:
        outcome = error.reason
    assert outcome


@given(st.text(alphabet=st.characters(blacklist_categories=["Cs", "Cc"]), min_size=1, max_size=200))
def test_utf8_is_never_changed(text: str) -> None:
    if text.strip("\ufeff\u200b \t\r\n").strip() and text.encode().strip() and not text.startswith(("\ufeff", "BZh")):
        assert decode(text.encode()) == text
