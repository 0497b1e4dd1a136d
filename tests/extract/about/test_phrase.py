import pytest

from extract.about.phrase import (
    counted_nouns,
    is_measure,
    is_numbered_name,
    is_verb,
    measures,
    phrase_after,
    substances,
    words_of_kind,
)
from extract.table_file import read_table

ROWS = list(read_table("subject_words.csv", ("word", "kind", "example")))


@pytest.mark.parametrize("row", ROWS, ids=lambda row: f"{row['kind']}: {row['word']}")
def test_every_word_stands_in_its_example(row: dict[str, str]) -> None:
    assert row["word"] in words_of_kind(row["kind"])
    assert row["word"] in row["example"].lower().split()


@pytest.mark.parametrize("row", [row for row in ROWS if row["kind"] == "stop"], ids=lambda row: row["word"])
def test_every_stop_ends_a_phrase(row: dict[str, str]) -> None:
    text = f"kasus {row['word']} campak"
    assert phrase_after(text, len("kasus"), len(text), lambda _: False, verb=False) == []


@pytest.mark.parametrize("row", [row for row in ROWS if row["kind"] == "noun"], ids=lambda row: row["word"])
def test_every_noun_that_looks_like_a_verb_is_none(row: dict[str, str]) -> None:
    assert not is_verb(row["word"])


@pytest.mark.parametrize(
    ("text", "verb", "words"),
    [
        (" penipuan daring di Kamboja", False, "penipuan daring"),
        (" penipuan (online scam) daring", False, "penipuan daring"),
        (" yang dipulangkan", True, "dipulangkan"),
        (" yang dipulangkan", False, ""),
        (" berhasil dipulangkan kemarin", True, "dipulangkan kemarin"),
        (" yang melibatkan anak", False, "melibatkan anak"),
        (" menjadi korban penipuan", True, "korban penipuan"),
        (" menjadi 14", True, ""),
        (" campak, rabies", False, "campak"),
        (" campak\n\nrabies", False, "campak"),
        (" akibat", False, ""),
    ],
)
def test_where_a_noun_phrase_ends(text: str, verb: bool, words: str) -> None:
    assert " ".join(phrase_after(text, 0, len(text), lambda _: False, verb=verb)) == words


def test_a_hidden_word_ends_a_phrase() -> None:
    text = " campak Sleman"
    assert phrase_after(text, 0, len(text), lambda at: at >= 8, verb=False) == ["campak"]


@pytest.mark.parametrize("word", ["12", "1,2", "juta", "ribuan", "persennya", "ton", "Rp", "dua", "lipat", "hektare"])
def test_measure_words(word: str) -> None:
    assert is_measure(word)


@pytest.mark.parametrize("word", ["kasus", "orang", "campak", "makan", "tangan", "anak"])
def test_other_words_are_no_measure(word: str) -> None:
    assert not is_measure(word)


@pytest.mark.parametrize(
    ("word", "named"),
    [("Covid-19", True), ("G20", True), ("H5N1", False), ("Rp12", False), ("H-3", False), ("12", False)],
)
def test_a_name_may_end_in_a_number(word: str, named: bool) -> None:
    assert is_numbered_name(word) == named
    assert is_measure(word) != named


def test_kinds_of_units() -> None:
    assert {"kasus", "orang"} <= counted_nouns()
    assert {"ton", "rupiah", "persen"} <= measures()
    assert "ton" in substances()
    assert "rupiah" not in substances()
