"""BIO tags and spans are two spellings of one thing."""

import doctest

from hypothesis import given
from hypothesis import strategies as st

from extract.models import bio
from extract.models.bio import allowed, mended, spans_of, tags_of

TAGS = st.lists(st.sampled_from(("O", "B-PER", "I-PER", "B-ORG", "I-ORG")), max_size=12)


def test_examples() -> None:
    assert doctest.testmod(bio).attempted > 0
    assert doctest.testmod(bio).failed == 0


@given(TAGS)
def test_mended_tags_are_legal_and_hold_the_same_spans(tags: list[str]) -> None:
    fixed = mended(tags)
    assert all(allowed(before, tag) for before, tag in zip(["O", *fixed], fixed, strict=False))
    assert spans_of(fixed) == spans_of(tags)


@given(TAGS)
def test_spans_give_their_tags_back(tags: list[str]) -> None:
    fixed = mended(tags)
    assert tags_of(spans_of(fixed), len(fixed)) == fixed
