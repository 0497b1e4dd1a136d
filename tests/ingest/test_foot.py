"""The site's name at the foot of a page."""

import pytest

from ingest.clean import clean
from ingest.foot import copyrights, mentions

BODY = "Menurut Rini Astuti, 12 warga desa itu sudah pulang ke rumah.\n\nMereka tiba pada malam hari, katanya.\n\n"


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("© 2023 Kabar Nusa", ["Kabar Nusa"]),
        ("Copyright © ANTARA 2018", ["ANTARA"]),
        ("© Copyright 2024, All Rights Reserved", []),
        ("Copyright @ 2023 Nusa Group - kabarnusa. All Rights Reserved", ["kabarnusa"]),
    ],
)
def test_copyrights(line: str, expected: list[str]) -> None:
    assert list(copyrights(clean(BODY + line))) == expected


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("Ikuti berita KabarNusa.com di Google News", ["KabarNusa.com"]),
        ("Follow WhatsApp Channel Kabarnusa untuk berita terbaru setiap hari", ["Kabarnusa"]),
        ("Ikuti media sosial kabarnusa.id dan dapatkan berbagai keuntungan", ["kabarnusa.id"]),
        ("Mau Berita Terbaru Lainnya dari Warta Nusa? Yuk Follow Kami di Google News.", ["Warta Nusa"]),
    ],
)
def test_mentions(line: str, expected: list[str]) -> None:
    assert list(mentions(clean(BODY + line))) == expected
