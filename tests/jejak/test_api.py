"""`import jejak`: the same answers as on the command line."""

import json
import sys
from pathlib import Path

import pytest

import jejak as front
from graph.errors import QueryRefusedError, StoreError
from jejak.answers import TRACE_COLUMNS, WHO_COLUMNS
from queries.catalog import catalog
from tests.jejak.conftest import Jejak


def test_answers_are_those_of_the_command_line(jejak: Jejak, pages: Path) -> None:
    assert jejak("ingest", pages).exit_code == 0
    with front.open() as graph:
        traced = graph.trace("PHK")
        assert traced.columns == TRACE_COLUMNS
        assert traced.rows()
        assert traced.rows() == json.loads(jejak("trace", "PHK", "--format", "json").stdout)
        told = graph.who("Wulan")
        assert told.columns == WHO_COLUMNS
        assert told.rows() == json.loads(jejak("who", "Wulan").stdout)
        asked = graph.query("claims-by-speaker", name="Wulan")
        assert asked.columns == catalog()["claims-by-speaker"].columns
        assert len(asked) == len(list(asked)) > 0
        assert graph.cypher("RETURN $x AS x", x=3).rows() == [{"x": 3}]
        assert "Article:https://kabar.example/a/1" in graph.networkx()


@pytest.mark.usefixtures("jejak")
def test_it_only_reads() -> None:
    with front.open() as graph:
        with pytest.raises(QueryRefusedError):
            graph.cypher("CREATE (:Article {id: 'x'})")
        with pytest.raises(KeyError):
            graph.query("apa-saja")
        with pytest.raises(ValueError, match="indicator"):
            graph.query("timeline")


def test_a_graph_that_is_not_there_is_not_made(tmp_path: Path) -> None:
    with pytest.raises(StoreError):
        front.open(tmp_path / "graf")
    assert not (tmp_path / "graf").exists()


@pytest.mark.usefixtures("jejak")
def test_without_pandas_the_error_says_what_to_do(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "pandas", None)
    with front.open() as graph, pytest.raises(ImportError, match="pip install pandas"):
        graph.trace("PHK").to_pandas()


def test_to_pandas(jejak: Jejak, pages: Path) -> None:
    pytest.importorskip("pandas")
    assert jejak("ingest", pages).exit_code == 0
    with front.open() as graph:
        frame = graph.trace("PHK").to_pandas()
    assert tuple(frame.columns) == TRACE_COLUMNS
    assert len(frame)
