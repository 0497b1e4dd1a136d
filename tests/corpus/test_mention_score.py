from dataclasses import replace as changed
from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from msgspec.structs import replace

from corpus.gold import Gold
from extract.types import Country, Institution, Official
from tests.corpus.scoring import lowered, scored, without


@pytest.mark.parametrize(
    ("fields", "measures"),
    [
        ({"name": "Sari W."}, {"officials", "officials, full"}),
        ({"title": "Wakil Kepala"}, {"officials, full"}),
        ({"institution": None}, {"officials, full"}),
        ({"title": "Kepala BPS"}, set()),
    ],
)
def test_officials(sample: Gold, fields: dict[str, Any], measures: set[str]) -> None:
    official = replace(sample.reading.officials[0], **fields)
    assert lowered(sample, replace(sample.reading, officials=(official,))) == measures


def test_a_made_up_official_costs_precision(sample: Gold) -> None:
    extra = Official("Bupati Baru", None, None, ())
    tally = scored(sample, replace(sample.reading, officials=(*sample.reading.officials, extra))).tallies["officials"]
    assert (tally.precision, tally.recall) == (50, 100)


def test_institutions_and_countries(sample: Gold) -> None:
    bodies = (*sample.reading.institutions, Institution(None, "Badan Lain", ()))
    assert lowered(sample, replace(sample.reading, institutions=bodies)) == {"institutions"}
    assert lowered(sample, replace(sample.reading, countries=(Country("SGP", ()),))) == {"countries"}


def test_dates(sample: Gold) -> None:
    first, second = sample.reading.dates
    wrong = replace(first, start=date(2025, 3, 4), end=date(2025, 3, 4))
    assert lowered(sample, replace(sample.reading, dates=(wrong, second))) == {"dates", "dates, EDTF"}
    rough = replace(first, edtf="2025-03-03/2025-03-03")
    assert lowered(sample, replace(sample.reading, dates=(rough, second))) == {"dates, EDTF"}
    elsewhere = replace(first, span=(0, 7), text="JAKARTA")
    assert lowered(sample, replace(sample.reading, dates=(elsewhere, second))) == {"dates", "dates, EDTF"}
    longer = replace(first, span=(first.span[0] - 5, first.span[1]), text="Sari, Senin (3/3/2025)")
    assert lowered(sample, replace(sample.reading, dates=(longer, second))) == set()


def test_an_unscored_date_is_neither_right_nor_wrong(sample: Gold) -> None:
    gold = changed(sample, unscored=frozenset({("dates", 0)}))
    wrong = replace(sample.reading.dates[0], start=None, end=None, edtf=None)
    result = scored(gold, replace(sample.reading, dates=(wrong, sample.reading.dates[1])))
    assert result.tallies["dates"].given == result.tallies["dates"].expected == result.tallies["dates"].right == 1


@pytest.mark.parametrize(
    "fields", [{"value": Decimal(1251)}, {"unit": "orang"}, {"unit": None}, {"approx": "at_least"}, {"high": None}]
)
def test_a_wrong_figure_is_missed_and_spurious(sample: Gold, fields: dict[str, Any]) -> None:
    figures = (replace(sample.reading.figures[0], **fields), *sample.reading.figures[1:])
    result = scored(sample, replace(sample.reading, figures=figures))
    assert lowered(sample, replace(sample.reading, figures=figures)) == {"figures"}
    assert [item.problem for item in result.findings] == ["missed", "spurious"]


def test_numbers_are_compared_by_value(sample: Gold) -> None:
    figures = (replace(sample.reading.figures[0], value=Decimal("1250.0")), *sample.reading.figures[1:])
    assert lowered(sample, replace(sample.reading, figures=figures)) == set()


def test_a_dropped_figure_costs_recall(sample: Gold) -> None:
    tally = scored(sample, replace(sample.reading, figures=without(sample.reading.figures, 1))).tallies["figures"]
    assert (tally.precision, tally.right, tally.expected) == (100, 6, 7)


def test_equal_figures_count_as_often_as_gold_has_them(sample: Gold) -> None:
    tally = scored(sample, replace(sample.reading, figures=without(sample.reading.figures, 4))).tallies["figures"]
    assert tally.right == 6


def test_a_repeat_of_a_found_figure_is_no_mistake(sample: Gold) -> None:
    repeated = (*sample.reading.figures, replace(sample.reading.figures[0], span=(0, 1)))
    assert lowered(sample, replace(sample.reading, figures=repeated)) == set()


def test_a_figure_with_an_unscored_value_is_left_out(sample: Gold) -> None:
    gold = changed(sample, unscored=frozenset({("figures", 0, "value")}))
    wrong = (replace(sample.reading.figures[0], value=Decimal(3)), *sample.reading.figures[1:])
    assert scored(gold, replace(sample.reading, figures=wrong)).tallies["figures"].given == 6
