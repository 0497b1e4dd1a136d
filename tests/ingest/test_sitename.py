"""Site names glued to a headline."""

import pytest

from ingest.clean import clean
from ingest.headline import title
from ingest.sitename import without_site

BODY = "\n\nMenurut Rini Astuti, 12 warga desa itu sudah pulang.\n\nMereka tiba pada malam hari, katanya.\n"


@pytest.mark.parametrize(
    ("headline", "expected"),
    [
        ("Dua Belas Warga Pulang | Kabar Nusa", "Dua Belas Warga Pulang"),
        ("Dua Belas Warga Pulang - kabarnusa.example", "Dua Belas Warga Pulang"),
        ("Dua Belas Warga Pulang - Tiga Lagi Hilang", "Dua Belas Warga Pulang - Tiga Lagi Hilang"),
    ],
)
def test_without_site(headline: str, expected: str) -> None:
    assert without_site(headline) == expected


@pytest.mark.parametrize(
    "line", ["Kabar Nusa: Dua Belas Warga Desa Pulang", "Dua Belas Warga Desa Pulang - Kabar Nusa"]
)
def test_the_name_of_the_site_is_no_part_of_the_headline(line: str) -> None:
    assert title(clean(f"Kabar Nusa\n{line}{BODY}")) == "Dua Belas Warga Desa Pulang"
