"""What the accurate model reads: sentences that report what somebody says of a figure, neighbours together."""

import pytest

from extract.frame import blank
from extract.models.windows import has_figure, windows, worth_reading
from extract.words import sentences_of

QUIET = "Hujan turun sejak pagi. Ada 12 rumah yang terendam."
SPOKEN = "Air akan surut dua hari lagi, kata Lurah Badrun. Ia menyebut warga sudah pulang."
QUOTED = "“Kami siap. Perahu ada 7. Obat cukup,” ujarnya."
TEXT = "\n\n".join((QUIET, SPOKEN, QUIET, QUOTED))  # sentences 0-1, 2-3, 4-5, 6-8


def read(room: int, length: int) -> list[range]:
    return list(windows(worth_reading(TEXT, sentences_of(blank()(TEXT))), lambda _: length, room))


@pytest.mark.parametrize("sentence", ["Ada 12 rumah.", "Ada dua belas rumah.", "Sebanyak lima juta orang datang."])
def test_a_figure(sentence: str) -> None:
    assert has_figure(sentence, (0, len(sentence)))


def test_no_figure() -> None:
    assert not has_figure("Air surut. Ada 12 rumah.", (0, 10))


def test_speech_without_a_figure_beside_it_is_not_read() -> None:
    text = "Air surut, kata Lurah. Ia mengatakan itu. Warga pulang. Ada 12 rumah."
    assert worth_reading(text, sentences_of(blank()(text))) == []


def test_a_sentence_that_names_nobody_is_left_out_unless_it_quotes() -> None:
    badrun = TEXT.index("Badrun"), TEXT.index("Badrun") + len("Badrun")
    assert worth_reading(TEXT, sentences_of(blank()(TEXT)), [badrun]) == [2, 6, 7, 8]


def test_every_sentence_of_a_quotation_is_read() -> None:
    assert worth_reading(TEXT, sentences_of(blank()(TEXT))) == [2, 3, 6, 7, 8]


def test_neighbours_share_a_window() -> None:
    assert read(room=100, length=10) == [range(2, 4), range(6, 9)]


def test_a_window_holds_no_more_than_its_room() -> None:
    assert read(room=100, length=45) == [range(2, 4), range(6, 8), range(8, 9)]


def test_a_sentence_too_long_for_any_window_stands_alone() -> None:
    assert read(room=100, length=900) == [range(at, at + 1) for at in (2, 3, 6, 7, 8)]
