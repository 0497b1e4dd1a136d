"""Numbers as Indonesian news prints them: "2.300", "1,2 juta", "seribu empat puluh dua", "300-an", "5-10", "sepertiga".

A number here is any quantity written down; whether it is a figure, and of what, is decided in `figures.figures`.
"""

import re
from decimal import Decimal

from extract.figures.tables import units
from extract.numbers.digits import GLUED
from extract.numbers.money import MONEY
from extract.numbers.parts import FIRST_WORDS, Number, read_part, share
from extract.numbers.twice import twice
from extract.numbers.words import SPACE, alternatives

__all__ = ["Number", "find_numbers", "plain"]

_TRIGGER = re.compile(rf"[0-9]|(?<![\w-])(?:{alternatives(FIRST_WORDS)})", re.IGNORECASE)
_JOIN = re.compile(
    rf"(?P<dash>{SPACE}?[-–—]{SPACE}?)|{SPACE}(?P<to>hingga|sampai{SPACE}dengan|sampai|s/d|s\.d\.|sd){SPACE}"
    rf"|{SPACE}(?P<either>atau){SPACE}|{SPACE}(?P<both>dan){SPACE}",
    re.IGNORECASE,
)
_BETWEEN = re.compile(rf"(?<!\w)antara{SPACE}(?:sekitar{SPACE})?\S{{0,4}}{SPACE}?\Z", re.IGNORECASE)
_PERCENT = re.compile(rf"{SPACE}?(?:persen|%)", re.IGNORECASE)
# "plus minus 3 persen" and "+- 3 persen" are no minus but a margin.
_MINUS = re.compile(rf"(?:(?<!\w)(?<!plus[ -])(?<!plus)minus{SPACE}|(?:(?<=[\s(])|\A)[-−])\Z", re.IGNORECASE)
_OUT_OF = re.compile(rf"{SPACE}dari{SPACE}(?P<each>(?:setiap|tiap){SPACE})?", re.IGNORECASE)
# What makes a share of any two numbers: a newsroom's rewording, or an approximator before them.
_REWORDED = re.compile(
    r"(?:\b(?:artinya|gampangnya|ibaratnya|dengan kata lain|kata lainnya)\b[^.;:\n]{0,40}"
    r"|\b(?:kira-kira|kurang lebih|sekitar|hampir|rata-rata)\s+)\Z",
    re.IGNORECASE,
)
_OF_THESE = re.compile(r"(?:\s+\S+){0,2}?\s+(?:itu|tersebut|tadi|yang|korban|tersangka|ini)\b", re.IGNORECASE)
_GLUED_TO_WORD = re.compile(r"-?\w")
_GLUED_DIGITS = re.compile(r"[-–/:+.,][0-9]|-[^\W\d_]")
_ZERO_LED = re.compile(r"0[0-9]")
_SLASHED = re.compile(r"/\w")
_LETTERS = re.compile(r"[^\W\d_¹²³⁰-⁹]+")
_YEAR = re.compile(r"(?:19|20)[0-9]{2}")
# Round wholes of "tiga dari lima", "9 dari 10", "7 dari 1.000"; any other whole is a count of known things.
_CODE = 100
_WHOLES = frozenset(map(Decimal, (2, 3, 4, 5, 6, 7, 8, 9, 10, 100, 1000, 10000)))


def find_numbers(text: str) -> tuple[Number, ...]:
    """Return every number of a text in order; ordinals, names with digits and broken digit strings are left out."""
    found: list[Number] = []
    position = 0
    while trigger := _TRIGGER.search(text, position):
        part = read_part(text, trigger.start())
        number = _range(text, part) if part else None
        if number is None or _glued(text, number):
            position = _behind(text, trigger)
            continue
        number = twice(text, _signed(text, _ratio(text, number)))
        position = number.end
        if text[number.start - 1 : number.start] != "[":  # a footnote mark
            found.append(_plain(number))
    return tuple(found)


def _plain(number: Number) -> Number:
    """The same number without the zeros that multiplying left: 1200000, not 1200000.0."""
    low, high = (bound if bound is None else plain(bound) for bound in (number.low, number.high))
    return number._replace(value=plain(number.value), low=low, high=high)


def plain(value: Decimal) -> Decimal:
    """A Decimal in its shortest form without an exponent.

    >>> plain(Decimal("1200000.0")), plain(Decimal("2.50"))
    (Decimal('1200000'), Decimal('2.5'))
    """
    return Decimal(int(value)) if value % 1 == 0 else value.normalize()


def _behind(text: str, trigger: re.Match[str]) -> int:
    """Where to go on after something that is no number: behind the whole glued string of digits and letters."""
    glued = GLUED.match(text, trigger.start())
    return max(trigger.end(), glued.end() if glued else 0)


def _glued(text: str, number: Number) -> bool:
    """Whether what is printed without a space behind makes this a name, a score, a clock or a fraction of a date."""
    if number.in_words:
        return not number.share and _GLUED_TO_WORD.match(text, number.end) is not None
    if _GLUED_DIGITS.match(text, number.end) or (text[number.start] == "0" and _ZERO_LED.match(text, number.start)):
        return True
    if not number.money and _SLASHED.match(text, number.end):
        return True
    letters = _LETTERS.match(text, number.end)
    return letters is not None and not _is_unit(letters.group())


def _is_unit(printed: str) -> bool:
    forms, lower = units("after"), printed.lower()
    return printed in forms or (len(printed) > 1 and (lower in forms or lower.removesuffix("nya") in forms))


def _range(text: str, first: Number) -> Number:
    """Join "5-10", "5 hingga 10", "61 atau 64 ribu", "antara 5 dan 10"; the scale of the second serves both."""
    join = _JOIN.match(text, first.end)
    if join is None or first.share:
        return first
    money = MONEY.match(text, join.end())
    second = read_part(text, money.end() if money else join.end(), joined=True)
    if second is None or second.share or (first.low is None) != (second.low is None):
        return first
    low = _distributed(first, second)
    if not low < second.value or not _may_join(text, join, first._replace(value=low), second):
        return first
    high = second.high or second.value
    about = first.about or second.about
    return first._replace(end=second.end, value=low, low=low, high=high, about=about, scale=second.scale, english=None)


def _distributed(first: Number, second: Number) -> Decimal:
    shared = first.scale == 1 and second.scale > 1 and first.low is None and first.mantissa < second.mantissa
    return first.value * second.scale if shared else first.value


def _may_join(text: str, join: re.Match[str], first: Number, second: Number) -> bool:
    if _is_year(text, first) != _is_year(text, second):
        return False
    if join["dash"] == "-" and second.scale == 1 and second.value > _CODE * (first.value or 1):
        return False  # "SPBU 34-10401"
    if join["both"]:
        return _BETWEEN.search(text, max(0, first.start - 30), first.start) is not None
    if join["either"]:
        near = second.value <= 2 * first.value or second.value <= first.value + 3
        return near and not _PERCENT.match(text, second.end)
    return True


def _is_year(text: str, number: Number) -> bool:
    return _YEAR.fullmatch(text, number.start, number.end) is not None


def _signed(text: str, number: Number) -> Number:
    """Take a minus in: the word, or a dash before a percentage or a decimal (elsewhere a dash is a bullet)."""
    minus = _MINUS.search(text, max(0, number.start - 8), number.start)
    if minus is None or number.low is not None:
        return number
    if minus.group() in "-−" and number.value % 1 == 0 and not _PERCENT.match(text, number.end):
        return number
    return number._replace(start=minus.start(), value=-number.value, mantissa=-number.mantissa)


def _ratio(text: str, number: Number) -> Number:
    """ "tiga dari lima anak" is a share; "dua dari lima korban itu" is a count of people already named."""
    join = _OUT_OF.match(text, number.end)
    if join is None or number.money or number.scale != 1 or number.low is not None or number.value % 1:
        return number
    whole = read_part(text, join.end())
    if whole is None or whole.about or not 0 < number.value < whole.value:
        return number
    reworded = join["each"] or _REWORDED.search(text, max(0, number.start - 60), number.start)
    known = whole.value not in _WHOLES or whole.in_words != number.in_words or _OF_THESE.match(text, whole.end)
    return number if known and not reworded else share(number.start, whole.end, number.value / whole.value)
