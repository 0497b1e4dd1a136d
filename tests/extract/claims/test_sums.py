import pytest
from msgspec import structs

from extract.claims.sums import summed
from tests.extract.said import claims


@pytest.mark.parametrize(
    ("values", "parts"),
    [
        ((40, 12, 28), {"c2": "c1", "c3": "c1"}),
        ((40, 12, 27), {}),
        ((40, 12), {}),
        ((40, 10, 10, 20), {"c2": "c1", "c3": "c1", "c4": "c1"}),
        ((554, 499, 105, 200, 200, 154), {"c4": "c1", "c5": "c1", "c6": "c1"}),
        ((4, 1, 3), {}),
    ],
)
def test_a_run_behind_a_figure_that_adds_up_to_it(values: tuple[int, ...], parts: dict[str, str]) -> None:
    assert summed(claims(*values)) == parts


def test_parts_stand_before_a_figure_that_is_called_a_total() -> None:
    assert summed(claims(12, 28, 40, sentence="Totalnya 40 korban.")) == {"c1": "c3", "c2": "c3"}
    assert summed(claims(12, 28, 40, sentence="Ada 40 korban.")) == {}


def test_sums_keep_to_one_speaker_and_one_unit_but_people_are_parts_of_cases() -> None:
    total, first, second = claims(40, 12, 28)
    assert summed([total, first, structs.replace(second, unit="rumah")]) == {}
    assert summed([total, first, structs.replace(second, speaker="Sutopo Hadi")]) == {}
    assert summed([structs.replace(total, unit="kasus"), first, second]) == {"c2": "c1", "c3": "c1"}
    assert summed([total, *(structs.replace(one, unit="kasus") for one in (first, second))]) == {}


def test_only_exact_levels_add_up() -> None:
    total, first, second = claims(40, 12, 28)
    assert summed([total, first, structs.replace(second, approx="about")]) == {}
    assert summed([total, first, structs.replace(second, counting="target")]) == {}
    assert summed([total, first, structs.replace(second, status="withdrawn")]) == {}


def test_further_off_a_figure_that_words_made_a_part_stays_what_it_is() -> None:
    total, other, first, second = claims(40, 50, 12, 28)
    assert summed([total, other, first, second]) == {"c3": "c1", "c4": "c1"}
    assert (
        summed([total, structs.replace(other, value=total.value - 1), structs.replace(first, part_of="c2"), second])
        == {}
    )


def test_prices_and_rates_do_not_add_up() -> None:
    total, first, second = claims(40, 12, 28)
    sentence = "Harganya 12 ribu per kilogram."
    price = structs.replace(first, sentence=sentence, sentence_span=(0, len(sentence)), span=(9, 16))
    assert summed([total, price, second]) == {}
    assert summed([total, structs.replace(price, sentence=sentence.replace(" per kilogram", "")), second]) != {}
