"""Numbers said twice: the other notation is taken in only when it repeats the value."""

import pytest

from extract.numbers.numbers import find_numbers


@pytest.mark.parametrize(
    ("text", "printed"),
    [
        ("ada 11 (sebelas) bungkus", "11 (sebelas)"),
        ("ada dua puluh (20) butir", "dua puluh (20)"),
        ("ada 950 ( sembilan ratus lima puluh ) gram", "950 ( sembilan ratus lima puluh )"),
        ("ada 5 (lima ekor) sapi", "5 (lima"),
        ("uang Rp 2.000.000,- (dua juta rupiah)", "2.000.000,- (dua juta"),
        ("ada 11 (dua belas) bungkus", "11"),
        ("ada 11 (11) bungkus", "11"),
    ],
)
def test_the_repeated_value_is_part_of_the_number(text: str, printed: str) -> None:
    number = find_numbers(text)[0]
    assert text[number.start : number.end] == printed
