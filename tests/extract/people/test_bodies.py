from extract.bodies.bodies import find_institutions
from extract.people.coref import people_of
from extract.people.people import names_of
from tests.extract.case_tables import pipeline


def _institution(text: str) -> str | None:
    doc = pipeline()(text)
    (person,) = people_of(names_of(doc, find_institutions(doc, None), None)).persons
    return person.institution


def test_a_body_between_commas_behind_a_title() -> None:
    assert (
        _institution("Kata Budi Zelvo, dosen Jurusan Arsitektur, Universitas Indonesia, Senin.")
        == "Universitas Indonesia"
    )


def test_a_body_that_a_person_is_from() -> None:
    assert _institution("Budi Zelvo dari Universitas Indonesia mengatakan hal itu.") == "Universitas Indonesia"
