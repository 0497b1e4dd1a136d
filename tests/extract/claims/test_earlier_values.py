"""Which figures are an earlier value."""

import pytest

from extract.claims.earlier_values import is_earlier


@pytest.mark.parametrize(
    ("text", "earlier"),
    [
        ("Kasus naik dari 40", True),
        ("Kasus turun 12 persen dari 40", True),
        ("Semula 40", True),
        ("Setahun sebelumnya 40", True),
        ("Ekspor turun dari September yang 40", True),
        ("Terhadap September (40", True),
        ("Ekspor turun dibanding ekspor pada Mei yang sebesar 40", True),
        ("Ekspor naik dari ekspor pada bulan Mei yang 40", True),
        ("Dari jumlah itu yang sembuh 40", False),
        ("Kasus naik menjadi 40", False),
        ("Dari jumlah itu 40", False),
        ("Ada 40", False),
    ],
)
def test_what_words_make_a_figure_an_earlier_value(text: str, earlier: bool) -> None:
    assert is_earlier(text, 0, text.index("40")) is earlier
