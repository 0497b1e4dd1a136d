"""Indonesian, and what is surely not."""

import tomllib
from pathlib import Path

import pytest

from ingest.language import language_of

CASES = Path(__file__).parents[1] / "cases" / "languages.toml"
TEXTS = tomllib.loads(CASES.read_text(encoding="utf-8"))
INDONESIAN = TEXTS["id"]


@pytest.mark.parametrize(("text", "expected"), [(text, code) for code, text in TEXTS.items()])
def test_language(text: str, expected: str) -> None:
    assert language_of(text) == expected


@pytest.mark.parametrize("text", ["", "12.345", "Breaking news today", "Kerajaan berkata bahawa mangsa selamat."])
def test_short_text_is_let_through(text: str) -> None:
    assert language_of(text) == "id"


def test_indonesian_news_that_quotes_malay_stays() -> None:
    assert language_of(INDONESIAN + " “Kerajaan kami membantu mangsa,” ujarnya.") == "id"


def test_indonesian_with_many_english_names_stays() -> None:
    assert (
        language_of("Forum “Sharing Best Practices on Human Trafficking Victims” digelar di Bali. " + INDONESIAN)
        == "id"
    )
