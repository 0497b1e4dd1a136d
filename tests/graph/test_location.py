from pathlib import Path

import pytest

from graph.location import data_home, default_location, is_uri


def test_uris_and_folders() -> None:
    assert [is_uri(at) for at in ("neo4j+s://x", "bolt://u:p@h:1/db", "http://x")] == [True, True, True]
    assert [is_uri(at) for at in ("graf", "/srv/graf", "C:\\graf", "~/graf:2")] == [False, False, False, False]


def test_data_home_follows_each_platform() -> None:
    home = Path.home()
    assert data_home({}, "linux") == home / ".local" / "share"
    assert data_home({"XDG_DATA_HOME": "/data"}, "linux") == Path("/data")
    assert data_home({"XDG_DATA_HOME": "relative"}, "linux") == home / ".local" / "share"  # the standard says: ignore
    assert data_home({"XDG_DATA_HOME": "/data"}, "darwin") == home / "Library" / "Application Support"
    assert data_home({"LOCALAPPDATA": "/local"}, "win32") == Path("/local")


def test_the_default(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("JEJAK_GRAPH", "neo4j://lain")
    assert default_location() == "neo4j://lain"
    monkeypatch.delenv("JEJAK_GRAPH")
    assert Path(default_location()).parts[-2:] == ("jejak", "graph")
