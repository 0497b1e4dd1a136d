import pytest

from extract.about.continuing import roots
from extract.about.scene import scene_of
from tests.extract.case_tables import rows
from tests.extract.reading import article, shipped


@pytest.mark.parametrize("row", rows("continuing.csv"), ids=lambda row: row["why"])
def test_which_figure_goes_on_with_which(row: dict[str, str]) -> None:
    found = shipped().found(article(row["text"]))
    first, _ = roots(found, scene_of(found, None))
    assert " ".join(map(str, first)) == row["roots"]


def test_the_words_of_a_figures_own_clause() -> None:
    found = shipped().found(article("Tercatat 17 rumah rusak dan 40 rumah hanyut."))
    _, own = roots(found, scene_of(found, None))
    assert [sorted(words) for words in own] == [["rumah", "rusak"], ["hanyut", "rumah"]]
