"""Windows as the network takes them, in batches of like length; see packing for which sentences share one."""

import random
from collections.abc import Mapping, Sequence
from typing import NamedTuple

import torch
from torch import Tensor

from extract.models.pieces import Pieces
from training.sources import Sentence

_BEGIN, _PAD, _END = 0, 1, 2
_MOST = 500  # pieces; the encoder has 512 positions
UNLABELLED = -100


class Window(NamedTuple):
    """Pieces with both ends, each word's first piece, and each word's label by task (none where not annotated)."""

    pieces: tuple[int, ...]
    first: tuple[int, ...]
    labels: Mapping[str, tuple[int, ...]]


def window(sentences: Sequence[Sentence], pieces: Pieces, task: str, labels: Sequence[str]) -> Window:
    """Encode sentences that stand together; words past what the encoder holds fall away."""
    cut, first = [_BEGIN], []
    for word in (word for sentence in sentences for word in sentence.words):
        own = pieces.cut(word)
        if len(cut) + len(own) >= _MOST:
            break
        first.append(len(cut))
        cut += own
    index = {label: at for at, label in enumerate(labels)}
    tags = tuple(index[tag] for sentence in sentences for tag in sentence.tags)[: len(first)]
    return Window((*cut, _END), tuple(first), {task: tags})


def batches(windows: Sequence[Window], budget: int, rng: random.Random | None = None) -> list[list[int]]:
    """Indices of windows of like length, at most `budget` pieces a batch with the padding; shuffled with `rng`."""
    weight = [len(one.pieces) * (0.9 + 0.2 * rng.random() if rng else 1) for one in windows]
    made: list[list[int]] = [[]]
    longest = 0
    for at in sorted(range(len(windows)), key=weight.__getitem__):
        longest = max(longest, len(windows[at].pieces))
        if made[-1] and longest * (len(made[-1]) + 1) > budget:
            made.append([])
            longest = len(windows[at].pieces)
        made[-1].append(at)
    if rng:
        rng.shuffle(made)
    return [batch for batch in made if batch]


def tensors(windows: Sequence[Window]) -> tuple[Tensor, Tensor, Tensor]:
    """Pieces, which of them are real, and each word's first piece, padded to the longest."""
    pieces = torch.full((len(windows), max(len(one.pieces) for one in windows)), _PAD)
    first = torch.zeros((len(windows), max(len(one.first) for one in windows)), dtype=torch.long)
    for row, one in enumerate(windows):
        pieces[row, : len(one.pieces)] = torch.tensor(one.pieces)
        first[row, : len(one.first)] = torch.tensor(one.first)
    return pieces, pieces != _PAD, first


def targets(windows: Sequence[Window], task: str) -> Tensor:
    """A task's labels, padded with UNLABELLED."""
    wanted = torch.full((len(windows), max(len(one.first) for one in windows)), UNLABELLED)
    for row, one in enumerate(windows):
        own = one.labels.get(task, ())
        wanted[row, : len(own)] = torch.tensor(own, dtype=torch.long)
    return wanted
