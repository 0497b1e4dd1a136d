import pytest
from msgspec import structs

from extract.claims.parts import part_of
from extract.claims.subjects import Where
from tests.extract.reading import read
from tests.extract.said import claims

HERE = Where("IDN", None)
TEXT = "Kepala BPBD Demak Sulastri Handoko menyebut 40 korban, 12 korban, 28 korban, 9 ton."


def part(
    before: str, after: str = "", speaker: str = "Sulastri Handoko", here: Where = HERE, whole: int = 40
) -> str | None:
    reading = read(TEXT)
    total = structs.replace(claims(whole)[0], sentence_span=reading.claims[0].sentence_span)
    return part_of(reading.figures[1], before, after, TEXT, here, speaker, [total])


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
