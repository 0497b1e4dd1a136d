"""Signs: a deflation is a negative percentage, and so is every item of a list of deflations."""

import re
from collections.abc import Iterator, Sequence

from extract.figures.read import Read

_DEFLATION = re.compile(r"(?<!\w)deflasi\b(?:(?!inflasi)[^0-9;]){0,120}\Z", re.IGNORECASE)
_OTHER_SUBJECT = re.compile(r"(?<!\w)(?:inflasi|kenaikan|pertumbuhan|naik|tumbuh|andil|sumbangan)(?!\w)", re.IGNORECASE)
_REACH = 70


def signed(text: str, reads: Sequence[Read]) -> Iterator[Read]:
    """Yield the reads, percentages of deflation below zero; the sign carries over to the next item of a list."""
    last: Read | None = None
    for read in reads:
        deflated = _is_share(read) and (_deflated(text, read) or _carried(text, last, read))
        if deflated:
            number = read.number
            read = read._replace(number=number._replace(value=-abs(number.value), mantissa=-abs(number.mantissa)))
        last = read if deflated else None
        yield read


def _is_share(read: Read) -> bool:
    return read.unit is not None and read.unit.name == "persen" and read.number.low is None


def _deflated(text: str, read: Read) -> bool:
    return _DEFLATION.search(text, read.sentence[0], read.start) is not None


def _carried(text: str, last: Read | None, read: Read) -> bool:
    if last is None or last.sentence != read.sentence:
        return False
    between = text[last.end : read.start]
    return len(between) < _REACH and not _OTHER_SUBJECT.search(between)
