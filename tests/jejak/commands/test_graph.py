"""`jejak graph`: any Bolt client can connect, until Ctrl-C."""

import signal
import subprocess
import sys
from pathlib import Path

import msgspec
from neo4j import GraphDatabase

from tests.jejak.conftest import Jejak


def test_serves_until_interrupted_and_prints_no_password(tmp_path: Path) -> None:
    folder = tmp_path / "graf"
    command = [sys.executable, "-u", "-m", "jejak.cli", "graph", "--graph", str(folder)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as server:
        assert server.stdout is not None
        lines = [server.stdout.readline() for _ in range(3)]
        known = msgspec.json.decode((folder / "server.json").read_bytes())
        assert known["uri"] in lines[0]
        with GraphDatabase.driver(known["uri"], auth=("root", known["password"])) as driver:
            assert driver.execute_query("RETURN 1 AS one").records[0]["one"] == 1
        server.send_signal(signal.SIGINT)
        rest = server.stdout.read()
        assert server.wait(30) == 0
    assert known["password"] not in "".join([*lines, rest])
    assert not (folder / "server.json").exists()


def test_a_server_is_no_graph_to_run(jejak: Jejak) -> None:
    result = jejak("graph", "--graph", "bolt://ani:rahasia@graf.example")
    assert result.exit_code == 1
    assert "rahasia" not in result.stderr
