from extract.about.features import Names, features
from extract.about.places import Places
from extract.about.scene import scene_of
from tests.extract.reading import article, shipped

TEXT = "Campak meluas di desa. Dinas mencatat 12 kasus campak, di kota 7 kasus."


def places(text: str, title: str | None = None) -> Places[Names]:
    found = shipped().found(article(text, title))
    return Places(scene_of(found, title), text, found.figures, features)


def test_words_of_the_sentence_know_their_side_and_distance() -> None:
    beside = places(TEXT).beside(0)
    assert (beside["kasus"][2], beside["campak"][2], beside["dinas"][2]) == ("i", "a", "b")
    assert "after 1 00" in beside["campak"][3]


def test_words_behind_another_figure_are_told_apart() -> None:
    assert any(name.startswith("before plain 1") for name in places(TEXT).beside(1)["campak"][3])


def test_words_of_sentences_before_title_and_lead() -> None:
    farther = places(TEXT, "Desa Waspada").farther(0)
    assert (farther["meluas"][2], farther["desa"][2], farther["waspada"][2]) == ("pl", "ptl", "t")


def test_figures_of_one_sentence_share_what_is_farther() -> None:
    found = places("Ada 3 desa. Dinas mencatat 12 kasus, lalu 7 kasus lagi.")
    assert found.farther(1) is found.farther(2)


def test_a_word_is_worth_more_by_its_nearest_place() -> None:
    _, _, _, worth, nearest = places(TEXT).beside(0)["campak"]
    assert "left kasus" not in worth
    assert any(name.startswith("left ") for name in nearest)
