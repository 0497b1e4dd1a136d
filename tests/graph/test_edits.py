"""Silent edits."""

from graph.edits import replaced
from graph.loader import Item
from tests.graph.world import Fig, edited, item, printed


def pairs(*items: Item) -> list[tuple[int, int]]:
    known = printed(items)
    values = {row.id: int(row.value) for row in known.evidence}
    return [(values[edge.start[1]], values[edge.end[1]]) for edge in replaced(known.texts, known.evidence)]


def test_a_changed_figure_in_a_sentence_that_stayed() -> None:
    assert pairs(edited("499 WNI", "499"), edited("449 WNI", "449")) == [(449, 499)]
    assert pairs(edited("449 WNI", "449"), edited("499 WNI", "499")) == [(499, 449)]


def test_each_version_against_the_one_before() -> None:
    found = pairs(*(edited(f"{n} WNI", str(n)) for n in (499, 449, 450)))
    assert found == [(449, 499), (450, 449)]


def test_another_article_or_an_unchanged_figure_is_no_edit() -> None:
    sentence, fig = "Ada 9 kasus.", Fig(text="9 kasus", value="9")
    other = ("Ada 8 kasus.", (Fig(text="8 kasus", value="8"),))
    assert not pairs(item("x", None, None, (sentence, (fig,))), item("y", None, None, other))
    assert not pairs(
        item("x", None, None, (sentence, (fig,))), item("x", None, None, (sentence, (fig,)), ("Baru.", ()))
    )
