"""Model cards: written beside the weights, read by `jejak models`."""

import json
import platform
from collections.abc import Mapping, Sequence
from importlib.metadata import version
from pathlib import Path
from typing import Any

import msgspec

from extract.models.card import Card, Source, load_card
from training.sources import sha256


def write_card(
    folder: Path,
    *,
    name: str,
    engine: str,
    about: str,
    data: Sequence[Mapping[str, str]],
    config: Mapping[str, Any],
    made_with: Sequence[str],
    weights: Sequence[str],
    heads: Mapping[str, Sequence[str]] | None = None,
    positions: int = 0,
) -> Card:
    """Write `card.json`, without scores yet: those are measured with the weights as they are written."""
    card = Card(
        name=name,
        engine=engine,
        about=about,
        data=tuple(Source(**one) for one in data),
        config=dict(config),
        scores={},
        made_with={"python": platform.python_version(), **{package: version(package) for package in made_with}},
        weights={file: sha256(folder / file) for file in weights},
        heads={head: tuple(labels) for head, labels in (heads or {}).items()},
        positions=positions,
    )
    _write(folder, card)
    return card


def add_scores(folder: Path, scores: Mapping[str, float]) -> Card:
    """Add scores, F1 in percent, to a card."""
    card = load_card(folder / "card.json")
    rounded = {name: round(score, 2) for name, score in scores.items()}
    card = msgspec.structs.replace(card, scores={**card.scores, **rounded})
    _write(folder, card)
    return card


def _write(folder: Path, card: Card) -> None:
    text = json.dumps(msgspec.to_builtins(card), indent=1, ensure_ascii=False)
    (folder / "card.json").write_text(text + "\n", encoding="utf-8")
