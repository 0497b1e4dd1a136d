import pytest

from extract.bodies.patterns import heads
from extract.people.titles_table import title_heads
from extract.places.aliases import decide, find_bodies_and_offices, find_places, rule_of
from extract.places.gazetteer import gazetteer
from extract.table_file import read_table
from extract.words import common, given_names, lexicon, words_of
from tests.extract.case_tables import pipeline


def test_words_keep_their_place_and_sentence() -> None:
    text = "Ma'ruf tiba. Ia lelah."
    words = words_of(pipeline()(text))
    assert [(text[word.start : word.end], word.sentence, word.first) for word in words] == [
        ("Ma'ruf", 0, True),
        ("tiba", 0, False),
        ("Ia", 1, True),
        ("lelah", 1, False),
    ]


def test_an_unknown_kind_of_words_is_an_error() -> None:
    with pytest.raises(KeyError):
        lexicon("no such kind")


def test_common_words_and_names_are_lower_case() -> None:
    assert common() == {word.lower() for word in common()}
    assert given_names() == {name.lower() for name in given_names()}


@pytest.mark.parametrize("row", list(read_table("name_words.csv", ("word", "kind"))), ids=lambda row: row["word"])
def test_every_name_word_is_known_by_its_kind(row) -> None:  # type: ignore[no-untyped-def]
    assert row["word"].lower() in lexicon(row["kind"])


@pytest.mark.parametrize("head", [" ".join(words) for some in title_heads().values() for words, _ in some])
def test_every_title_head_is_found_by_its_first_word(head: str) -> None:
    assert any(" ".join(words) == head for words, _ in title_heads()[head.split()[0]])


def test_every_body_head_has_a_known_complement() -> None:
    known = {"region", "region!", "local", "local!", "local_field", "city", "country", "name", "field", "field_body"}
    known |= {"body", "place", "english", "envoy", "field_abroad", "inner"}
    assert {head.complement for some in heads().values() for head in some} <= known
    assert {head.via for some in heads().values() for head in some} == {"name", "office"}


@pytest.mark.parametrize("body", [body for body in gazetteer().bodies.values() if not body.pattern], ids=lambda b: b.id)
def test_every_body_is_found_by_its_full_name(body) -> None:  # type: ignore[no-untyped-def]
    found = find_bodies_and_offices(f"Kata {body.name}.")
    assert body.id in {sense.id for match in found for sense in match.senses}


@pytest.mark.parametrize("office", gazetteer().offices.values(), ids=lambda office: office.id)
def test_every_office_is_found_by_its_title(office) -> None:  # type: ignore[no-untyped-def]
    found = find_bodies_and_offices(f"Kata {office.title}.")
    assert office.id in {sense.id for match in found for sense in match.senses}


def test_every_place_is_found_by_its_name() -> None:
    text = "; ".join(place.name for place in gazetteer().places)
    found = {sense.place for match in find_places(text) for sense in match.senses}
    missing = [place.name for place in gazetteer().places if place not in found]
    assert missing == []


def test_names_inside_words_are_none() -> None:
    assert find_places("Romania dan Omanisasi") == find_places("Romania dan xxxx")[:1]


@pytest.mark.parametrize("rule", gazetteer().ambiguous.values(), ids=lambda rule: f"{rule.scope} {rule.alias}")
def test_every_rule_decides_for_something_known(rule) -> None:  # type: ignore[no-untyped-def]
    known = {*gazetteer().bodies, *gazetteer().offices, *(p.iso3 for p in gazetteer().places), "", "-", "?"}
    assert rule.otherwise in known
    assert {key for key, _ in rule.context} <= known
    assert rule.rule in {"date", "context", "caps", "caps_context", "foreign", "country", "none", "person"}


def test_context_words_decide() -> None:
    rule = rule_of("institution", "BPJS")
    assert rule is not None
    assert decide(rule, frozenset(("pasien",))) == "bpjs-kes"
    assert decide(rule, frozenset(("buruh",))) == "bpjs-tk"
    assert decide(rule, frozenset()) == "?"
