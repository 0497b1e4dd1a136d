"""How fast a reader reads: words per second of processor time, on the corpus's articles cut to one length."""

import re
import time
from collections.abc import Callable, Iterable, Sequence

from msgspec.structs import replace

from corpus.gold import Gold
from extract.contract import as_article
from ingest.article import Article

WORDS = 250  # of an article: what a news agency's short report has
ROUNDS = 3
_FIRST = 3  # articles read before the clock starts, so that tables and weights are loaded
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


def words_per_second(read: Callable[[Article], object], some: Sequence[Article]) -> float:
    """Words read per CPU-second of this process, all its threads together: the fastest of a few rounds."""
    for article in some[:_FIRST]:
        read(article)
    words = sum(len(article.body.split()) for article in some)
    return words / min(_seconds(read, some) for _ in range(ROUNDS))


def _seconds(read: Callable[[Article], object], some: Iterable[Article]) -> float:
    began = time.process_time()
    for article in some:
        read(article)
    return time.process_time() - began
