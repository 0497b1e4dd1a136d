"""A row that sums by its own label: "jumlah" and a noun, or a kind of place."""

import pytest
import spacy

from extract.figures.figures import find_figures

NLP = spacy.blank("id")
NLP.add_pipe("sentencizer")


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("Pemilih 412 orang, jumlah kabupaten/kota ialah 514.", "kabupaten/kota"),
        ("Pemilih 412 orang, kecamatan 7.201.", "kecamatan"),
        ("Pemilih 412 orang, Kecamatan Melati 7.201.", "orang"),
        ("Pemilih 412 orang, jumlahnya 7.201.", "orang"),
    ],
)
def test_the_unit_of_the_last_figure(text: str, unit: str) -> None:
    assert find_figures(NLP(text), ())[-1].unit == unit
