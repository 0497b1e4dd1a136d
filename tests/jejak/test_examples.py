"""Every example in every --help runs, on a real graph, in a folder that holds the files they name."""

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from click.testing import CliRunner

from graph.store import open_store
from jejak.cli import COMMANDS, main
from tests.jejak.conftest import FIRST, SECOND

INDENT = "  "


def examples(name: str) -> list[str]:
    """The lines under the last heading of a command's help."""
    help = CliRunner().invoke(main, [name, "--help"], terminal_width=400).output
    lines = help.rstrip().splitlines()
    return [line.strip() for line in lines[max(i for i, line in enumerate(lines) if not line.startswith(INDENT)) + 1 :]]


@pytest.fixture(scope="module")
def place(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """A working folder; its graph's server is kept running, so that every example attaches to it."""
    folder = tmp_path_factory.mktemp("contoh")
    (folder / "berita").mkdir()
    (folder / "berita" / "satu.txt").write_text(FIRST, encoding="utf-8")
    (folder / "berita" / "dua.txt").write_text(SECOND, encoding="utf-8")
    (folder / "halaman.txt").write_text(FIRST, encoding="utf-8")
    with open_store(folder / "graf"):
        run(folder, "jejak extract berita/ > berita.txt && mv berita.txt bacaan.jsonl")
        run(folder, "jejak ingest halaman.txt --url https://kabar.example/a/1")
        run(folder, """printf '{"text": "%s"}' "$(tr '\\n"' '  ' < berita/dua.txt)" > berita.jsonl""")
        yield folder


def run(folder: Path, line: str) -> subprocess.CompletedProcess[str]:
    environ = os.environ | {
        "PATH": f"{Path(sys.executable).parent}:{os.environ['PATH']}",
        "JEJAK_GRAPH": str(folder / "graf"),
        "XDG_DATA_HOME": str(folder / "data"),
        "JEJAK_LANG": "id",
    }
    return subprocess.run(
        ["bash", "-o", "pipefail", "-c", line], cwd=folder, env=environ, capture_output=True, text=True
    )


# `remove` comes last: what the others need is gone after it.
@pytest.mark.parametrize("name", sorted(COMMANDS, key=lambda name: name == "remove"))
def test_examples_run(place: Path, name: str) -> None:
    lines = examples(name)
    assert lines
    assert all("jejak " in line for line in lines)
    for line in lines:
        done = run(place, line)
        assert done.returncode == 0, f"{line}\n{done.stderr}"
        assert done.stdout or done.stderr or " > " in line
