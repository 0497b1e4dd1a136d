from extract.speech.attributed import Page
from extract.speech.naming import Naming, Speaker
from extract.speech.spoken import Spoken

RINI = Speaker("Rini Astuti", "person")
YUDO = Speaker("Yudo Prakosa", "person")


def page(text: str, *speakers: Speaker) -> Page:
    spans = [(text.index(one.name), text.index(one.name) + len(one.name)) for one in speakers]
    return Page(text, (), tuple(Naming(one, span, span) for one, span in zip(speakers, spans, strict=True)))


def test_the_only_person_of_a_sentence_is_spoken_of() -> None:
    text = "Hari itu Rini Astuti meninjau tanggul."
    assert Spoken(YUDO).after(page(text, RINI), (0, len(text)), None, ()).person == RINI


def test_who_is_only_acted_on_is_not() -> None:
    for text in ("Tim menangkap Rini Astuti di rumahnya.", "Dari Rini Astuti, tim menyita 12 ponsel."):
        assert Spoken(YUDO).after(page(text, RINI), (0, len(text)), None, ()).person == YUDO
