"""What follows from print and judgements, for the whole made-up world, without a store."""

import random
from collections import Counter
from dataclasses import replace

from graph.derive import Derived, Printed, derive
from graph.identity import Judgement
from graph.schema import DERIVED, DERIVED_EDGES
from tests.graph.world import KEMENKES, SCAM, Fig, Said, item, printed, world


def whole() -> Derived:
    return derive(printed(world()), ())


def ends(derived: Derived, type: str) -> set[tuple[str, str]]:
    return {(edge.start[1], edge.end[1]) for edge in derived.edges.values() if edge.type == type}


def claims(derived: Derived, indicator: str) -> dict[str, float]:
    """Claim id → value, for one indicator."""
    about = {start for start, end in ends(derived, "ABOUT") if end == indicator}
    figures = dict(ends(derived, "STATES"))
    return {claim: derived.nodes["Figure", figures[claim]].properties["value"] for claim in about}


def test_every_relationship_has_both_its_ends() -> None:
    known = printed(world())
    derived = derive(known, ())
    there = set(derived.nodes) | {("Version", text.version) for text in known.texts}
    there |= {("Evidence", row.id) for row in known.evidence}
    assert all(edge.start in there and edge.end in there for edge in derived.edges.values())
    assert {label for label, _ in derived.nodes} == set(DERIVED) - {"Region"}
    assert {edge.type for edge in derived.edges.values()} <= set(DERIVED_EDGES)


def test_the_order_of_what_was_printed_does_not_matter() -> None:
    known = printed(world())
    for seed in range(5):
        shuffled = random.Random(seed)
        texts, evidence = list(known.texts), list(known.evidence)
        shuffled.shuffle(texts)
        shuffled.shuffle(evidence)
        mixed = Printed(tuple(texts), tuple(evidence), dict(sorted(known.mentions.items(), reverse=True)))
        again = derive(mixed, ())
        assert again.nodes == whole().nodes
        assert again.edges == whole().edges


def test_a_copy_adds_evidence_but_no_claim_and_no_source() -> None:
    derived = whole()
    first = [id for id, value in claims(derived, "kasus-penipuan-daring-wni").items() if value == 2438]
    assert len(first) == 1
    assert sum(claim == first[0] for _, claim in ends(derived, "SUPPORTS")) == 2
    node = derived.nodes["Claim", first[0]]
    assert node.properties["independent"] == 1
    assert (node.properties["said_on"], node.properties["said_precision"]) == ("2023-07-26", "stated")
    assert len(ends(derived, "COPY_OF")) == 1


def test_the_verdicts_of_the_world() -> None:
    derived = whole()
    value = claims(derived, "kasus-penipuan-daring-wni") | claims(derived, "perputaran-dana-judi-daring")
    value |= claims(derived, "angka-kemiskinan")
    given = {
        type: {(value[newer], value[older]) for newer, older in ends(derived, type)}
        for type in ("REVISES", "CORRECTS", "CONTRADICTS", "AGREES_WITH")
    }
    t = 10**12
    assert given == {
        "REVISES": {(3690, 3703), (104.5 * t, 98.215 * t), (9.5, 9.4)},
        "CORRECTS": {(3695, 3690)},
        "CONTRADICTS": {(4100, 3703), (3690, 4100), (3695, 4100), (104.5 * t, 98.2 * t)},
        "AGREES_WITH": {(3703, 3703), (98.215 * t, 98.2 * t)},
    }


def test_parts_edits_cited_bodies_and_successions() -> None:
    derived = whole()
    assert len(ends(derived, "PART_OF")) == 1
    assert len(ends(derived, "REPLACES")) == 1
    assert {end for _, end in ends(derived, "CITES")} == {"bps"}
    assert ("kominfo", "komdigi") in ends(derived, "SUCCEEDED_BY")
    assert len([1 for _, end in ends(derived, "FOR") if end == "bps"]) == 1, "BPS speaks for itself"


def test_labels_tell_officials_and_ministries() -> None:
    derived = whole()
    assert derived.nodes["Person", "ratna-wulandari"].extra == ("Official",)
    assert derived.nodes["Institution", "kemlu"].extra == ("Ministry",)
    assert derived.nodes["Institution", "polri"].extra == ()


def test_retired_evidence_supports_nothing() -> None:
    known = printed(world())
    gone = Printed(known.texts, tuple(replace(row, retired_on="2025-02-01") for row in known.evidence), known.mentions)
    derived = derive(gone, ())
    assert not [key for key in derived.nodes if key[0] in ("Claim", "Figure", "Indicator")]
    assert {type for type, *_ in derived.edges} <= {"MENTIONS", "COPY_OF", "SUCCEEDED_BY", "HELD", "AT"}


def test_judgements_unite_and_are_shown_on_the_evidence() -> None:
    same = Judgement("j1", "person", "same", "Bagas Hartono", "Ratna Wulandari", "uji", "2025-01-01")
    derived = derive(printed(world()), [same])
    assert ("Person", "ratna-wulandari") not in derived.nodes
    assert {start for start, _ in ends(derived, "ON")} == {"j1"}
    said = Counter(start for start, _ in ends(derived, "SAID"))
    assert said["bagas-hartono"] == len([1 for who, _ in ends(whole(), "SAID") if who.startswith(("bagas", "ratna"))])
    undone = derive(printed(world()), [replace(same, undone_at="2025-02-01")])
    assert (undone.nodes, {k for k in undone.edges if k[0] != "ON"}) == (whole().nodes, set(whole().edges))


def test_an_indicator_judged_the_same_joins_the_series() -> None:
    other = Said(speaker="Sari Lestari", body=KEMENKES, indicator="kasus online scam", on="2024-01-05")
    extra = item("z", "Warta Timur", "2024-01-06", ("Ada 7 kasus.", (Fig(text="7 kasus", value="7", said=other),)))
    judged = Judgement("j2", "indicator", "same", "kasus online scam", SCAM, "uji", "2025-01-01")
    known = printed([*world(), extra])
    assert len(claims(derive(known, ()), "kasus-online-scam")) == 1
    joined = derive(known, [judged])
    assert 7 in claims(joined, "kasus-online-scam").values()
    assert 2438 in claims(joined, "kasus-online-scam").values()
