"""Which neighbouring sentences share a window. Needs no torch: benchmarks pack as the engine does."""

from collections.abc import Iterator, Sequence

from extract.models.pieces import Pieces
from training.sources import Sentence


def packed(run: Sequence[Sentence], pieces: Pieces, size: int, first: int) -> Iterator[list[Sentence]]:
    """Yield neighbours of at most `size` pieces; the first window holds at most `first`, to vary where cuts fall."""
    group: list[Sentence] = []
    filled, room = 0, first
    for sentence in run:
        length = sum(len(pieces.cut(word)) for word in sentence.words)
        if group and filled + length > room:
            yield group
            group, filled, room = [], 0, size
        group.append(sentence)
        filled += length
    if group:
        yield group
