"""The default store's life: owned, attached to, taken over, and recovered after every kind of death."""

import os
import signal
import socket
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

import graph.arcadedb
from graph.errors import StoreError
from graph.folder import _read, open_folder
from graph.store import Store, open_store

linux = pytest.mark.skipif(sys.platform != "linux", reason="looks processes up in /proc")
# Run in the background, a shell makes its children ignore Ctrl-C; the owner must answer it all the same.
OWNER = """
import signal, sys, time
from graph.store import open_store
signal.signal(signal.SIGINT, signal.default_int_handler)
with open_store(sys.argv[1]) as store:
    store.write("MERGE (:Kept {id: 'first'})")
    print(store.owned, flush=True)
    time.sleep(600)
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "graph"


@pytest.fixture
def owner(folder: Path) -> Iterator[subprocess.Popen[str]]:
    """Another process that has the graph open."""
    with subprocess.Popen([sys.executable, "-c", OWNER, str(folder)], stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        assert process.stdout.readline() == "True\n"
        yield process
        process.kill()


def processes(word: str) -> list[int]:
    """The ids of the processes that have `word` in their command line."""
    found = []
    for entry in Path("/proc").iterdir():
        if entry.name.isdigit():
            try:
                command = (entry / "cmdline").read_bytes()
            except OSError:
                continue
            if word.encode() in command:
                found.append(int(entry.name))
    return found


def server_of(folder: Path) -> list[int]:
    return processes(f"arcadedb.server.rootPath={folder}\0")


def java_of(folder: Path) -> int:
    """The server itself, not the watchdog, whose command line holds the server's."""
    return max(server_of(folder), key=lambda pid: Path(f"/proc/{pid}/exe").readlink().name == "java")


def eventually(true: Callable[[], bool], seconds: float = 15) -> bool:
    until = time.monotonic() + seconds
    while not true() and time.monotonic() < until:
        time.sleep(0.05)
    return true()


def kept(store: Store) -> list[str]:
    return [row["id"] for row in store.read("MATCH (n:Kept) RETURN n.id AS id ORDER BY id")]


def test_data_stays_when_the_password_changes(folder: Path) -> None:
    passwords = set()
    for _ in range(2):
        with open_store(folder) as store:
            store.write("MERGE (:Kept {id: 'first'})")
            passwords.add(store.endpoint.password)
            assert kept(store) == ["first"]
    assert len(passwords) == 2
    assert not (folder / "server.json").exists()


def test_nothing_is_written_where_the_user_stands(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    here = tmp_path / "elsewhere"
    here.mkdir()
    monkeypatch.chdir(here)
    with open_store(folder) as store:
        store.write("MERGE (:Kept {id: 'first'})")
    assert list(here.iterdir()) == []


@linux
def test_close_leaves_no_process_and_no_secret_is_on_a_command_line(folder: Path) -> None:
    with open_store(folder) as store:
        assert len(server_of(folder)) == 2
        assert (folder / "server.json").stat().st_mode & 0o777 == 0o600
        assert folder.stat().st_mode & 0o777 == 0o700
        assert store.endpoint.password
        assert processes(store.endpoint.password) == []
    assert server_of(folder) == []
    assert store.endpoint.password not in (folder / "log" / "server.log").read_text()


@linux
def test_listens_on_loopback_only(folder: Path) -> None:
    with open_store(folder):
        descriptors = [file.readlink().name for file in Path(f"/proc/{java_of(folder)}/fd").iterdir()]
        sockets = {name for name in descriptors if name.startswith("socket:")}
        tables = [Path(f"/proc/net/{name}").read_text().splitlines() for name in ("tcp", "tcp6")]
        lines = [line.split() for table in tables for line in table]
        listening = [line[1] for line in lines if line[3] == "0A" and f"socket:[{line[9]}]" in sockets]
        assert len(listening) == 2
        assert all(address.split(":")[0].endswith("0100007F") for address in listening)


def test_a_second_process_attaches_and_both_write(folder: Path, owner: subprocess.Popen[str]) -> None:
    with open_store(folder) as second:
        assert not second.owned
        second.write("MERGE (:Kept {id: 'second'})")
        assert kept(second) == ["first", "second"]
    assert owner.poll() is None
    with open_store(folder) as third:
        assert not third.owned
        assert kept(third) == ["first", "second"]


@linux
@pytest.mark.parametrize("how", [signal.SIGKILL, signal.SIGTERM, signal.SIGINT])
def test_the_server_ends_with_its_owner_and_the_attached_take_over(
    folder: Path, owner: subprocess.Popen[str], how: signal.Signals
) -> None:
    with open_store(folder) as attached:
        assert kept(attached) == ["first"]
        owner.send_signal(how)
        owner.wait(60)
        assert eventually(lambda: not server_of(folder))
        assert kept(attached) == ["first"]
        assert attached.owned
        attached.write("MERGE (:Kept {id: 'later'})")
        assert kept(attached) == ["first", "later"]
    assert server_of(folder) == []


def test_work_goes_on_while_the_owner_leaves(folder: Path, owner: subprocess.Popen[str]) -> None:
    """A server that is closing answers with errors of every kind; none may reach the one who is attached."""
    with open_store(folder) as attached:
        threading.Timer(0.5, owner.terminate).start()
        for number in range(10_000):
            attached.write("MERGE (:Kept {id: $id})", {"id": f"n{number:05}"})
            if attached.owned:
                break
        assert attached.owned
        assert kept(attached) == ["first", *(f"n{i:05}" for i in range(number + 1))]


@linux
def test_the_owner_starts_a_killed_server_again(folder: Path) -> None:
    with open_store(folder) as store:
        store.write("UNWIND range(1, 500) AS i CREATE (:Kept {id: 'n' + toString(i)})")
        os.kill(java_of(folder), signal.SIGKILL)
        assert len(kept(store)) == 500
        assert store.owned


@linux
def test_a_killed_watchdog_takes_the_server_along(folder: Path) -> None:
    with open_store(folder) as store:
        store.write("MERGE (:Kept {id: 'first'})")
        [watchdog] = set(server_of(folder)) - {java_of(folder)}
        os.kill(watchdog, signal.SIGKILL)
        assert eventually(lambda: not server_of(folder))
        assert kept(store) == ["first"]


def test_everything_was_killed_and_the_state_file_lies(folder: Path) -> None:
    with open_store(folder) as store:
        store.write("MERGE (:Kept {id: 'first'})")
        state = (folder / "server.json").read_bytes()
    (folder / "server.json").write_bytes(state)
    with open_store(folder) as store:
        assert store.owned
        assert kept(store) == ["first"]
    for broken in (b"", b"{", b'{"uri": "bolt://127.0.0.1:1", "password": "x", "pid": 1}'):
        (folder / "server.json").write_bytes(broken)
        with open_store(folder) as store:
            assert kept(store) == ["first"]


def test_two_that_start_at_once_share_one_server(folder: Path) -> None:
    owned: list[bool] = []
    gate = threading.Barrier(2)

    def work() -> None:
        with open_store(folder) as store:
            owned.append(store.owned)
            store.write("MERGE (:Kept {id: 'same'})")
            gate.wait()

    threads = [threading.Thread(target=work) for _ in range(2)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert sorted(owned) == [False, True]


def test_the_database_is_open_in_another_program(folder: Path, tmp_path: Path) -> None:
    with open_store(folder):
        pass
    alias = tmp_path / "alias"
    alias.mkdir()
    (alias / "databases").symlink_to(folder / "databases")
    with open_store(folder), pytest.raises(StoreError, match=r"another program has the database open.*--graph"):
        open_folder(alias)


def test_reading_needs_a_graph_and_makes_none(folder: Path) -> None:
    with (
        pytest.raises(StoreError, match=r"no graph in .* yet: run `jejak ingest` first"),
        open_store(folder, read_only=True),
    ):
        pass
    assert not folder.exists()


def test_a_folder_with_other_files_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / "laporan.txt").write_text("isi")
    with pytest.raises(StoreError, match=r"holds other files \(laporan.txt"):
        open_folder(tmp_path)
    assert [entry.name for entry in tmp_path.iterdir()] == ["laporan.txt"]


def test_a_folder_that_cannot_be_made(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(StoreError, match=r"no graph can be kept in .*--graph"):
        open_folder(tmp_path / "file" / "graph")


def test_no_state_file(tmp_path: Path) -> None:
    assert _read(tmp_path / "server.json") is None


@pytest.mark.parametrize("which", [0, 1], ids=["bolt", "http"])
def test_a_port_taken_between_the_choice_and_the_start(
    folder: Path, monkeypatch: pytest.MonkeyPatch, which: int
) -> None:
    choose, choices = graph.arcadedb._free_ports, []
    with socket.create_server(("127.0.0.1", 0)) as other:

        def first_a_busy_one(count: int) -> list[int]:
            ports = choose(count)
            if not choices:
                ports[which] = other.getsockname()[1]
            choices.append(ports)
            return ports

        monkeypatch.setattr(graph.arcadedb, "_free_ports", first_a_busy_one)
        with open_store(folder) as store:
            assert store.read("RETURN 1 AS one") == [{"one": 1}]
            assert store.endpoint.uri.endswith(f":{choices[-1][0]}")
    assert len(choices) == 2
