"""`jejak score`: floors hold for the default engine; --models sets all engines side by side."""

import json
from collections.abc import Iterable, Iterator

import pytest

from corpus.compare import COMPARED, Compared
from corpus.floors import SPLITS
from extract.models.engines import DEFAULT, ENGINES
from jejak.commands import score
from tests.jejak.conftest import Jejak


@pytest.fixture
def compared(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Engines asked for; measuring itself takes minutes and is tested in tests/corpus/test_compare.py."""
    asked: list[str] = []

    def known(engines: Iterable[str]) -> Iterator[Compared]:
        for engine in engines:
            asked.append(engine)
            yield Compared(engine, {split: dict.fromkeys(COMPARED, 90.0) for split in SPLITS}, 12_500)

    monkeypatch.setattr(score, "compare", known)
    monkeypatch.setattr(score, "missing", lambda engine: "jejak[stanza]" if engine == "stanza" else None)
    return asked


def test_every_engine_that_can_be_opened_has_a_row(jejak: Jejak, compared: list[str]) -> None:
    result = jejak("score", "--models", "--format", "json")
    assert result.exit_code == 0
    rows = json.loads(result.stdout)
    assert [row["engine"] for row in rows] == compared == [engine for engine in ENGINES if engine != "stanza"]
    assert all(tuple(row) == score.COLUMNS for row in rows)
    assert rows[0]["articles_per_cpu_second"] == 50
    assert "pip install 'jejak[stanza]'" in result.stderr


def test_the_table_marks_the_default_and_fits_80_columns(jejak: Jejak, compared: list[str]) -> None:
    lines = jejak("score", "--models", "--format", "table").stdout.splitlines()
    assert any(line.startswith(f"{DEFAULT} *") for line in lines)
    table = lines[: lines.index("")]
    assert max(map(len, table)) <= 80
    assert not any("…" in line for line in table)
    assert sum("90.0|90.0" in line for line in table) == len(compared)
