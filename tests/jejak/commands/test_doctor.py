"""`jejak doctor`: a line for everything; 1 when something is wrong."""

from pathlib import Path

import pytest

from jejak.checks import findings
from tests.jejak.conftest import Jejak


def test_all_is_well_here(jejak: Jejak) -> None:
    result = jejak("doctor")
    assert result.exit_code == 0, result.stdout
    assert "ArcadeDB" in result.stdout


def test_a_folder_without_a_graph_is_tried_elsewhere(jejak: Jejak, tmp_path: Path) -> None:
    folder = tmp_path / "baru" / "graf"
    result = jejak("doctor", "--graph", folder)
    assert result.exit_code == 0, result.stdout
    assert not folder.exists()


def test_a_server_that_does_not_answer_is_a_problem(jejak: Jejak) -> None:
    result = jejak("doctor", "--graph", "bolt://127.0.0.1:1")
    assert result.exit_code == 1
    assert "127.0.0.1:1" in result.stdout


def test_a_full_disk_is_a_problem(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("jejak.checks.ROOM_MB", 10**12)
    wrong = [one for one in findings(str(tmp_path / "graf")) if not one.fine]
    assert len(wrong) == 1
    assert str(tmp_path) in wrong[0].text
