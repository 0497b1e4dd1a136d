"""`jejak models`: a line for every model that comes with Jejak, and the whole card of one."""

import json
from contextlib import AbstractContextManager, nullcontext
from pathlib import Path

import msgspec
import pytest

from extract.models.card import Card, Source
from jejak import weights
from jejak.commands import models
from tests.jejak.conftest import Jejak

CARD = Card(
    name="model uji",
    engine="fast",
    about="Made up.",
    data=(Source("a.txt", "0" * 64, "MIT"), Source("b.txt", "1" * 64, "CC BY 4.0"), Source("c.txt", "2" * 64, "MIT")),
    config={"rounds": 3},
    scores={f"uji_{name}": 90.0 for name in "abcdef"},
    made_with={"numpy": "2"},
    weights={"w.bin": "2d711642b726b04401627ca9fbac32f5c8530fb1903cc4db02258717921a4881"},  # of "x"
)


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Two made-up models in place of the shipped ones, the second one Stanza's."""
    place = tmp_path / "weights"
    for name in ("fast", "stanza"):
        (place / name).mkdir(parents=True)
        (place / name / "w.bin").write_text("x")

    def at(name: str) -> AbstractContextManager[Path]:
        return nullcontext(place / name)

    cards = {"fast": CARD, "stanza": msgspec.structs.replace(CARD, engine="stanza")}
    monkeypatch.setattr(weights, "cards", lambda: cards)
    monkeypatch.setattr(weights, "weights", at)
    monkeypatch.setattr(weights, "missing", lambda engine: "jejak[stanza]" if engine == "stanza" else None)
    monkeypatch.setattr(models, "official_stanza", lambda: None)
    return place


@pytest.mark.usefixtures("folder")
def test_a_row_for_every_model(jejak: Jejak) -> None:
    rows = {row["model"]: row for row in json.loads(jejak("models", "--format", "json").stdout)}
    assert list(rows) == ["fast", "stanza"]
    assert all(tuple(row) == models.COLUMNS for row in rows.values())
    assert rows["fast"]["licences"] == ["CC BY 4.0", "MIT"]
    assert (rows["fast"]["ready"], rows["fast"]["install"]) == (True, None)
    assert (rows["stanza"]["ready"], rows["stanza"]["install"]) == (False, "pip install 'jejak[stanza]'")


@pytest.mark.usefixtures("folder")
def test_the_table_shows_the_first_scores_and_how_many_more(jejak: Jejak) -> None:
    shown = jejak("models").stdout
    assert "uji_a 90.0" in shown
    assert "uji_f" not in shown
    assert "jejak[stanza]" in " ".join(shown.split())


def test_a_broken_file_is_seen(jejak: Jejak, folder: Path) -> None:
    (folder / "fast" / "w.bin").write_text("y")
    rows = {row["model"]: row["ready"] for row in json.loads(jejak("models", "--format", "json").stdout)}
    assert rows["fast"] is False
    assert "fast/w.bin" in " ".join(jejak("doctor").stdout.split())
    (folder / "fast" / "w.bin").unlink()
    assert weights.shipped()[0].broken == ("w.bin",)


@pytest.mark.usefixtures("folder")
@pytest.mark.parametrize("found", [(), (Path("/home/a/stanza_resources/id/tokenize/gsd.pt"),)])
def test_the_users_own_stanza_models(jejak: Jejak, monkeypatch: pytest.MonkeyPatch, found: tuple[Path, ...]) -> None:
    monkeypatch.setattr(models, "official_stanza", lambda: found)
    own = json.loads(jejak("models", "--format", "json").stdout)[-1]
    assert (own["model"], own["ready"], own["files"]) == ("stanza id", bool(found), [str(path) for path in found])
    assert (own["install"] is None) == bool(found)


@pytest.mark.usefixtures("folder")
def test_a_whole_card(jejak: Jejak) -> None:
    assert msgspec.convert(json.loads(jejak("models", "fast", "--format", "json").stdout), Card) == CARD
    shown = jejak("models", "fast").stdout
    for part in ("model uji", "CC BY 4.0", "uji_f", "rounds", CARD.weights["w.bin"][:20]):
        assert part in shown


@pytest.mark.usefixtures("folder")
def test_a_model_there_is_not_is_named(jejak: Jejak) -> None:
    result = jejak("models", "cepat")
    assert result.exit_code == 1
    assert "cepat" in result.stderr
    assert "fast" in result.stderr
