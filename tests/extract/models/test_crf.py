from itertools import pairwise

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from extract.frame import blank
from extract.models.crf import Tagger, Weights, load, mark_entities
from extract.models.features import Lexicon
from extract.models.viterbi import best_paths

TAGS = ("B-PER", "I-PER", "O")
MOVES = np.array([[-1, 1, 0], [-1, 1, 0], [0, -9, 0]], np.float32)


def small() -> Tagger:
    """A reader by hand: a capital after "kata" begins a person, a capital after a capital goes on."""
    pieces = ["s=Xx", "s=x", "s=.", "s=,", "w=kata"]
    near = np.zeros((5, 5, 3), np.float32)
    near[0, 2], near[0, 1], near[4, 1] = (1, 1, 0), (0, 2, 0), (3, 0, 0)
    near[1:4, 2] = 0, 0, 4
    weights = Weights(TAGS, pieces, near, ["first"], np.array([[0, 0, 4]], np.float32), MOVES)
    return Tagger(Lexicon({}), weights)


def brute(scores: np.ndarray, moves: np.ndarray) -> float:  # type: ignore[type-arg]
    best = scores[0]
    for row in scores[1:]:
        best = (best[:, None] + moves).max(0) + row
    return float(best.max())


def test_weights_of_words_and_neighbours_add_up() -> None:
    assert small().tag(["kata", "Badrun", "Sutejo", "kemarin"]) == ["O", "B-PER", "I-PER", "O"]


def test_several_sentences_are_read_as_one_by_one() -> None:
    sentences = [line.split() for line in ("kata Badrun", "", "Wati Sutejo Anu pergi kata Fulan", "ia", "kata Badrun")]
    tagger = small()
    assert tagger.tag_all(sentences) == [tagger.tag(words) for words in sentences]
    assert tagger.tag([]) == []
    assert tagger.tag_all([]) == []


@given(st.lists(st.integers(1, 6), min_size=1, max_size=5), st.integers(0, 1000))
def test_the_best_path_is_the_best(lengths: list[int], seed: int) -> None:
    rng = np.random.default_rng(seed)
    scores = rng.integers(-9, 9, (sum(lengths), 3)).astype(np.float32)
    moves = rng.integers(-9, 9, (3, 3)).astype(np.float32)
    at = 0
    for length, path in zip(lengths, best_paths(scores, lengths, moves), strict=True):
        part = scores[at : at + length]
        steps = sum(moves[a, b] for a, b in pairwise(path))
        assert len(path) == length
        assert sum(part[range(length), path]) + steps == brute(part, moves)
        at += length


def test_entities_of_a_document_are_tokens_without_blanks() -> None:
    doc = blank()("Ia datang, kata  Badrun Sutejo. Kata  Wati, ia pulang.")
    mark_entities(doc, small())
    assert [(span.text, span.label_) for span in doc.spans["entities"]] == [
        ("Badrun Sutejo", "PER"),
        ("Wati", "PER"),
    ]


def test_an_empty_document_has_no_entities() -> None:
    assert list(mark_entities(blank()(""), small()).spans["entities"]) == []


@pytest.mark.parametrize(
    ("text", "spans"),
    [
        ("Ketua Komisi V DPR Badrun Sutejo tiba di Bandung .", {("PER", "Badrun Sutejo"), ("LOC", "Bandung")}),
        ("Menurut Wati Kusuma , harga beras naik .", {("PER", "Wati Kusuma")}),
        ("Kami menunggu laporan , kata Fulan .", {("PER", "Fulan")}),
        ("Harga beras naik tiga persen pada Senin .", set()),
    ],
)
def test_the_shipped_weights_read_plain_sentences(text: str, spans: set[tuple[str, str]]) -> None:
    words = text.split()
    doc = blank()(text)
    found = {(span.label_, span.text) for span in mark_entities(doc, load()).spans["entities"]}
    assert spans <= found
    assert (not spans) <= (not found)
    assert load().tag(words) == load().tag(words)
