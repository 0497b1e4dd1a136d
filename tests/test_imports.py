"""Imports run one way: jejak → queries → graph → extract → ingest (the folders beside may import any)."""

import ast
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
ORDER = ["ingest", "extract", "graph", "queries", "jejak"]
BESIDE = ["corpus", "training", "benchmarks", "tests"]


def imported_rooms(source: str) -> set[str]:
    """The first parts of every module that `source` imports, also inside functions."""
    found: set[str] = set()
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Import):
            found |= {alias.name.split(".")[0] for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.level == 0 and node.module:
            found.add(node.module.split(".")[0])
    return found


def forbidden(room: str) -> set[str]:
    beside = BESIDE if room != "jejak" else BESIDE[1:]  # `jejak score` runs the corpus
    return {*ORDER[ORDER.index(room) + 1 :], *beside}


@pytest.mark.parametrize("room", ORDER)
def test_room_imports_only_earlier_rooms(room: str) -> None:
    wrong = {
        str(path.relative_to(ROOT)): sorted(rooms)
        for path in sorted((ROOT / room).rglob("*.py"))
        if (rooms := imported_rooms(path.read_text(encoding="utf-8")) & forbidden(room))
    }
    assert wrong == {}


@pytest.mark.parametrize("room", ORDER)
def test_no_relative_import_climbs_out_of_its_room(room: str) -> None:
    for path in (ROOT / room).rglob("*.py"):
        depth = len(path.relative_to(ROOT).parts) - 1
        levels = [n.level for n in ast.walk(ast.parse(path.read_text("utf-8"))) if isinstance(n, ast.ImportFrom)]
        assert max(levels, default=0) <= depth, path


def test_the_check_sees_what_it_must_see() -> None:
    assert imported_rooms("def f():\n    from graph.store import open\n    import extract.dates.dates, json") == {
        "graph",
        "extract",
        "json",
    }
    assert "graph" in forbidden("extract")
    assert "ingest" not in forbidden("extract")
