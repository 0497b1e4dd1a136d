import pytest
from hypothesis import given
from hypothesis import strategies as st

from extract.about.indicator import indicator_of, normal_text, normal_words
from extract.table_file import read_table
from tests.extract.case_tables import rows

SYNONYMS = list(read_table("indicator_synonyms.csv", ("form", "normal", "example")))
FILLERS = list(read_table("indicator_fillers.csv", ("word", "example")))


@pytest.mark.parametrize("row", rows("indicators.csv"), ids=lambda row: f"{row['one']} / {row['other']}")
def test_what_falls_into_one_series(row: dict[str, str]) -> None:
    same = indicator_of(row["one"], None) == indicator_of(row["other"], None)
    assert same is (row["same"] == "yes")


@pytest.mark.parametrize("row", SYNONYMS, ids=lambda row: row["form"])
def test_every_synonym_is_replaced_in_its_example(row: dict[str, str]) -> None:
    assert row["form"] in row["example"].lower()
    normal = row["example"].lower().replace(row["form"], row["normal"])
    assert indicator_of(row["example"], None) == indicator_of(normal, None)


@pytest.mark.parametrize("row", FILLERS, ids=lambda row: row["word"])
def test_every_filler_is_left_out(row: dict[str, str]) -> None:
    assert row["word"] in row["example"].split()
    assert row["word"] not in normal_words(row["example"])
    assert normal_words(row["example"])


def test_the_head_leads_and_the_rest_is_ordered() -> None:
    assert indicator_of("kasus zika anak", "kasus") == "kasus anak zika"
    assert indicator_of("anak campak", None) == "anak campak"


def test_the_order_of_print_does_not_count() -> None:
    assert indicator_of("judi online pemain", "orang") == indicator_of("pemain judi online", "orang")


def test_the_unit_leads_wherever_it_stands() -> None:
    assert indicator_of("anak kasus zika", "kasus") == "kasus anak zika"


def test_what_befell_people_leads_and_says_that_they_are_victims() -> None:
    assert indicator_of("korban gempa hilang", "orang") == "hilang gempa"
    assert indicator_of("korban gempa", "orang") == "korban gempa"


def test_a_part_of_a_set_phrase_is_said_by_it() -> None:
    assert indicator_of("judi online online", None) == "judi online"


def test_places_and_days_are_no_part_of_it_unless_nothing_else_is() -> None:
    assert indicator_of("kasus zika sleman", "kasus", frozenset({"sleman"})) == "kasus zika"
    assert indicator_of("sleman", None, frozenset({"sleman"})) == "sleman"


def test_the_unit_stands_in_for_a_phrase_without_content() -> None:
    assert indicator_of("jumlah total", "kasus") == "kasus"
    assert indicator_of("jumlah total", "orang") is None
    assert indicator_of(None, "kasus") is None


def test_a_synonym_inside_a_word_stays() -> None:
    assert normal_text("kasuscorona corona") == "kasuscorona covid-19"


WORDS = ("kasus", "campak", "anak", "banjir", "rumah", "desa", "lama")


@given(st.lists(st.sampled_from(WORDS), min_size=1, max_size=6))
def test_order_behind_the_head_and_repetition_do_not_matter(words: list[str]) -> None:
    phrase = " ".join(words)
    turned = " ".join([words[0], *reversed(words[1:]), words[0]])
    assert indicator_of(phrase, None) == indicator_of(turned, None)


def test_words_of_another_form_say_nothing_more() -> None:
    assert indicator_of("tersangka perdagangan orang TPPO", "orang") == indicator_of("tersangka TPPO", "orang")
    assert indicator_of("negara tujuan WNI", "negara") == "negara tujuan wni"
