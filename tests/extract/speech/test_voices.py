import pytest

from extract.speech.attributed import Attribution, Page, Sentence
from extract.speech.cues import Cue
from extract.speech.speakers import Naming, Speaker
from extract.speech.voices import about_another, of_newsroom, reader

RINI = Speaker("Rini Astuti", "person")
BAGUS = Speaker("Bagus Wirawan", "person")
BPS = Speaker("BPS", "institution")


def said(speaker: Speaker, kind: str = "active") -> Attribution:
    return Attribution(speaker, (0, 9), (0, 9), Cue("kata", kind, (0, 4), None), (5, 9), "")  # type: ignore[arg-type]


def told(text: str) -> tuple[Page, Sentence]:
    spans = [
        (one, (text.index(one.name), text.index(one.name) + len(one.name))) for one in (RINI, BAGUS) if one.name in text
    ]
    namings = tuple(sorted((Naming(one, span, span) for one, span in spans), key=lambda one: one.span))
    return Page(text, (), namings), Sentence((0, len(text)), 0, False)


def test_who_reads_data_out_speaks_on() -> None:
    assert reader([said(RINI), said(BPS, "data")]).speaker == RINI
    assert reader([said(RINI), said(BAGUS)]).speaker == BAGUS
    assert reader([said(BPS, "source")]).speaker == BPS


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Artinya ada 12 kasus.", True),
        ("Sebagai informasi ada 12 kasus.", True),
        ("Ada 12 kasus kalau begitu.", True),
        ("Ada 12 kasus.", False),
    ],
)
def test_the_newsroom_s_own_voice(text: str, expected: bool) -> None:
    assert of_newsroom(*told(text)) is expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Bagus Wirawan membawa 12 relawan.", True),
        ("Rini Astuti membawa 12 relawan.", False),
        ("Ada 12 relawan bersama Bagus Wirawan.", False),
        ("Dua belas relawan dikirim kepada Bagus Wirawan.", False),
        ("Rini Astuti dan Bagus Wirawan datang.", False),
        ("Ada 12 relawan.", False),
    ],
)
def test_a_sentence_about_another_person(text: str, expected: bool) -> None:
    assert about_another(*told(text), said(RINI)) is expected
    assert not about_another(*told(text), said(BPS))
    assert not about_another(*told(text), None)
