"""Phrases under judgements: united, taken apart, and left alone."""

from dataclasses import replace
from datetime import date

from graph.evidence import Evidence, evidence_of
from graph.ids import slug
from graph.phrases import Phrases, indicators_by_phrase, phrases_of, united
from tests.graph.world import Fig, Said, item


def printed(*pairs: tuple[str, str]) -> list[Evidence]:
    """Evidence with (indicator, phrase)."""
    figures = (Fig(text="12 kasus", value="12", said=Said(speaker="Ratna Wulandari")),)
    one = evidence_of(item("a1", None, "2025-01-01", ("Ada 12 kasus.", figures)).reading, "v1", date(2025, 1, 1))[0]
    return [replace(one, id=str(at), indicator=indicator, about=about) for at, (indicator, about) in enumerate(pairs)]


ROWS = printed(
    ("kasus campak", "kasus campak"), ("kasus campak", "kasus campak anak"), ("penderita campak", "penderita campak")
)


def test_what_evidence_is_known_by() -> None:
    assert phrases_of(ROWS[1]) == ("kasus-campak", "kasus-campak-anak")
    assert phrases_of(replace(ROWS[1], indicator=None)) == ()
    assert indicators_by_phrase(ROWS)["kasus-campak-anak"] == {"kasus-campak"}


def test_a_printed_phrase_unites_its_whole_indicator() -> None:
    under = Phrases([("kasus campak anak", "penderita campak")], [], ROWS)
    assert len({under.id_of(slug(row.indicator or ""), row.about) for row in ROWS}) == 1


def test_two_phrases_of_one_indicator_are_taken_apart() -> None:
    under = Phrases([], [("kasus campak anak", "kasus campak")], ROWS)
    ids = [under.id_of(slug(row.indicator or ""), row.about) for row in ROWS]
    assert ids == ["kasus-campak", "kasus-campak@kasus-campak-anak", "penderita-campak"]


def test_judging_apart_what_is_apart_changes_nothing() -> None:
    under = Phrases([], [("kasus campak anak", "penderita campak")], ROWS)
    assert [under.id_of(slug(row.indicator or ""), row.about) for row in ROWS] == [
        slug(row.indicator or "") for row in ROWS
    ]


def test_what_is_not_printed_stands_for_itself() -> None:
    assert Phrases([("kasus rabies", "gigitan anjing")], [], ROWS).id_of("kasus-rabies") == "gigitan-anjing"


def test_united_pairs_chain() -> None:
    assert united([("c", "d"), ("a", "b"), ("b", "c")]) == dict.fromkeys("abcd", "a")
