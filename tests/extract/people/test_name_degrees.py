import pytest

from extract.bodies.patterns import Page
from extract.people.name_degrees import after_degrees, degree, spaced_degree
from extract.words import words_of
from tests.extract.case_tables import pipeline


def _page(text: str) -> Page:
    return Page(text, words_of(pipeline()(text)), {}, {})


@pytest.mark.parametrize(("text", "after"), [("Zelvo Qatre, S.H., M.H., hadir", 6), ("Zelvo Qatre hadir", 2)])
def test_degrees_behind_a_name_are_stepped_over(text: str, after: int) -> None:
    assert after_degrees(_page(text), 2) == after


def test_degrees_without_a_comma() -> None:
    assert degree("MSi")
    assert not degree("Mia")
    assert spaced_degree(_page("Zelvo S Si"), 1)
    assert not spaced_degree(_page("Zelvo S Qatre"), 1)
