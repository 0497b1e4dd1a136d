"""The region of a figure whose sentence names none."""

import pytest

from tests.extract.reading import read

LOCAL = "Banjir melanda Kabupaten Demak. Di Demak air setinggi dada.\n\n"


@pytest.mark.parametrize(
    ("text", "regions"),
    [
        (LOCAL + "Bupati Sutopo Hadi menyebut ada 40 rumah rusak.", ["Kabupaten Demak"]),
        (LOCAL + "Kepala BNPB Sutopo Hadi menyebut secara nasional ada 40 rumah rusak.", [None]),
        (LOCAL + "BPBD Jawa Tengah mencatat 40 rumah rusak.", ["Kabupaten Demak"]),
        (LOCAL + "BPBD Kabupaten Kudus mencatat 40 rumah rusak.", ["Kabupaten Kudus"]),
        ("Banjir melanda Demak.\n\nKepala BNPB Sutopo Hadi menyebut ada 40 rumah rusak.", [None]),
        (
            "Kapal dari Demak karam.\n\nKepala BNPB Sutopo Hadi tiba di Demak dari Demak. Ia menyebut ada 40 korban.",
            [None],
        ),
    ],
)
def test_the_region_of_a_local_story(text: str, regions: list[str | None]) -> None:
    assert [one.region for one in read(text).claims] == regions
