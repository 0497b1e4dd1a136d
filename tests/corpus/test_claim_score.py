from dataclasses import replace as changed
from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from msgspec.structs import replace

from corpus.gold import Gold
from extract.types import Period
from tests.corpus.scoring import claim_of, lowered, scored, with_claim, without

YEAR = Period("2023", date(2023, 1, 1), date(2023, 12, 31))


@pytest.mark.parametrize(
    "fields",
    [
        {"speaker": "Orang Lain"},
        {"value": Decimal(1251), "low": Decimal(1251), "high": Decimal(1251)},
        {"high": Decimal(1300)},
        {"unit": "orang"},
    ],
)
def test_what_makes_another_claim(sample: Gold, fields: dict[str, Any]) -> None:
    tally = scored(sample, with_claim(sample.reading, "c1", **fields)).tallies["claims"]
    assert (tally.right, tally.given, tally.expected) == (6, 7, 7)


@pytest.mark.parametrize(
    ("measure", "fields"),
    [
        ("approx", {"approx": "more_than", "high": None}),
        ("said_on", {"said_on": date(2025, 3, 4)}),
        ("said_precision", {"said_precision": "assumed"}),
        ("place", {"place": None}),
        ("region", {"region": "Johor"}),
        ("quote_type", {"quote_type": "direct"}),
        ("status", {"status": "previous"}),
        ("cites", {"cites": "Badan Lain"}),
        ("speaker_kind", {"speaker_kind": "institution"}),
        ("speaker_title", {"speaker_title": "Deputi"}),
        ("speaker_institution", {"speaker_institution": None}),
        ("about", {"about": "warga sakit"}),
        ("part_of", {"part_of": "c2"}),
    ],
)
def test_a_wrong_field_lowers_only_its_measure(sample: Gold, measure: str, fields: dict[str, Any]) -> None:
    assert lowered(sample, with_claim(sample.reading, "c1", **fields)) == {measure}


def test_another_speaker_is_counted_among_the_figures_claimed(sample: Gold) -> None:
    tally = scored(sample, with_claim(sample.reading, "c1", speaker="Orang Lain")).tallies["speaker"]
    assert (tally.right, tally.expected) == (6, 7)


@pytest.mark.parametrize("path", [("claims", 0), ("claims", 0, "speaker"), ("figures", 0, "value")])
def test_an_unscored_speaker_is_not_counted(sample: Gold, path: tuple[str | int, ...]) -> None:
    gold = changed(sample, unscored=frozenset({path}))
    tally = scored(gold, with_claim(sample.reading, "c1", speaker="Orang Lain")).tallies["speaker"]
    assert (tally.right, tally.expected) == (6, 6)


def test_a_figure_that_nobody_claims_has_no_speaker_to_be_wrong(sample: Gold) -> None:
    dropped = replace(sample.reading, claims=without(sample.reading.claims, 0))
    for reading in (dropped, with_claim(sample.reading, "c1", value=Decimal(1), low=Decimal(1), high=Decimal(1))):
        tally = scored(sample, reading).tallies["speaker"]
        assert (tally.right, tally.expected) == (6, 6)


def test_of_equal_figures_the_one_at_the_place_is_compared(sample: Gold) -> None:
    """Gold has "30 kasus" twice; the reading has other speakers for both, and adds the right one elsewhere."""
    wrong = with_claim(with_claim(sample.reading, "c4", speaker="Orang Lain"), "c5", speaker="Orang Lain")
    right = replace(claim_of(sample.reading, "c4"), id="x", span=(0, 1))
    tally = scored(sample, replace(wrong, claims=(*wrong.claims, right))).tallies["speaker"]
    assert (tally.right, tally.expected) == (5, 7)


def test_a_wrong_period(sample: Gold) -> None:
    assert lowered(sample, with_claim(sample.reading, "c6", period=YEAR)) == {"period", "period, EDTF"}
    assert lowered(sample, with_claim(sample.reading, "c6", period=None)) == {"period", "period, EDTF"}
    printed = Period("2024-01/2024-12", date(2024, 1, 1), date(2024, 12, 31))
    assert lowered(sample, with_claim(sample.reading, "c6", period=printed)) == {"period, EDTF"}


def test_an_answer_where_gold_has_none_is_an_error(sample: Gold) -> None:
    assert lowered(sample, with_claim(sample.reading, "c1", period=YEAR)) == {"period", "period, EDTF"}


def test_a_wrong_counting_also_moves_the_claim_to_another_column(sample: Gold) -> None:
    assert lowered(sample, with_claim(sample.reading, "c1", counting="change")) == {"counting", "series"}


def test_a_dropped_claim_costs_recall(sample: Gold) -> None:
    tally = scored(sample, replace(sample.reading, claims=without(sample.reading.claims, 6))).tallies["claims"]
    assert (tally.precision, tally.right, tally.expected) == (100, 6, 7)


def test_an_extra_claim_costs_precision_and_a_repeat_nothing(sample: Gold) -> None:
    first = sample.reading.claims[0]
    extra = replace(sample.reading, claims=(*sample.reading.claims, replace(first, id="x", speaker="Narator")))
    assert scored(sample, extra).tallies["claims"].given == 8
    repeat = replace(sample.reading, claims=(*sample.reading.claims, replace(first, id="x")))
    assert lowered(sample, repeat) == set()


def test_a_range_needs_both_ends(sample: Gold) -> None:
    assert "claims" in lowered(sample, with_claim(sample.reading, "c7", high=Decimal(6000000)))


def test_equal_claims_are_paired_by_where_they_stand(sample: Gold) -> None:
    claims = (*sample.reading.claims[:3], *reversed(sample.reading.claims[3:5]), *sample.reading.claims[5:])
    assert lowered(sample, replace(sample.reading, claims=claims)) == set()


def test_part_of_is_compared_by_the_figure_it_names(sample: Gold) -> None:
    renamed = with_claim(with_claim(sample.reading, "c2", id="z"), "c3", part_of="z")
    assert lowered(sample, renamed) == set()
    assert lowered(sample, with_claim(sample.reading, "c3", part_of=None)) == {"part_of"}


def test_an_unscored_field_is_skipped(sample: Gold) -> None:
    gold = changed(sample, unscored=frozenset({("claims", 5, "period")}))
    result = scored(gold, with_claim(sample.reading, "c6", period=YEAR))
    assert (result.tallies["period"].right, result.tallies["period"].expected) == (6, 6)
    assert result.tallies["period, EDTF"].expected == 6


@pytest.mark.parametrize("path", [("claims", 0), ("claims", 0, "speaker"), ("figures", 0, "value")])
def test_an_unscored_claim_is_neither_right_nor_wrong(sample: Gold, path: tuple[str | int, ...]) -> None:
    gold = changed(sample, unscored=frozenset({path}))
    for reading in (
        sample.reading,
        with_claim(sample.reading, "c1", speaker="Orang Lain"),
        replace(sample.reading, claims=without(sample.reading.claims, 0)),
    ):
        tally = scored(gold, reading).tallies["claims"]
        assert (tally.right, tally.given, tally.expected) == (6, 6, 6)


def test_a_claim_on_a_figure_of_which_it_is_open_whether_it_was_said(sample: Gold) -> None:
    claimed = claim_of(sample.reading, "c1")
    gold = replace(sample.reading, claims=without(sample.reading.claims, 0))
    gold = with_claim(with_claim(gold, "c4", part_of=None), "c5", part_of=None)
    said = replace(gold, claims=(*gold.claims, claimed))
    assert scored(changed(sample, reading=gold), said).tallies["claims"].given == 7
    free = changed(sample, reading=gold, unscored=frozenset({("figures", 0, "claimed")}))
    assert scored(free, said).tallies["claims"].given == 6
