"""Which ways a figure's period can be told, and which is taken."""

from datetime import date

import pytest

from extract.claims.claim_period import question
from extract.claims.claims import beside
from extract.claims.period_features import Group, features, weights
from extract.claims.period_rank import Candidate, best, candidates, days_of
from extract.claims.period_scene import PeriodScene
from extract.claims.sayings import sayings
from extract.types import Period
from tests.extract.reading import article, shipped

RINI = "Kepala Dinas Kesehatan Sleman Rini Astuti"


def given(text: str, counting: str = "level") -> list[Candidate]:
    found = shipped().found(article(text))
    said = next(sayings(found))
    figure = found.figures[said.index]
    asked = question(found, said, figure, beside(found, figure, said.sentence), counting)
    return list(candidates(PeriodScene(found), asked))


def edtf(text: str, counting: str = "level") -> set[str]:
    return {one.period.edtf for one in given(text, counting) if one.period}


def test_every_reading_of_a_month() -> None:
    assert edtf(f"{RINI} mengatakan ada 40 kasus pada Mei 2023.") >= {
        "2023-05",
        "../2023-05",
        "2023-01/2023-05",
        "../2023-07-08",
    }


def test_nothing_may_be_told() -> None:
    assert [one.period for one in given(f"{RINI} mengatakan ada 40 kasus.")].count(None) == 1


def test_this_year_is_over_when_it_was_said() -> None:
    text = f"{RINI} mengatakan ada 40 kasus tahun ini."
    whole = (date(2023, 1, 1), date(2023, 12, 31))
    assert whole not in {days_of(one.period) for one in given(text)}
    assert whole in {days_of(one.period) for one in given(text, "target")}


def test_sekarang_leaves_a_date_behind() -> None:
    assert "2022" not in edtf(f"{RINI} mengatakan, setelah sepi pada 2022, sekarang ada 40 kasus.")


@pytest.mark.parametrize(
    ("text", "chosen"),
    [
        ("Per akhir Mei 2023, kata Rini Astuti, utang mencapai 40 juta rupiah.", "../2023-05-31"),
        (f"Hingga Mei 2023, menurut {RINI}, ada 40 korban.", "../2023-05"),
        (f"Pada Mei 2023, kata {RINI}, ada 40 kasus.", "2023-05"),
        (f"Tahun ini, kata {RINI}, kuotanya 40 orang.", "2023"),
    ],
)
def test_the_likeliest(text: str, chosen: str) -> None:
    found = shipped().read(article(text))
    period = found.claims[0].period
    assert period is not None
    assert period.edtf == chosen


def test_ways_to_the_same_days_speak_for_one_another() -> None:
    may = Period("2023-05", date(2023, 5, 1), date(2023, 5, 31))
    weak: tuple[Group, ...] = (("said", "whole", "assumed", "level"),)
    strong: tuple[Group, ...] = (("nothing", "level", "exact", "-", "-", "0"),)
    assert best([Candidate(None, strong), Candidate(may, weak)]) is None
    assert best([Candidate(None, strong), *[Candidate(may, weak)] * 2000]) == may


def test_every_weight_names_a_feature_there_can_be() -> None:
    assert {name.split()[0] for name in weights()} == {"own", "before", "after", "lead", "reading", "said", "nothing"}


def test_features_have_names() -> None:
    assert "nothing level" in features(("nothing", "level", "exact", "-", "-", "0"))
    named = [name for one in given(f"{RINI} mengatakan ada 40 kasus pada Mei 2023.") for name in _names(one)]
    assert all(named.count(name) >= 1 for name in ("own P", "reading whole month level"))


def _names(one: Candidate) -> list[str]:
    names = [name for group in one.groups for name in features(group)]
    assert len(names) == len(set(names))
    return names
