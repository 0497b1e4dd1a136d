"""A command line on a real, empty graph, and small pages to feed it. All pages are made up."""

import json
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

from graph.store import Store
from jejak.cli import main

MORNING = datetime(2024, 6, 1, 5, 30, tzinfo=UTC)

FIRST = """Kemnaker Catat 12.345 Pekerja Terkena PHK

JAKARTA, 3 Mei 2024 - Kementerian Ketenagakerjaan mencatat sedikitnya 12.345 pekerja terkena PHK sepanjang Januari
hingga April 2024. Direktur Jenderal Hubungan Industrial Kementerian Ketenagakerjaan, Wulan Saraswati, mengatakan
jumlah pekerja yang terkena PHK di Jawa Tengah mencapai 4.321 orang.

"Sebanyak 4.321 pekerja terkena PHK di Jawa Tengah," kata Wulan di Jakarta, Jumat (3/5).

Menurut Wulan, pemerintah menyiapkan pelatihan bagi 2.000 pekerja.
"""
SECOND = """Serikat Buruh Sebut 20.000 Pekerja Terkena PHK

JAKARTA, 10 Mei 2024 - Ketua Umum Serikat Buruh Nusantara, Bagas Prakoso, menyebut 20.000 pekerja terkena PHK
sepanjang Januari hingga April 2024. Ia meminta pemerintah membuka datanya.

"Data kami menunjukkan 20.000 pekerja terkena PHK," ujar Bagas dalam keterangan tertulis, Jumat (10/5).
"""
ENGLISH = """Ministry Records 12,345 Layoffs

The Ministry of Manpower recorded at least 12,345 layoffs between January and April 2024, a spokesperson said on Friday.
She added that the government was preparing training for the workers who had been affected by the closures this year.

Unions have asked for the figures to be published every month, and for the employers to say which factories will close.
"""


class Jejak:
    """`jejak ARGS…` in this process, against one graph."""

    def __init__(self, runner: CliRunner, clock: Callable[[], datetime]) -> None:
        self._runner, self.clock = runner, clock

    def __call__(self, *args: object, given: str | bytes | None = None) -> Result:
        return self._runner.invoke(main, [str(arg) for arg in args], input=given, obj=self.clock)


@pytest.fixture
def location(arcadedb_store: Store) -> str:
    """The URI of an empty graph."""
    at = arcadedb_store.endpoint
    return at.uri.replace("bolt://", f"bolt://{at.user}:{at.password}@") + f"/{at.database}"


@pytest.fixture
def jejak(location: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Jejak:
    """The command line on an empty graph; its state database is in `tmp_path`."""
    monkeypatch.setenv("JEJAK_GRAPH", location)
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    return Jejak(CliRunner(), lambda: MORNING)


@pytest.fixture
def pages(tmp_path: Path) -> Path:
    """A folder with two articles of different outlets, as JSON lines."""
    folder = tmp_path / "berita"
    folder.mkdir()
    records: list[dict[str, Any]] = [
        {"url": "https://kabar.example/a/1", "outlet": "Kabar Contoh", "published": "2024-05-03", "text": FIRST},
        {"url": "https://warta.example/b/2", "outlet": "Warta Contoh", "published": "2024-05-10", "text": SECOND},
    ]
    (folder / "berita.jsonl").write_text("".join(json.dumps(one) + "\n" for one in records), encoding="utf-8")
    return folder


def whole(store: Store) -> tuple[list[str], list[str]]:
    """Everything in a graph but its record of runs, in an order of its own."""
    nodes = store.read("MATCH (n) RETURN labels(n) AS names, properties(n) AS props")
    edges = store.read("MATCH (a)-[r]->(b) RETURN a.id AS start, type(r) AS kind, properties(r) AS props, b.id AS stop")
    for edge in edges:
        edge["props"].pop("run", None)
    kept = [row for row in nodes if "Run" not in row["names"]]
    return sorted(json.dumps(row, sort_keys=True) for row in kept), sorted(
        json.dumps(row, sort_keys=True) for row in edges
    )
