"""A model's card: what it is, what it was made from, and what it scores."""

from pathlib import Path
from typing import Any

import msgspec


class Source(msgspec.Struct, frozen=True):
    """A data file a model learned from."""

    file: str
    sha256: str
    licence: str


class Card(msgspec.Struct, frozen=True, kw_only=True):
    """What `card.json` says. Scores are F1 in percent by data set; `config` is what the training was called with."""

    name: str
    engine: str
    about: str
    data: tuple[Source, ...]
    config: dict[str, Any]
    scores: dict[str, float]
    made_with: dict[str, str]
    weights: dict[str, str]  # file name → sha256
    heads: dict[str, tuple[str, ...]] = {}  # head → its labels, in the order of its outputs
    positions: int = 0  # pieces in the longest window, both ends included


def load_card(path: Path) -> Card:
    """Read a card. Raises msgspec.ValidationError naming the field that is wrong."""
    return msgspec.json.decode(path.read_bytes(), type=Card)
