from dataclasses import replace as changed

from msgspec.structs import replace

from corpus.gold import Gold
from corpus.measure import Tally
from corpus.score import score
from tests.corpus.scoring import scored, with_claim


def test_claims_of_one_place_are_asked_in_pairs(sample: Gold) -> None:
    assert scored(sample, sample.reading).tallies["series"] == Tally(1, 1, 1)  # c1 and c6, the same label


def test_two_columns_for_one_label_cost_recall(sample: Gold) -> None:
    tally = scored(sample, with_claim(sample.reading, "c6", indicator="yang lain")).tallies["series"]
    assert tally == Tally(0, 0, 1)


def test_one_column_for_two_labels_costs_precision(sample: Gold) -> None:
    tally = scored(sample, with_claim(sample.reading, "c2", indicator="Kasus")).tallies["series"]
    assert tally == Tally(1, 3, 1)


def test_claims_without_an_indicator_stand_alone(sample: Gold) -> None:
    bare = with_claim(with_claim(sample.reading, "c1", indicator=None), "c6", indicator=None)
    assert scored(sample, bare).tallies["series"] == Tally(0, 0, 1)


def test_claims_that_were_not_found_are_not_asked_about(sample: Gold) -> None:
    assert scored(sample, with_claim(sample.reading, "c6", speaker="Orang Lain")).tallies["series"] == Tally(0, 0, 0)


def test_pairs_reach_over_articles_of_one_split(sample: Gold) -> None:
    other = changed(sample, slug="002-lain")
    readings = {"001-uji": sample.reading, "002-lain": replace(sample.reading)}
    together = score([sample, other], readings)
    assert together.tuned_on.tallies["series"].expected > 2 * 1
    apart = score([sample, changed(other, kept_back=True)], readings)
    assert apart.tuned_on.tallies["series"].expected == apart.kept_back.tallies["series"].expected == 1
