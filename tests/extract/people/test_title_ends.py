import pytest

from extract.bodies.bodies import find_institutions
from extract.people.coref import people_of
from extract.people.people import names_of
from tests.extract.test_entities import marked


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("Kata Corporate Secretary KAI Group Kantwam Badrun.", "Corporate Secretary KAI Group"),
        ("Kata Kepala Posko Zelvori Qatrebu Kantwam Badrun.", "Kepala Posko Zelvori Qatrebu"),
        ("Kata Kepala BNPB Kantwam Badrun.", "Kepala BNPB"),
        ("Kata Ketua KPK Zelvori Kantwam Badrun.", "Ketua KPK"),
    ],
)
def test_words_no_table_knows_belong_to_the_title(text: str, title: str) -> None:
    doc = marked(text, ("PER", "Kantwam Badrun"))
    (person,) = people_of(names_of(doc, find_institutions(doc, None), None)).persons
    assert person.title == title
