"""Stanza, where it is installed: without it its tests are skipped with the reason, or fail if it is required."""

import os
from collections.abc import Iterator
from importlib.metadata import version

import pytest

from extract.models import stanza_bridge

STANZA = pytest.StashKey[str]()


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter, config: pytest.Config) -> None:
    """What this run read with, or why it did not."""
    if STANZA in config.stash:
        terminalreporter.write_line(f"stanza: {config.stash[STANZA]}")


@pytest.fixture(scope="session")
def stanza_installed(pytestconfig: pytest.Config) -> Iterator[None]:
    if not stanza_bridge.installed():
        reason = "the extra jejak[stanza] is not installed (./run install stanza)"
        if os.environ.get("JEJAK_REQUIRE_STANZA") == "1":
            pytest.fail(f"JEJAK_REQUIRE_STANZA=1, but {reason}")
        pytestconfig.stash[STANZA] = f"skipped: {reason}"
        pytest.skip(reason)
    pytestconfig.stash[STANZA] = f"Stanza {version('stanza')}, torch {version('torch')}"
