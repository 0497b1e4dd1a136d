"""A number said twice, as police and legal prose does: "11 (sebelas) bungkus", "Rp 2.000.000,- (dua juta rupiah)"."""

import re

from extract.numbers.parts import Number, read_part
from extract.numbers.words import SPACE

_OPENS = re.compile(rf"(?:,-|,00)?{SPACE}?\({SPACE}?")
_CLOSES = re.compile(rf"{SPACE}?\)")


def twice(text: str, number: Number) -> Number:
    """Return the number with its other notation taken in, when a bracket behind it repeats the same value.

    A unit inside the bracket stays outside the number, to be read as any other: "5 (lima ekor)".
    """
    opened = _OPENS.match(text, number.end)
    other = read_part(text, opened.end()) if opened else None
    if other is None or other.value != number.value or other.in_words == number.in_words:
        return number
    closed = _CLOSES.match(text, other.end)
    return number._replace(end=closed.end() if closed else other.end)
