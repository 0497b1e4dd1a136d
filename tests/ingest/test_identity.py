"""One article, one id."""

import pytest

from ingest.identity import article_id, canonical_url, host_of, text_hash

SAME = "https://www.kabarnusa.example/nasional/123/warga-pulang"


@pytest.mark.parametrize(
    "url",
    [
        SAME,
        f"{SAME}/",
        f"{SAME}#komentar",
        f"{SAME}?page=all",
        f"{SAME}?page=2",
        f"{SAME}/amp",
        f"{SAME}?utm_source=wa&fbclid=x",
        "http://WWW.KabarNusa.example:80//nasional/123/warga-pulang",
        "https://amp.kabarnusa.example/nasional/123/warga-pulang",
        "https://www.kabarnusa.example/amp/nasional/123/warga-pulang",
        f"  {SAME}  ",
        "www.kabarnusa.example/nasional/123/warga-pulang",
    ],
)
def test_forms_of_one_address(url: str) -> None:
    assert canonical_url(url) == SAME


@pytest.mark.parametrize(
    ("url", "expected"),
    [
        ("https://x.example/?p=12&cat=3", "https://x.example?cat=3&p=12"),
        ("https://x.example/baca?id=7&utm_medium=a", "https://x.example/baca?id=7"),
        ("https://x.example/Berita/Amplop", "https://x.example/Berita/Amplop"),
        ("https://x.example/berita/amplas", "https://x.example/berita/amplas"),
        ("bukan alamat", None),
        ("mailto:a@x.example", None),
        ("", None),
    ],
)
def test_canonical_url(url: str, expected: str | None) -> None:
    assert canonical_url(url) == expected


def test_id_prefers_address_then_caller_then_text() -> None:
    assert article_id(f"{SAME}/", "k1", "f" * 64) == SAME
    assert article_id(None, "k1", "f" * 64) == "k1"
    assert article_id("bukan alamat", None, text_hash("Isi.")) == text_hash("Isi.")[:16]


def test_host() -> None:
    assert host_of("https://m.kabarnusa.example/x") == "kabarnusa.example"
    assert host_of("tanpa titik") is None
