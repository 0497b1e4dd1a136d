import pytest

from extract.bodies.patterns import Page
from extract.people.runs import first_name, person_behind, person_within
from extract.words import words_of
from tests.extract.case_tables import pipeline


def _page(text: str, *people: str) -> Page:
    spans = [(text.index(one), text.index(one) + len(one)) for one in people]
    return Page(text, words_of(pipeline()(text)), {}, {}, people=dict(spans))


@pytest.mark.parametrize(
    ("text", "seen", "opens"),
    [
        ("PT Xolmi Qatrebu Wuyo Pendrakis", "Wuyo Pendrakis", "Wuyo"),
        ("PT Xolmi Budi Wuyo Pendrakis", "Wuyo Pendrakis", "Budi"),
        ("RS Anuraga I Wuyo Pendrakis", "Wuyo Pendrakis", "I"),
        ("PARA Syndicate Wuyo Pendrakis", "Syndicate Wuyo Pendrakis", "Wuyo"),
        ("SMA 1 Giri Wuyo Pendrakis", "Giri Wuyo Pendrakis", "Wuyo"),
        ("Xolmi Qatrebu Wuyo", "Xolmi Qatrebu Wuyo", None),
    ],
)
def test_where_the_person_begins(text: str, seen: str, opens: str | None) -> None:
    page = _page(text, seen)
    at = person_within(page, 0, len(page.words))
    assert (page.words[at].text if at is not None else None) == opens


def test_a_person_behind_a_comma_leaves_the_run_to_the_body() -> None:
    page = _page("RS Umum Wuyo Pendrakis, Xolmi Qatrebu", "Wuyo Pendrakis", "Xolmi Qatrebu")
    assert person_behind(page, 4)
    assert person_within(page, 0, 4) is None


def test_first_names() -> None:
    text = "Budi FX Kiagus Pabrik"
    assert [first_name(word) for word in words_of(pipeline()(text))] == [True, True, True, False]
