import pytest

from extract.claims.subjects import Where, is_venue, names_place, office_region, region, where
from extract.places.countries import find_place_mentions
from tests.extract.case_tables import pipeline
from tests.extract.reading import read


def place(text: str, index: int = 0, home: bool = True) -> tuple[str | None, str | None]:
    figures = read(text).figures
    others = [one.span for one in figures if one is not figures[index]]
    places = [one for one in find_place_mentions(pipeline()(text)) if names_place(one, text)]
    found = where(figures[index], others, places, text, (0, len(text)), home)
    return found.place, found.region


@pytest.mark.parametrize(
    ("text", "index", "expected"),
    [
        ("Ada 2.692 kasus di Kamboja.", 0, ("KHM", None)),
        ("Ada 12 kasus di Jawa Tengah.", 0, ("IDN", "Jawa Tengah")),
        ("Jawa Tengah 10.695 kasus.", 0, ("IDN", "Jawa Tengah")),
        ("Di Laos tercatat 12 kasus.", 0, ("LAO", None)),
        ("Ada 12 kasus di Kamboja dan 14 kasus di Laos.", 0, ("KHM", None)),
        ("Ada 12 kasus di Kamboja dan 14 kasus di Laos.", 1, ("LAO", None)),
        ("Ada 12 kasus.", 0, ("IDN", None)),
        ("Ada 12 WNI menjadi korban.", 0, (None, None)),
    ],
)
def test_where_a_figure_counts(text: str, index: int, expected: tuple[str | None, str | None]) -> None:
    assert place(text, index) == expected


def test_an_article_about_abroad_has_no_home() -> None:
    assert place("Ada 12 kasus.", home=False) == (None, None)
    assert Where(None, None) == Where(None, None)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Warga Kamboja tiba.", False),
        ("Banjir di Sleman surut.", True),
    ],
)
def test_people_are_no_place(text: str, expected: bool) -> None:
    (mention,) = find_place_mentions(pipeline()(text))
    assert names_place(mention, text) is expected


def test_the_dateline_s_city_counts_nothing() -> None:
    text = "BANDUNG, KabarAnu - Ada 12 kasus di Sleman."
    first, last = find_place_mentions(pipeline()(text))
    assert (names_place(first, text), names_place(last, text)) == (False, True)


def test_where_it_was_said_is_a_venue() -> None:
    text = "Rini berbicara dalam jumpa pers di Bandung. Ada 12 kasus di Sleman."
    first, last = find_place_mentions(pipeline()(text))
    assert is_venue(first, text, (0, 43))
    assert not is_venue(last, text, (44, len(text)))


def test_the_region_of_a_city() -> None:
    (mention,) = find_place_mentions(pipeline()("Banjir di Jawa Barat surut."))
    assert region(mention) == "Jawa Barat"
    (abroad,) = find_place_mentions(pipeline()("Banjir di Kamboja surut."))
    assert region(abroad) is None


@pytest.mark.parametrize(
    ("body", "place", "expected"),
    [
        ("Dinas Kesehatan Kabupaten Sleman", "IDN", "Kabupaten Sleman"),
        ("Dinas Kesehatan Provinsi Jawa Tengah", "IDN", "Jawa Tengah"),
        ("Dinas Kesehatan Kabupaten Sleman", "KHM", None),
        ("Kementerian Kesehatan", "IDN", None),
    ],
)
def test_an_office_counts_in_its_region(body: str, place: str, expected: str | None) -> None:
    assert office_region(body, place) == expected
