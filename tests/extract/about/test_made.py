import pytest

from extract.about.made import change_nouns, made, passive_of, unit_kind
from extract.about.scene import scene_of
from extract.table_file import read_table
from tests.extract.reading import article, shipped

CHANGES = list(read_table("change_nouns.csv", ("verb", "noun", "example")))


def nouns(text: str) -> dict[str, tuple[str | int, ...]]:
    found = shipped().found(article(text))
    scene, figure = scene_of(found, None), found.figures[0]
    before, behind = scene.within(0, figure.span[0])[::-1], scene.within(figure.span[1], len(text))
    return {token.key: group for token, group in made(before, behind, figure, text, scene.inside)}


@pytest.mark.parametrize("row", CHANGES, ids=lambda row: row["verb"])
def test_a_verb_of_change_has_its_noun(row: dict[str, str]) -> None:
    assert row["verb"] in row["example"].split()
    assert change_nouns()[row["verb"]] == row["noun"]
    assert nouns(f"{row['example'].capitalize()}.")[row["noun"]][0] == "made"


@pytest.mark.parametrize(
    ("text", "form"),
    [
        ("Sebanyak 12 persennya anak.", "its"),
        ("Ada 12 persen dari warga.", "of"),
        ("Warga, atau 12 persen, pergi.", "apposed"),
        ("Warga mencapai 12 persen.", "bare"),
    ],
)
def test_how_a_share_is_put(text: str, form: str) -> None:
    assert nouns(text)["bagian"][:2] == ("share", form)


def test_a_mark_ends_the_reach_of_a_verb() -> None:
    assert "kenaikan" not in nouns("Harga naik, kata dia, 12 ton.")


@pytest.mark.parametrize(
    ("unit", "kind"),
    [
        (None, "none"),
        ("orang", "orang"),
        ("persen poin", "share"),
        ("rupiah", "measure"),
        ("ton", "measure"),
        ("kasus", "count"),
    ],
)
def test_the_kind_of_a_unit(unit: str | None, kind: str) -> None:
    assert unit_kind(unit) == kind


@pytest.mark.parametrize(
    ("verb", "passive"),
    [
        ("menangkap", "ditangkap"), ("memblokir", "diblokir"), ("menyita", "disita"), ("mengirim", "dikirim"),
        ("mengamankan", "diamankan"), ("merawat", "dirawat"), ("memotong", "dipotong"), ("mezzyk", None),
    ],
)  # fmt: skip
def test_the_passive_of_a_verb(verb: str, passive: str | None) -> None:
    assert passive_of(verb) == passive


def test_what_was_done_to_those_counted() -> None:
    assert "ditangkap" in nouns("Polisi menangkap 12 orang.")
    assert "ditangkap" not in nouns("Polisi menangkap Badu, lalu 12 orang pulang.")


@pytest.mark.parametrize(
    ("text", "time"),
    [
        ("Ada 12 orang per hari.", "hari"), ("Ada 12 orang setiap bulan.", "bulan"), ("Ada 12 kasus sehari.", "hari"),
        ("Ada 12 kasus sehari sebelumnya.", None), ("Ada 12 kasus, per bulan dihitung.", None),
    ],
)  # fmt: skip
def test_the_time_of_a_rate(text: str, time: str | None) -> None:
    assert next((str(group[1]) for group in nouns(text).values() if group[0] == "each"), None) == time
