"""Digit strings: which notation they are in and what they are worth.

Indonesian groups by full stop, decimals by comma (2.300; 1.234,56); English leaks in (1.2 juta; 1,234,567).
"""

import re
from decimal import Decimal

_THIN = " \u00a0\u2009\u202f"
_GROUPED = re.compile(r"[0-9]{1,3}(?:\.[0-9]{3})+(?:,[0-9]+)?\Z")
_ENGLISH = re.compile(r"[0-9]{1,3}(?:,[0-9]{3})+\.[0-9]+\Z|[0-9]{1,3}(?:,[0-9]{3}){2,}\Z")
_THOUSAND_COMMA = re.compile(r"[1-9][0-9]{0,2},[0-9]{3}\Z")

# Longest first. Thin spaces may group ("2 300" with U+202F); a plain space may stand beside the stop of a bad scrape
# ("2. 300", "2 .300") when no line or other digit begins there and a word follows ("1. 300 orang" opens a list).
DIGITS = re.compile(
    r"""(?:
      [0-9]{1,3}(?:[\u00a0\u2009\u202f][0-9]{3})+(?:,[0-9]+)?
    | (?<=[a-z$]\ )(?!1\.\ )[0-9]{1,3}(?:(?:\.\ |\ \.)[0-9]{3})+(?=,?\ [a-z])
    | (?:(?<=[a-z$]\ )|(?<=[p$]))[0-9]{1,3},\ [0-9]{1,2}(?=\ ?(?:juta|miliar|milyar|triliun|persen|%|kg|ton)\b)
    | [0-9]{1,3}(?:\.[0-9]{3})+(?:,[0-9]+)?
    | [0-9]{1,3}(?:,[0-9]{3})+(?:\.[0-9]+)?
    | [0-9]+[.,][0-9]+
    | [0-9]+
    )(?![0-9])(?![.,][0-9])""",
    re.VERBOSE,
)
# Digits with everything glued to them: a name, a clock, a phone number.
GLUED = re.compile(r"[0-9]+(?:[^\W_]|[-+./:,][0-9])*")


def read_digits(printed: str) -> Decimal:
    """Return the value of a string that `DIGITS` matched. One comma marks decimals; one stop only if no group follows.

    >>> read_digits("2.300"), read_digits("98,215"), read_digits("1.2"), read_digits("0.375")
    (Decimal('2300'), Decimal('98.215'), Decimal('1.2'), Decimal('0.375'))
    """
    compact = "".join(character for character in printed if character not in _THIN)
    if _ENGLISH.match(compact):
        return Decimal(compact.replace(",", ""))
    if _GROUPED.match(compact) and not compact.startswith("0"):
        return Decimal(compact.replace(".", "").replace(",", "."))
    return Decimal(compact.replace(",", "."))


def english_reading(printed: str) -> Decimal | None:
    """The other reading of "2,300", for the reader who knows that people come whole; None if there is none."""
    return Decimal(printed.replace(",", "")) if _THOUSAND_COMMA.match(printed) else None
