"""`jejak ingest`: bad inputs aside, the rest in; the same twice changes nothing; text and JSON lines are one."""

import json
from pathlib import Path

import pytest

from graph.state import State
from graph.store import Store
from tests.jejak.conftest import ENGLISH, FIRST, SECOND, Jejak, whole

LONG = "Kata " * 500_000  # 2.5 MB


@pytest.fixture
def bad_batch(pages: Path) -> Path:
    """Two good articles among what a scraper leaves behind."""
    (pages / "kosong.txt").write_bytes(b"")
    (pages / "gambar.txt").write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(200))
    (pages / "rusak.txt").write_bytes("Сегодня министерство сообщило".encode("cp1251") * 5)
    (pages / "inggris.txt").write_text(ENGLISH)
    (pages / "panjang.jsonl").write_text(json.dumps({"text": LONG}) + "\n" + '{"text": \n')
    return pages


def test_bad_inputs_are_set_aside_with_reasons_and_the_rest_is_loaded(
    jejak: Jejak, arcadedb_store: Store, bad_batch: Path, tmp_path: Path
) -> None:
    result = jejak("ingest", bad_batch)
    assert result.exit_code == 0, result.stderr
    assert arcadedb_store.read("MATCH (a:Article) RETURN count(a) AS articles") == [{"articles": 2}]
    [path] = (tmp_path / "data").rglob("*.db")
    with State(path) as state:
        asides = {source: (reason, at) for source, reason, _, at in state.asides()}
    assert {source: reason for source, (reason, _) in asides.items()} == {
        "kosong.txt": "empty",
        "gambar.txt": "binary",
        "rusak.txt": "encoding",
        "inggris.txt": "language",
        "panjang.jsonl:1": "too_large",
        "panjang.jsonl:2": "malformed",
    }
    assert all(at.startswith("2024-06-01T05:30") for _, at in asides.values())
    assert all(source in result.stderr for source in asides)


def test_windows_1252_is_read(jejak: Jejak, arcadedb_store: Store, tmp_path: Path) -> None:
    page = tmp_path / "lama.txt"
    page.write_bytes(FIRST.replace('"', "”").encode("cp1252"))
    assert jejak("ingest", page).exit_code == 0
    [row] = arcadedb_store.read("MATCH (v:Version) RETURN v.body AS body")
    assert "”" in row["body"]


def test_nothing_readable_exits_with_3(jejak: Jejak, tmp_path: Path) -> None:
    page = tmp_path / "english.txt"
    page.write_text(ENGLISH)
    assert jejak("ingest", page).exit_code == 3
    (tmp_path / "empty").mkdir()
    assert jejak("ingest", tmp_path / "empty").exit_code == 3


def test_the_same_twice_changes_nothing(jejak: Jejak, arcadedb_store: Store, pages: Path) -> None:
    assert jejak("ingest", pages).exit_code == 0
    before, runs = whole(arcadedb_store), arcadedb_store.read("MATCH (r:Run) RETURN count(r) AS runs")
    assert before[0]
    assert runs == [{"runs": 1}]
    again = jejak("ingest", pages)
    assert again.exit_code == 0
    assert "(dari simpanan: 2)" in again.stderr
    assert whole(arcadedb_store) == before
    assert arcadedb_store.read("MATCH (r:Run) RETURN count(r) AS runs") == runs


def test_several_workers_give_the_same_graph(jejak: Jejak, arcadedb_store: Store, bad_batch: Path) -> None:
    result = jejak("ingest", bad_batch, "--workers", "2")
    assert result.exit_code == 0, result.stderr
    parallel = whole(arcadedb_store)
    arcadedb_store.write("MATCH (n) DETACH DELETE n")
    assert jejak("ingest", bad_batch).exit_code == 0
    assert whole(arcadedb_store) == parallel


def test_a_text_with_flags_is_the_same_as_a_json_line(jejak: Jejak, arcadedb_store: Store, tmp_path: Path) -> None:
    page = tmp_path / "halaman.txt"
    page.write_text(FIRST, encoding="utf-8")
    flags = ("--url", "https://kabar.example/a/1?utm_source=x", "--published", "2024-05-03", "--outlet", "Kabar")
    assert jejak("ingest", page, *flags).exit_code == 0
    by_flags = whole(arcadedb_store)
    arcadedb_store.write("MATCH (n) DETACH DELETE n")
    record = {"url": flags[1], "published": "2024-05-03", "outlet": "Kabar", "text": FIRST}
    assert jejak("ingest", "-", given=json.dumps(record) + "\n").exit_code == 0
    assert whole(arcadedb_store) == by_flags


def test_flags_for_many_pages_are_refused_before_anything_is_read(
    jejak: Jejak, arcadedb_store: Store, pages: Path
) -> None:
    assert jejak("ingest", pages, "--outlet", "Kabar").exit_code == 2
    assert arcadedb_store.read("MATCH (n) RETURN count(n) AS nodes") == [{"nodes": 0}]


def test_an_updated_page_adds_a_version(jejak: Jejak, arcadedb_store: Store, tmp_path: Path) -> None:
    page = tmp_path / "halaman.txt"
    for text in (SECOND, SECOND.replace("20.000", "21.000")):
        page.write_text(text, encoding="utf-8")
        assert jejak("ingest", page, "--id", "x", "--published", "2024-05-10").exit_code == 0
    versions = "MATCH (v:Version)-[:OF]->(a:Article) RETURN a.id AS article, count(v) AS versions"
    assert arcadedb_store.read(versions) == [{"article": "x", "versions": 2}]
    rows = arcadedb_store.read("MATCH (e:Evidence) WHERE e.retired_on IS NULL RETURN count(DISTINCT e.value) AS values")
    assert rows[0]["values"] >= 2
