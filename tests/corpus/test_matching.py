from corpus.matching import Alignment, pair, without_repeats


def _key(item: tuple[str, int]) -> str:
    return item[0]


def _near(one: tuple[str, int], other: tuple[str, int]) -> float:
    return -abs(one[1] - other[1])


def test_the_best_ranked_pair_wins() -> None:
    pairing = pair([("a", 1), ("a", 9)], [("a", 8), ("b", 1)], _key, _near)
    assert pairing.pairs == ((("a", 9), ("a", 8)),)
    assert pairing.missed == (("a", 1),)
    assert pairing.spurious == (("b", 1),)


def test_each_item_is_used_once() -> None:
    pairing = pair([("a", 1), ("a", 2)], [("a", 2)], _key, _near)
    assert len(pairing.pairs) == 1
    assert len(pairing.missed) == 1


def test_repeats_are_no_mistake_but_something_new_is_one() -> None:
    pairing = pair([("a", 1)], [("a", 1), ("a", 5), ("b", 2), ("b", 3)], _key, _near)
    assert without_repeats(pairing, _key) == (("b", 2),)


def test_spans_are_carried_over_a_paragraph_that_only_the_reading_has() -> None:
    gold, read = "Satu dua.\n\nTiga empat.", "Menu\n\nSatu dua.\n\nTiga empat."
    alignment = Alignment(gold, read)
    at = read.index("empat")
    assert alignment.to_gold((at, at + 5)) == (gold.index("empat"), gold.index("empat") + 5)
    assert alignment.to_gold((0, 4)) is None
    assert alignment.overlaps((gold.index("Tiga"), len(gold)), (at, at + 5))
    assert not alignment.overlaps((0, 4), (at, at + 5))
