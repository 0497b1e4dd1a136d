"""The encoder's vocabulary cut down to the pieces that Indonesian news is written with."""

from collections.abc import Iterable

from extract.models.pieces import START, Pieces
from training.e5 import E5

SPECIAL = 4  # <s>, <pad>, </s>, <unk>: the first four pieces
_LATIN = 0x250  # every single character below it is kept: basic Latin to Latin Extended-B


def whole(e5: E5) -> Pieces:
    """All of the encoder's 250,002 pieces. The special ones can be no part of a word."""
    return _pieces(e5, range(len(e5.pieces)))


def _pieces(e5: E5, rows: Iterable[int]) -> Pieces:
    return Pieces({e5.pieces[row]: float(e5.scores[row]) for row in rows}, special=SPECIAL)


def pruned(e5: E5, texts: Iterable[Iterable[str]]) -> tuple[list[int], Pieces]:
    """The rows kept and their pieces: those that the words of the texts are cut into, and single Latin characters."""
    full = whole(e5)
    used = {piece for word in {word for text in texts for word in text} for piece in full.cut(word)}
    used |= {row for row, piece in enumerate(e5.pieces) if len(piece.removeprefix(START)) <= 1 and _latin(piece)}
    rows = sorted({*range(SPECIAL), *used})
    return rows, _pieces(e5, rows)


def _latin(piece: str) -> bool:
    return all(character == START or ord(character) < _LATIN for character in piece)
