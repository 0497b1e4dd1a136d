from itertools import chain

import pytest

from extract.frame import blank
from extract.sentences import abbreviations, openers, sentence_spans
from extract.table_file import read_table
from tests.extract.case_tables import rows

NLP = blank()
ABBREVIATIONS = list(read_table("abbreviations.csv", ("form", "kind", "ends", "example")))


def unpacked(case: dict[str, str]) -> tuple[str, list[str]]:
    """The text of a case and its sentences: ¦ stands where one ends, ¶ for a line's end."""
    marked = case["text"].replace("¶", "\n")
    return marked.replace("¦", ""), [sentence.strip() for sentence in marked.split("¦")]


def cut(text: str) -> list[str]:
    return [text[start:end] for start, end in sentence_spans(text)]


CASES = rows("sentences.csv")


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["text"])
def test_sentences_end_where_a_reader_ends_them(case: dict[str, str]) -> None:
    text, expected = unpacked(case)
    assert cut(text) == expected


@pytest.mark.parametrize("group", ["quote", "abbreviation", "number", "list", "heading", "mark"])
def test_boundaries_reach_97_in_every_group(group: str) -> None:
    cases = [unpacked(case) for case in CASES if case["group"] == group]
    gold = {(at, sentence) for at, (_, expected) in enumerate(cases) for sentence in expected}
    found = {(at, sentence) for at, (text, _) in enumerate(cases) for sentence in cut(text)}
    assert 2 * len(gold & found) / (len(gold) + len(found)) >= 0.97


def test_the_table_is_as_large_as_its_task() -> None:
    assert len(CASES) >= 120
    assert sum(case["group"] == "quote" for case in CASES) >= 50


@pytest.mark.parametrize("row", ABBREVIATIONS, ids=lambda row: row["form"])
def test_an_abbreviation_ends_no_sentence(row: dict[str, str]) -> None:
    assert row["form"] in row["example"]
    assert len(cut(row["example"])) == 1


@pytest.mark.parametrize("form", [form for form, ends in abbreviations().items() if ends in ("opener", "usual")])
def test_an_abbreviation_may_end_one_too(form: str) -> None:
    assert len(cut(f"Hal itu dibenarkan Anu, {form} Menurut dia, dua sembuh.")) == 2


@pytest.mark.parametrize("form", [form for form, ends in abbreviations().items() if ends == "number"])
def test_what_stands_before_numbers_ends_a_sentence_before_words(form: str) -> None:
    assert len(cut(f"Ada 12 kasus di {form} Warga pulang.")) == 2


@pytest.mark.parametrize("word", sorted(openers()))
def test_an_opener_ends_the_sentence_of_an_initial(word: str) -> None:
    assert len(cut(f"Hal itu dibenarkan Anu B. {word.capitalize()} dua sembuh.")) == 2


def test_spacy_sees_the_same_sentences() -> None:
    texts = [unpacked(case) for case in CASES]
    seen = [[sentence.text.strip() for sentence in NLP(text).sents] for text, _ in texts]
    assert list(chain(*seen)) == list(chain(*(expected for _, expected in texts)))
