"""Which texts are copies of which: a wire story at three outlets is three printings of one text."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

# Runs of five words are shared by copies and hardly ever by chance. The made-up copy in corpus/, shortened and lightly
# edited, keeps 73% of its runs; two reports of one press conference share their quotations, below a third.
SHINGLE = 5
COPY = 0.6
_WORD = re.compile(r"\w+")


@dataclass(frozen=True, slots=True)
class Text:
    """A version's text: whose article, when published (ISO, "" when unknown), how many versions came before, where."""

    version: str
    article: str
    published: str
    body: str
    number: int = 0
    outlet: str | None = None


@dataclass(frozen=True, slots=True)
class Copy:
    """`version` repeats `original`, the earliest text of its chain of copies.

    `similarity` is the share of the smaller text's word runs found in the earlier text that it was recognised by.
    """

    version: str
    original: str
    similarity: float


def shingles(body: str) -> frozenset[int]:
    """Return the hashes of all runs of five words, case and punctuation aside."""
    words = _WORD.findall(body.lower())
    return frozenset(hash(tuple(words[i : i + SHINGLE])) for i in range(max(1, len(words) - SHINGLE + 1)))


def copies(texts: Iterable[Text]) -> tuple[Copy, ...]:
    """Return every version that copies an earlier one of another article, with the first text of that chain.

    A second version of one article is an update, never a copy, and so is a later article of the same outlet.
    """
    ordered = sorted(texts, key=lambda text: (text.published or "9999", text.number, text.version))
    root = {text.version: text for text in ordered}
    found: dict[str, Copy] = {}
    for text, earlier, similarity in _alike(ordered):
        first = root[earlier.version]
        elsewhere = text.article != first.article and (text.outlet is None or text.outlet != first.outlet)
        if text.version not in found and elsewhere:
            root[text.version] = first
            found[text.version] = Copy(text.version, first.version, round(similarity, 3))
    return tuple(found.values())


def _alike(ordered: list[Text]) -> Iterator[tuple[Text, Text, float]]:
    """Yield every text with each earlier one that it shares enough word runs with, in order."""
    holders: dict[int, list[int]] = defaultdict(list)
    sizes: list[int] = []
    for index, text in enumerate(ordered):
        runs = shingles(text.body)
        sizes.append(len(runs))
        shared = Counter(earlier for run in runs for earlier in holders[run])
        for run in runs:
            holders[run].append(index)
        for earlier in sorted(shared):
            similarity = shared[earlier] / min(sizes[index], sizes[earlier])
            if similarity >= COPY:
                yield text, ordered[earlier], similarity


def sources(texts: Iterable[Text], found: Iterable[Copy]) -> dict[str, str]:
    """Return version → the article whose word it is: the original's for a copy, its own otherwise."""
    articles = {text.version: text.article for text in texts}
    return articles | {copy.version: articles[copy.original] for copy in found}
