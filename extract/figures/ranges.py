"""Ranges whose unit is printed twice: "5 persen hingga 10 persen", "antara Rp 2 juta dan Rp 3 juta"."""

import re
from collections.abc import Iterator, Sequence

from extract.figures.read import Read

_TO = re.compile(r"\s*(?:hingga|sampai(?:\s+dengan)?|-|–|—)\s*(?:Rp\s?)?\Z", re.IGNORECASE)
SPREAD = re.compile(r"(?:di\s+)?(?:berkisar|kisaran)\b", re.IGNORECASE)
_AND = re.compile(r"\s+dan\s+\Z", re.IGNORECASE)
_BETWEEN = re.compile(r"(?<!\w)antara\s+(?:\S+\s+)?\Z", re.IGNORECASE)


def joined(text: str, reads: Sequence[Read]) -> Iterator[Read]:
    """ "5 persen hingga 10 persen" is one range when the unit is printed twice."""
    index = 0
    while index < len(reads):
        first, second = reads[index], reads[index + 1] if index + 1 < len(reads) else None
        if second and _one_range(text, first, second):
            yield _merged(text, first, second)
            index += 2
        else:
            yield first
            index += 1


def _one_range(text: str, first: Read, second: Read) -> bool:
    if not first.found or not second.found or first.unit != second.unit:
        return False
    if second.approx and second.approx.approx != "at_most":
        return False
    if first.number.low is not None or second.number.low is not None or not first.number.value < second.number.value:
        return False
    between = text[first.end : min(second.number.start, second.found.start)]
    opened = _BETWEEN.search(text, max(0, first.number.start - 30), first.number.start)
    return _TO.match(between) is not None or (opened is not None and _AND.match(between) is not None)


def _merged(text: str, first: Read, second: Read) -> Read:
    low, high = first.number.value, second.number.value
    number = first.number._replace(end=second.number.end, low=low, high=high)
    found = first.found._replace(end=max(second.end, number.end)) if first.found else None
    spread = first.approx is not None and SPREAD.match(text, first.approx.edge)  # the range is what is said
    return Read(number, found, first.unit, None if spread else first.approx, first.sentence)
