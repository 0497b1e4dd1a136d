import pytest

from extract.bodies.patterns import Page
from extract.places.aliases import places_by_start
from extract.places.small_places import named_place, small_place, toponym
from extract.words import words_of
from tests.extract.case_tables import pipeline


def _page(text: str) -> Page:
    return Page(text, words_of(pipeline()(text)), places_by_start(text), {})


@pytest.mark.parametrize(
    ("text", "stop"),
    [
        ("Ketua Gapoktan Desa Zelvo Qatre Wuyo hadir. Hujan turun di Zelvo Qatre kemarin.", 5),
        ("Ketua Gapoktan Desa Karangzelvo Wuyo hadir.", 4),
        ("Ketua Gapoktan Kecamatan Sleman Wuyo hadir.", 4),
    ],
)
def test_where_a_small_place_ends(text: str, stop: int) -> None:
    assert small_place(_page(text), 2) == stop


def test_no_kind_no_place() -> None:
    page = _page("Ketua Gapoktan Zelvo Wuyo hadir.")
    assert small_place(page, 2) == 2
    assert named_place(page, 2) == 3


def test_toponyms() -> None:
    page = _page("Kedungzelvo Sidoqatre Budi Zelvo")
    assert [toponym(page, at) for at in range(4)] == [True, True, False, False]
