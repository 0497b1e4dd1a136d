"""Help, errors and exit codes of the command line as a whole."""

import os
import subprocess
import sys

import pytest
from click.testing import CliRunner

from jejak.cli import COMMANDS, main
from jejak.shell import USAGE
from tests.jejak.conftest import Jejak


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_has_help_that_ends_with_an_example(name: str) -> None:
    result = CliRunner().invoke(main, [name, "--help"])
    assert result.exit_code == 0
    assert result.output.rstrip().splitlines()[-1].strip().partition(" | ")[2] or f"jejak {name}" in result.output


@pytest.mark.parametrize(
    "arguments",
    [
        ["igest"],
        ["ingest"],
        ["ingest", "--wrokers", "2", "x"],
        ["ingest", "x", "--workers", "0"],
        ["ingest", "x", "--published", "03/05/2024"],
        ["cypher", "RETURN 1 AS one", "--format", "xml"],
        ["ingest", "no/such/file.txt"],
    ],
)
def test_wrong_usage_exits_with_2_and_says_what_on_stderr(jejak: Jejak, arguments: list[str]) -> None:
    result = jejak(*arguments)
    assert (result.exit_code, result.stdout) == (USAGE, "")
    assert "Error" not in result.stderr
    assert any(word.split(".")[0] in result.stderr for word in arguments)


def test_a_near_miss_is_named() -> None:
    assert "ingest" in CliRunner().invoke(main, ["igest"]).stderr.splitlines()[1]
    assert "--workers" in CliRunner().invoke(main, ["ingest", "--wrokers", "2", "x"]).stderr


def test_a_graph_that_is_not_there_is_a_failure_without_a_traceback(tmp_path: object) -> None:
    result = CliRunner().invoke(main, ["cypher", "RETURN 1 AS one", "--graph", f"{tmp_path}/none"])
    assert result.exit_code == 1
    assert result.stderr.startswith("jejak: ")
    assert "Traceback" not in result.stderr


@pytest.mark.parametrize(
    ("arguments", "variable", "word"),
    [
        (["--lang", "en", "ingest", "--help"], "", "Options"),
        (["ingest", "--lang=en", "--help"], "id", "Options"),
        (["ingest", "--help"], "en", "Options"),
        (["ingest", "--help"], "", "Pilihan"),
        (["ingest", "--help", "--lang", "id"], "en", "Pilihan"),
    ],
)
def test_help_follows_the_language(arguments: list[str], variable: str, word: str) -> None:
    environ = {**os.environ, "JEJAK_LANG": variable}
    done = subprocess.run([sys.executable, "-m", "jejak.cli", *arguments], capture_output=True, text=True, env=environ)
    assert done.returncode == 0, done.stderr
    assert f"\n{word}:" in done.stdout


def test_a_closed_pipe_is_no_traceback() -> None:
    command = f"{sys.executable} -m jejak.cli --help | true"
    done = subprocess.run(["bash", "-c", command], capture_output=True, text=True)
    assert "Traceback" not in done.stderr
