import pytest

from extract.about.scene import key_of, kind_of, scene_of
from tests.extract.reading import article, shipped


@pytest.mark.parametrize(
    ("word", "kind"),
    [
        ("kasus", "counted"), ("WNI", "counted"), ("APBN", "acronym"), ("Sleman", "capital"), ("melaporkan", "verb me"),
        ("hanya", "adverb"), ("2.300", "number"), ("triliun", "number"), (",", "mark"), ("campak", "plain"),
    ],
)  # fmt: skip
def test_the_kind_of_a_word_by_its_form(word: str, kind: str) -> None:
    assert kind_of(word) == kind


@pytest.mark.parametrize(("word", "key"), [("Korbannya", "korban"), ("punya", "punya"), ("WNI", "wni")])
def test_words_without_their_clitic(word: str, key: str) -> None:
    assert key_of(word) == key


def test_names_and_dates_are_no_plain_words() -> None:
    text = "Pada 7 Juli 2023 Gubernur Sulastri Handoko datang ke Sleman."
    scene = scene_of(shipped().found(article(text)), None)
    kinds = {token.shown: token.kind for token in scene.tokens}
    assert (kinds["Handoko"], kinds["Sleman"], kinds["Juli"], kinds["datang"]) == ("person", "place", "date", "plain")


def test_a_title_takes_its_kinds_from_the_body() -> None:
    scene = scene_of(shipped().found(article("Banjir bandang datang.")), "Banjir Bandang")
    assert [token.kind for token in scene.title] == ["plain", "plain"]


def test_words_that_recur_together() -> None:
    text = "Banjir bandang datang. Kata warga, banjir bandang surut. Lalu banjir bandang lagi."
    scene = scene_of(shipped().found(article(text)), None)
    assert scene.together["bandang"] == 3
    assert {token.key for token in scene.often} == {"banjir", "bandang"}


def test_an_empty_text() -> None:
    assert scene_of(shipped().found(article("")), None).tokens == ()
