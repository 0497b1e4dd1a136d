"""What is written when somebody decides, decides again, or the other way round."""

import pytest

from graph.identity import Judgement
from graph.judging import about, decided, valid


def decide(known: list[Judgement], verdict: str, left: str, right: str, at: str) -> list[Judgement]:
    return decided(known, "indicator", verdict, left, right, "uji", at)


def test_a_decision_is_one_judgement() -> None:
    (one,) = decide([], "same", "kasus campak", "penderita campak", "2025-01-01")
    assert (one.kind, one.verdict, one.left, one.right, one.by, one.at) == (
        "indicator", "same", "kasus campak", "penderita campak", "uji", "2025-01-01",
    )  # fmt: skip
    assert valid(one)


def test_the_same_again_is_nothing() -> None:
    known = decide([], "same", "kasus campak", "penderita campak", "2025-01-01")
    assert decide(known, "same", "Penderita Campak", "kasus campak", "2025-02-01") == []


def test_the_opposite_takes_it_back() -> None:
    known = decide([], "same", "kasus campak", "penderita campak", "2025-01-01")
    undone, new = decide(known, "different", "penderita campak", "kasus campak", "2025-02-01")
    assert (undone.id, undone.undone_at) == (known[0].id, "2025-02-01")
    assert (new.verdict, new.undone_at) == ("different", None)
    assert list(about([undone, new], "indicator", "kasus campak", "penderita campak")) == [new]


def test_one_name_twice_is_refused() -> None:
    with pytest.raises(ValueError, match="one name"):
        decide([], "same", "kasus campak", "Kasus Campak", "2025-01-01")
