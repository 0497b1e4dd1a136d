"""Where the state database is, and that one process at a time changes a graph."""

from pathlib import Path

import pytest

from graph.errors import StoreError
from jejak.home import state_path, writing
from jejak.shell import Problem


def test_the_state_of_a_folder_is_in_it(tmp_path: Path) -> None:
    assert state_path(str(tmp_path)) == tmp_path / "state.db"


def test_the_state_of_a_server_goes_by_host_and_database_not_by_login(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_DATA_HOME", "/data")
    one, same, other = (
        state_path(f"{address}/db") for address in ("neo4j://ani:rahasia@h:1", "neo4j://budi:lain@h:1", "neo4j://h:2")
    )
    assert one == same != other
    assert one.parent == Path("/data/jejak/state")
    assert "rahasia" not in str(one)


def test_only_one_process_changes_a_graph(location: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path))
    with writing(location) as home:
        assert home.state_path.exists()
        with pytest.raises(Problem), writing(location):
            pass
    with writing(location):
        pass


def test_a_folder_of_somebody_elses_files_stays_as_it_is(tmp_path: Path) -> None:
    (tmp_path / "surat.txt").write_text("x")
    with pytest.raises(StoreError), writing(str(tmp_path)):
        pass
    assert [path.name for path in tmp_path.iterdir()] == ["surat.txt"]
