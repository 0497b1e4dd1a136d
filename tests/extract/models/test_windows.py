"""What the accurate model reads: paragraphs with a figure, a quotation or a reporting word."""

import pytest

from extract.frame import blank
from extract.models.windows import paragraphs, windows, worth_reading
from extract.words import sentences_of

QUIET = "Hujan turun sejak pagi. Warga berteduh di pasar."
FIGURE = "Ada 12 rumah yang terendam."
SPOKEN = "Air akan surut, kata Lurah Badrun."
TEXT = "\n\n".join((QUIET, FIGURE, SPOKEN, QUIET, FIGURE))


@pytest.mark.parametrize(
    "paragraph",
    [FIGURE, SPOKEN, "Sebanyak dua belas rumah terendam.", "“Kami siap.”", "Anu menyebut banjir itu biasa."],
)
def test_worth_reading(paragraph: str) -> None:
    assert worth_reading(paragraph)


def test_not_worth_reading() -> None:
    assert not worth_reading(QUIET)


def test_paragraphs_hold_every_sentence_once() -> None:
    sentences = sentences_of(blank()(TEXT))
    assert [len(group) for group in paragraphs(TEXT, sentences)] == [2, 1, 1, 2, 1]


def test_neighbours_share_a_window_and_quiet_paragraphs_are_left_out() -> None:
    sentences = sentences_of(blank()(TEXT))
    assert list(windows(TEXT, sentences, lambda _: 10, room=100)) == [range(2, 4), range(6, 7)]


def test_a_window_holds_no_more_than_its_room() -> None:
    sentences = sentences_of(blank()(TEXT))
    assert list(windows(TEXT, sentences, lambda _: 60, room=100)) == [range(2, 3), range(3, 4), range(6, 7)]


def test_a_sentence_too_long_for_any_window_stands_alone() -> None:
    sentences = sentences_of(blank()(FIGURE))
    assert list(windows(FIGURE, sentences, lambda _: 900, room=100)) == [range(0, 1)]
