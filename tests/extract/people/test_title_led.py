import pytest

from extract.bodies.bodies import find_institutions
from extract.people.coref import people_of
from extract.people.people import names_of
from tests.extract.test_entities import marked


@pytest.mark.parametrize(
    ("text", "title", "body"),
    [
        ("Kata Presiden ke-7 RI Kantwam Badru.", "Presiden ke-7 RI", False),
        ("Kata Komisioner KPAI bidang Pendidikan Kantwam Badru.", "Komisioner KPAI bidang Pendidikan", True),
        ("Kata Kepala Biro Zelvo, Qatre, dan Wuyo Provinsi Jambi Kantwam Badru.",
         "Kepala Biro Zelvo, Qatre, dan Wuyo Provinsi Jambi", False),
        ("Sejak Zelvo memimpin Piala Presiden 2018, Kantwam Badru hadir.", None, False),
        ("Pada Senin, Kantwam Badru hadir.", None, False),
    ],
)  # fmt: skip
def test_a_title_read_backwards_from_the_person(text: str, title: str | None, body: bool) -> None:
    doc = marked(text, ("PER", "Kantwam Badru"))
    (person,) = people_of(names_of(doc, find_institutions(doc, None), None)).persons
    assert (person.name, person.title) == ("Kantwam Badru", title)
    assert (person.institution is not None) == body
