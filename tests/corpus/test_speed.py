import pytest

from corpus.gold import Gold, load_golds
from corpus.speed import WORDS, articles, fitted, words_per_second
from ingest.article import Article


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


def test_what_takes_longer_is_slower(sample: Gold) -> None:
    some = articles([sample], 50)
    once = words_per_second(lambda article: _work(article, 20_000), some)
    assert once > 1.5 * words_per_second(lambda article: _work(article, 200_000), some)


def _work(article: Article, times: int) -> int:
    return sum(len(article.body) for _ in range(times))
