"""Sums without a currency are rupiah in a clause or sentence about money, or in billions; else they stay open."""

import pytest
import spacy

from extract.figures.figures import find_figures

NLP = spacy.blank("id")
NLP.add_pipe("sentencizer")


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("Harga beras 12.500 per kilogram.", "rupiah"),
        ("Upah minimum naik 6,5 persen menjadi 3,4 juta.", "rupiah"),
        ("Nilainya 12,4 miliar.", "rupiah"),
        ("Angkanya 12,4 miliar.", "rupiah"),
        ("Angkanya 12,4 juta.", None),
        ("Penerima subsidi mencapai 3,2 juta.", "orang"),
    ],
)
def test_the_unit_of_the_last_figure(text: str, unit: str | None) -> None:
    assert find_figures(NLP(text), ())[-1].unit == unit
