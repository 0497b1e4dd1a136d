from dataclasses import replace as changed
from datetime import date
from typing import Any

import pytest
from msgspec.structs import replace

from corpus.gold import Gold
from tests.corpus.sample import BODY, PAGE
from tests.corpus.scoring import lowered, scored


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("title", "Kasus"),
        ("outlet", None),
        ("published", date(2025, 3, 5)),
        ("authors", ("Rani", "Budi")),
        ("dateline", "Bandung"),
    ],
)
def test_a_wrong_field_lowers_only_itself(sample: Gold, name: str, value: Any) -> None:
    article = replace(sample.reading.article, **{name: value})
    assert lowered(sample, replace(sample.reading, article=article)) == {name}


@pytest.mark.parametrize("outlet", ["PENA UJI", "penauji.example"])
def test_an_outlet_may_be_a_name_or_the_host(sample: Gold, outlet: str) -> None:
    article = replace(sample.reading.article, outlet=outlet)
    assert lowered(sample, replace(sample.reading, article=article)) == set()


def test_an_outlet_where_gold_has_none_is_an_error(sample: Gold) -> None:
    article = replace(sample.reading.article, outlet=None)
    gold = changed(sample, reading=replace(sample.reading, article=article))
    assert lowered(gold, sample.reading) == {"outlet"}


def test_a_lost_paragraph_lowers_the_body(sample: Gold) -> None:
    article = replace(sample.reading.article, body="\n\n".join(BODY[:-1]))
    result = scored(sample, replace(sample.reading, article=article))
    assert result.tallies["body"].f1 == 75
    assert result.tallies["boilerplate"].f1 == 100


def test_a_kept_menu_line_lowers_boilerplate(sample: Gold) -> None:
    article = replace(sample.reading.article, body="\n\n".join(["Beranda", *BODY]))
    result = scored(sample, replace(sample.reading, article=article))
    assert result.tallies["body"].f1 == 100
    assert result.tallies["boilerplate"].right == 2
    assert result.tallies["boilerplate"].expected == 3


def test_figures_are_still_found_where_the_body_differs(sample: Gold) -> None:
    extra = "Beranda\n\n"
    figures = tuple(
        replace(item, span=(item.span[0] + len(extra), item.span[1] + len(extra))) for item in sample.reading.figures
    )
    article = replace(sample.reading.article, body=extra + sample.reading.article.body)
    assert scored(sample, replace(sample.reading, article=article, figures=figures)).tallies["figures"].f1 == 100


def test_a_page_in_one_line_is_scored_by_what_is_left_of_it(sample: Gold) -> None:
    one_line = changed(sample, lines=(" ".join(PAGE),))
    assert lowered(one_line, sample.reading) == set()
    whole = replace(sample.reading.article, body=" ".join(PAGE))
    result = scored(one_line, replace(sample.reading, article=whole))
    assert result.tallies["body"].f1 == 100
    assert (result.tallies["boilerplate"].f1 or 0) < 100
