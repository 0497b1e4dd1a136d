"""How fast an engine reads: words per second of processor time, on the corpus's articles cut to one length.

A reader remembers words it has met, so an article read twice is quicker than a new one, and one engine's reading would
warm the next one's tables. Therefore each measurement has a process of its own, which reads one half of the articles
before the clock starts and the other half, new to it, by the clock; then the halves change places.
"""

import re
import time
from collections.abc import Iterable
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context
from pathlib import Path

from msgspec.structs import replace

from corpus.gold import HERE, Gold, load_golds
from extract.contract import as_article
from extract.pipeline import reader
from ingest.article import Article

WORDS = 250  # of an article: what a news agency's short report has
_WORD = re.compile(r"\S+")


def articles(golds: Iterable[Gold], words: int = WORDS) -> list[Article]:
    """The corpus's articles, each with a body of exactly `words` words: cut, or begun again where it is shorter."""
    found = (as_article(gold.reading.article) for gold in golds)
    return [replace(article, body=fitted(article.body, words)) for article in found]


def fitted(body: str, words: int) -> str:
    """A text's first words, the text repeated as often as it takes. Raises ValueError for a text without any."""
    own = len(body.split())
    if not own:
        raise ValueError("a text without words cannot be made longer")
    text = "\n\n".join([body] * -(-words // own))
    ends = [word.end() for word in _WORD.finditer(text)]
    return text[: ends[words - 1]]


def words_per_second(engine: str, folder: Path = HERE) -> float:
    """Words read per CPU-second, the whole reading of articles that are cleaned already, in one process.

    Raises what opening the engine does.
    """
    count = len(articles(load_golds(folder)))
    return count * WORDS / sum(_alone(engine, folder, half) for half in (0, 1))


def _alone(engine: str, folder: Path, half: int) -> float:
    with ProcessPoolExecutor(1, get_context("spawn")) as process:
        return process.submit(seconds, engine, folder, half).result()


def seconds(engine: str, folder: Path, half: int) -> float:
    """CPU-seconds of this process, all its threads together, for every second article; the others are read before."""
    some = articles(load_golds(folder))
    read = reader(engine).read
    for article in some[1 - half :: 2]:
        read(article)
    began = time.process_time()
    for article in some[half::2]:
        read(article)
    return time.process_time() - began
