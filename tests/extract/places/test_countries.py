import pytest

from extract.places.countries import find_countries, find_place_mentions, region_of
from tests.extract.case_tables import pipeline, rows


@pytest.mark.parametrize("case", rows("countries.csv"), ids=lambda case: case["text"][:40])
def test_countries_of_a_sentence(case: dict[str, str]) -> None:
    assert (
        "|".join(one.iso3 for one in find_countries(find_place_mentions(pipeline()(case["text"])))) == case["expected"]
    )


@pytest.mark.parametrize(
    ("name", "region"),
    [
        ("Jabar", "Jawa Barat"),
        ("Kabupaten Sleman", "Kabupaten Sleman"),
        ("Sleman", "Kabupaten Sleman"),
        ("Solo", "Kota Surakarta"),
        ("Bogor", None),
        ("Antah Berantah", None),
    ],
)
def test_region_of_a_name(name: str, region: str | None) -> None:
    found = region_of(name)
    assert (found.name if found else None) == region


def test_spans_are_the_names() -> None:
    text = "Dari Jakarta ke Kuala Lumpur, lalu Jakarta lagi."
    indonesia, malaysia = find_countries(find_place_mentions(pipeline()(text)))
    assert [text[start:end] for start, end in indonesia.spans] == ["Jakarta", "Jakarta"]
    assert [text[start:end] for start, end in malaysia.spans] == ["Kuala Lumpur"]


@pytest.mark.parametrize("text", ["Mereka pro-Malaysia", "Acara se-Jakarta", "Warga non-Indonesia"])
def test_a_place_inside_the_last_word_of_a_text(text: str) -> None:
    found = find_place_mentions(pipeline()(text))
    assert all(text[slice(*one.span)] == text.split("-")[1] for one in found)
