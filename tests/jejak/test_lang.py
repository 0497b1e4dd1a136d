"""The catalogue: both languages complete, every message used."""

import re
import string
from pathlib import Path

import pytest

from jejak.cli import COMMANDS
from jejak.lang import LANGUAGES, catalogue, chosen

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
    # Keys made at run time: a reason that another room gives, a month, a command's line in the list of commands.
    families = {key for key in keys if key.startswith(("reason.", "month."))} | {f"{name}.short" for name in COMMANDS}
    sections = {key.partition(".")[0] for key in keys}
    used = {key for key in re.findall(r'"(\w+\.\w+)"', code) if key.partition(".")[0] in sections}
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
