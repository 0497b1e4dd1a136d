"""Which texts are copies of which: a wire story at three outlets is three printings of one text."""

import re
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

# Runs of five words are shared by copies and hardly ever by chance; four fifths of them in common is a copy even after
# an outlet has cut its own first and last paragraph.
SHINGLE = 5
COPY = 0.8
_WORD = re.compile(r"\w+")


@dataclass(frozen=True, slots=True)
class Text:
    """A version's text: whose article, which outlet, when published (ISO, "" when unknown)."""

    version: str
    article: str
    published: str
    body: str


@dataclass(frozen=True, slots=True)
class Copy:
    """`version` repeats `original`; `similarity` is the share of the smaller text's word runs found in the other."""

    version: str
    original: str
    similarity: float


def shingles(body: str) -> frozenset[int]:
    """Return the hashes of all runs of five words, case and punctuation aside."""
    words = _WORD.findall(body.lower())
    return frozenset(hash(tuple(words[i : i + SHINGLE])) for i in range(max(1, len(words) - SHINGLE + 1)))


def copies(texts: Iterable[Text]) -> tuple[Copy, ...]:
    """Return every version that copies an earlier one of another article, with the earliest such version."""
    ordered = sorted(texts, key=lambda text: (text.published or "9999", text.version))
    runs = [shingles(text.body) for text in ordered]
    holders: dict[int, list[int]] = defaultdict(list)
    found: list[Copy] = []
    for index, text in enumerate(ordered):
        shared: dict[int, int] = defaultdict(int)
        for run in runs[index]:
            for earlier in holders[run]:
                shared[earlier] += 1
            holders[run].append(index)
        for earlier in sorted(shared):
            similarity = shared[earlier] / min(len(runs[index]), len(runs[earlier]))
            if similarity >= COPY and ordered[earlier].article != text.article:
                found.append(Copy(text.version, ordered[earlier].version, round(similarity, 3)))
                break
    return tuple(found)
