"""The site's name by the text's first words, by credits and by whom somebody told."""

import pytest

from ingest.brand import outlet
from ingest.clean import clean
from ingest.printed import is_brand, is_listed
from ingest.tables import words

TITLE = "Dua Belas Warga Desa Pulang"
BODY = "Menurut Rini Astuti, 12 warga desa itu sudah pulang ke rumah."


@pytest.mark.parametrize(
    ("head", "told", "expected"),
    [
        ("", "katanya kepada Radar Nusa, kemarin.", "Radar Nusa"),
        ("", "katanya saat dihubungi detikcom, Senin.", "detikcom"),
        ("", "Pantauan kabarnusa.com, warga masih menunggu.", "kabarnusa.com"),
        ("", "katanya. Kepada kabarnusa.com, ia membantah.", "kabarnusa.com"),
        ("Warga pulang. Foto/Dok SINDOnews\n\n", "katanya kepada wartawan.", "SINDOnews"),
        ("", "katanya kepada Reuters, kemarin.", None),
        ("", "seperti dikutip Kompas.com, kemarin.", None),
    ],
)
def test_small_things(head: str, told: str, expected: str | None) -> None:
    assert outlet(clean(f"{TITLE}\n\n{head}{BODY}\n\nMereka tiba malam hari, {told}")) == expected


def test_the_site_somebody_told_has_a_longer_name() -> None:
    page = f"{TITLE}\n\nJAILOLO, KN - {BODY}\n\nKepada kabarnusa.com, ia menyebut warga tiba pada malam hari."
    assert outlet(clean(page)) == "kabarnusa.com"


def test_a_known_name_in_capitals_opens_the_text() -> None:
    assert outlet(clean(f"{TITLE}\n\nVIVA – {BODY}\n\nMereka tiba pada malam hari, katanya.")) == "VIVA"


@pytest.mark.parametrize("name", sorted(words("brands")))
def test_listed(name: str) -> None:
    assert is_listed(name.upper())
    assert is_brand(name)


def test_a_word_of_a_site_makes_a_brand() -> None:
    assert is_brand("KABARNUSA")
    assert not is_brand("KALIWUNGU")
