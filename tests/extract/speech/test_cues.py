import re

import pytest

from extract.speech.cues import find_cues
from extract.table_file import read_table

CUES = list(read_table("cues.csv", ("bare", "clitic", "active", "passive", "counting", "example")))
SOURCES = list(read_table("sources.csv", ("form", "kind", "example")))
KINDS = ("bare", "clitic", "active", "passive")
SHAPES = {
    "bare": '"Ada 12 kasus," {} Rini.',
    "clitic": '"Ada 12 kasus," {}.',
    "active": "Rini {} 12 warga.",
    "passive": "Angka 12 itu {} Rini.",
}
FORMS = [(kind, row[kind], row["counting"]) for row in CUES for kind in KINDS if row[kind]]


def found(text: str) -> list[tuple[str, str]]:
    return [(cue.text.lower(), cue.kind) for cue in find_cues(text)]


@pytest.mark.parametrize(("kind", "form", "counting"), FORMS, ids=lambda value: str(value) or "-")
def test_every_form_is_found_in_its_place(kind: str, form: str, counting: str) -> None:
    cues = list(find_cues(SHAPES[kind].format(form)))
    assert [(cue.text, cue.kind) for cue in cues] == [(form, kind)]
    assert cues[0].counting == (counting or None)


@pytest.mark.parametrize("row", CUES, ids=lambda row: row["example"])
def test_every_example_has_one_of_its_forms_or_its_stem(row: dict[str, str]) -> None:
    printed = row["example"].lower().replace(".", " ")
    assert any(f" {row[kind]} " in f" {printed} " for kind in KINDS if row[kind])


@pytest.mark.parametrize("row", SOURCES, ids=lambda row: row["example"])
def test_every_source_is_found_in_its_example(row: dict[str, str]) -> None:
    if row["kind"] in ("lead", "paper", "quality"):
        text, kind = found(row["example"])[0]
        assert kind == "source"
        assert re.search(rf"\b{row['form']}\b", text)
    else:
        assert (row["form"], row["kind"]) in found(row["example"])


@pytest.mark.parametrize(
    ("text", "cues"),
    [
        ("Penyebabnya sudah jelas.", []),
        ("Langit terang di Bandung.", []),
        ("Lampu jelas terang, kata Rini.", [("kata", "bare")]),
        ("Ada 12 kasus, lebih lanjut.", []),
        ("Ada 12 kasus, masih kata Rini.", [("kata", "bare")]),
        ("Perkataannya tidak mengatakannya.", [("mengatakannya", "active")]),
        ("Demikian kata Rini.", [("kata", "bare")]),
    ],
)
def test_a_bare_form_is_a_verb_only_where_a_verb_can_stand(text: str, cues: list[tuple[str, str]]) -> None:
    assert found(text) == cues


def test_the_longest_form_is_taken() -> None:
    assert found("Berdasarkan hasil survei dinas ada 12 persen.") == [("berdasarkan hasil survei", "source")]


def test_only_the_asked_stretch_is_searched() -> None:
    text = "Rini mengatakan begini. Bagus menyebut begitu."
    assert [cue.text for cue in find_cues(text, 24)] == ["menyebut"]
