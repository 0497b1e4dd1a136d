from extract.bodies.bodies import InstitutionMention, find_institutions
from extract.people.coref import people_of
from extract.people.people import names_of
from extract.speech.actors import namings
from extract.speech.speakers import Naming
from tests.extract.case_tables import day, pipeline


def found(text: str) -> tuple[Naming, ...]:
    doc, on = pipeline()(text), day("2023-07-08")
    bodies: tuple[InstitutionMention, ...] = find_institutions(doc, on)
    names = names_of(doc, bodies, on)
    people = people_of(names)
    return namings(people.persons, people.mentions, people.holders, bodies)


def test_people_and_bodies_in_text_order() -> None:
    text = "Badan Pusat Statistik mencatat 12 kasus, kata Bupati Demak Sutopo Hadi. Sutopo pulang."
    assert [(one.speaker.name, one.speaker.kind) for one in found(text)] == [
        ("Badan Pusat Statistik", "institution"),
        ("Sutopo Hadi", "person"),
        ("Sutopo Hadi", "person"),
    ]


def test_a_body_inside_a_title_is_no_actor_of_its_own() -> None:
    (only,) = found("Kepala BNPB Sulastri Handoko datang.")
    assert only.speaker.name == "Sulastri Handoko"
    assert only.speaker.institution == "Badan Nasional Penanggulangan Bencana"
    assert only.whole[0] == 0


def test_a_title_alone_is_its_holder_of_the_day() -> None:
    (only,) = found("Kepada wartawan Menkes menjawab singkat.")
    assert only.speaker.kind == "person"
    assert only.speaker.title == "Menkes"
    assert only.speaker.institution == "Kementerian Kesehatan"
