"""Numbers that number the items of a list, line by line or flattened into one line."""

import re
from collections.abc import Sequence

from extract.numbers.numbers import Number

_FLAT_ITEM = re.compile(r"[.)]\s+[A-Z]")
_OPENS_LIST = re.compile(r":\s*\Z")
_LONE = re.compile(r"[.)]\s*(?:\n|\Z)")


def list_numbers(text: str, numbers: Sequence[Number]) -> frozenset[int]:
    """Starts of the numbers of a list flattened into one line: "1. Kota A 20 kasus 2. Kota B 15 kasus"."""
    starts: list[int] = []
    found: set[int] = set()
    for number in numbers:
        if number.in_words:
            continue
        if (
            number.value == 1
            and _LONE.match(text, number.end)
            and _OPENS_LIST.search(text, max(0, number.start - 3), number.start)
        ):
            found.add(number.start)
        if not _FLAT_ITEM.match(text, number.end):
            continue
        if number.value == len(starts) + 1:
            starts.append(number.start)
        elif number.value == 1:
            starts = [number.start]
        if len(starts) > 1:  # a lone "1." ends a sentence
            found.update(starts)
    return frozenset(found)


def _opens(text: str, number: Number) -> bool:
    return _OPENS_LIST.search(text, max(0, number.start - 3), number.start) is not None
