from extract.figures.word_groups import word_groups


def test_common_words_rank_before_rare_ones() -> None:
    groups = word_groups()
    ranks = [one.rank for one in groups.values()]
    assert groups["yang"].rank < groups["kambing"].rank
    assert ranks == sorted(ranks)
    assert ranks[0] == 0
    assert ranks[-1] == 9


def test_words_used_alike_share_a_group() -> None:
    groups = word_groups()
    assert groups["januari"].middle == groups["februari"].middle != groups["polisi"].middle
