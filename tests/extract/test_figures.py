"""Figures: the case table, blocked spans, and every row of the tables in a sentence of its own."""

import tomllib
from decimal import Decimal
from pathlib import Path

import pytest
import spacy
from hypothesis import given
from hypothesis import strategies as st
from spacy.tokens import Doc

from extract.figure_tables import approximators, contexts, units, words
from extract.figures import find_figures
from extract.types import Figure

CASES = tomllib.loads((Path(__file__).parents[1] / "cases" / "figures.toml").read_text(encoding="utf-8"))["case"]
NLP = spacy.blank("id")
NLP.add_pipe("sentencizer")


def read(text: str) -> tuple[Figure, ...]:
    return find_figures(NLP(text), ())


def row(figure: Figure) -> str:
    cells = (figure.text, figure.value, figure.low, figure.high, figure.approx, figure.unit)
    return "|".join("-" if cell is None else str(cell) for cell in cells)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["text"])
def test_figures(case: dict[str, object]) -> None:
    assert [row(figure) for figure in read(str(case["text"]))] == case["figures"]


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["text"])
def test_spans_are_the_texts(case: dict[str, object]) -> None:
    doc = NLP(str(case["text"]))
    assert all(doc.text[slice(*figure.span)] == figure.text for figure in find_figures(doc, ()))
    assert all(figure.about is None for figure in find_figures(doc, ()))


def test_a_number_inside_a_blocked_span_is_no_figure() -> None:
    doc = NLP("Pada 7 kasus dan 12 kasus.")
    assert [figure.value for figure in find_figures(doc, [(5, 12)])] == [Decimal(12)]


def test_a_zero_inside_a_blocked_span_is_no_figure() -> None:
    assert find_figures(NLP("Ada nihil korban jiwa."), [(4, 21)]) == ()


def test_an_empty_text_has_no_figures() -> None:
    assert read("") == ()


def test_the_same_quantity_twice_is_returned_twice() -> None:
    assert [figure.value for figure in read("Ada 40 kasus. Sebanyak 40 kasus.")] == [Decimal(40)] * 2


@pytest.mark.parametrize("form", [form for form, unit in units("after").items() if unit.kind != "classifier"])
def test_every_unit_behind_a_number(form: str) -> None:
    (figure,) = read(f"Tercatat 12 {form} lagi.")
    assert (figure.text, figure.unit) == (f"12 {form}", units("after")[form].name)


@pytest.mark.parametrize("form", units("before"))
def test_every_unit_before_a_number(form: str) -> None:
    (figure,) = read(f"Tercatat {form} 12,5 juta lagi.")
    assert (figure.text, figure.unit) == (f"{form} 12,5 juta", units("before")[form].name)


@pytest.mark.parametrize("phrase", approximators("before"))
def test_every_approximator_before_a_number(phrase: str) -> None:
    (figure,) = read(f"Kata warga {phrase} 412 kasus.")
    expected = approximators("before")[phrase].approx
    assert figure.approx == expected
    assert figure.text == ("412 kasus" if expected == "exact" else f"{phrase} 412 kasus")


@pytest.mark.parametrize("phrase", approximators("after"))
def test_every_approximator_behind_a_number(phrase: str) -> None:
    (figure,) = read(f"Kata warga 412 kasus {phrase}.")
    assert (figure.approx, figure.text) == (approximators("after")[phrase].approx, f"412 kasus {phrase}")


@pytest.mark.parametrize("phrase", contexts("before"))
def test_every_context_before_a_number(phrase: str) -> None:
    printed = phrase.title() if contexts("before")[phrase].titled else phrase
    assert read(f"Kata warga {printed} 12.") == ()


@pytest.mark.parametrize("phrase", contexts("after"))
def test_every_context_behind_a_number(phrase: str) -> None:
    printed = phrase.title() if contexts("after")[phrase].titled else phrase
    assert read(f"Kata warga sebanyak 12 {printed}.") == ()


@pytest.mark.parametrize("word", sorted(words("stop") | words("state")))
def test_every_stop_word_is_no_unit(word: str) -> None:
    assert all(figure.unit in (None, "orang") for figure in read(f"Menjadi 1.412 {word}."))


@pytest.mark.parametrize("word", sorted(words("noun")))
def test_every_listed_noun_is_counted(word: str) -> None:
    (figure,) = read(f"Ada 412 {word} di sana.")
    assert figure.unit == (units("after")[word].name if word in units("after") else word)


@given(st.text(alphabet="0123456789.,()-% abkdirtusjnpRWNI:\n", max_size=60))
def test_any_text_gives_ordered_spans(text: str) -> None:
    doc: Doc = NLP(text)
    figures = find_figures(doc, ())
    assert [figure.span for figure in figures] == sorted(figure.span for figure in figures)
    assert all(text[slice(*figure.span)] == figure.text for figure in figures)
