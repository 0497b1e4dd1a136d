"""Who is who: what is united, what never is, and judgements that can be undone."""

from dataclasses import replace
from datetime import date

import pytest

from extract.places.gazetteer import gazetteer
from graph.evidence import evidence_of
from graph.identity import Identities, Judgement, concerns, institution_id, person_name, successor_root
from tests.graph.world import BAGAS, KEMENKES, KEMLU, KOMDIGI, KOMINFO, RATNA, Fig, item


def judged(left: str, right: str, verdict: str = "same", kind: str = "person") -> Judgement:
    return Judgement(f"{left}/{right}", kind, verdict, left, right, "uji", "2025-01-01")


def test_bodies_by_their_full_name() -> None:
    assert institution_id(KEMLU) == "kemlu"
    assert institution_id("Yayasan Suka Damai") == "yayasan-suka-damai"
    assert institution_id("BPS") == "bps"  # only the slug: an acronym is resolved before it comes here


def test_successors_are_followed_until_a_body_was_split() -> None:
    assert successor_root(institution_id(KOMINFO)) == institution_id(KOMDIGI) == "komdigi"
    assert successor_root("kemenkumham") == "kemenkumham"
    assert successor_root("badan-karangan") == "badan-karangan"


def test_a_full_name_is_one_person_whatever_the_body() -> None:
    who = Identities()
    assert who.person("Ratna Wulandari", KEMLU, "a1") == who.person("ratna wulandari", None, "a2") == "ratna-wulandari"


def test_a_single_name_is_a_person_of_its_body_or_of_its_text() -> None:
    who = Identities()
    assert who.person("Budi", KEMLU, "a1") == who.person("Budi", KEMLU, "a2")
    assert len({who.person("Budi", body, text) for body in (KEMLU, KEMENKES, None) for text in ("a1", "a2")}) == 4


def test_a_holder_known_by_a_single_name_keeps_to_the_bodies_of_the_offices() -> None:
    single = next(t for t in gazetteer().tenures if " " not in t.person and gazetteer().offices[t.office].body)
    body = gazetteer().bodies[gazetteer().offices[single.office].body or ""].name
    who = Identities()
    assert who.person(single.person, body, "a1") == who.person(single.person, None, "a2")
    assert who.person(single.person, "Kecamatan Sukamaju", "a1") != who.person(single.person, body, "a1")


def test_an_alias_of_the_tenures_table_is_the_person_it_names() -> None:
    tenure, alias = next((t, a) for t in gazetteer().tenures for a in t.aliases if " " in a)
    assert person_name(alias) == person_name(tenure.person)
    assert Identities().person(alias, None, "x") == Identities().person(tenure.person, None, "x")


def test_judged_the_same_until_undone() -> None:
    one, other = ("Ratna W", KEMLU, "a1"), ("Ratna Wulandari", KEMLU, "a2")
    same = judged("Ratna W", "Ratna Wulandari")
    assert Identities([same]).person(*one) == Identities([same]).person(*other)
    undone = replace(same, undone_at="2025-02-01")
    assert Identities([undone]).person(*one) != Identities([undone]).person(*other)


def test_merges_chain_and_their_order_does_not_matter() -> None:
    chain = [judged("C C", "D D"), judged("A A", "B B"), judged("B B", "C C")]
    for order in (chain, chain[::-1]):
        assert {Identities(order).person(f"{x} {x}", None, "t") for x in "ABCD"} == {"a-a"}


def test_two_people_of_one_name_are_split_by_judgement() -> None:
    different = judged(f"Budi Santoso@{KEMLU}", f"Budi Santoso@{KEMENKES}", "different")
    who = Identities([different])
    ids = [who.person("Budi Santoso", body, "t") for body in (KEMLU, KEMENKES, None)]
    assert len(set(ids)) == 3
    assert Identities().person("Budi Santoso", KEMLU, "t") == Identities().person("Budi Santoso", KEMENKES, "t")


def test_indicators_are_apart_unless_judged_the_same() -> None:
    same = judged("kasus scam", "kasus penipuan daring", kind="indicator")
    assert Identities([same]).indicator("kasus-scam") == Identities([same]).indicator("kasus-penipuan-daring")
    assert Identities().indicator("kasus-scam") == "kasus-scam"
    assert Identities([judged("kasus scam", "x")]).indicator("kasus-scam") == "kasus-scam"


def test_an_unknown_kind_or_verdict_is_refused() -> None:
    with pytest.raises(ValueError, match="perhaps"):
        judged("A", "B", "perhaps")
    with pytest.raises(ValueError, match="place"):
        judged("A", "B", kind="place")


@pytest.mark.parametrize(
    ("judgement", "meant"),
    [
        (judged("Ratna Wulandari", "R. Wulandari"), [True, False]),
        (judged("X", f"ratna wulandari@{KEMLU}"), [True, False]),
        (judged("X", f"Ratna Wulandari@{KEMENKES}"), [False, False]),
        (judged("kasus penipuan daring WNI", "x", kind="indicator"), [True, True]),
    ],
)
def test_a_judgement_concerns_the_evidence_that_prints_it(judgement: Judgement, meant: list[bool]) -> None:
    figs = (Fig(text="9 kasus", value="9", said=RATNA), Fig(text="8 kasus", value="8", said=BAGAS))
    found = evidence_of(item("x", None, None, ("9 kasus atau 8 kasus.", figs)).reading, "v", date(2025, 1, 1))
    assert [concerns(judgement, row) for row in found] == meant
