from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extract.bodies.bodies import find_institutions, institutions
from tests.extract.case_tables import day, pipeline, rows


@pytest.mark.parametrize("case", rows("institutions.csv"), ids=lambda case: case["text"][:40])
def test_bodies_of_a_sentence(case: dict[str, str]) -> None:
    found = institutions(find_institutions(pipeline()(case["text"]), day(case["on"])))
    assert "|".join(f"{one.name}={one.id}" if one.id else one.name for one in found) == case["expected"]


def test_mentions_are_grouped_under_one_name() -> None:
    text = "Kemlu RI mencatat itu. Kementerian Luar Negeri lalu rapat; Menlu hadir."
    (found,) = institutions(find_institutions(pipeline()(text), date(2023, 5, 1)))
    assert [text[start:end] for start, end in found.spans] == ["Kemlu RI", "Kementerian Luar Negeri", "Menlu"]


def test_a_definition_in_brackets_is_a_mention_of_its_own() -> None:
    text = "Badan Pusat Statistik (BPS) mencatat itu."
    (found,) = institutions(find_institutions(pipeline()(text), None))
    assert [text[start:end] for start, end in found.spans] == ["Badan Pusat Statistik", "BPS"]


@given(st.text(alphabet="Kemlu BPS(),.’Dinas Kota\nPT ", max_size=80))
def test_mentions_stay_inside_the_text_and_apart(text: str) -> None:
    mentions = find_institutions(pipeline()(text), None)
    ends = [0]
    for mention in mentions:
        assert ends[-1] <= mention.span[0] < mention.span[1] <= len(text)
        ends.append(mention.span[1])
