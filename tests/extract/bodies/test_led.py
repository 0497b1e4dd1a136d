import pytest

from extract.bodies.bodies import find_institutions
from extract.people.coref import people_of
from extract.people.people import names_of
from tests.extract.test_entities import marked


@pytest.mark.parametrize(
    ("text", "body"),
    [
        ("Menurut CEO Zelvori Kantwam Badrun, penjualan naik.", "Zelvori"),
        ("Direktur Eksekutif Network for Zelvori Integrity Kantwam Badrun hadir.", "Network for Zelvori Integrity"),
        ("Koordinator Nasional Pantau Gambut, Kantwam Badrun, hadir.", "Pantau Gambut"),
        ("Direktur Zelvori Qatrebu Kantwam Badrun hadir.", "Zelvori Qatrebu"),
        ("Kepala Bidang Pemasaran Kantwam Badrun hadir.", None),
    ],
)
def test_a_body_between_a_post_and_a_person(text: str, body: str | None) -> None:
    doc = marked(text, ("PER", "Kantwam Badrun"))
    bodies = find_institutions(doc, None)
    assert [one.name for one in bodies] == ([body] if body else [])
    (person,) = people_of(names_of(doc, bodies, None)).persons
    assert (person.name, person.institution) == ("Kantwam Badrun", body)
