from pathlib import Path

import pytest

from corpus.gold import load_golds
from corpus.speed import WORDS, articles, fitted, seconds, words_per_second
from tests.corpus.sample import gold_file, write_corpus


@pytest.mark.parametrize(
    ("body", "words", "text"),
    [
        ("satu dua\n\ntiga empat", 3, "satu dua\n\ntiga"),
        ("satu dua", 2, "satu dua"),
        ("satu dua", 5, "satu dua\n\nsatu dua\n\nsatu"),
    ],
)
def test_a_text_is_cut_or_begun_again(body: str, words: int, text: str) -> None:
    assert fitted(body, words) == text


def test_a_text_without_words_stays_without() -> None:
    with pytest.raises(ValueError, match="without words"):
        fitted(" \n", 3)


def test_every_article_has_the_same_length_and_its_own_days() -> None:
    golds = load_golds()
    found = articles(golds)
    assert {len(article.body.split()) for article in found} == {WORDS}
    assert [article.published for article in found] == [gold.reading.article.published for gold in golds]


def test_both_halves_are_read(tmp_path: Path) -> None:
    folder = write_corpus(tmp_path, ("001-uji", gold_file()), ("002-uji", gold_file()), ("003-uji", gold_file()))
    assert all(seconds("rules", folder, half) > 0 for half in (0, 1))
    assert words_per_second("rules", folder) > 0


def test_what_goes_wrong_in_its_process_is_heard_here(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="cepat"):
        words_per_second("cepat", write_corpus(tmp_path, ("001-uji", gold_file())))
