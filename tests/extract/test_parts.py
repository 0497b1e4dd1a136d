from decimal import Decimal

import pytest
from msgspec import structs

from extract.parts import part_of, summed
from extract.subjects import Where
from extract.types import Claim
from tests.extract.reading import read

HERE = Where("IDN", None)
TEXT = "Kepala BPBD Demak Sulastri Handoko menyebut 40 korban, 12 korban, 28 korban, 9 ton."


def claims(*values: int, unit: str = "orang", speaker: str = "Sulastri Handoko") -> list[Claim]:
    first = read(TEXT).claims[0]
    return [
        structs.replace(
            first, id=f"c{at}", value=Decimal(value), low=Decimal(value), high=Decimal(value), unit=unit,
            speaker=speaker, place="IDN", region=None, part_of=None,
        )
        for at, value in enumerate(values, 1)
    ]  # fmt: skip


def part(
    before: str, after: str = "", speaker: str = "Sulastri Handoko", here: Where = HERE, whole: int = 40
) -> str | None:
    figure = read(TEXT).figures[1]
    return part_of(figure, before, after, TEXT, here, speaker, claims(whole))


@pytest.mark.parametrize("before", ["Dari jumlah itu ", " di antaranya ", " terdiri atas ", " yakni ", " sisanya "])
def test_words_that_split_a_total(before: str) -> None:
    assert part(before) == "c1"


def test_no_word_no_part() -> None:
    assert part(" dan ") is None


def test_a_part_behind_its_number() -> None:
    assert part(" dan ", " di antaranya anak-anak") == "c1"


def test_a_total_is_larger_and_the_speaker_s_own() -> None:
    assert part("Dari jumlah itu ", whole=11) is None
    assert part("Dari jumlah itu ", speaker="Sutopo Hadi") is None


def test_a_region_is_part_of_its_country() -> None:
    assert part(" dan ", here=Where("IDN", "Jawa Tengah")) == "c1"


def test_sums_give_parts_away() -> None:
    assert summed(claims(40, 12, 28)) == {"c2": "c1", "c3": "c1"}
    assert summed(claims(40, 12, 27)) == {}
    assert summed(claims(40, 12)) == {}
    assert summed(claims(40, 10, 10, 20)) == {"c2": "c1", "c3": "c1", "c4": "c1"}


def test_sums_keep_to_one_unit_and_one_speaker() -> None:
    total, first, second = claims(40, 12, 28)
    assert summed([total, first, structs.replace(second, unit="rumah")]) == {}
    assert summed([total, first, structs.replace(second, speaker="Sutopo Hadi")]) == {}
