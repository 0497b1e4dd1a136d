"""The shipped models as files: how large they are, whether they are as their cards say, what a user must install."""

import hashlib
from collections.abc import Iterator
from contextlib import AbstractContextManager
from dataclasses import dataclass
from importlib.resources import as_file, files
from pathlib import Path

from extract.models import stanza_bridge
from extract.models.card import Card
from extract.models.engines import cards, missing


@dataclass(frozen=True, slots=True)
class Shipped:
    """A model: the name of its folder, its card, the bytes it takes on disk, what pip must add before it can be used.

    `broken`: its files that are missing or not as the card says.
    """

    folder: str
    card: Card
    size: int
    package: str | None
    broken: tuple[str, ...]


def shipped() -> tuple[Shipped, ...]:
    """Every model that comes with Jejak. Raises FileNotFoundError for a folder without its card."""
    return tuple(_shipped(folder, card) for folder, card in cards().items())


def _shipped(folder: str, card: Card) -> Shipped:
    with weights(folder) as place:
        size = sum(path.stat().st_size for path in place.rglob("*") if path.is_file())
        return Shipped(folder, card, size, missing(card.engine), tuple(_broken(place, card)))


def weights(folder: str) -> AbstractContextManager[Path]:
    """The folder a model's files lie in."""
    return as_file(files("extract") / "models" / "weights" / folder)


def _broken(place: Path, card: Card) -> Iterator[str]:
    for name, wanted in card.weights.items():
        path = place / name
        if not path.is_file() or hashlib.sha256(path.read_bytes()).hexdigest() != wanted:
            yield name


def official_stanza() -> tuple[Path, ...] | None:
    """The user's own official Indonesian Stanza models; None where Stanza is not installed."""
    if not stanza_bridge.installed():
        return None
    return tuple(path for found in stanza_bridge.official_models().values() for path in found)
