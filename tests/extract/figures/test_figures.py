"""Figures: the case table, blocked spans, and every row of the tables in a sentence of its own."""

import tomllib
from decimal import Decimal

import pytest
import spacy
from hypothesis import given
from hypothesis import strategies as st
from spacy.tokens import Doc

from extract.figures.figures import find_figures
from extract.figures.tables import approximators, contexts, number_words, units, words
from extract.types import Figure
from tests.extract.case_tables import CASES as FOLDER

CASES = tomllib.loads((FOLDER / "figures.toml").read_text(encoding="utf-8"))["case"]
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


def test_a_number_that_a_blocked_span_cuts_is_a_figure() -> None:
    doc = NLP("Universitas Melati 2.402 orang.")
    assert [figure.value for figure in find_figures(doc, [(0, 20)])] == [Decimal(2402)]


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
    assert all(figure.unit in (None, "orang", "rupiah") for figure in read(f"Menjadi 1.412 {word}."))


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


def units_of(text: str) -> list[str | None]:
    return [figure.unit for figure in read(text)]


@pytest.mark.parametrize("word", sorted(words("scope") & set(units("after"))))
def test_every_scope_lends_its_unit_to_no_other_number(word: str) -> None:
    assert units_of(f"Lomba digelar di 12 {word}, terbanyak Sleman 24, Bantul 19.") == [units("after")[word].name]


@pytest.mark.parametrize("word", sorted(words("locative")))
def test_every_locative_keeps_a_count_from_lending(word: str) -> None:
    assert units_of(f"Ada 40 siswa {word} 12 gedung. Kini 2.310.") == ["orang", "gedung", "orang"]


@pytest.mark.parametrize("word", sorted(words("preposition")))
def test_every_preposition_keeps_a_noun_from_being_the_subject(word: str) -> None:
    assert units_of(f"Kasus itu {word} sekolah mencapai 215.") == ["kasus"]


@pytest.mark.parametrize("word", sorted(words("link") - {"terdiri"}))
def test_every_link_leads_to_the_subject(word: str) -> None:
    assert units_of(f"Korban banjir rob {word} 215.") == ["orang"]


@pytest.mark.parametrize("word", sorted(words("saying")))
def test_every_saying_may_be_inserted(word: str) -> None:
    assert units_of(f"Rumah roboh, {word} dia, ada 215.") == ["rumah"]


@pytest.mark.parametrize("word", sorted(words("anaphor")))
def test_every_anaphor_takes_up_the_figure_before(word: str) -> None:
    assert units_of(f"Ada 40 siswa. Pada Mei {word}nya 215.") == ["orang", "orang"]


@pytest.mark.parametrize("word", sorted(words("unitless")))
def test_every_unitless_subject_leaves_the_number_bare(word: str) -> None:
    assert units_of(f"Ada 40 siswa. Kini {word} mencapai 2.150.") == ["orang", None]


@pytest.mark.parametrize("word", sorted(words("sum")))
def test_every_sum_names_what_it_counts(word: str) -> None:
    assert units_of(f"Pada Mei {word} perahu mencapai 215.") == ["perahu"]


@pytest.mark.parametrize("word", sorted(words("opener")))
def test_every_opener_stands_before_the_subject(word: str) -> None:
    assert units_of(f"{word.title()} rumah roboh di Tegal, Slawi, dan Brebes ada 215.") == ["rumah"]


@pytest.mark.parametrize("word", sorted(words("clause") - {"yang"}))
def test_every_clause_word_ends_the_search_for_a_subject(word: str) -> None:
    assert units_of(f"Para saksi {word} kerugian mencapai 2.150.") == [None]


@pytest.mark.parametrize("word", sorted(words("join")))
def test_every_join_separates_items(word: str) -> None:
    assert units_of(f"Sleman 14 gempa {word} Kalbar 9.") == ["gempa", "gempa"]


@pytest.mark.parametrize("word", sorted(words("rest")))
def test_every_rest_may_follow_an_item(word: str) -> None:
    assert units_of(f"Ada 14 gempa, tiga {word} di laut.") == ["gempa", "gempa"]


@pytest.mark.parametrize("word", sorted(words("introducer")))
def test_every_introducer_announces_a_list(word: str) -> None:
    assert units_of(f"Ada 14 gempa. {word.title()} di Kalbar 9.") == ["gempa", "gempa"]


@pytest.mark.parametrize("word", sorted(words("degree")))
def test_every_degree_stands_behind_a_state(word: str) -> None:
    assert units_of(f"Ada 14 gempa, luka {word} 215.") == ["gempa", "orang"]


@pytest.mark.parametrize("word", sorted(words("abstract")))
def test_no_number_word_counts_an_abstract_noun(word: str) -> None:
    assert read(f"Ia menyebut dua {word} tadi.") == ()


@pytest.mark.parametrize("word", sorted(words("percentage")))
def test_every_percentage_word_makes_decimals_per_cent(word: str) -> None:
    assert units_of(f"Secara {word}, Papua 27,76 dan Maluku 18,29.") == ["persen", "persen"]


@pytest.mark.parametrize("word", sorted(words("auxiliary")))
def test_every_auxiliary_stands_behind_some_of_those_named_before(word: str) -> None:
    assert units_of(f"Ada 40 kasus. Tujuh {word} ditemukan.") == ["kasus", "kasus"]


@pytest.mark.parametrize("word", sorted(words("agent")))
def test_every_agent_counts_and_is_not_counted(word: str) -> None:
    assert units_of(f"{word.title()} itu menemukan lebih dari 2.150.") == [None]


@pytest.mark.parametrize("word", sorted(words("victim")))
def test_every_victim_is_counted_in_a_list_of_cases(word: str) -> None:
    assert units_of(f"Pencurian 14 kasus, penipuan 9, {word} orang 3.") == ["kasus", "kasus", "orang"]


@pytest.mark.parametrize("word", sorted(words("ratio")))
def test_every_ratio_rises_to_its_percentage_not_by_it(word: str) -> None:
    (figure,) = read(f"Kini {word} naik hingga 12 persen.")
    assert figure.approx == "exact"


@pytest.mark.parametrize("word", sorted(number_words("half_idiom")))
def test_every_idiom_makes_half_no_share(word: str) -> None:
    assert read(f"Ia bekerja separuh {word} di sana.") == ()


@pytest.mark.parametrize("word", sorted(words("money")))
def test_every_word_of_money_makes_a_bare_sum_rupiah(word: str) -> None:
    assert units_of(f"Kini {word} mereka 12 juta sebulan.") == ["rupiah"]
