"""Numbers in names: "Boeing 737", "Kapal SAR 249", "Nusa Dua", "elpiji 3 kg", and the places that are no names."""

import re
from collections.abc import Sequence

from extract.figures.tables import contexts, places, words
from extract.figures.text import Word, joined, words_before
from extract.figures.units import Found
from extract.numbers.numbers import Number
from extract.types import Span

_GOES_ON = re.compile(r"\s(?:Kota|Kabupaten|Kecamatan|Kelurahan|Desa|Provinsi)\s[A-Z]")
_SMALL = 1000
_DAYS = 31
_QUOTES = re.compile(r"[\s“”\"'(]*")
_SIZED = re.compile(r"\b(?:LPG|elpiji|gas|tabung|melon|galon|botol|karung|sak)\s+\Z", re.IGNORECASE)
_KILO = re.compile(r"\s?(?:kg|kilogram|kilo|liter)\b", re.IGNORECASE)


def coded(text: str, number: Number, unit: Found | None) -> bool:
    """ "Kapal KN SAR 249": a rescue ship, where SAR is the riyal elsewhere."""
    if unit is None or number.value >= _SMALL or number.scale > 1 or not text.startswith("SAR", unit.start):
        return False
    before = words_before(text, unit.start, 0, 1)
    return bool(before) and before[0].text[0].isupper()


def word_in_name(text: str, number: Number, listed: bool, sentence: Span) -> str | None:
    """ "Nusa Dua", "laman Satu Data": a number word with a capital inside a sentence."""
    if number.scale > 1 or not text[number.start].isupper() or number.start <= sentence[0] + 1:
        return None
    before = words_before(text, number.start, sentence[0], 1)
    if not before or not before[0].text[0].isalpha():
        return None
    if before[0].text[0].isupper() and _GOES_ON.match(text, number.end):
        return "name"  # "Kecamatan Sungai Sembilan Kota Anu"
    return None if listed and (before[0].text[0].isupper() or before[0].end < number.start - 1) else "name"


def programme(text: str, number: Number, unit: Found | None) -> bool:
    """ "Program Sejuta Rumah", "Program 3 Juta Rumah", "Gerakan Seribu Pohon": what it is called, no count."""
    if unit is None or unit.start < number.end or not text[unit.start].isupper() or text[unit.start + 1].isupper():
        return False
    small = any(word[0].islower() for word in text[number.start : number.end].split())
    before = words_before(text, number.start, 0, 1)
    return not small and bool(before) and before[0].lower in _PROGRAMMES


_PROGRAMMES = ("program", "gerakan", "aksi", "festival", "gebyar", "kampung")


def sized(text: str, number: Number) -> bool:
    """ "elpiji 3 kg": the size is part of the product's name."""
    before = _SIZED.search(text, max(0, number.start - 12), number.start)
    return before is not None and _KILO.match(text, number.end) is not None


def in_name(text: str, number: Number, sentence: Span) -> str | None:
    """ "name" for a number without a unit that belongs to the name before it, opening quotes of its sentence aside."""
    quotes = _QUOTES.match(text, sentence[0])
    floor = quotes.end() if quotes else sentence[0]
    return _named(text, words_before(text, number.start, floor, 3), floor, number)


def _named(text: str, before: list[Word], floor: int, number: Number) -> str | None:
    """A bare number right behind a capital is part of a name ("Boeing 737"), unless a place or the sentence begins."""
    if not before or number.scale > 1 or not before[0].text[0].isupper() or before[0].start == floor:
        return None
    long = number.value >= _SMALL and number.end - number.start > 4  # "Mabes TNI 1.063"
    if long or "," in text[number.start : number.end]:
        return None
    month = contexts("after").get(before[0].lower)  # "pada Januari 412, Februari 300"
    row = month is not None and month.reason == "date" and number.value > _DAYS
    return None if row or is_place(before) else "name"


def is_place(before: Sequence[Word]) -> bool:
    """Whether the words before a number (nearest first) are a place: "Jawa Timur", "Desa Sukamaju"."""
    if any(word.lower in words("place") for word in before[1:3]):
        return True
    return any(joined(list(before[:length])[::-1]) in places() for length in range(1, len(before) + 1))
