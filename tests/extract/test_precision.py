from decimal import Decimal

import pytest

from extract.precision import printed_step


@pytest.mark.parametrize(
    ("text", "step"),
    [
        ("2.300 kasus", None),
        ("12", None),
        ("9,4 persen", "0.1"),
        ("9,40 persen", "0.01"),
        ("4 ribu orang", "1000"),
        ("1,2 juta orang", "100000"),
        ("1.2 juta orang", "100000"),
        ("98,215 triliun", "1000000000"),
        ("98,2 triliun", "100000000000"),
        ("1,5 jt", "100000"),
        ("Rp2,61 miliar", "10000000"),
        ("Rp2 milyar", "1000000000"),
        ("2.300 ribu", "1000"),
        ("puluhan", None),
    ],
)
def test_the_weight_of_the_last_printed_digit(text: str, step: str | None) -> None:
    assert printed_step(text) == (Decimal(step) if step else None)
