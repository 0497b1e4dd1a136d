"""The whole reading of the corpus against spaCy's tokenizer alone, in one run: `python benchmarks/speed.py [ENGINE]`.

Printed: articles per CPU-second as they are and of 250 words, the CPU time that a fresh process takes to read its first
article, and the most memory it takes to read all of them. The best of some rounds counts: other work only slows down.
"""

import os
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

from spacy.lang.id import Indonesian

from corpus.gold import load_golds
from extract.contract import as_article
from extract.models.engines import DEFAULT
from extract.pipeline import reader
from ingest.article import Article

ROUNDS = 5
ARTICLE = 250  # words
# What a fresh process runs: the first article, then all of them; ru_maxrss is in KiB on Linux, in bytes on macOS.
FRESH = """
import resource, sys, time
from extract.pipeline import reader
from ingest.article import Article
read = reader({engine!r}).read
read(Article(id="1", source="1", body="Ada 12 kasus, kata Anu Badrun, Jumat (7/7/2023).", text_hash="1"))
print(time.process_time())
from benchmarks.speed import corpus
for article in corpus():
    read(article)
print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss)
"""


def corpus() -> list[Article]:
    """The articles of the corpus."""
    return [as_article(gold.reading.article) for gold in load_golds()]


def measure(name: str, read: Callable[[Article], object], articles: list[Article]) -> float:
    """Print and return the words read per CPU-second, in the best of the rounds."""
    seconds = min(_seconds(read, articles) for _ in range(ROUNDS + 1))  # the first one also fills tables
    words = sum(len(article.body.split()) for article in articles)
    print(
        f"{name:18} {len(articles) / seconds:8.1f} articles/CPU-s {words / ARTICLE / seconds:8.1f} of {ARTICLE} words"
        f" {words / seconds:10.0f} words/CPU-s"
    )
    return words / seconds


def _seconds(read: Callable[[Article], object], articles: list[Article]) -> float:
    began = time.process_time()
    for article in articles:
        read(article)
    return time.process_time() - began


def fresh(engine: str) -> tuple[float, float]:
    """CPU seconds until a fresh process has read its first article, and the most MiB it takes for the corpus."""
    command = [sys.executable, "-c", FRESH.format(engine=engine)]
    runs = [_printed(command) for _ in range(3)]
    unit = 2**20 if sys.platform == "darwin" else 2**10
    return min(float(run[0]) for run in runs), max(int(run[1]) for run in runs) / unit


def _printed(command: list[str]) -> list[str]:
    root = Path(__file__).parents[1]
    # as a user runs it: byte code is kept, and the first of the runs writes it
    kept = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    return subprocess.run(command, check=True, capture_output=True, text=True, cwd=root, env=kept).stdout.split()


if __name__ == "__main__":
    engine = sys.argv[1] if len(sys.argv) > 1 else DEFAULT
    articles = corpus()
    spacy, jejak = Indonesian(), reader(engine)
    peer = measure("spaCy tokenizer", lambda article: spacy(article.body), articles)
    own = measure(f"jejak {engine}", jejak.read, articles)
    print(f"jejak reads everything in {peer / own:.1f} times what spaCy takes to cut the words")
    start, memory = fresh(engine)
    print(f"a fresh process has read its first article after {start:.2f} CPU-s; it takes at most {memory:.0f} MiB")
