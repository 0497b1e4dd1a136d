"""`jejak demo`: the sample articles in a graph of their own, read once."""

from pathlib import Path

import pytest

from jejak.commands import demo
from tests.jejak.conftest import Jejak


def test_reads_once_and_shows_a_trace_both_times(jejak: Jejak, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    # Other people's edits to the sources while the tests run must not count.
    monkeypatch.setattr(demo, "fingerprint", lambda: "same")
    first = jejak("demo")
    assert first.exit_code == 0, first.stderr
    assert (tmp_path / "data" / "jejak" / "demo" / "filled").read_text() == "same"
    assert "kasus" in first.stdout
    monkeypatch.setattr(demo, "fill", None)
    second = jejak("demo")
    assert (second.exit_code, second.stdout) == (0, first.stdout)
    assert "jejak trace" in second.stderr


def test_a_change_in_a_room_or_a_page_is_seen(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    pages = [tmp_path / "a.txt", tmp_path / "b.py"]
    for page in pages:
        page.write_text("x")
    monkeypatch.setattr(demo, "_sources", lambda: iter(pages))
    before = demo.fingerprint()
    assert demo.fingerprint() == before
    pages[1].write_text("y")
    assert demo.fingerprint() != before
