import json
from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extract.bodies.bodies import find_institutions
from extract.people.coref import Person, officials, people_in, people_of, recent
from extract.people.people import names_of
from extract.people.titles import Names
from tests.extract.case_tables import CASES, day, pipeline

_CASES = [json.loads(line) for line in (CASES / "people.jsonl").read_text(encoding="utf-8").splitlines()]


def _names(text: str, on: date | None) -> Names:
    doc = pipeline()(text)
    return names_of(doc, find_institutions(doc, on), on)


def _people(text: str, on: date | None = date(2024, 5, 1)) -> tuple[Person, ...]:
    return people_of(_names(text, on)).persons


@pytest.mark.parametrize("case", _CASES, ids=lambda case: case["why"])
def test_people_of_a_text(case: dict[str, Any]) -> None:
    people = _people(case["text"], day(case["on"]))
    assert [[person.name, person.title, person.institution] for person in people] == case["people"]
    if "spans" in case:
        assert sum(len(person.spans) for person in people) == case["spans"]


@pytest.mark.parametrize("name", ["Xolmi Qatrebu", "Wuyo Pendrakis", "Ngixolma"])
@pytest.mark.parametrize(
    "frame",
    [
        "Hal itu disampaikan Direktur Jenderal Perkebunan Kementan {}.",
        "Kapolres Cianjur AKBP {} membenarkan kabar itu.",
        "Menurut Sekretaris Daerah Kabupaten Sleman, {}, jumlahnya turun.",
        "Jumlahnya turun, kata {}, kemarin.",
    ],
)
def test_names_no_table_knows(frame: str, name: str) -> None:
    assert [person.name for person in _people(frame.format(name))] == [name]


def test_a_title_alone_stands_for_its_holder_in_the_text() -> None:
    text = "Menteri Sosial Hadri Tjahjo tiba. Bantuan cair, kata Mensos. Menteri tersebut lalu pergi."
    (person,) = _people(text)
    assert [text[slice(*mention.span)] for mention in person.mentions] == ["Hadri Tjahjo", "Mensos", "Menteri"]
    assert person.spans == ((15, 27),)


def test_a_title_alone_without_anybody_named_comes_from_the_table() -> None:
    (holder,) = people_of(_names("Menlu menyebut 20 kasus.", date(2023, 5, 1))).holders
    assert (holder.name, holder.sure) == ("Retno Lestari Priansari Marsudi", True)
    assert _people("Menlu menyebut 20 kasus.", date(2023, 5, 1)) == ()


def test_a_title_beyond_the_known_days_has_no_holder() -> None:
    (holder,) = people_of(_names("Menlu menyebut 20 kasus.", date(2031, 5, 1))).holders
    assert holder.name is None


def test_who_is_named_in_a_span_and_before_an_offset() -> None:
    text = "Bupati Sleman Kustrina tiba. Ketua KPU Badru Santiko pulang. Ia lelah."
    people = _people(text)
    assert [person.name for person in people_in(people, (0, 28))] == ["Kustrina"]
    assert [person.name for person in recent(people, text.index("Ia"))] == ["Badru Santiko", "Kustrina"]


def test_officials_are_the_persons() -> None:
    (official,) = officials(_people("Bupati Sleman Kustrina tiba."))
    assert (official.name, official.title, official.spans) == ("Kustrina", "Bupati Sleman", ((14, 22),))


@given(st.text(alphabet="Rini Budi,.()H.\nkata Ketua’", max_size=80))
def test_name_spans_are_inside_and_apart(text: str) -> None:
    doc = pipeline()(text)
    end = 0
    for mention in people_of(names_of(doc, find_institutions(doc, None), None)).mentions:
        assert end <= mention.span[0] < mention.span[1] <= len(text)
        end = mention.span[1]


@pytest.mark.parametrize("text", ["Hal itu disampaikan Gubernur Jawa Barat Dr", "Begitu kata Menteri Prof. Dr."])
def test_a_text_that_ends_with_a_title_and_a_rank(text: str) -> None:
    assert _people(text) == ()
