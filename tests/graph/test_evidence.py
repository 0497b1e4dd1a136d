"""Evidence: ids that stay, properties that come back from a store as they went in."""

from dataclasses import replace
from datetime import date

import msgspec

from graph.evidence import Evidence, evidence_of, from_properties
from tests.graph.world import RATNA, Fig, Said, item, world

DAY = date(2025, 1, 1)


def rows(*figs: Fig, sentence: str) -> tuple[Evidence, ...]:
    return evidence_of(item("x", "Harian Utara", "2025-01-01", (sentence, figs)).reading, "v", DAY)


def test_every_claim_and_every_unclaimed_figure_is_evidence() -> None:
    for one in world():
        found = evidence_of(one.reading, "v", DAY)
        claims = len(one.reading.claims)
        assert [row.kind for row in found] == ["claim"] * claims + ["figure"] * (len(one.reading.figures) - claims)
        assert all(one.article.body[row.start : row.end] == row.figure_text for row in found)
        assert all(row.figure_text in row.sentence for row in found)
        assert len({row.id for row in found}) == len(found)


def test_properties_come_back_equal() -> None:
    for one in world():
        for row in evidence_of(one.reading, "v", DAY):
            assert from_properties(row.id, row.version, row.properties()) == row


def test_unknown_properties_of_another_schema_are_ignored() -> None:
    row = rows(Fig(text="9 kasus", value="9"), sentence="Ada 9 kasus.")[0]
    assert from_properties(row.id, row.version, {**row.properties(), "colour": "red"}) == row


def test_an_id_is_the_place_in_print_not_what_was_made_of_it() -> None:
    first, second = Fig(text="9 kasus", value="9"), Fig(text="9 kasus", value="9", about="di Kota Dua")
    sentence = "Ada 9 kasus di Kota Satu dan 9 kasus di Kota Dua."
    unclaimed = {row.start: row.id for row in rows(first, second, sentence=sentence)}
    half = {row.start: row.id for row in rows(first, replace(second, said=RATNA), sentence=sentence)}
    both = {row.start: row.id for row in rows(*(replace(f, said=RATNA) for f in (first, second)), sentence=sentence)}
    assert unclaimed == half == both
    assert len(set(both.values())) == 2


def test_two_speakers_of_one_figure_are_two_evidences() -> None:
    fig = Fig(text="9 kasus", value="9", said=RATNA)
    reading = item("x", None, None, ("Ada 9 kasus.", (fig,))).reading
    other = msgspec.structs.replace(reading.claims[0], id="c1", speaker="Bagas Hartono")
    found = evidence_of(msgspec.structs.replace(reading, claims=(*reading.claims, other)), "v", DAY)
    assert [row.speaker for row in found] == ["Ratna Wulandari", "Bagas Hartono"]
    assert len({row.id for row in found}) == 2


def test_a_part_names_the_evidence_of_its_whole() -> None:
    whole, part = rows(
        Fig(text="40 kasus", value="40", said=RATNA),
        Fig(text="12 kasus", value="12", said=replace(RATNA, part_of=0)),
        sentence="Dari 40 kasus, 12 kasus di Kamboja.",
    )
    assert part.part_of == whole.id
    assert whole.part_of is None


def test_the_sentence_of_an_unclaimed_figure_is_the_one_around_it() -> None:
    found = item("x", None, None, ("Ada 5 pos.", ()), ("Lalu 24 kantor dibuka.", (Fig(text="24 kantor", value="24"),)))
    assert evidence_of(found.reading, "v", DAY)[0].sentence == "Lalu 24 kantor dibuka."


def test_compatibility_forms_do_not_change_an_id() -> None:
    said = Said(speaker="Tim")
    plain = rows(Fig(text="9 kasus", value="9", said=said), sentence="Efek: 9 kasus.")[0]
    ligature = rows(Fig(text="9 kasus", value="9", said=said), sentence="Efek: 9 kasus.".replace("E", "Ｅ"))[0]
    assert plain.id == ligature.id


def test_the_step_of_a_rounded_figure() -> None:
    exact, rounded = rows(
        Fig(text="2.300", value="2300"), Fig(text="4 ribu", value="4000"), sentence="Dari 2.300 menjadi 4 ribu kasus."
    )
    assert (exact.step, rounded.step) == (None, 1000)
