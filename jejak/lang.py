"""The words that users see, in Indonesian or English: one catalogue, `messages/<language>.toml`.

The language is chosen once, when this module is first imported: `--lang id|en` anywhere on the command line, else
$JEJAK_LANG, else Indonesian. So the help of every command follows it too.
"""

import os
import sys
import tomllib
from collections.abc import Mapping, Sequence
from importlib.resources import files

LANGUAGES = ("id", "en")


def chosen(arguments: Sequence[str], environ: Mapping[str, str]) -> str:
    """The language asked for; the last `--lang` wins, and what is no language of ours counts as not given."""
    asked = [environ.get("JEJAK_LANG", "")]
    for before, word in zip(("", *arguments), arguments, strict=False):
        asked += [word] if before == "--lang" else []
        asked += [word.removeprefix("--lang=")] if word.startswith("--lang=") else []
    return next((language for language in reversed(asked) if language in LANGUAGES), LANGUAGES[0])


def catalogue(language: str) -> dict[str, str]:
    """Every message of a language by its key, "section.name"."""
    text = files("jejak").joinpath("messages", f"{language}.toml").read_text(encoding="utf-8")
    sections: dict[str, dict[str, str]] = tomllib.loads(text)
    return {f"{section}.{name}": words for section, names in sections.items() for name, words in names.items()}


LANGUAGE = chosen(sys.argv[1:], os.environ)
_MESSAGES = catalogue(LANGUAGE)


def say(key: str, **values: object) -> str:
    """The message under `key` with its {fields} filled in. Raises KeyError for a key that is not in the catalogue."""
    return _MESSAGES[key].format(**values)


def said(key: str, otherwise: str) -> str:
    """The message under `key`, or `otherwise` where the catalogue has none (a value that another room may add to)."""
    return _MESSAGES.get(key, otherwise)
