"""One page read: what a reading depends on, that it is made once, and that a stumble does not end a batch."""

from datetime import date
from pathlib import Path
from typing import Any

import msgspec
import pytest

from extract.pipeline import reader
from extract.types import Extraction
from graph.state import State
from ingest.article import Article, Rejection
from ingest.records import RawPage
from jejak.desk import FAILED, Aside, Read, open_desk, outcome, seen
from tests.jejak.conftest import FIRST

ARTICLE = Article(id="1", source="a.txt", body="Isi.", published=date(2024, 5, 3), text_hash="h")
PAGE = RawPage("a.txt", FIRST, id="1", published=date(2024, 5, 3))


@pytest.mark.parametrize("other", [{"source": "b.txt"}, {"fetched_on": date(2024, 6, 1)}, {"text_hash": "other"}])
def test_what_extraction_does_not_see_makes_no_other_reading(other: dict[str, Any]) -> None:
    assert seen(msgspec.structs.replace(ARTICLE, **other)) == seen(ARTICLE)


@pytest.mark.parametrize(
    "other",
    [{"id": "2"}, {"body": "Lain."}, {"published": None}, {"context": ("7 Juli 2023",)}, {"title": "Judul"}],
)
def test_what_extraction_sees_does(other: dict[str, Any]) -> None:
    assert seen(msgspec.structs.replace(ARTICLE, **other)) != seen(ARTICLE)


def test_a_reading_is_made_once_and_comes_back_equal(tmp_path: Path) -> None:
    with open_desk("rules", tmp_path / "state.db") as read:
        first, again = read(PAGE), read(PAGE)
    assert isinstance(first, Read)
    assert isinstance(again, Read)
    assert (first.cached, again.cached) == (False, True)
    assert first.item == again.item
    assert first.item.raw == FIRST
    with open_desk("rules", None) as read:
        assert read(PAGE) == first


def test_a_reading_stored_in_another_form_is_made_anew(tmp_path: Path) -> None:
    path = tmp_path / "state.db"
    with open_desk("rules", path) as read:
        first = read(PAGE)
        assert isinstance(first, Read)
        with State(path) as state:
            state.keep_reading("a", seen(first.item.article), reader("rules").version, b'{"article_id": 3}')
        assert read(PAGE) == first


def test_a_text_the_reader_stumbles_over_is_set_aside_with_its_place() -> None:
    def stumble(article: Article) -> tuple[Extraction, bool]:
        raise IndexError(f"no token in {article.id}")

    found = outcome(PAGE, stumble)
    assert isinstance(found, Aside)
    assert (found.source, found.reason) == ("a.txt", FAILED)
    assert "IndexError: no token in 1 (test_desk.py:" in found.detail


def test_rejections_pass_through(tmp_path: Path) -> None:
    with open_desk("rules", tmp_path / "state.db") as read:
        assert read(Rejection("x", "empty", "nothing")) == Aside("x", "empty", "nothing")
        assert read(RawPage("y", "   ")) == Aside("y", "empty", "nothing but white space")
