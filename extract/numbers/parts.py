"""One quantity at one place: a mantissa in digits or words, its scale, a smaller rest, and the "-an" of about."""

import re
from decimal import Decimal
from typing import NamedTuple

from extract.figures.tables import number_words, units
from extract.numbers.digits import DIGITS, english_reading, read_digits
from extract.numbers.money import money_before
from extract.numbers.words import SPACE, WORDS, alternatives, read_words


class Number(NamedTuple):
    """A number at text[start:end], in code points.

    `value` is what is printed (the lower end of a range or a vague form). `low` and `high` are the bounds of a range or
    a vague form, else None. `share`: a fraction ("sepertiga"). `money`: a currency stands before it.
    `english`: the other reading of "2,300". `mantissa` and `scale` are what a range distributes ("1-2 juta").
    """

    start: int
    end: int
    value: Decimal
    mantissa: Decimal
    scale: Decimal = Decimal(1)
    low: Decimal | None = None
    high: Decimal | None = None
    about: bool = False
    in_words: bool = False
    share: bool = False
    money: bool = False
    english: Decimal | None = None


def _values(role: str) -> dict[str, Decimal]:
    return {word: Decimal(value) for word, value in number_words(role).items()}


_SCALES, _ONE_SCALES, _MONEY_SCALES = _values("scale"), _values("one_scale"), _values("money_scale")
_ORDERS = _SCALES | _values("tens") | _values("hundreds")
_FRACTIONS, _DENOMINATORS, _HALVES = _values("fraction"), _values("denominator"), _values("half")
_VAGUE = {word: tuple(map(Decimal, value.split("-"))) for word, value in number_words("vague").items()}


def _word(words: dict[str, Decimal], tail: str = r"(?!\w)") -> re.Pattern[str]:
    return re.compile(f"({alternatives(words)}){tail}", re.IGNORECASE)


_SCALE = re.compile(rf"{SPACE}?({alternatives(_SCALES)})(?!\w|-an\b)", re.IGNORECASE)
_MONEY_SCALE = re.compile(rf"{SPACE}?({alternatives(_MONEY_SCALES)})(?!\w)")
_ONE_SCALE = _word(_ONE_SCALES)
_HALF_MORE = re.compile(rf"{SPACE}setengah(?={SPACE}[a-z])", re.IGNORECASE)
_HALF_OF = _word(_HALVES, rf"(?={SPACE}(?:{alternatives(_SCALES)})\b)")
_MEASURES = [form for form, unit in units("after").items() if unit.kind in ("measure", "share") and form.isalpha()]
_HALF_A = _word(_HALVES, rf"(?={SPACE}(?:{alternatives(_MEASURES)})\b)")
_PEOPLE = alternatives(form for form, unit in units("after").items() if unit.kind == "people")
_IDIOMS = alternatives(number_words("half_idiom"))
# "separuh warga", "setengah dari mereka", but "setengah mati", "separuh baya".
_HALF_SHARE = re.compile(
    rf"(?:separuh(?!{SPACE}(?:{_IDIOMS})\b)|setengah(?=nya\b|{SPACE}(?:dari|{_PEOPLE})\b))(?=nya\b|\b)",
    re.IGNORECASE,
)
_AN = re.compile(rf"(?:-|{SPACE})?an(?!\w)|(?:{SPACE}?({alternatives(_ORDERS)}))-?an(?!\w)", re.IGNORECASE)
_VAGUE_WORD = re.compile(f"({alternatives(_VAGUE)})(?!\\w)", re.IGNORECASE)
_FRACTION = _word(_FRACTIONS, r"(?=nya\b|\b)")
_DENOMINATOR = re.compile(rf"{SPACE}({alternatives(_DENOMINATORS)})(?=nya\b|\b)", re.IGNORECASE)
_REST = re.compile(rf"{SPACE}(?=[0-9a-z])", re.IGNORECASE)
_OTHERS = re.compile(rf"{SPACE}(?:di{SPACE}?antara|lainnya)", re.IGNORECASE)
_MAGNITUDE, _QUAKE = re.compile(r"(?<!\w)M\Z"), re.compile(r"[1-9][.,][0-9]")  # "gempa M6,4"
_LETTER_BEFORE = re.compile(r"[^\W\d_][-+/.]?\Z|[0-9][-–/:.,+x]\Z")

# Decimal's default context keeps 28 digits; nothing in print comes near.
_LIMIT = Decimal(10) ** 27
_LONGEST = 24
_TENS = 100
_DIGIT = frozenset("0123456789")
FIRST_WORDS = (
    *(w for role in ("zero", "unit", "below_twenty", "one_hundred") for w in number_words(role)),
    *_ONE_SCALES, *_VAGUE, *_FRACTIONS, *_HALVES,
)  # fmt: skip


def read_part(text: str, at: int, *, joined: bool = False) -> Number | None:
    """Read the quantity that begins at `at`, or None. `joined`: digits and a dash may precede."""
    if text[at : at + 1] in _DIGIT:
        return _digits(text, at, joined)
    return _half(text, at) or _fraction(text, at) or _vague(text, at) or _words(text, at) or _one_scale(text, at)


def _digits(text: str, at: int, joined: bool) -> Number | None:
    match = DIGITS.match(text, at)
    if match is None or len(match.group()) > _LONGEST:
        return None
    money = money_before(text, at, 12) is not None
    glued = not money and not joined and _LETTER_BEFORE.search(text, max(0, at - 2), at) is not None
    if glued and not (_QUAKE.fullmatch(match.group()) and _MAGNITUDE.search(text, max(0, at - 2), at)):
        return None
    value = read_digits(match.group())
    english = english_reading(match.group())
    return _scaled(text, Number(at, match.end(), value, value, money=money, english=english))


def _words(text: str, at: int) -> Number | None:
    match = WORDS.match(text, at)
    if match is None:
        return None
    value = read_words(match)
    parts = _DENOMINATOR.match(text, match.end())
    if parts:
        return share(at, parts.end(), value / _DENOMINATORS[parts[1].lower()])
    return _scaled(text, Number(at, match.end(), value, value, in_words=True))


def _one_scale(text: str, at: int) -> Number | None:
    match = _ONE_SCALE.match(text, at)
    if match is None:
        return None
    scale = _ONE_SCALES[match[1].lower()]
    return _scaled(text, Number(at, match.end(), scale, Decimal(1), scale, in_words=True))


def _half(text: str, at: int) -> Number | None:
    """ "setengah juta", "setengah kilometer", "separuh warga"."""
    match = _HALF_OF.match(text, at) or _HALF_A.match(text, at)
    if match is None:
        shared = _HALF_SHARE.match(text, at)
        return share(at, shared.end(), Decimal("0.5")) if shared else None
    half = _HALVES[match[1].lower()]
    return _scaled(text, Number(at, match.end(), half, half, in_words=True))


def _fraction(text: str, at: int) -> Number | None:
    match = _FRACTION.match(text, at)
    return share(at, match.end(), 1 / _FRACTIONS[match[1].lower()]) if match else None


def share(start: int, end: int, value: Decimal) -> Number:
    """A fraction to six places: more than print ever means, and short enough to compare."""
    value = value.quantize(Decimal("0.000001")).normalize()
    return Number(start, end, value, value, in_words=True, share=True)


def _vague(text: str, at: int) -> Number | None:
    """ "ratusan", "puluhan ribu": from the smallest such number to the last before the next order."""
    match = _VAGUE_WORD.match(text, at)
    if match is None:
        return None
    low, high = _VAGUE[match[1].lower()]
    number = _scaled(text, Number(at, match.end(), low, low, in_words=True))
    return number._replace(low=number.value, high=(high + 1) * number.scale - 1, about=True)


def _scaled(text: str, number: Number) -> Number:
    """Read on behind a mantissa: "setengah", its scales, a smaller rest, "-an"."""
    end, mantissa, scale = number.end, number.mantissa, number.scale
    half = _HALF_MORE.match(text, end)
    if half:
        end, mantissa = half.end(), mantissa + Decimal("0.5")
    while (match := _SCALE.match(text, end)) and _multiplies(_SCALES[match[1].lower()], mantissa, scale):
        end, scale = match.end(), scale * _SCALES[match[1].lower()]
    if scale == 1 and number.money and (match := _MONEY_SCALE.match(text, end)):
        end, scale = match.end(), _MONEY_SCALES[match[1]]
    if end == number.end:  # nothing was read on
        return _about(text, _with_rest(text, number))
    english = number.english if scale == 1 else None
    read = number._replace(end=end, value=mantissa * scale, mantissa=mantissa, scale=scale, english=english)
    return _about(text, _with_rest(text, read))


def _multiplies(factor: Decimal, mantissa: Decimal, scale: Decimal) -> bool:
    """ "ribu triliun" multiplies, "juta ribu" does not."""
    return (scale == 1 or factor > scale) and mantissa * scale * factor < _LIMIT


def _with_rest(text: str, number: Number) -> Number:
    """Add what stands behind a scale: "4 ribu 300", "dua juta lima ratus ribu"; not "4 ribu, 300 di antaranya"."""
    space = _REST.match(text, number.end)
    if number.scale == 1 or number.mantissa % 1 or not space:
        return number
    rest = read_part(text, space.end())
    if rest is None or rest.share or rest.about or rest.value % 1 or not 0 < rest.value < number.scale:
        return number
    apart = rest.in_words and not number.in_words and rest.value < _TENS  # "35 ribu satu kilo"
    if apart or _OTHERS.match(text, rest.end):
        return number
    return number._replace(end=rest.end, value=number.value + rest.value)


def _about(text: str, number: Number) -> Number:
    """ "300-an", "3 jutaan", "300-an triliun": about so many; "empat ratusan": up to the next number as round.

    Only words say how round they are ("seribuan" is no more than about); the other bounds are left to the reader of
    approximators.
    """
    match = _AN.match(text, number.end)
    if match is None or number.about:
        return number
    order = _ORDERS[match[1].lower()] if match[1] else Decimal(1)
    further = _SCALE.match(text, match.end())
    if further:
        order *= _SCALES[further[1].lower()]
    value = number.value * order
    step = Decimal(10) ** _trailing_zeros(value)
    bounded = number.in_words and value % 1 == 0 and step > 1 and value != step
    low, high = (value, value + step - 1) if bounded else (None, None)
    end, scale = (further or match).end(), number.scale * order
    return number._replace(end=end, value=value, scale=scale, low=low, high=high, about=True, english=None)


def _trailing_zeros(value: Decimal) -> int:
    digits = str(int(value))
    return len(digits) - len(digits.rstrip("0"))
