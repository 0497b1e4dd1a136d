import pytest

from extract.about_rank import Candidate, candidates, change_nouns, features, score, weights
from extract.about_scene import scene_of
from extract.counted import phrased
from extract.table_file import read_table
from tests.extract.reading import article, shipped

CHANGES = list(read_table("change_nouns.csv", ("verb", "noun", "example")))


def seen(text: str, at: int = 0, title: str | None = None) -> dict[str, Candidate]:
    found = shipped().found(article(text, title))
    words = candidates(scene_of(found, title), text, phrased(found, title), at)
    return {word.token.key: word for word in words}


def test_a_word_knows_where_it_stands() -> None:
    words = seen("Ada 12 kasus campak.", title="Campak Lagi")
    assert set(words["campak"].sources) == {"a", "t", "l"}
    assert "i" in words["kasus"].sources


def test_the_counted_noun_is_likelier_than_a_verb_of_saying() -> None:
    words = seen("Dinas melaporkan 12 kasus campak.")
    assert score(words["kasus"]) > score(words["melaporkan"])
    assert score(words["campak"]) > score(words["melaporkan"])


@pytest.mark.parametrize("row", CHANGES, ids=lambda row: row["verb"])
def test_a_verb_of_change_has_its_noun(row: dict[str, str]) -> None:
    assert row["verb"] in row["example"].split()
    assert change_nouns()[row["verb"]] == row["noun"]
    words = seen(f"{row['example'].capitalize()}.")
    assert "s" in words[row["noun"]].sources


def test_every_weight_names_a_feature_there_can_be() -> None:
    kinds = {name.split()[0] for name in weights()}
    known = {"after", "before", "in", "sentence", "title", "lead", "often", "made", "share", "word", "begins", "ends"}
    assert kinds <= known | {
        "bias", "places", "count", "kind", "size", "unit", "together", "last", "first", "earlier"
    }  # fmt: skip


def test_features_have_names() -> None:
    assert features(("after", 1, 0, 0, 0, "plain")) == ("after 1 00", "after plain 000", "after 1 plain")
    assert features(("form", "kasus", "co")) == ("word kasus", "begins ka co", "ends us co")
