import pytest

from extract.speech.attributed import Page
from extract.speech.closings import closing
from extract.speech.speaker_shapes import speaker_words
from extract.speech.speakers import Naming, Speaker
from extract.table_file import read_table

RINI = Speaker("Rini Astuti", "person")
HEADS = [row["form"] for row in read_table("discourse.csv", ("form", "kind", "example")) if row["kind"] == "closes"]


def closed(text: str) -> tuple[str, str | None] | None:
    """The reporting words of a sentence that closes, and who is named ("" where -nya stands for them)."""
    at = text.find(RINI.name)
    namings = (Naming(RINI, (at, at + len(RINI.name)), (at, at + len(RINI.name))),) if at >= 0 else ()
    found = closing(Page(text, (), namings), (0, len(text)))
    if found is None:
        return None
    cue, standing = found
    return cue.text.strip(), standing.speaker.name if standing and standing.speaker else ""


@pytest.mark.parametrize("head", HEADS)
def test_every_head_closes_before_a_word_for_what_was_said(head: str) -> None:
    assert closed(f"{head.capitalize()} hitungan Rini Astuti.") == (f"{head.capitalize()} hitungan", "Rini Astuti")


@pytest.mark.parametrize("word", speaker_words("said"))
def test_every_word_for_what_was_said_closes(word: str) -> None:
    assert closed(f"Demikian {word} Rini Astuti.") == (f"Demikian {word}", "Rini Astuti")


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Demikian Rini Astuti.", ("Demikian", "Rini Astuti")),
        ("Begitu Rini Astuti, Rabu.", ("Begitu", "Rini Astuti")),
        ("Demikian rincian lengkap dari Rini Astuti.", ("Demikian rincian lengkap dari", "Rini Astuti")),
        ("Semua itu menurut Rini Astuti.", ("Semua itu menurut", "Rini Astuti")),
        ("Demikian data yang dibacakan Rini Astuti.", ("Demikian data yang dibacakan", "Rini Astuti")),
        ("Begitu hitungannya.", ("Begitu hitungannya", "")),
        ("Begitu Rini Astuti datang, warga bersorak.", None),
        ("Itu Rini Astuti.", None),
        ("Demikian disampaikan Rini Astuti.", None),
        ("Itu hitungan kasar redaksi, bukan Rini Astuti.", None),
        ("Hitungan Rini Astuti begitu.", None),
    ],
)
def test_only_such_sentences_close(text: str, found: tuple[str, str | None] | None) -> None:
    assert closed(text) == found
