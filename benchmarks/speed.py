"""The whole reading of the corpus against spaCy's tokenizer alone, in one run: `python benchmarks/speed.py`."""

import time
from collections.abc import Callable

from spacy.lang.id import Indonesian

from corpus.gold import load_golds
from extract.contract import as_article
from extract.pipeline import reader
from ingest.article import Article

ROUNDS = 5


def measure(name: str, read: Callable[[Article], object], articles: list[Article]) -> float:
    """Print and return the words read per CPU-second."""
    for article in articles[:3]:
        read(article)
    began = time.process_time()
    for _ in range(ROUNDS):
        for article in articles:
            read(article)
    seconds = (time.process_time() - began) / ROUNDS
    words = sum(len(article.body.split()) for article in articles)
    print(f"{name:18} {len(articles) / seconds:8.1f} articles/CPU-s {words / seconds:10.0f} words/CPU-s")
    return words / seconds


if __name__ == "__main__":
    articles = [as_article(gold.reading.article) for gold in load_golds()]
    spacy, jejak = Indonesian(), reader()
    peer = measure("spaCy tokenizer", lambda article: spacy(article.body), articles)
    own = measure("jejak", jejak.read, articles)
    print(f"jejak reads everything in {peer / own:.1f} times what spaCy takes to cut the words")
