import pytest

from extract.speech.cues import find_cues
from extract.speech.speakers import Naming, Speaker, Standing, after, before
from extract.table_file import read_table
from tests.extract.reading import read

ROWS = list(read_table("speaker_words.csv", ("word", "kind", "example")))
RINI = Speaker("Rini Astuti", "person")
BPS = Speaker("BPS", "institution")


def namings(text: str, *speakers: Speaker) -> tuple[Naming, ...]:
    spans = [
        (one, (text.index(one.name), text.index(one.name) + len(one.name))) for one in speakers if one.name in text
    ]
    return tuple(sorted((Naming(one, span, span) for one, span in spans), key=lambda naming: naming.span))


def standing(text: str) -> Standing | None:
    *_, cue = find_cues(text)
    named = namings(text, RINI, BPS)
    if cue.kind == "active":
        return before(cue, 0, text, tuple(one for one in named if one.span[1] <= cue.span[0]))
    return after(cue, len(text), text, named)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ('"Ada 12," kata Rini Astuti.', "Rini Astuti"),
        ('"Ada 12," kata Kepala Dinas Kesehatan Rini Astuti.', "Rini Astuti"),
        ("Rini Astuti, dalam rapat itu, menyebut 12.", "Rini Astuti"),
        ("Angka 12 disampaikan oleh Rini Astuti.", "Rini Astuti"),
        ("Menurut BPS, ada 12.", "BPS"),
        ("Sumber di kepolisian menyebut 12.", "Sumber di kepolisian"),
        ("Seorang pejabat mengatakan ada 12.", "Seorang pejabat"),
        ('"Ada 12," kata seorang warga.', "seorang warga"),
        ("Data terbaru mengungkapkan 12 kasus.", "Data terbaru"),
    ],
)
def test_who_stands_at_a_reporting_word(text: str, name: str) -> None:
    found = standing(text)
    assert found is not None
    assert found.speaker is not None
    assert found.speaker.name == name
    assert text[slice(*found.span)] == name


@pytest.mark.parametrize(
    ("text", "pointing"),
    [
        ("Ia menyebut 12.", "person"),
        ("Sang menteri menyebut 12.", "person"),
        ("Lembaga itu mencatat 12.", "body"),
        ('"Ada 12," kata dia.', "person"),
        ('"Ada 12," kata jenderal bintang tiga itu.', "person"),
        ("Menurut badan tersebut ada 12.", "body"),
        ("Rumah sakit itu mencatat 12.", "body"),
    ],
)
def test_words_that_only_point(text: str, pointing: str) -> None:
    found = standing(text)
    assert found is not None
    assert (found.speaker, found.pointing) == (None, pointing)


@pytest.mark.parametrize(
    "text",
    [
        "Angka itu disampaikan kepada Rini Astuti.",
        "Angka itu disampaikan dalam rapat itu.",
        "Angka itu disampaikan saat Rini Astuti datang.",
        "Kabar itu disampaikan.",
    ],
)
def test_nobody_stands_there(text: str) -> None:
    assert standing(text) is None


@pytest.mark.parametrize(
    "row", [row for row in ROWS if row["kind"] in ("pronoun", "body", "adverb")], ids=lambda row: row["word"]
)
def test_every_pointing_word_points_in_its_example(row: dict[str, str]) -> None:
    head = "Kepala BPBD Demak Sulastri Handoko bersiaga. BNPB membuka posko. "
    claims = read(head + row["example"]).claims
    expected = "Badan Nasional Penanggulangan Bencana" if row["kind"] == "body" else "Sulastri Handoko"
    assert [claim.speaker for claim in claims] == [expected]


@pytest.mark.parametrize("row", [row for row in ROWS if row["kind"].startswith("unnamed")], ids=lambda row: row["word"])
def test_every_unnamed_source_speaks_in_its_example(row: dict[str, str]) -> None:
    (claim,) = read(row["example"]).claims
    assert claim.speaker_kind == "anonymous"
    assert row["word"] in claim.speaker.lower().split()
