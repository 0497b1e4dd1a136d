import csv
from importlib.resources import files

import pytest

from extract.frame import blank
from extract.sentences import sentence_spans

NLP = blank()
CASES = [
    ("Ada 12 kasus. Dua sembuh.", ["Ada 12 kasus.", "Dua sembuh."]),
    ("Ada 2.300 kasus baru. Itu pun naik.", ["Ada 2.300 kasus baru.", "Itu pun naik."]),
    ('"Naik. Banyak sekali," ujar Rini.', ['"Naik.', 'Banyak sekali," ujar Rini.']),
    ('"Kasusnya naik." Rini lalu pergi.', ['"Kasusnya naik."', "Rini lalu pergi."]),
    ("Hal itu dibenarkan M. Jusuf, S.H., M.Si. kemarin.", ["Hal itu dibenarkan M. Jusuf, S.H., M.Si. kemarin."]),
    (
        "Rinciannya:\n\n1. Sleman 14 kasus\n\n2. Bantul 9 kasus",
        ["Rinciannya:", "1. Sleman 14 kasus", "2. Bantul 9 kasus"],
    ),
    (
        "Warga bertanya apakah benar? Benar! Begitu katanya.",
        ["Warga bertanya apakah benar?", "Benar!", "Begitu katanya."],
    ),
    ("Kerugian Rp. 2 miliar itu dilaporkan warga.", ["Kerugian Rp. 2 miliar itu dilaporkan warga."]),
]


def abbreviation_rows() -> list[dict[str, str]]:
    with (files("extract") / "tables" / "abbreviations.csv").open(encoding="utf-8") as table:
        return list(csv.DictReader(table))


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_sentences_end_where_a_reader_ends_them(text: str, expected: list[str]) -> None:
    assert [text[start:end] for start, end in sentence_spans(text)] == expected


@pytest.mark.parametrize("row", abbreviation_rows(), ids=lambda row: row["form"])
def test_an_abbreviation_ends_no_sentence(row: dict[str, str]) -> None:
    assert row["form"] in row["example"]
    assert len(list(sentence_spans(row["example"]))) == 1


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_spacy_sees_the_same_sentences(text: str, expected: list[str]) -> None:
    assert [sentence.text.strip() for sentence in NLP(text).sents] == expected


def test_glued_brackets_are_tokens_of_their_own() -> None:
    assert [token.text for token in NLP("daring(online scam)dengan")] == [
        "daring",
        "(",
        "online",
        "scam",
        ")",
        "dengan",
    ]
