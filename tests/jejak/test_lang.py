"""The catalogue: both languages complete, every message used."""

import re
import string
from pathlib import Path
from typing import get_args

import pytest

from corpus.compare import COMPARED
from extract.types import Counting, Status
from ingest.article import RejectionReason
from jejak.answers import RELATIONS
from jejak.cli import COMMANDS
from jejak.desk import FAILED
from jejak.figures import MONTHS
from jejak.lang import LANGUAGES, catalogue, chosen

# Keys made at run time, from values that other rooms give.
FAMILIES: dict[str, tuple[str, ...]] = {
    "reason": (*get_args(RejectionReason), FAILED),
    "month": MONTHS,
    "counting": tuple(one for one in get_args(Counting) if one != "level"),
    "status": tuple(one for one in get_args(Status) if one != "current"),
    "verdict": RELATIONS,
    "why": ("part", "whole"),
    "score": COMPARED,
    "models": ("model", "engine", "megabytes", "licences", "scores", "ready"),
    "column": ("said_on", "speaker", "figure", "period", "sources"),
}
HERE = Path(__file__).parents[2] / "jejak"


def fields(message: str) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(message) if name is not None}


def test_both_languages_have_the_same_messages_with_the_same_fields() -> None:
    first, *others = ({key: fields(text) for key, text in catalogue(language).items()} for language in LANGUAGES)
    assert all(first == other for other in others)


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_message_is_empty(language: str) -> None:
    assert all(text.strip() for text in catalogue(language).values())


def test_every_message_is_used_and_every_used_one_is_there() -> None:
    code = "\n".join(path.read_text(encoding="utf-8") for path in sorted(HERE.rglob("*.py")))
    keys = set(catalogue("id"))
    families = {f"{section}.{value}" for section, values in FAMILIES.items() for value in values}
    families |= {f"{name}.short" for name in COMMANDS}
    sections = {key.partition(".")[0] for key in keys}
    used = {key for key in re.findall(r"""["'](\w+\.\w+)["']""", code) if key.partition(".")[0] in sections}
    assert used | families == keys


@pytest.mark.parametrize(
    ("arguments", "environ", "language"),
    [
        ([], {}, "id"),
        ([], {"JEJAK_LANG": "en"}, "en"),
        (["--lang", "id", "trace", "x"], {"JEJAK_LANG": "en"}, "id"),
        (["trace", "x", "--lang=en"], {}, "en"),
        (["--lang", "en", "trace", "--lang", "id"], {}, "id"),
        (["--lang", "fr"], {}, "id"),
        (["--lang"], {}, "id"),
        ([], {"JEJAK_LANG": "fr"}, "id"),
    ],
)
def test_chosen(arguments: list[str], environ: dict[str, str], language: str) -> None:
    assert chosen(arguments, environ) == language
