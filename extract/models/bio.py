"""BIO tags: from tags to spans and back, and which tag may follow which."""

from collections.abc import Iterable, Sequence
from itertools import pairwise

Labelled = tuple[str, int, int]  # label, first word, word after the last


def spans_of(tags: Iterable[str]) -> list[Labelled]:
    """Return the spans of a BIO sequence; an I- after another label or O begins a span of its own.

    >>> spans_of(["B-PER", "I-PER", "O", "I-ORG"])
    [('PER', 0, 2), ('ORG', 3, 4)]
    """
    found: list[Labelled] = []
    label, start = "", 0
    for at, tag in enumerate([*tags, "O"]):
        mark, _, kind = tag.partition("-")
        if mark == "I" and kind == label:
            continue
        if label:
            found.append((label, start, at))
        label, start = kind, at
    return found


def tags_of(spans: Iterable[Labelled], length: int) -> list[str]:
    """Return the BIO tags of spans that do not overlap.

    >>> tags_of([("PER", 0, 2)], 3)
    ['B-PER', 'I-PER', 'O']
    """
    tags = ["O"] * length
    for label, start, end in spans:
        tags[start:end] = [f"B-{label}", *[f"I-{label}"] * (end - start - 1)]
    return tags


def allowed(previous: str, tag: str) -> bool:
    """Whether a tag may follow another: I-X only goes on from B-X or I-X.

    >>> allowed("B-PER", "I-PER"), allowed("O", "I-PER")
    (True, False)
    """
    return not tag.startswith("I-") or previous[2:] == tag[2:]


def mended(tags: Sequence[str]) -> list[str]:
    """Return the tags with every I- that continues nothing made a B-.

    >>> mended(["I-PER", "I-PER", "I-ORG"])
    ['B-PER', 'I-PER', 'B-ORG']
    """
    return [tag if allowed(before, tag) else f"B{tag[1:]}" for before, tag in pairwise(["O", *tags])]
