"""The accurate engine's model: a small multilingual encoder with one head for entities and one for attribution.

It reads windows of neighbouring sentences, one window a run: the eight-bit activations are scaled by what is in the
run, so batching would make a text's output depend on its neighbours. How it was made: `training/encoder.py`.
"""

import csv
from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from importlib.resources import as_file, files
from pathlib import Path

import numpy as np
import numpy.typing as npt
import onnxruntime
from spacy.language import Language
from spacy.tokens import Doc, Span

from extract.models.bio import Labelled, allowed, mended, spans_of, tags_of
from extract.models.card import Card, load_card
from extract.models.pieces import Pieces
from extract.models.viterbi import best_paths
from extract.models.windows import windows, worth_reading
from extract.words import sentences_of, text_of

COMPONENT = "jejak_encoder"
NAMED, SAID = "entities", "attribution"  # the heads; a statement may cross sentences
TRUST = 1.5  # added to the score of a tag that the fast model gives too; chosen among 0, 0.3 … 3 on idner dev
WINDOW = 96  # pieces: two or three sentences; longer ones cost more and tell little more
_BEGIN, _END = 0, 2  # ids of the pieces that open and close a window
_SPECIAL = 4  # <s>, <pad>, </s>, <unk>: the pieces that no word is cut into


class Encoder:
    """A loaded model; it keeps nothing between windows but the cuts of words."""

    def __init__(self, session: onnxruntime.InferenceSession, pieces: Pieces, card: Card) -> None:
        self._session = session
        self.pieces = pieces
        self.card = card

    def length(self, word: str) -> int:
        """How many pieces a word takes."""
        return len(self.pieces.cut(word))

    def tags(self, sentences: Sequence[Sequence[str]], hints: Sequence[str] = ()) -> Mapping[str, list[str]]:
        """Return each head's BIO tags for the words of one window, one sentence after another.

        A statement may go on from sentence to sentence, a name may not. `hints`: another reader's entity tag of every
        word, which count as much as `TRUST`. Raises ValueError for more than fit.
        """
        pieces, first = [_BEGIN], []
        for word in (word for words in sentences for word in words):
            first.append(len(pieces))
            pieces += self.pieces.cut(word)
        pieces.append(_END)
        if len(pieces) > self.card.positions:
            raise ValueError(f"{len(pieces)} pieces; a window holds {self.card.positions}")
        outputs = self._session.run(None, {"pieces": np.array(pieces), "first": np.array(first)})
        scores = dict(zip(self.card.heads, outputs, strict=True))
        if hints:
            columns = [self.card.heads[NAMED].index(tag) for tag in hints]
            scores[NAMED][np.arange(len(hints)), columns] += TRUST
        lengths = {SAID: [len(first)]}
        own = list(map(len, sentences))
        return {name: decoded(some, self.card.heads[name], lengths.get(name, own)) for name, some in scores.items()}


def decoded(scores: npt.NDArray[np.float32], labels: Sequence[str], lengths: Sequence[int]) -> list[str]:
    """The best legal tags. `scores`: (words, labels); `lengths`: the words of each stretch that no span crosses."""
    moves = _moves(tuple(labels))
    best = scores.argmax(axis=1)
    if moves[best[:-1], best[1:]].min(initial=0.0) < 0 or len(lengths) > 1:
        paths = best_paths(scores, [length for length in lengths if length], moves)
        return mended([labels[at] for path in paths for at in path])
    return mended([labels[at] for at in best])


@cache
def _moves(labels: tuple[str, ...]) -> npt.NDArray[np.float32]:
    """0 where a label may follow another, far below where not."""
    return np.array([[0.0 if allowed(one, other) else -1e4 for other in labels] for one in labels], np.float32)


@Language.component(COMPONENT)
def mark(doc: Doc) -> Doc:
    """spaCy component: set `doc.spans["entities"]` and `["attribution"]` in the sentences worth reading.

    What the fast model found is a hint there, and stays elsewhere.
    """
    encoder = load()
    kept = [token for token in doc if not token.is_space]
    words = [token.text for token in kept]
    places = [token.i for token in kept]
    bounds = [(bisect_left(places, sent.start), bisect_left(places, sent.end)) for sent in doc.sents]
    lengths = [sum(map(encoder.length, words[start:end])) for start, end in bounds]
    hints = _hints(doc)
    found: dict[str, list[Labelled]] = {head: [] for head in encoder.card.heads}
    read = np.zeros(len(doc) + 1, dtype=bool)
    worth = worth_reading(text_of(doc), sentences_of(doc), _named(doc))
    for run in windows(worth, lengths.__getitem__, WINDOW):
        for group in _fitting(encoder, words, [bounds[at] for at in run]):
            start, end = group[0][0], group[-1][1]
            read[places[start] : places[end - 1] + 1] = True
            told = [hints[place] for place in places[start:end]] if hints else ()
            for head, tags in encoder.tags([words[one:other] for one, other in group], told).items():
                found[head] += [(label, start + first, start + last) for label, first, last in spans_of(tags)]
    for head, spans in found.items():
        elsewhere = [span for span in doc.spans.get(head, ()) if not read[span.start : span.end].any()]
        own = [Span(doc, places[start], places[end - 1] + 1, label) for label, start, end in spans]
        doc.spans[head] = sorted([*elsewhere, *own], key=lambda span: span.start)
    return doc


def _named(doc: Doc) -> list[tuple[int, int]] | None:
    """Where another component found persons and bodies; None when there was none."""
    if NAMED not in doc.spans:
        return None
    return [(span.start_char, span.end_char) for span in doc.spans[NAMED] if span.label_ != "LOC"]


def _hints(doc: Doc) -> list[str]:
    """The entity tags of all tokens that another component left; none when none was there."""
    if NAMED not in doc.spans:
        return []
    return tags_of([(span.label_, span.start, span.end) for span in doc.spans[NAMED]], len(doc))


def _fitting(
    encoder: Encoder, words: Sequence[str], sentences: Sequence[tuple[int, int]]
) -> Iterator[list[tuple[int, int]]]:
    """Yield the sentences of a window together; one of hundreds of words, which no window holds, is cut at words."""
    room = encoder.card.positions - 2
    if len(sentences) > 1 or sum(map(encoder.length, words[slice(*sentences[0])])) <= room:
        if group := [one for one in sentences if one[0] < one[1]]:
            yield group
        return
    first, filled = sentences[0][0], 0
    for at in range(*sentences[0]):
        own = encoder.length(words[at])
        if filled + own > room:
            yield [(first, at)]
            first, filled = at, 0
        filled += own
    yield [(first, sentences[0][1])]


def read_pieces(path: Path) -> Pieces:
    """Read a vocabulary: one piece and its log probability per line, in the order of the model's rows."""
    with path.open(encoding="utf-8", newline="") as table:
        rows = [(row[0], float(row[1])) for row in csv.reader(table, delimiter="\t", quoting=csv.QUOTE_NONE)]
    return Pieces(dict(rows), _SPECIAL)


@cache
def load() -> Encoder:
    """Load the shipped model."""
    with as_file(files("extract.models") / "weights" / "accurate") as folder:
        return open_encoder(folder)


def open_encoder(folder: Path) -> Encoder:
    """Load a model from a folder of `model.onnx`, `pieces.tsv` and `card.json`."""
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = 1  # batches run in processes of their own; one thread gives one order of sums
    options.inter_op_num_threads = 1
    session = onnxruntime.InferenceSession(folder / "model.onnx", options, providers=["CPUExecutionProvider"])
    return Encoder(session, read_pieces(folder / "pieces.tsv"), load_card(folder / "card.json"))
