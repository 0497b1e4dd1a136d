"""Picture texts and what only looks like them."""

import pytest

from ingest.captions import is_caption


def test_a_wire_tag_is_no_picture_credit() -> None:
    assert not is_caption("Harga beras naik 12 persen, katanya. (Antara)")
    assert is_caption("Seorang petani menjemur gabah. (Antara/Budi Santoso)")


@pytest.mark.parametrize(
    "line",
    [
        "Segel menutup pintu gudang beras di pelabuhan, Rabu (6/2/2019)./KABAR NUSA-Rini Astuti",
        "kabarnusa.example/Rini Astuti Warga Desa Namang memilah sampah di bank sampah, Kamis (12/4/2018).",
        "KABARNUSA/RINI ASTUTI Warga Desa Namang memilah sampah di bank sampah, Kamis (12/4/2018).",
    ],
)
def test_a_credit_before_or_behind_a_slash(line: str) -> None:
    assert is_caption(line)


@pytest.mark.parametrize(
    "line",
    [
        "TNI/Polri Menjaga 40 gudang beras di pelabuhan itu sampai pekan depan, kata kapolres.",
        "Media/Pers Nasional menulis 40 kali tentang gudang beras di pelabuhan itu, kata dia.",
    ],
)
def test_two_bodies_are_no_credit(line: str) -> None:
    assert not is_caption(line)
