"""A night's batch beside people who read, and a batch that is killed: real processes on the default store."""

import json
import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner

from graph.store import open_store
from jejak.cli import main
from jejak.conveyor import BATCH
from tests.jejak.conftest import FIRST, SECOND, whole


@pytest.fixture
def batch(tmp_path: Path) -> Path:
    """More than two batches of articles that differ in their figures."""
    file = tmp_path / "malam.jsonl"
    with file.open("w", encoding="utf-8") as out:
        for number in range(2 * BATCH + 20):
            text = (
                (FIRST, SECOND)[number % 2].replace("4.321", f"{1000 + number}").replace("20.000", f"{20000 + number}")
            )
            record = {"id": f"malam-{number}", "outlet": f"Kabar {number % 7}", "published": "2024-05-10", "text": text}
            out.write(json.dumps(record) + "\n")
    return file


@pytest.fixture(autouse=True)
def _own_data(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))


def ingest(file: Path, graph: Path) -> subprocess.Popen[str]:
    command = [sys.executable, "-u", "-m", "jejak.cli", "ingest", str(file), "--graph", str(graph)]
    return subprocess.Popen(command, stderr=subprocess.PIPE, text=True)


def wait_for_first_batch(process: subprocess.Popen[str]) -> None:
    assert process.stderr is not None
    assert any(f" {BATCH} " in line for line in process.stderr)


def test_a_trace_answers_while_a_batch_is_loaded(tmp_path: Path, batch: Path) -> None:
    graph, page = tmp_path / "graf", tmp_path / "siang.txt"
    page.write_text(SECOND, encoding="utf-8")
    assert CliRunner().invoke(main, ["ingest", str(page), "--graph", str(graph), "--id", "siang"]).exit_code == 0
    with ingest(batch, graph) as process:
        wait_for_first_batch(process)
        result = CliRunner().invoke(main, ["trace", "PHK", "--graph", str(graph), "--format", "json"])
        still_running = process.poll() is None
        refused = CliRunner().invoke(main, ["ingest", str(page), "--graph", str(graph)])
        assert process.stderr is not None
        process.stderr.read()
    assert process.returncode == 0
    assert still_running
    assert result.exit_code == 0, result.stderr
    assert json.loads(result.stdout)
    assert refused.exit_code == 1


def test_a_killed_batch_run_again_gives_the_same_graph(tmp_path: Path, batch: Path) -> None:
    graph, untouched = tmp_path / "graf", tmp_path / "utuh"
    with ingest(batch, graph) as process:
        wait_for_first_batch(process)
        process.kill()
    again = CliRunner().invoke(main, ["ingest", str(batch), "--graph", str(graph)])
    assert again.exit_code == 0, again.stderr
    assert "(dari simpanan: 0)" not in again.stderr
    assert CliRunner().invoke(main, ["ingest", str(batch), "--graph", str(untouched)]).exit_code == 0
    with open_store(graph) as one, open_store(untouched) as other:
        assert whole(one) == whole(other)


def test_ctrl_c_finishes_the_batch_and_says_how_to_go_on(tmp_path: Path, batch: Path) -> None:
    graph = tmp_path / "graf"
    with ingest(batch, graph) as process:
        wait_for_first_batch(process)
        process.send_signal(signal.SIGINT)
        assert process.stderr is not None
        said = process.stderr.read()
    assert process.returncode == 130, said
    assert "Traceback" not in said
    with open_store(graph) as store:
        [articles] = store.read("MATCH (a:Article) RETURN count(a) AS found")
        claims = store.read("MATCH (c:Claim) RETURN count(c) AS found")[0]["found"]
    assert BATCH <= articles["found"] < 2 * BATCH + 20
    assert claims
    assert os.path.exists(graph / "state.db")  # noqa: PTH110
