"""Pairing what was read with what gold has, and carrying offsets from one body to the other."""

from bisect import bisect_right
from collections import Counter, defaultdict
from collections.abc import Callable, Hashable, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from itertools import accumulate
from typing import Generic, TypeVar

from extract.types import Span

T = TypeVar("T")
_BREAK = "\n\n"


@dataclass(frozen=True, slots=True)
class Pairing(Generic[T]):
    """Pairs (gold, read) of the same key, and what is left on either side."""

    pairs: tuple[tuple[T, T], ...]
    missed: tuple[T, ...]
    spurious: tuple[T, ...]


def pair(
    gold: Sequence[T], read: Sequence[T], key: Callable[[T], Hashable], rank: Callable[[T, T], float]
) -> Pairing[T]:
    """Pair each gold item with at most one read item of the same key, the best-ranked pairs first."""
    by_key: defaultdict[Hashable, list[int]] = defaultdict(list)
    for index, item in enumerate(read):
        by_key[key(item)].append(index)
    candidates = [
        (-rank(item, read[other]), index, other) for index, item in enumerate(gold) for other in by_key[key(item)]
    ]
    found: dict[int, int] = {}
    for _, index, other in sorted(candidates):
        if index not in found and other not in found.values():
            found[index] = other
    taken = set(found.values())
    return Pairing(
        tuple((gold[index], read[other]) for index, other in sorted(found.items())),
        tuple(item for index, item in enumerate(gold) if index not in found),
        tuple(item for index, item in enumerate(read) if index not in taken),
    )


def without_repeats(pairing: Pairing[T], key: Callable[[T], Hashable]) -> tuple[T, ...]:
    """The spurious items, each key once and none whose key is already paired: a repeat is no mistake."""
    seen: Counter[Hashable] = Counter(key(item) for item, _ in pairing.pairs)
    kept: list[T] = []
    for item in pairing.spurious:
        if not seen[key(item)]:
            kept.append(item)
        seen[key(item)] += 1
    return tuple(kept)


class Alignment:
    """Where a span of the read body stands in the gold body. Paragraphs that only one of them has lead nowhere."""

    def __init__(self, gold: str, read: str) -> None:
        ours, theirs = gold.split(_BREAK), read.split(_BREAK)
        self._starts = _starts(theirs)
        gold_starts = _starts(ours)
        self._shift: dict[int, int] = {}
        blocks = SequenceMatcher(None, ours, theirs, autojunk=False).get_matching_blocks()
        for one, other, size in blocks:
            for step in range(size):
                self._shift[other + step] = gold_starts[one + step] - self._starts[other + step]

    def to_gold(self, span: Span) -> Span | None:
        """The same place in the gold body, or None."""
        shift = self._shift.get(bisect_right(self._starts, span[0]) - 1)
        return None if shift is None else (span[0] + shift, span[1] + shift)

    def overlaps(self, gold: Span, read: Span) -> bool:
        """Whether a gold span and a read one share a character."""
        moved = self.to_gold(read)
        return moved is not None and moved[0] < gold[1] and gold[0] < moved[1]


def _starts(paragraphs: Sequence[str]) -> list[int]:
    return list(accumulate((len(text) + len(_BREAK) for text in paragraphs[:-1]), initial=0))
