"""Words are cut into the pieces whose probabilities multiply to the most."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extract.models.pieces import START, Pieces

SCORES = {
    "<s>": 0.0, "<pad>": 0.0, "</s>": 0.0, "<unk>": 0.0,
    START: -3.0, f"{START}ka": -4.0, f"{START}kata": -5.0, "ta": -3.0, "nya": -2.0, "n": -4.0, "y": -5.0, "a": -3.0,
    f"{START}Rp": -4.0, "2": -3.0, ",": -3.0, "6": -3.5, "1": -3.0,
}  # fmt: skip
NAMES = tuple(SCORES)


def cut(word: str) -> list[str]:
    return [NAMES[at] for at in Pieces(SCORES, special=4).cut(word)]


@pytest.mark.parametrize(
    ("word", "pieces"),
    [
        ("kata", [f"{START}kata"]),  # -5 beats ▁ka + ta at -7
        ("katanya", [f"{START}kata", "nya"]),
        ("Rp2,61", [f"{START}Rp", "2", ",", "6", "1"]),
        ("Ｒｐ2", [f"{START}Rp", "2"]),  # full-width letters are the same letters
        ("kaβ", [f"{START}ka", "<unk>"]),
    ],
)
def test_cuts(word: str, pieces: list[str]) -> None:
    assert cut(word) == pieces


def test_special_pieces_are_no_part_of_a_word() -> None:
    assert "<s>" not in cut("<s>")


@given(st.text(min_size=1, max_size=60))
def test_every_word_has_a_piece(word: str) -> None:
    assert Pieces(SCORES, special=4).cut(word)


def _likelihood(pieces: list[str]) -> float:
    return sum(SCORES[piece] for piece in pieces)


@given(st.lists(st.sampled_from(["ka", "ta", "nya", "n", "y", "a"]), min_size=1, max_size=6))
def test_no_cut_between_two_pieces_is_better(parts: list[str]) -> None:
    found = cut("".join(parts))
    for first, second in pairwise(found):
        if (joined := first + second) in SCORES:
            assert SCORES[joined] <= _likelihood([first, second])
