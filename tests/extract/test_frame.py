from hypothesis import given
from hypothesis import strategies as st

from extract.frame import blank

NLP = blank()


def test_it_is_indonesian_with_one_component() -> None:
    assert NLP.lang == "id"
    assert NLP.pipe_names == ["jejak_sentences"]


def test_every_token_belongs_to_the_sentence_it_stands_in() -> None:
    doc = NLP("Ada 12 kasus.Ia pergi. “Dua sembuh,” kata Dr. Rini.")
    assert [sentence.text for sentence in doc.sents] == ["Ada 12 kasus.", "Ia pergi.", "“Dua sembuh,” kata Dr. Rini."]


def test_a_sentence_that_begins_inside_a_token_begins_with_it() -> None:
    doc = NLP("Ada 12 kasus di Ds.Anu. Dua sembuh.")
    assert len(list(doc.sents)) == 2


def test_an_empty_text_has_no_sentence() -> None:
    assert list(NLP("").sents) == []


@given(st.text(alphabet="aA1.?!,\"“”' \n()-/%Rp", max_size=60))
def test_no_character_is_lost(text: str) -> None:
    doc = NLP(text)
    assert doc.text == text
    assert not len(doc) or doc[0].is_sent_start
