"""`jejak remove`: an article leaves with everything that only it supports."""

from pathlib import Path

from graph.store import Store
from tests.jejak.conftest import Jejak, whole


def test_removing_an_article_gives_the_graph_without_it(jejak: Jejak, arcadedb_store: Store, pages: Path) -> None:
    file = pages / "berita.jsonl"
    both = file.read_text(encoding="utf-8")
    file.write_text(both.splitlines()[1] + "\n", encoding="utf-8")
    assert jejak("ingest", pages).exit_code == 0
    second_alone = whole(arcadedb_store)
    file.write_text(both, encoding="utf-8")
    assert jejak("ingest", pages).exit_code == 0
    # by the address as a reader would copy it
    assert jejak("remove", "http://kabar.example/a/1/?utm_source=wa").exit_code == 0
    after = whole(arcadedb_store)
    outlet = [row for row in after[0] if "Outlet" in row and "Kabar" in row]
    assert [row for row in after[0] if row not in outlet] == second_alone[0]
    assert after[1] == second_alone[1]


def test_an_unknown_article_is_named_and_the_others_go(jejak: Jejak, arcadedb_store: Store, pages: Path) -> None:
    assert jejak("ingest", pages).exit_code == 0
    result = jejak("remove", "https://lain.example/z", "https://warta.example/b/2")
    assert result.exit_code == 1
    assert "https://lain.example/z" in result.stderr
    assert arcadedb_store.read("MATCH (a:Article) RETURN a.id AS id") == [{"id": "https://kabar.example/a/1"}]
