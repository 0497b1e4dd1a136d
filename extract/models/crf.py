"""The fast engine's reader of names: a linear-chain conditional random field over `features`, scored with numpy.

Trained with CRFsuite (`training/crf.py`), whose weights are read here as a table: a word's score is a sum of its
features' weights, so what a word alone tells is summed once per word and kept, and no library is needed to read names.
"""

from collections.abc import Iterable, Sequence
from functools import cache, lru_cache
from importlib.resources import files
from importlib.resources.abc import Traversable
from itertools import accumulate, chain

import numpy as np
import numpy.typing as npt
from spacy.tokens import Doc, Span

from extract.models.bio import mended, spans_of
from extract.models.features import REACH, Lexicon, seen_from, together

Floats = npt.NDArray[np.float32]

_REMEMBERED = 50_000  # words kept with their scores, about 150 bytes each
_WEIGHTS = "models/weights/fast"


class Tagger:
    """Reads sentences of words into BIO tags (PER, ORG, LOC).

    `features`: the names of the features, in the order of the rows of `weights` (features, tags);
    `moves` (tags, tags): the weight of going from the row's tag to the column's.
    """

    def __init__(
        self, lexicon: Lexicon, tags: Sequence[str], features: Sequence[str], weights: Floats, moves: Floats
    ) -> None:
        self._lexicon, self._tags, self._moves = lexicon, tuple(tags), moves
        self._row = {name: at for at, name in enumerate(features, start=1)}
        self._weights = np.concatenate([np.zeros((1, len(tags)), np.float32), weights])  # row 0: an unknown feature
        self._seen = lru_cache(_REMEMBERED)(self._word)

    def tag(self, words: Sequence[str]) -> list[str]:
        """The tag of each word of one sentence."""
        return self.tag_all([words])[0]

    def tag_all(self, sentences: Sequence[Sequence[str]]) -> list[list[str]]:
        """The tags of several sentences, the same as one by one, but quicker."""
        if not (lengths := [len(words) for words in sentences if words]):
            return [[] for _ in sentences]
        paths = iter(best_paths(self._scores([words for words in sentences if words]), lengths, self._moves))
        return [mended([self._tags[at] for at in next(paths)]) if words else [] for words in sentences]

    def _scores(self, sentences: Sequence[Sequence[str]]) -> Floats:
        """The score of each tag for each word of all sentences, none of them empty, in one row: (words, tags)."""
        rows = [row for words in sentences for row in self._joint(words)]
        scores: Floats = self._sums(rows) + np.concatenate([self._alone(words) for words in sentences])
        return scores

    def _joint(self, words: Sequence[str]) -> Iterable[list[int]]:
        """For each word of a sentence the rows of what it tells together with others."""
        return map(self._places, together([self._lexicon.pieces(word) for word in words]))

    def _alone(self, words: Sequence[str]) -> Floats:
        """What single words tell: each word's scores for itself and for the words within reach, added up."""
        seen = np.stack([self._seen(word) for word in words])
        scores = np.zeros((len(words) + 2 * REACH, len(self._tags)), np.float32)
        for at in range(2 * REACH + 1):
            scores[2 * REACH - at : 2 * REACH - at + len(words)] += seen[:, at]
        return scores[REACH:-REACH]

    def _word(self, word: str) -> Floats:
        """A word's scores for the word it is seen from, `REACH` places after it … before it: (2 * REACH + 1, tags)."""
        pieces = self._lexicon.pieces(word)
        rows = [self._places(seen_from(pieces, offset)) for offset in range(-REACH, REACH + 1)]
        return self._sums(rows)

    def _places(self, features: Iterable[str]) -> list[int]:
        """The rows of features; never empty, for a sum over nothing has no place in `reduceat`."""
        row = self._row.get
        return [row(feature, 0) for feature in features] or [0]

    def _sums(self, rows: Sequence[Sequence[int]]) -> Floats:
        """The sum of the weights of each group of rows: (groups, tags)."""
        starts = list(accumulate(map(len, rows[:-1]), initial=0))
        sums: Floats = np.add.reduceat(self._weights[list(chain.from_iterable(rows))], starts)
        return sums


def best_paths(scores: Floats, lengths: Sequence[int], moves: Floats) -> list[list[int]]:
    """Viterbi: the best row of tags of each sentence.

    `scores`: (all words, tags), the sentences one after another; `lengths`: their words, none zero.
    """
    order = np.argsort([-length for length in lengths], kind="stable")
    sizes = np.asarray(lengths)[order]
    firsts = (np.cumsum(lengths) - lengths)[order]
    best = scores[firsts]
    back = []
    for step in range(1, sizes[0]):
        going = int(np.searchsorted(-sizes, -step, side="left"))  # sentences longer than `step`
        reached = best[:going, :, None] + moves
        back.append(reached.argmax(1))
        best[:going] = reached.max(1) + scores[firsts[:going] + step]
    return _unrolled(best.argmax(1), back, sizes, order)


def _unrolled(
    last: npt.NDArray[np.intp],
    back: Sequence[npt.NDArray[np.intp]],
    sizes: npt.NDArray[np.intp],
    order: npt.NDArray[np.intp],
) -> list[list[int]]:
    steps = [one.tolist() for one in back]
    paths: list[list[int]] = [[] for _ in order]
    for at, (place, size) in enumerate(zip(order.tolist(), sizes.tolist(), strict=True)):
        tag = int(last[at])
        path = [tag]
        for step in range(size - 2, -1, -1):
            tag = steps[step][at][tag]
            path.append(tag)
        paths[place] = path[::-1]
    return paths


@cache
def load(folder: Traversable | None = None) -> Tagger:
    """Read the weights that come with the package, or those of another folder as `training.crf` writes them."""
    place = folder or files("extract") / _WEIGHTS
    with (place / "weights.npz").open("rb") as stored:
        arrays = np.load(stored)
        tags, weights, moves = arrays["tags"].tolist(), arrays["weights"], arrays["moves"]
    names = (place / "features.txt").read_text(encoding="utf-8").split("\n")[:-1]
    return Tagger(read_lexicon(place), tags, names, weights.astype(np.float32), moves.astype(np.float32))


def read_lexicon(folder: Traversable) -> Lexicon:
    """The words and their groups in `words.txt`: a word and its groups, coarse to fine, on each line."""
    rows = (line.split(" ") for line in (folder / "words.txt").read_text(encoding="utf-8").split("\n") if line)
    return Lexicon({word: groups for word, *groups in rows})


def mark_entities(doc: Doc, tagger: Tagger) -> Doc:
    """Set `doc.spans["entities"]` (PER, ORG, LOC) from the words of the document's sentences; blanks are no words."""
    sentences = [[token for token in sentence if not token.is_space] for sentence in doc.sents]
    tagged = tagger.tag_all([[token.text for token in tokens] for tokens in sentences])
    doc.spans["entities"] = [
        Span(doc, tokens[first].i, tokens[last - 1].i + 1, label=label)
        for tokens, tags in zip(sentences, tagged, strict=True)
        for label, first, last in spans_of(tags)
    ]
    return doc
