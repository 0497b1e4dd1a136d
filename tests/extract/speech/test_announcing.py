import pytest

from extract.speech.announcing import announced_by, unreported
from extract.speech.attributed import Page
from extract.speech.speakers import Naming, Speaker

RINI = Speaker("Rini Astuti", "person")
BPS = Speaker("BPS", "institution")


def page(text: str) -> Page:
    spans = [
        (one, (text.index(one.name), text.index(one.name) + len(one.name))) for one in (RINI, BPS) if one.name in text
    ]
    return Page(text, (), tuple(sorted((Naming(one, span, span) for one, span in spans), key=lambda one: one.span)))


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("Begitu pula Rini Astuti, sehari kemudian: 12 kasus.", True),
        ("Rini Astuti membela diri: hanya 12 kasus.", True),
        ("Rini Astuti: 12 suara", False),
        ("Rini Astuti (PDI): 12 suara", False),
        ("BPS punya hitungan lain: 12 kasus.", False),
        ("Bantuan untuk Rini Astuti datang: 12 dus.", False),
        ("Rini Astuti menang dengan 12 suara: selisihnya tipis.", False),
    ],
)
def test_the_person_before_a_colon_says_what_is_behind_it(text: str, named: bool) -> None:
    found = announced_by(page(text), (0, len(text)))
    assert (found is not None and found.speaker == RINI) is named


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Begitu pula Rini Astuti, sehari kemudian: 12 kasus.", ("Rini Astuti", "colon")),
        ("Hitungan bulanan itu dibuka Rini Astuti.", ("Rini Astuti", "next_sentence")),
        ("Angka tersebut dipakai oleh BPS.", ("BPS", "next_sentence")),
        ("Posko itu dibuka Rini Astuti.", None),
        ("Ada 12 kasus.", None),
    ],
)
def test_attributions_without_a_reporting_word(text: str, found: tuple[str, str] | None) -> None:
    given = [(one.speaker.name, one.rule) for one in unreported(page(text), (0, len(text)))]
    assert given == ([found] if found else [])
