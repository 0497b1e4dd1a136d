"""`--engine` on every command that reads pages: what it reads with, and how it refuses."""

import json
from pathlib import Path

import pytest

from extract.contract import decode
from extract.models.engines import DEFAULT, ENGINES
from extract.models.stanza_bridge import installed
from graph.store import Store
from jejak import engines
from tests.jejak.conftest import Jejak

READING = ("extract", "ingest", "score")


def test_the_engine_named_reads(jejak: Jejak, pages: Path) -> None:
    result = jejak("extract", pages, "--engine", "rules")
    assert result.exit_code == 0, result.stderr
    assert {decode(line).extractor.engine for line in result.stdout.splitlines()} == {"rules"}


def test_without_one_the_default_reads(jejak: Jejak, pages: Path) -> None:
    lines = jejak("extract", pages).stdout.splitlines()
    assert {decode(line).extractor.engine for line in lines} == {DEFAULT}
    assert lines == jejak("extract", pages, "--engine", DEFAULT).stdout.splitlines()


def test_ingest_reads_with_it_too(jejak: Jejak, arcadedb_store: Store, pages: Path) -> None:
    assert jejak("ingest", pages, "--engine", "rules").exit_code == 0
    [run] = arcadedb_store.read("MATCH (r:Run) RETURN r.extractor AS extractor")
    assert run["extractor"].startswith("rules-")


@pytest.mark.parametrize("name", READING)
def test_an_engine_there_is_not_is_wrong_use(jejak: Jejak, pages: Path, name: str) -> None:
    arguments = [] if name == "score" else [pages]
    result = jejak(name, *arguments, "--engine", "cepat")
    assert (result.exit_code, result.stdout) == (2, "")
    assert all(engine in result.stderr for engine in ("cepat", *ENGINES))


@pytest.mark.parametrize("name", READING)
def test_an_engine_that_is_not_installed_is_refused_before_anything_is_read(
    jejak: Jejak, name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    if installed():
        monkeypatch.setattr(engines, "missing", lambda _: "jejak[stanza]")
    result = jejak(name, *([] if name == "score" else ["no/such/file"]), "--engine", "stanza", "--lang", "id")
    assert (result.exit_code, result.stdout) == (1, "")
    assert "stanza" in result.stderr
    assert "pip install 'jejak[stanza]'" in result.stderr
    assert "Traceback" not in result.stderr


@pytest.mark.skipif(installed(), reason="Stanza is installed")
def test_it_is_refused_before_processes_are_started(jejak: Jejak, pages: Path) -> None:
    result = jejak("extract", pages, "--engine", "stanza", "--workers", "2")
    assert result.exit_code == 1
    assert "jejak[stanza]" in result.stderr


@pytest.mark.parametrize("name", READING)
def test_help_names_all_engines(jejak: Jejak, name: str) -> None:
    shown = jejak(name, "--help").output
    assert "|".join(ENGINES) in shown


def test_score_gives_one_engine_or_all(jejak: Jejak) -> None:
    result = jejak("score", "--engine", DEFAULT, "--models")
    assert (result.exit_code, result.stdout) == (2, "")


def test_json_of_score_names_every_measure(jejak: Jejak) -> None:
    measures = json.loads(jejak("score", "--engine", "rules", "--format", "json").stdout)["measures"]
    assert measures["speaker"]["tuned_on"]["f1"] > 90
