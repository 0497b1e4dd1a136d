"""The shipped encoder reads invented news; its output never depends on what is read beside it."""

import numpy as np
import pytest

from extract.frame import blank
from extract.models.bio import spans_of
from extract.models.encoder import COMPONENT, decoded, load, mark
from extract.models.engines import card

SPOKEN = "“Ada 12 rumah yang terendam,” kata Kepala Dinas Sosial Zulvikar Hantoro di Palangka, Selasa."
OTHER = "Menurut panitia, 40 perahu disewa PT Samudra Layar Kencana untuk warga Desa Sukamandi."
QUIET = "Hujan turun sejak pagi. Warga berteduh di pasar bersama Zulvikar Hantoro."


def words(text: str) -> list[str]:
    return [token.text for token in blank()(text) if not token.is_space]


def named(text: str) -> dict[str, list[str]]:
    """The spans of each label, as printed."""
    doc = mark(blank()(text))
    found: dict[str, list[str]] = {}
    for head in ("entities", "attribution"):
        for span in doc.spans[head]:
            found.setdefault(span.label_, []).append(span.text)
    return found


def test_persons_bodies_and_who_says_what() -> None:
    found = named(SPOKEN)
    assert found["PER"] == ["Zulvikar Hantoro"]
    assert found["CUE"] == ["kata"]
    assert found["PERSON"] == ["Zulvikar Hantoro"]
    assert "12 rumah" in found["STATEMENT"][0]


def test_a_company_is_a_body() -> None:
    assert named(OTHER)["ORG"] == ["PT Samudra Layar Kencana"]


def test_sentences_in_which_nobody_speaks_are_not_read() -> None:
    assert named(QUIET) == {}


def test_a_window_s_output_is_the_same_whatever_was_read_before() -> None:
    alone = load().tags([words(SPOKEN)])
    load().tags([words(OTHER)])
    assert load().tags([words(SPOKEN)]) == alone
    together = named(f"{SPOKEN}\n\n{QUIET}\n\n{OTHER}")
    assert together["PER"] == named(SPOKEN)["PER"]
    assert together["ORG"][-1:] == named(OTHER)["ORG"]


def test_what_another_component_found_elsewhere_stays() -> None:
    doc = blank()(f"{QUIET}\n\n{OTHER}")
    found = {words: doc.text.index(words) for words in ("Zulvikar Hantoro", "PT Samudra Layar Kencana")}
    spans = [doc.char_span(at, at + len(words), label="PER") for words, at in found.items()]
    doc.spans["entities"] = [span for span in spans if span is not None]
    assert [(one.label_, one.text) for one in mark(doc).spans["entities"]] == [
        ("PER", "Zulvikar Hantoro"),
        ("ORG", "PT Samudra Layar Kencana"),
        *[(one.label_, one.text) for one in doc.spans["entities"] if one.label_ == "LOC"],
    ]


def test_a_sentence_longer_than_any_window_is_read_in_pieces() -> None:
    text = "Menurut panitia, yang datang " + ", ".join(f"Zulvikar Hantoro ke-{number}" for number in range(300)) + "."
    assert len(named(text)["PER"]) > 200


def test_more_than_a_window_holds_is_refused() -> None:
    with pytest.raises(ValueError, match="a window holds 512"):
        load().tags([["banjir"] * 600])


def test_the_best_legal_tags_are_chosen() -> None:
    labels = ("O", "B-PER", "I-PER", "B-ORG", "I-ORG")
    scores = np.array([[0, 3, 0, 2.9, 0], [0, 0, 2, 0, 2.5], [0, 0, 0, 0, 3]], np.float32)
    assert decoded(scores, labels, [3]) == ["B-ORG", "I-ORG", "I-ORG"]
    assert decoded(scores, labels, [1, 2]) == ["B-PER", "B-ORG", "I-ORG"]
    assert spans_of(decoded(scores, labels, [3])) == [("ORG", 0, 3)]


def test_the_card_says_what_it_learned_from_and_what_it_scores() -> None:
    own = card("accurate")
    assert {one.file for one in own.data} >= {"idner-news-2k/train.txt", "postag-kumparan/dataset_postag.txt"}
    assert all(one.licence and len(one.sha256) == 64 for one in own.data)
    assert own.scores["idner_dev"] > 80
    assert set(own.heads) == {"entities", "attribution"}


def test_it_is_a_component_of_spacy() -> None:
    nlp = blank()
    nlp.add_pipe(COMPONENT)
    doc = nlp(OTHER)
    assert [span.text for span in doc.spans["entities"] if span.label_ == "ORG"] == ["PT Samudra Layar Kencana"]
