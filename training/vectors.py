"""What a word's neighbours tell of it: vectors counted from plain news, cut into a tree of word groups.

A word's row counts which frequent words stand one or two places left and right of it; the counts become positive
pointwise mutual information (smoothed as in Levy, Goldberg & Dagan 2015) and are reduced by a singular value
decomposition. k-means groups the words; Ward's method joins the groups into a tree, whose coarser cuts are
wider groups. Words are lower case and their digits are 0.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import numpy.typing as npt
from scipy.cluster.hierarchy import cut_tree, linkage
from scipy.sparse import coo_array, csr_array

from extract.models.features import core, normal
from training.sources import Sentence, idner, kumparan, pfsa, unseen

Floats = npt.NDArray[np.float32]

_OFFSETS = (-2, -1, 1, 2)
_SPARE = 16  # directions more than wanted while projecting
_POWER_ROUNDS = 4
_FEW = 3  # a word seen less often tells nothing of its capitals
_BOUNDS = (0.1, 0.5, 0.9)


@dataclass(frozen=True, slots=True)
class VectorConfig:
    """Sizes: words kept from `min_count` on, frequent words that count as neighbours, width, groups per cut."""

    min_count: int = 4
    neighbours: int = 4000
    width: int = 64
    groups: tuple[int, ...] = (32, 128, 512)
    smoothing: float = 0.75
    rounds: int = 25
    seed: int = 1


def said(data: Path) -> list[Sentence]:
    """The sentences of PFSA, whose licence its model card explains."""
    return [one for part in ("dev-40", "med-dev-20") for one in pfsa(data / "pfsa-id" / f"{part}.txt")]


def texts(data: Path, with_pfsa: bool) -> list[tuple[str, ...]]:
    """The plain sentences that may be counted, each once: kumparan, idner's training set and, if wanted, PFSA."""
    held_out = [one for part in ("dev", "test") for one in idner(data / "idner-news-2k" / f"{part}.txt")]
    labelled = idner(data / "idner-news-2k" / "train.txt")
    if with_pfsa:
        labelled += said(data)
    plain = kumparan(data / "postag-kumparan" / "dataset_postag.txt")
    return list(dict.fromkeys([*plain, *(one.words for one in unseen(labelled, held_out))]))


def small_share(sentences: Iterable[Sequence[str]]) -> dict[str, tuple[int, int]]:
    """How often a word stands in lower case, and how often it has letters, sentence starts left out."""
    small: Counter[str] = Counter()
    seen: Counter[str] = Counter()
    for words in sentences:
        for word in map(core, words[1:]):
            if word[:1].isalpha():
                seen[normal(word)] += 1
                small[normal(word)] += word[0].islower()
    return {word: (small[word], count) for word, count in seen.items()}


def table(sentences: Sequence[Sequence[str]], config: VectorConfig) -> Iterator[str]:
    """The lines of `words.txt`: a word, its groups from coarse to fine, and how small news writes it."""
    words, points = vectors(sentences, config)
    shares = small_share(sentences)
    for word, cuts in zip(words, groups(points, config), strict=True):
        yield " ".join([word, *map(str, cuts), smallness(*shares.get(word, (0, 0)))])


def smallness(small: int, seen: int) -> str:
    """How small a word is written, as a letter: "0" never, a … d ever more often, "e" always, "?" too seldom seen.

    >>> smallness(0, 9), smallness(5, 9), smallness(9, 9), smallness(1, 1)
    ('0', 'c', 'e', '?')
    """
    if seen < _FEW:
        return "?"
    share = small / seen
    return "0" if not small else "e" if small == seen else "abcd"[sum(share >= bound for bound in _BOUNDS)]


def vectors(sentences: Iterable[Sequence[str]], config: VectorConfig) -> tuple[list[str], Floats]:
    """Return the words, most frequent first, and their vectors of unit length: (words, width)."""
    normals = [[normal(core(word)) for word in words] for words in sentences]
    counts = Counter(word for words in normals for word in words)
    words = sorted((word for word, n in counts.items() if n >= config.min_count), key=lambda one: (-counts[one], one))
    weighted = _weighted(normals, {word: at for at, word in enumerate(words)}, config)
    scaled = _reduced(weighted, config)
    return words, scaled / np.maximum(np.linalg.norm(scaled, axis=1, keepdims=True), 1e-9)


def _reduced(matrix: csr_array, config: VectorConfig) -> Floats:
    """The strongest left singular vectors times the roots of their values: (rows, width).

    By random projection and power rounds (Halko, Martinsson & Tropp 2011): ARPACK's answer is not always the same.
    """
    rng = np.random.default_rng(config.seed)
    width = min(config.width + _SPARE, *matrix.shape)
    basis = np.linalg.qr(matrix @ rng.standard_normal((matrix.shape[1], width)))[0]
    for _ in range(_POWER_ROUNDS):
        basis = np.linalg.qr(matrix @ (matrix.T @ basis))[0]
    inner, sizes, _ = np.linalg.svd((matrix.T @ basis).T, full_matrices=False)
    return (basis @ inner[:, : config.width] * np.sqrt(sizes[: config.width])).astype(np.float32)


def _weighted(normals: Sequence[Sequence[str]], place: dict[str, int], config: VectorConfig) -> csr_array:
    """The sparse matrix (words, offsets times neighbours) of positive pointwise mutual information."""
    pairs = Counter(_pairs(normals, place, config.neighbours))
    rows, columns = np.array(list(pairs)).T
    counts = np.fromiter(pairs.values(), np.float64)
    by_word = np.bincount(rows, counts)
    by_neighbour = np.bincount(columns, counts) ** config.smoothing
    share = by_neighbour[columns] / by_neighbour.sum()
    information = np.maximum(np.log(counts / by_word[rows] / share), 0)
    return coo_array((information, (rows, columns)), (len(place), config.neighbours * len(_OFFSETS))).tocsr()


def _pairs(normals: Iterable[Sequence[str]], place: dict[str, int], neighbours: int) -> Iterator[tuple[int, int]]:
    for words in normals:
        ids = [place.get(word, -1) for word in words]
        for at, one in enumerate(ids):
            for block, offset in enumerate(_OFFSETS):
                other = ids[at + offset] if 0 <= at + offset < len(ids) else -1
                if one >= 0 and 0 <= other < neighbours:
                    yield one, block * neighbours + other


def groups(points: Floats, config: VectorConfig) -> npt.NDArray[np.int64]:
    """Return each word's group at every cut, coarse to fine: (words, cuts). The cuts are nested."""
    finest, centres = _k_means(points, max(config.groups), config)
    coarse = cut_tree(linkage(centres, "ward"), n_clusters=sorted(config.groups)[:-1])
    return np.column_stack([coarse[finest], finest])


def _k_means(points: Floats, count: int, config: VectorConfig) -> tuple[npt.NDArray[np.int64], Floats]:
    rng = np.random.default_rng(config.seed)
    frequent = min(len(points), 8 * count)
    centres = points[rng.choice(frequent, count, replace=False)]
    nearest = np.zeros(len(points), np.int64)
    for _ in range(config.rounds):
        nearest = (points @ centres.T).argmax(1)
        sums = np.zeros_like(centres)
        np.add.at(sums, nearest, points)
        lengths = np.linalg.norm(sums, axis=1, keepdims=True)
        centres = np.where(lengths > 0, sums / np.maximum(lengths, 1e-9), centres)
    return nearest, centres
