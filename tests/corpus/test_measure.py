from hypothesis import given
from hypothesis import strategies as st

from corpus.measure import Finding, Result, Tally, accuracy, total

TALLIES = st.builds(Tally, st.integers(0, 9), st.integers(0, 9), st.integers(0, 9))


def test_shares_are_percentages() -> None:
    tally = Tally(3, 4, 6)
    assert (tally.precision, tally.recall, tally.f1) == (75, 50, 60)


def test_nothing_to_measure_has_no_share() -> None:
    assert (Tally().precision, Tally().recall, Tally().f1) == (None, None, None)
    assert Tally(0, 2, 0).f1 == 0


@given(st.lists(TALLIES, max_size=4))
def test_totals_add_up(tallies: list[Tally]) -> None:
    whole = total(Result({"claims": tally}) for tally in tallies).tallies.get("claims", Tally())
    assert (whole.right, whole.given, whole.expected) == (
        sum(tally.right for tally in tallies),
        sum(tally.given for tally in tallies),
        sum(tally.expected for tally in tallies),
    )


def test_results_keep_every_measure_and_finding() -> None:
    one, other = accuracy("001-a", "title", 0, "x"), accuracy("001-a", "outlet", 1, "y")
    assert (one + other).tallies == {"title": Tally(0, 1, 1), "outlet": Tally(1, 1, 1)}
    assert (one + other).findings == (Finding("001-a", "title", "wrong", "x"),)
