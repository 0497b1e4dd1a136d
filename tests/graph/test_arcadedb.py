"""How the server is started. What it then does: test_folder.py."""

import sys
from pathlib import Path

import pytest

from graph.arcadedb import check_platform, command_line, package_folder, wait_for_port
from graph.errors import StoreError


@pytest.mark.parametrize("libc", [("glibc", "2.34"), ("glibc", "2.100"), ("glibc", "3.0")])
def test_a_new_enough_linux(libc: tuple[str, str]) -> None:
    check_platform("Linux", libc)


def test_macos() -> None:
    check_platform("Darwin", ("", ""))


@pytest.mark.parametrize(
    ("system", "libc", "said"),
    [
        ("Linux", ("glibc", "2.31"), "glibc 2.31"),
        ("Linux", ("glibc", "2.9"), "glibc 2.9"),
        ("Linux", ("", ""), "another C library"),
        ("Windows", ("", ""), "WSL"),
    ],
)
def test_elsewhere_the_way_out_is_named(system: str, libc: tuple[str, str], said: str) -> None:
    with pytest.raises(StoreError, match="--graph") as caught:
        check_platform(system, libc)
    assert said in str(caught.value)


def test_the_package_is_found_without_loading_it() -> None:
    package = package_folder()
    assert (package / "jre" / "bin" / "java").is_file()
    assert "jpype" not in sys.modules


def test_only_the_bolt_and_http_servers_are_on_the_class_path() -> None:
    command = command_line(package_folder(), Path("/graf"), 1, 2)
    ours = [
        Path(jar).name for jar in command[command.index("-cp") + 1].split(":") if Path(jar).name.startswith("arcadedb")
    ]
    assert {name.split("-")[1] for name in ours} == {"bolt", "engine", "integration", "network", "python", "server"}
    assert "-Darcadedb.bolt.host=127.0.0.1" in command
    assert "-Darcadedb.server.httpIncomingHost=127.0.0.1" in command


def test_nobody_listens() -> None:
    assert not wait_for_port("bolt://127.0.0.1:1", 0.05)
