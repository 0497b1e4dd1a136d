"""The best sequence of tags under scores for each word and for each move from tag to tag (Viterbi 1967)."""

from collections.abc import Sequence

import numpy as np
import numpy.typing as npt

Floats = npt.NDArray[np.float32]


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
