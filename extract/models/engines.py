"""The engines: which reader of names and attribution stands before the rules.

`rules` has none. `fast` reads every word with a small model. `accurate` adds a deep one in the paragraphs where a
figure or a statement stands, and believes it there. `stanza` cuts and reads the text with Stanza instead.
Every engine makes the same kind of document, so all that follows is shared.
"""

from collections.abc import Callable, Mapping
from importlib.resources import files
from importlib.util import find_spec
from typing import NamedTuple

import msgspec
from spacy.tokens import Doc

from extract.frame import blank
from extract.models.card import Card

ENGINES = ("rules", "fast", "accurate", "stanza")
DEFAULT = "accurate"
_MODELS: Mapping[str, tuple[str, ...]] = {  # the folders of weights an engine reads with
    "rules": (),
    "fast": ("fast",),
    "accurate": ("fast", "accurate"),
    "stanza": ("stanza",),
}


class Engine(NamedTuple):
    """An opened engine: what turns a text into a document, and the hashes of its weights by file."""

    document: Callable[[str], Doc]
    models: Mapping[str, str]


def open_engine(name: str) -> Engine:
    """Open an engine; the weights are read once per process.

    Raises ValueError for an engine there is not, ModuleNotFoundError for one that is not installed.
    """
    if name not in ENGINES:
        raise ValueError(f"engine {name!r}: there is {', '.join(ENGINES)}")
    hashes = {f"{folder}/{file}": value for folder in _MODELS[name] for file, value in card(folder).weights.items()}
    return Engine(_document(name), hashes)


def _document(name: str) -> Callable[[str], Doc]:
    """Only the engine asked for is imported: none of the others' libraries is loaded."""
    if name == "stanza":
        from extract.models.stanza_bridge import load

        return load()
    nlp = blank()
    if name in ("fast", "accurate"):
        from extract.models import crf

        nlp.add_pipe(crf.COMPONENT)
    if name == "accurate":
        from extract.models import encoder

        nlp.add_pipe(encoder.COMPONENT)
    return nlp


def card(folder: str) -> Card:
    """The card of the shipped weights in a folder. Raises msgspec.ValidationError for one that is broken."""
    return msgspec.json.decode((files("extract") / "models" / "weights" / folder / "card.json").read_bytes(), type=Card)


def cards() -> dict[str, Card]:
    """Every shipped model's card, by folder."""
    return {folder: card(folder) for folder in sorted({folder for some in _MODELS.values() for folder in some})}


def missing(name: str) -> str | None:
    """What must be installed before an engine can be opened, as pip names it; None when nothing."""
    absent = name == "stanza" and any(find_spec(module) is None for module in ("stanza", "torch"))
    return "jejak[stanza]" if absent else None
