"""Currencies printed before a number: "Rp 2 miliar", "US$ 300"."""

import re

from extract.figures.tables import units
from extract.numbers.words import SPACE, alternatives

_FORMS = [form for form, unit in units("before").items() if unit.kind == "currency"]
_ENDS, _BLANKS = frozenset(form[-1] for form in _FORMS), frozenset(" \u00a0\u202f\n")
MONEY = re.compile(rf"(?<![A-Za-z])(?:{alternatives(_FORMS)}){SPACE}?")
_BEFORE = re.compile(MONEY.pattern + r"\Z")


def money_before(text: str, at: int, reach: int) -> re.Match[str] | None:
    """The currency printed right before `at`, looked for over `reach` code points; None if none stands there."""
    last = text[at - 1 : at]
    if last in _BLANKS:
        last = text[at - 2 : at - 1]
    return _BEFORE.search(text, max(0, at - reach), at) if last in _ENDS else None
