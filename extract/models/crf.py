"""The fast engine's reader of names: a linear-chain conditional random field over `features`, scored with numpy.

Trained with CRFsuite (`training/crf.py`), whose weights are read here as a table: a word's score is a sum of its
features' weights, so what a word alone tells is summed once per word and kept, and no library is needed to read names.
"""

from collections.abc import Sequence
from functools import cache, lru_cache
from importlib.resources import files
from importlib.resources.abc import Traversable
from itertools import accumulate, chain
from typing import NamedTuple

import numpy as np
import numpy.typing as npt
from spacy.language import Language
from spacy.tokens import Doc, Span

from extract.models.bio import mended, spans_of
from extract.models.features import REACH, Lexicon, together
from extract.models.viterbi import best_paths

Floats = npt.NDArray[np.float32]

COMPONENT = "jejak_fast"
_REMEMBERED = 50_000  # words kept with their scores, about 150 bytes each
_WEIGHTS = "models/weights/fast"


class Weights(NamedTuple):
    """A trained field. Rows are in the order of the names; a missing row counts nothing.

    `near` (pieces, 2 * REACH + 1, tags): what a piece of a word tells the words that see it, from the one `REACH`
    places after it to the one as far before it; `alone` (features, tags): what is seen in one place only;
    `moves` (tags, tags): the weight of going from the row's tag to the column's.
    """

    tags: tuple[str, ...]
    pieces: Sequence[str]
    near: Floats
    features: Sequence[str]
    alone: Floats
    moves: Floats


class Tagger:
    """Reads sentences of words into BIO tags (PER, ORG, LOC)."""

    def __init__(self, lexicon: Lexicon, weights: Weights) -> None:
        self._lexicon, self._tags, self._moves = lexicon, weights.tags, weights.moves
        self._piece = {name: at for at, name in enumerate(weights.pieces, start=1)}
        self._feature = {name: at for at, name in enumerate(weights.features, start=1)}
        self._near, self._alone = _with_nothing(weights.near), _with_nothing(weights.alone)
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
        row = self._feature.get
        found = [features for words in sentences for features in together(list(map(self._lexicon.pieces, words)))]
        starts = list(accumulate(map(len, found[:-1]), initial=0))
        rows = [row(feature, 0) for feature in chain.from_iterable(found)]
        scores: Floats = np.add.reduceat(self._alone[rows], starts)
        scores += np.concatenate([self._by_word(words) for words in sentences])
        return scores

    def _by_word(self, words: Sequence[str]) -> Floats:
        """What single words tell: each word's scores for itself and for the words within reach, added up."""
        seen = np.stack([self._seen(word) for word in words])
        scores = np.zeros((len(words) + 2 * REACH, len(self._tags)), np.float32)
        for at in range(2 * REACH + 1):
            scores[2 * REACH - at : 2 * REACH - at + len(words)] += seen[:, at]
        return scores[REACH:-REACH]

    def _word(self, word: str) -> Floats:
        """A word's scores for the words that see it: (2 * REACH + 1, tags)."""
        pieces = self._lexicon.pieces(word)
        seen: Floats = self._near[[self._piece.get(name, 0) for name in pieces.near]].sum(0)
        seen[REACH] += self._alone[[self._feature.get(name, 0) for name in pieces.here]].sum(0)
        return seen


def _with_nothing(rows: Floats) -> Floats:
    """The rows after one of zeros, which stands for every unknown name."""
    return np.concatenate([np.zeros_like(rows, shape=(1, *rows.shape[1:])), rows])


@cache
def load(folder: Traversable | None = None) -> Tagger:
    """Read the weights that come with the package, or those of another folder as `training.crf` writes them."""
    place = folder or files("extract") / _WEIGHTS
    with (place / "weights.npz").open("rb") as stored:
        arrays = np.load(stored)
        tags = tuple(arrays["tags"].tolist())
        near, alone, moves = (arrays[name].astype(np.float32) for name in ("near", "alone", "moves"))
    pieces, features = (_rows(place / name) for name in ("pieces.txt", "features.txt"))
    return Tagger(read_lexicon(place), Weights(tags, pieces, near, features, alone, moves))


def _rows(path: Traversable) -> list[str]:
    return path.read_text(encoding="utf-8").split("\n")[:-1]


def read_lexicon(folder: Traversable) -> Lexicon:
    """The words and their groups in `words.txt`: a word and its groups, coarse to fine, on each line."""
    rows = (line.split(" ") for line in _rows(folder / "words.txt"))
    return Lexicon({word: groups for word, *groups in rows})


@Language.component(COMPONENT)
def mark(doc: Doc) -> Doc:
    """spaCy component: `mark_entities` with the weights that come with the package."""
    return mark_entities(doc, load())


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
