"""Claims as answers show them."""

from graph.store import Store
from queries.statements import Figure, covered_order, figure, main_label, statements


def test_the_claims_of_some_indicators_and_no_others(known: Store) -> None:
    found = statements(known, ["angka-kemiskinan", "penjaga-bersenjata"], None)
    assert {one.indicator for one in found.values()} == {"angka-kemiskinan", "penjaga-bersenjata"}
    assert all(claim == one.claim for claim, one in found.items())
    hearsay = next(one for one in found.values() if one.figure.value == 9.4)
    assert (hearsay.cites, hearsay.body_id, hearsay.place) == ("Badan Pusat Statistik", "kemenkes", "IDN")
    source = next(one for one in found.values() if one.indicator == "penjaga-bersenjata")
    assert (source.speaker_label, source.speaker, source.independent) == ("Anonymous", "sumber di lapangan", 1)
    assert len(source.printings) == 2
    assert not statements(known, [], None)


def test_what_is_covered_orders_before_what_was_said(known: Store) -> None:
    found = statements(known, ["penderita-anemia", "angka-kemiskinan"], None).values()
    ordered = sorted(found, key=covered_order)
    assert [one.period_end for one in ordered] == ["2023-03-31", "2023-03-31", None, None]


def test_a_figure_with_open_bounds() -> None:
    stored = {"value": 5, "low": 5, "low_open": True, "high_open": False, "approx": "more_than"}
    assert figure(stored) == Figure(5, 5, None, True, False, "more_than", None)


def test_labels_beside_the_main_one() -> None:
    assert main_label(["Official", "Person"]) == "Person"
    assert main_label(["Ministry", "Institution"]) == "Institution"
