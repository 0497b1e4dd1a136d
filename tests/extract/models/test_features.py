import doctest
import string

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extract.models import features
from extract.models.features import Lexicon, core, normal, seen_from, shape, together


def sees(text: str, place: int) -> set[str]:
    words = text.split()
    return set(features.features(Lexicon({}), words)[place])


def test_the_examples_in_the_module_hold() -> None:
    assert doctest.testmod(features).failed == 0


@pytest.mark.parametrize(
    ("one", "other"),
    [("(kami", "kami"), ("Sari,", "Sari"), ("(29/10/2013)", "29/10/2013"), ("“Sari”", "Sari"), ("Rp2,61.", "Rp2,61")],
)
def test_punctuation_a_tokenizer_left_changes_no_piece_seen_by_neighbours(one: str, other: str) -> None:
    known = Lexicon({})
    assert known.pieces(one).near == known.pieces(other).near
    assert known.pieces(one).capital == known.pieces(other).capital


@given(st.text(string.ascii_letters + string.digits + "-/.,()'", min_size=1, max_size=12))
def test_a_word_always_has_a_core_form_and_shape(word: str) -> None:
    assert core(word) in word
    assert core(core(word)) == core(word)
    assert normal(normal(word)) == normal(word)
    assert shape(word)


@given(st.text(string.ascii_letters, min_size=2, max_size=12))
def test_the_quick_way_to_a_shape_is_the_long_one(word: str) -> None:
    runs = "".join("X" if one.isupper() else "x" for one in word)
    assert shape(word) == "".join(one for at, one in enumerate(runs) if at == 0 or runs[at - 1] != one)


def test_a_word_sees_its_neighbours_within_reach_only() -> None:
    seen = sees("kemarin siang Badrun tiba lagi di", 2)
    assert {"-2w=kemarin", "-1w=siang", "+0w=badrun", "+1w=tiba", "+2w=lagi"} <= seen
    assert not any("w=di" in feature for feature in seen)


def test_groups_and_classes_of_words_are_features() -> None:
    known = Lexicon({"badrun": ("7", "31", "0")})
    near = known.pieces("Badrun").near
    assert {"g0=7", "g1=31", "g2=0"} <= set(near)
    assert "k=speech_before" in known.pieces("kata").near
    assert "k=given" in known.pieces("Abdullah").near


def test_a_run_of_capitals_tells_its_ends_and_neighbours() -> None:
    seen = sees("kata Badrun Sutejo Wirawan di sana", 2)
    assert {"rb=kata", "ra=di", "rf=badrun", "rl=wirawan", "rp=1|2"} <= seen
    assert not any(feature.startswith("rb=") for feature in sees("kata Badrun di sana", 2))


def test_names_of_the_tables_are_features_of_each_of_their_words() -> None:
    seen = [sees("di Kabupaten Aceh Selatan kemarin", place) for place in range(5)]
    assert "t0=B-place" in seen[1]
    assert {"t0=I-place", "tE=place|3"} <= seen[3]
    assert "t-=I-place" in seen[4]
    assert "t+=B-place" in seen[0]
    assert not any(feature.startswith("t0=") for feature in seen[0] | seen[4])


def test_only_the_first_word_is_first() -> None:
    assert "first" in sees("Badrun tiba", 0)
    assert "first" not in sees("Badrun tiba", 1)


def test_no_words_have_no_features() -> None:
    assert together([]) == []
    assert features.features(Lexicon({}), []) == []


def test_here_is_seen_by_the_word_alone() -> None:
    pieces = Lexicon({}).pieces("Badrun")
    assert "f3=run" in seen_from(pieces, 0)
    assert not set(pieces.here) & set(seen_from(pieces, 1))
