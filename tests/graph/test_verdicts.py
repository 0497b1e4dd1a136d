"""Every verdict rule by a case: the older claim, the newer one, and what they are to each other."""

from dataclasses import replace
from decimal import Decimal

import pytest

from graph.claims import claims_of
from graph.copies import sources
from graph.identity import Identities
from graph.verdicts import Interval, disjoint, verdicts
from tests.graph.world import BAGAS, BPS, KEMENKES, KEMLU, KOMDIGI, KOMINFO, RATNA, TO_MARCH, Fig, Said, item, printed

OLD = replace(RATNA, period=TO_MARCH, on="2024-07-01")
NEW = replace(RATNA, period=TO_MARCH, on="2024-07-20")
OTHER = replace(BAGAS, period=TO_MARCH, on="2024-07-20")


def fig(text: str, value: str, approx: str = "exact", unit: str = "kasus") -> Fig:
    return Fig(text=text, value=value, approx=approx, unit=unit)


def between(older: tuple[Fig, Said], newer: tuple[Fig, Said]) -> list[str]:
    items = [
        item(f"x{n}", "Outlet", said.on, (f"Cerita {n}: {f.text}.", (replace(f, said=said),)))
        for n, (f, said) in enumerate((older, newer))
    ]
    known = printed(items)
    found = claims_of(known.evidence, Identities(), sources(known.texts, ()))
    assert len(found) == 2
    days = {claim.id: claim.said_on or "" for claim in found}
    given = list(verdicts(found))
    assert all(days[verdict.newer] >= days[verdict.older] for verdict in given)
    return [verdict.type for verdict in given]


A, B = fig("3.703", "3703"), fig("3.690", "3690")


@pytest.mark.parametrize(
    ("older", "newer", "expected"),
    [
        ((A, OLD), (B, NEW), "REVISES"),
        ((A, OLD), (B, replace(NEW, cue="meralat")), "CORRECTS"),
        ((A, OLD), (B, replace(NEW, cue="mengoreksi")), "CORRECTS"),
        ((A, OLD), (B, OTHER), "CONTRADICTS"),
        ((A, OLD), (B, replace(OTHER, on="2024-07-01")), "CONTRADICTS"),
        ((A, OLD), (A, NEW), "AGREES_WITH"),
        ((A, OLD), (A, OTHER), "AGREES_WITH"),
        # one body under two names: the ministry itself, what it was called before, whose data are read out
        ((A, OLD), (B, replace(NEW, speaker=KEMLU, kind="institution", body=None)), "REVISES"),
        ((A, replace(OLD, body=KOMINFO)), (B, replace(OTHER, body=KOMDIGI)), "REVISES"),
        ((A, replace(OLD, cites=BPS)), (B, replace(OTHER, cites=BPS)), "REVISES"),
        ((A, replace(OLD, cites=BPS)), (B, NEW), "CONTRADICTS"),
        # printed precision
        ((fig("98,2 triliun", "98200000000000"), OLD), (fig("98,215 triliun", "98215000000000"), OTHER), "AGREES_WITH"),
        ((fig("9,4", "9.4"), OLD), (fig("9,5", "9.5"), NEW), "REVISES"),
        ((fig("9,4", "9.4"), OLD), (fig("9,44", "9.44"), OTHER), "AGREES_WITH"),
        ((fig("4 ribu", "4000"), OLD), (fig("4.100", "4100"), OTHER), "AGREES_WITH"),
        # bounds
        ((fig("2.300", "2300", "at_least"), OLD), (fig("10.000", "10000"), OTHER), ""),
        ((fig("2.300", "2300", "at_least"), OLD), (fig("2.300", "2300", "at_least"), OTHER), "AGREES_WITH"),
        ((fig("2.300", "2300", "at_least"), OLD), (fig("2.300", "2300", "more_than"), OTHER), ""),
        ((fig("2.300", "2300", "more_than"), OLD), (fig("2.300", "2300"), OTHER), ""),
        ((fig("10.000", "10000", "at_least"), OLD), (fig("2.300", "2300"), OTHER), "CONTRADICTS"),
        ((fig("10.000", "10000", "at_most"), OLD), (fig("12.000", "12000"), NEW), "REVISES"),
        ((fig("1.000", "1000", "about"), OLD), (fig("1.050", "1050"), OTHER), "AGREES_WITH"),
        ((fig("1.000", "1000", "about"), OLD), (fig("1.200", "1200"), OTHER), "CONTRADICTS"),
        # periods
        ((A, OLD), (B, replace(NEW, period=None)), ""),
        ((A, replace(OLD, period=None)), (B, replace(NEW, period=None)), ""),
        ((A, OLD), (B, replace(NEW, period=("2020/2024-04", "2020-01-01", "2024-04-30"))), ""),
        ((A, OLD), (B, replace(NEW, period=("2021/2024-03", "2021-01-01", "2024-03-31"))), ""),
        ((A, OLD), (B, replace(NEW, period=("2020/2024-04-07", "2020-01-01", "2024-04-07"))), "REVISES"),
        ((B, OLD), (A, replace(NEW, period=("2020/2024-04-07", "2020-01-01", "2024-04-07"))), "REVISES"),
        ((B, OLD), (A, replace(OTHER, period=("2020/2024-04-07", "2020-01-01", "2024-04-07"))), ""),
        ((A, OLD), (B, replace(OTHER, period=("2020/2024-04-07", "2020-01-01", "2024-04-07"))), "CONTRADICTS"),
        ((A, OLD), (B, replace(OTHER, period=("2020/2024-03-25", "2020-01-01", "2024-03-25"))), ""),
        ((A, OLD), (A, replace(OTHER, period=("2020/2024-04-07", "2020-01-01", "2024-04-07"))), "AGREES_WITH"),
        ((A, OLD), (B, replace(NEW, period=("2020/2024-04-08", "2020-01-01", "2024-04-08"))), ""),
        ((A, replace(OLD, period=("x", None, None))), (B, replace(NEW, period=("x", None, None))), ""),
        ((A, replace(OLD, period=("2024-07-01", None, "2024-07-01"))), (B, replace(NEW, period=TO_MARCH)), ""),
        # another series
        ((A, OLD), (B, replace(NEW, counting="change")), ""),
        ((A, OLD), (B, replace(NEW, place="KHM")), ""),
        ((A, OLD), (replace(B, unit="orang"), NEW), ""),
        ((A, OLD), (B, replace(NEW, indicator="kasus lain")), ""),
        # nothing says which came later, or that it still stands
        ((A, OLD), (B, replace(NEW, on="2024-07-01")), ""),
        ((A, OLD), (B, replace(NEW, on=None)), ""),
        ((A, replace(OLD, status="previous")), (B, NEW), ""),
        ((A, OLD), (B, replace(NEW, status="withdrawn")), ""),
    ],
)
def test_a_verdict(older: tuple[Fig, Said], newer: tuple[Fig, Said], expected: str) -> None:
    assert between(older, newer) == ([expected] if expected else [])


def test_only_the_latest_word_of_each_body_is_compared() -> None:
    told = [(A, OLD), (B, replace(NEW, on="2024-07-10")), (fig("3.695", "3695"), NEW)]
    told += [
        (fig("4.100", "4100"), replace(OTHER, on="2024-07-05")),
        (fig("4.200", "4200"), replace(OTHER, body=KEMENKES)),
    ]
    items = [
        item(f"x{n}", None, s.on, (f"Cerita {n}: {f.text}.", (replace(f, said=s),))) for n, (f, s) in enumerate(told)
    ]
    known = printed(items)
    found = claims_of(known.evidence, Identities(), sources(known.texts, ()))
    value = {claim.id: int(claim.best.value) for claim in found}
    given = {(v.type, value[v.newer], value[v.older]) for v in verdicts(found)}
    assert {one for one in given if one[1] != 4200 and one[2] != 4200} == {
        ("CONTRADICTS", 4100, 3703),
        ("REVISES", 3690, 3703),
        ("CONTRADICTS", 3690, 4100),
        ("REVISES", 3695, 3690),
        ("CONTRADICTS", 3695, 4100),
    }


def test_disjoint_is_symmetric_and_unbounded_ends_hide_nothing() -> None:
    one, two, ten = Decimal(1), Decimal(2), Decimal(10)
    cases = [(Interval(one, two), Interval(ten, None), True), (Interval(None, ten), Interval(two, None), False)]
    cases += [(Interval(one, two), Interval(two, ten), False), (Interval(None, None), Interval(one, one), False)]
    cases += [(Interval(one, two, True), Interval(two, ten, True), True)]
    for first, second, expected in cases:
        assert disjoint(first, second) is disjoint(second, first) is expected
