"""F1 of labelled spans: a span counts when its first word, last word and label are right."""

from collections import Counter
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from extract.models.bio import spans_of


class F1(NamedTuple):
    """Precision, recall and their harmonic mean, in percent."""

    precision: float
    recall: float
    f1: float


def f1(right: int, found: int, wanted: int) -> F1:
    """Return the scores of counts; nothing found and nothing wanted is 100."""
    if not found and not wanted:
        return F1(100.0, 100.0, 100.0)
    return F1(100 * right / max(found, 1), 100 * right / max(wanted, 1), 200 * right / (found + wanted))


def span_scores(gold: Iterable[Sequence[str]], read: Iterable[Sequence[str]]) -> dict[str, F1]:
    """Scores by label, and over all labels under "micro". One sequence of BIO tags per text."""
    right: Counter[str] = Counter()
    found: Counter[str] = Counter()
    wanted: Counter[str] = Counter()
    for expected, given in zip(gold, read, strict=True):
        have, want = set(spans_of(given)), set(spans_of(expected))
        for counter, spans in ((right, have & want), (found, have), (wanted, want)):
            counter.update(label for label, _, _ in spans)
            counter["micro"] += len(spans)
    return {label: f1(right[label], found[label], wanted[label]) for label in sorted(found | wanted)}
