"""The watchdog with a stand-in for the server: any program can be kept no longer than its owner."""

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

import graph.watchdog

PROGRAM = str(Path(graph.watchdog.__file__))
# Ends politely on SIGTERM, leaving a word.
SERVER = """
import pathlib, signal, sys, time
place = pathlib.Path(sys.argv[1])
def end(*_):
    (place / "ended").touch()
    sys.exit(7)
signal.signal(signal.SIGTERM, end)
(place / "started").touch()
time.sleep(60)
"""
OWNER = """
import os, subprocess, sys, time
subprocess.Popen([sys.executable, sys.argv[1], str(os.getpid()), *sys.argv[2:]], start_new_session=True)
time.sleep(60)
"""


def appears(file: Path) -> bool:
    until = time.monotonic() + 10
    while not file.exists() and time.monotonic() < until:
        time.sleep(0.02)
    return file.exists()


@pytest.fixture
def arguments(tmp_path: Path) -> list[str]:
    (tmp_path / "state").touch()
    return [str(tmp_path / "state"), sys.executable, "-c", SERVER, str(tmp_path)]


def test_asked_to_stop_it_stops_the_server_and_tells_its_status(tmp_path: Path, arguments: list[str]) -> None:
    with subprocess.Popen([sys.executable, PROGRAM, str(os.getpid()), *arguments]) as watchdog:
        assert appears(tmp_path / "started")
        assert (tmp_path / "state").exists()
        watchdog.send_signal(signal.SIGTERM)
        assert watchdog.wait(10) == 7
    assert (tmp_path / "ended").exists()
    assert not (tmp_path / "state").exists()


def test_the_server_ends_when_the_owner_is_killed(tmp_path: Path, arguments: list[str]) -> None:
    with subprocess.Popen([sys.executable, "-c", OWNER, PROGRAM, *arguments]) as owner:
        assert appears(tmp_path / "started")
        owner.kill()
    assert appears(tmp_path / "ended")
    assert not (tmp_path / "state").exists()


def test_the_watchdog_ends_with_the_server(tmp_path: Path) -> None:
    state = tmp_path / "state"
    state.touch()
    command = [sys.executable, PROGRAM, str(os.getpid()), str(state), sys.executable, "-c", "raise SystemExit(3)"]
    assert subprocess.run(command, timeout=10, check=False).returncode == 3
    assert not state.exists()
