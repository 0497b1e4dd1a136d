"""Number words below a thousand ("tiga ratus dua puluh satu", "dua koma lima"); scales follow elsewhere."""

import re
from collections.abc import Iterable
from decimal import Decimal

from extract.figures.tables import number_words

SPACE = r"[ \u00a0\u202f\n]"


def alternatives(words: Iterable[str]) -> str:
    """A regular expression's alternatives, longest first."""
    return "|".join(sorted(map(re.escape, words), key=len, reverse=True))


def _role(*roles: str) -> str:
    return f"(?:{alternatives(word for role in roles for word in number_words(role))})"


_UNIT, _TEEN, _TENS, _HUNDREDS = _role("unit"), _role("teen"), _role("tens"), _role("hundreds")
_SMALL = (
    rf"(?:{_role('below_twenty')}|{_UNIT}{SPACE}?{_TEEN}"
    rf"|{_UNIT}{SPACE}?{_TENS}(?!\w)(?:{SPACE}{_UNIT}(?!\w))?|{_UNIT})"
)
_HUNDRED = rf"(?:{_role('one_hundred')}|{_UNIT}{SPACE}?{_HUNDREDS})(?!\w)"
_DECIMALS = rf"(?P<decimals>{SPACE}{_role('point')}(?:{SPACE}{_role('unit', 'zero')}(?!\w))+)?"
_WHOLE = rf"(?:{_HUNDRED}(?:{SPACE}{_SMALL}(?!\w))?|{_SMALL}(?!\w)|{_role('zero')}(?!\w))"

WORDS = re.compile(rf"(?P<whole>{_WHOLE}){_DECIMALS}", re.IGNORECASE)
_TOKEN = re.compile(
    alternatives(
        word
        for role in ("zero", "unit", "below_twenty", "teen", "tens", "hundreds", "one_hundred")
        for word in number_words(role)
    )
)
_VALUES = {word: int(value) for role in ("zero", "unit", "below_twenty") for word, value in number_words(role).items()}
_ADDED = {word: int(value) for word, value in number_words("one_hundred").items()}
_TIMES = {word: int(value) for role in ("tens", "hundreds") for word, value in number_words(role).items()}
_DIGITS = {word: value for role in ("unit", "zero") for word, value in number_words(role).items()}


def read_words(match: re.Match[str]) -> Decimal:
    """Return the value of a match of `WORDS`."""
    whole = _read_whole(match["whole"].lower())
    if not match["decimals"]:
        return Decimal(whole)
    return Decimal(f"{whole}." + "".join(_DIGITS[word] for word in match["decimals"].lower().split()[1:]))


def _read_whole(printed: str) -> int:
    total = current = 0
    for word in _TOKEN.findall(printed):
        if word in _TIMES:
            total, current = total + current * _TIMES[word], 0
        elif word in _ADDED:
            total += _ADDED[word]
        else:
            current += 10 if word in number_words("teen") else _VALUES[word]
    return total + current
