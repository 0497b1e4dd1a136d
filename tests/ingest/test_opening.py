"""The dateline a text opens with."""

import pytest

from ingest.clean import clean
from ingest.opening import is_local, page_dateline


@pytest.mark.parametrize(
    ("text", "city", "outlet"),
    [
        ("SEMARANG, KabarNusa.example - Wali kota menyebut 12 sekolah rusak.", "Semarang", "KabarNusa.example"),
        ("Sungai Emas, Jambi – Bupati Sungai Emas melepas 12 warga.", "Sungai Emas", None),
        ("KALIWUNGU - Warga Desa Kaliwungu pulang pada malam hari.", "Kaliwungu", None),
        ("SEMARANG, NUSA POS- WALI kota menyebut 12 sekolah rusak.", "Semarang", "NUSA POS"),
        ("KABAR.example Rakyat Nusa - Wali kota menyebut 12 sekolah rusak.", None, "KABAR.example"),
    ],
)
def test_dateline_of_a_text(text: str, city: str | None, outlet: str | None) -> None:
    found = page_dateline(clean(f"{text}\n\nWarga berharap perbaikan dipercepat."))
    assert found is None or (found.city, found.outlet) == (city, outlet)
    assert found is not None or city is None


def test_a_village_in_capitals_needs_the_text_to_say_what_it_is() -> None:
    assert page_dateline(clean("KALIWUNGU - Warga pulang pada malam hari.\n\nMereka senang.")) is None
    assert is_local("Kaliwungu", "Warga Desa Kaliwungu pulang.")
    assert not is_local("Kaliwungu", "Warga Kaliwungu pulang.")


def test_no_text_no_dateline() -> None:
    assert page_dateline(clean("Beranda Nasional Ekonomi")) is None
