from extract.about.counted import phrased
from extract.about.rank import Candidate, ranked
from extract.about.scene import scene_of
from tests.extract.reading import article, shipped


def seen(text: str, at: int = 0, title: str | None = None) -> dict[str, Candidate[float]]:
    found = shipped().found(article(text, title))
    words = ranked(scene_of(found, title), text, phrased(found, title)).candidates(at)
    return {word.token.key: word for word in words}


def test_a_word_knows_where_it_stands() -> None:
    words = seen("Ada 12 kasus campak.", title="Campak Lagi")
    assert set(words["campak"].sources) == {"a", "t", "l"}
    assert "i" in words["kasus"].sources


def test_the_counted_noun_is_likelier_than_a_verb_of_saying() -> None:
    words = seen("Dinas melaporkan 12 kasus campak.")
    assert "melaporkan" not in words or words["kasus"].worth > words["melaporkan"].worth
    assert words["campak"].worth > 0


def test_what_cannot_be_chosen_is_left_out() -> None:
    words = seen("Rapat itu digelar siang tadi. Petugas lalu pulang. Dinas mencatat 12 kasus campak.")
    assert "campak" in words
    assert not {"rapat", "siang", "pulang"} & words.keys()


def test_a_word_made_up_for_a_verb_of_change() -> None:
    assert "s" in seen("Kasus campak naik 12 persen.")["kenaikan"].sources
