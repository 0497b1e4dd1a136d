"""Words cut into the encoder's pieces: the unigram model of Kudo (2018), the best-scoring way to cut a word."""

import unicodedata
from collections.abc import Mapping, Sequence
from functools import lru_cache

START = "▁"  # stands for the space before a word
_UNKNOWN_PENALTY = 10.0  # below the worst piece, as in SentencePiece
_REMEMBERED = 20_000  # words kept with their cut; news repeats itself
_LONGEST_WORD = 40  # characters; what is longer is no word and is cut off


class Pieces:
    """A vocabulary of pieces with their log probabilities; ids are the order of the vocabulary."""

    def __init__(self, scores: Mapping[str, float], special: int) -> None:
        """`special` pieces stand at the head and are no part of any word; the last of them stands for the unknown."""
        every = [(piece, score, at) for at, (piece, score) in enumerate(scores.items())][special:]
        self._scores = {piece: (score, at) for piece, score, at in every}
        self._longest = max(map(len, self._scores))
        self._unknown = special - 1
        self._floor = min(score for _, score, _ in every) - _UNKNOWN_PENALTY
        self.cut = lru_cache(_REMEMBERED)(self._cut)

    def _cut(self, word: str) -> tuple[int, ...]:
        """The ids of a word's pieces, at least one; a character the vocabulary lacks is the unknown piece."""
        text = START + unicodedata.normalize("NFKC", word)[:_LONGEST_WORD]
        best: list[tuple[float, int, int]] = [(0.0, 0, 0)]  # score, where the last piece began, its id
        for end in range(1, len(text) + 1):
            top = best[end - 1][0] + self._floor, end - 1, self._unknown
            for start in range(max(0, end - self._longest), end):
                known = self._scores.get(text[start:end])
                if known is not None and best[start][0] + known[0] > top[0]:
                    top = best[start][0] + known[0], start, known[1]
            best.append(top)
        return _backwards(best)


def _backwards(best: Sequence[tuple[float, int, int]]) -> tuple[int, ...]:
    found = []
    at = len(best) - 1
    while at > 0:
        _, start, piece = best[at]
        found.append(piece)
        at = start
    return tuple(reversed(found))
