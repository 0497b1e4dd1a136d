"""How far a model is believed against what the words give away."""

from collections.abc import Iterable
from datetime import date

from spacy.tokens import Doc, Span

from extract.bodies.bodies import find_institutions
from extract.entities import Entities, Entity, entities_of
from extract.frame import blank
from extract.people.coref import people_of
from extract.people.people import names_of


def marked(text: str, *seen: tuple[str, str]) -> Doc:
    """A document in which a model sees the given runs, by label and words."""
    doc = blank()(text)
    doc.spans["entities"] = [_span(doc, label, words) for label, words in seen]
    return doc


def _span(doc: Doc, label: str, words: str) -> Span:
    start = doc.text.index(words)
    span = doc.char_span(start, start + len(words), label=label)
    assert span is not None
    return span


def persons(doc: Doc) -> dict[str, str]:
    """The evidence for each person by name."""
    people = people_of(names_of(doc, find_institutions(doc, date(2024, 5, 3)), date(2024, 5, 3)))
    return {one.name: one.evidence for one in people.mentions}


def bodies(doc: Doc) -> Iterable[tuple[str, str]]:
    return [(one.name, one.via) for one in find_institutions(doc, date(2024, 5, 3))]


def test_a_name_that_only_a_model_sees() -> None:
    text = "Rumah itu ditempati Zelvori Kantwam sejak lama."
    assert persons(blank()(text)) == {}
    assert persons(marked(text, ("PER", "Zelvori Kantwam"))) == {"Zelvori Kantwam": "model"}


def test_a_rank_decides_before_the_model() -> None:
    text = "Menurut Kolonel Zelvori Kantwam, jalan itu selesai."
    assert persons(marked(text, ("ORG", "Zelvori Kantwam"))) == {"Zelvori Kantwam": "rank"}


def test_a_company_between_title_and_name() -> None:
    text = "Menurut CEO Zelvori Kantwam Badrun, penjualan naik."
    doc = marked(text, ("ORG", "Zelvori"), ("PER", "Kantwam Badrun"))
    assert persons(doc) == {"Kantwam Badrun": "title"}
    assert bodies(doc) == [("Zelvori", "pattern")]


def test_a_model_ends_the_name_where_the_run_goes_on() -> None:
    text = "Rumah itu ditempati Zelvori Kantwam Residence sejak lama."
    assert persons(marked(text, ("PER", "Zelvori Kantwam"))) == {"Zelvori Kantwam": "model"}


def test_a_model_unmakes_a_person_that_only_a_verb_made() -> None:
    text = "Zelvori mengatakan penjualan naik."
    assert persons(blank()(text)) == {"Zelvori": "speech"}
    assert persons(marked(text, ("ORG", "Zelvori"))) == {}


def test_a_body_that_only_a_model_sees() -> None:
    text = "Sahamnya dibeli Zelvori Kantwam pada Mei."
    assert bodies(blank()(text)) == []
    assert bodies(marked(text, ("ORG", "Zelvori Kantwam"))) == [("Zelvori Kantwam", "model")]


def test_a_listed_body_keeps_its_name() -> None:
    text = "Data itu dari Kementerian Kesehatan."
    assert bodies(marked(text, ("ORG", "Kementerian Kesehatan"))) == bodies(blank()(text))


def test_a_place_is_no_body() -> None:
    assert bodies(marked("Ia tinggal di Surabaya.", ("ORG", "Surabaya"))) == []


def test_entities_by_place() -> None:
    some = Entities([Entity("PER", (10, 15)), Entity("ORG", (0, 5))])
    assert [one.label for one in some.over((4, 11))] == ["ORG", "PER"]
    assert some.says((4, 11)) is None
    assert some.says((11, 12)) == "PER"
    assert some.says((6, 9)) is None
    assert some.starting("PER", 10) == Entity("PER", (10, 15))
    assert some.starting("PER", 11) is None
    assert some.of("ORG") == (Entity("ORG", (0, 5)),)


def test_no_model_says_nothing() -> None:
    assert entities_of(blank()("Anu mengatakan itu.")).of("PER") == ()
