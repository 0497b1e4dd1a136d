"""Numbers that are no figures: years, ages, clocks, law and list numbers, names, durations, rates' denominators."""

import re
from collections.abc import Sequence

from extract.figure_tables import Context, contexts, places, words
from extract.figure_text import Word, joined, words_after, words_before
from extract.figure_units import Found, lookup
from extract.numbers import Number
from extract.types import Span

_YEAR = re.compile(r"(?:1[5-9]|20)[0-9]{2}(?:[-–/](?:1[5-9]|20)?[0-9]{2}|-?an)?\Z")
_ITEM = re.compile(r"[.)][ \t]")
_FLAT_ITEM = re.compile(r"[.)]\s+[A-Z]")
_LINE_START = re.compile(r"(?:\A|\n)[ \t]*\(?\Z")
_LONG = re.compile(r"[0-9]{10,}\Z")
_SIZE = re.compile(r"\s?[x×]\s?[0-9]")
_SIZE_BEFORE = re.compile(r"[0-9]\s?[x×]\s?\Z")
_NAME_COMMA = re.compile(r"(?<![^\W_])[A-Z][\w'-]+, \Z")
_OLDEST = 120
_SMALL = 1000
_THIS_YEAR = re.compile(r"\s+(?:tahun|bulan|pekan|minggu)\s+(?:ini|lalu|kemarin|itu)\b")
_ROW_BEFORE = re.compile(r"[0-9]\)?,?\s+(?:dan|serta|lalu)\s+\Z")
_SIZED = re.compile(r"(?:\b(?:LPG|elpiji|gas|tabung|melon|galon|botol|karung|sak)\s+)\Z", re.IGNORECASE)
_QUOTES = re.compile(r"[\s“”\"'(]*")
_KILO = re.compile(r"\s?(?:kg|kilogram|kilo|liter)\b", re.IGNORECASE)
_FROM_ZERO = re.compile(r"\bdari\s+\Z", re.IGNORECASE)
_PER_ONE = re.compile(
    r"satu\s+\w+\s+(?:me\w+\s+|di\w+\s+|butuh\s+|seharga\s+)?(?:Rp|US\$|[0-9.,]+\s(?:ribu|juta|miliar))", re.I
)
_SATU_PER_SATU = re.compile(r"satu per satu|satu demi satu|satu sama lain|satu[ -]satu", re.IGNORECASE)


def no_figure(text: str, number: Number, unit: Found | None, sentence: Span) -> str | None:
    """Why this number is no figure, or None if it may be one. Offsets in code points; `sentence` holds the number."""
    if _SIZE.match(text, number.end) or _SIZE_BEFORE.search(text, max(0, number.start - 4), number.start):
        return "size"
    money = unit is not None and unit.start < number.start
    if money:
        return "name" if _coded(text, number, unit) else None
    listed = unit is not None and unit.listed
    after = _beside_after(text, number.end)
    if after and not _aside(text, number, after):
        return after.reason
    before = _beside_before(text, number.start, sentence[0])
    counted = number.scale > 1 or (listed and not _titled(text, unit))
    if before and not (before.weak and counted):
        return before.reason
    noun = unit is not None and text[unit.start].islower()
    return _shape(text, number, listed, noun, sentence) or _bracketed(text, number, listed)


def _coded(text: str, number: Number, unit: Found | None) -> bool:
    """ "Kapal SAR 249": letters that are a currency elsewhere, behind a capital and before a small bare number."""
    if (
        unit is None
        or number.value >= _SMALL
        or number.scale > 1
        or not text[unit.start : number.start].strip().isalpha()
    ):
        return False
    before = words_before(text, unit.start, 0, 1)
    return text[unit.start : unit.start + 3].isupper() and bool(before) and before[0].text[0].isupper()


def _aside(text: str, number: Number, after: Context) -> bool:
    """ "74 pada 2023, dan 14 tahun ini": a row's time, no duration; "tiga Februari" is no date."""
    if after.reason == "date":
        return number.in_words
    return (
        after.reason == "duration"
        and _THIS_YEAR.match(text, number.end) is not None
        and bool(_ROW_BEFORE.search(text, max(0, number.start - 40), number.start))
    )


def _titled(text: str, unit: Found | None) -> bool:
    """ "Terminal 3 Bandara Melati": a unit with a capital goes on the name, an acronym does not ("Gerbang 2 WNI")."""
    printed = text[unit.start : unit.end].split()[-1] if unit else ""
    return printed[:1].isupper() and printed[1:].islower()


def _beside_after(text: str, at: int) -> Context | None:
    following = words_after(text, at, 3)
    if following and following[0].lower == "lebih":
        following = following[1:]
    for length in (2, 1):
        printed = joined(following[:length])
        row = contexts("after").get(printed) or contexts("after").get(printed.removesuffix("nya"))
        if row and (not row.titled or following[0].text[0].isupper()):
            return row
    return None


def _beside_before(text: str, at: int, floor: int) -> Context | None:
    before = words_before(text, at, floor, 3)
    while before and before[0].lower in ("sekitar", "ke", "kurang", "lebih"):
        before = before[1:]
    for length in (2, 1):
        row = contexts("before").get(joined(before[:length][::-1]))
        if row and row.reason in ("year", "ordinal") and _counted(before[length:]):
            continue
        if row and (not row.titled or before[0].text[0].isupper()):
            return row
    return _in_address(before)


def _counted(before: list[Word]) -> bool:
    """ "usia 6-10 tahun 37": the year is counted itself and names no other."""
    return bool(before) and before[0].text[-1:].isdigit()


def _in_address(before: list[Word]) -> Context | None:
    """ "Jalan Melati 12": the street's name stands between."""
    for index, word in enumerate(before[1:], 1):
        row = contexts("before").get(word.lower)
        if row and row.reason == "address" and all(name.text[0].isupper() for name in before[: index + 1]):
            return Context("address", False, False)
    return None


def _shape(text: str, number: Number, listed: bool, noun: bool, sentence: Span) -> str | None:
    printed = text[number.start : number.end]
    if number.in_words:
        return _phrase(text, number) or _in_name(text, number, listed, sentence)
    if _SIZED.search(text, max(0, number.start - 12), number.start) and _KILO.match(text, number.end):
        return "name"
    if _LONG.match(printed) or (len(printed) > 1 and printed[0] == "0" and printed.isdigit()):
        return "phone"
    if _ITEM.match(text, number.end) and len(printed) < 3 and _LINE_START.search(text, 0, number.start):
        return "list number"
    if _YEAR.match(printed) and (not listed or _timed(text, number.start, sentence[0])):
        return "year"
    if not listed and _apposed_age(text, number):
        return "apposed age"
    if listed or noun:
        return None
    floor = sentence[0] + len(_QUOTES.match(text, sentence[0]).group())  # type: ignore[union-attr]
    return _named(words_before(text, number.start, floor, 3), floor, number)


def _apposed_age(text: str, number: Number) -> bool:
    """ "Andi, 34, selamat"."""
    if number.value > _OLDEST or number.scale > 1 or text[number.end : number.end + 1] != ",":
        return False
    return _NAME_COMMA.search(text, max(0, number.start - 30), number.start) is not None


def _phrase(text: str, number: Number) -> str | None:
    """ "satu per satu"; "dua hal"; "ribuan rekening itu", which takes up a count already named."""
    following = words_after(text, number.end, 2)
    if following and following[0].lower in words("abstract"):
        return "phrase"
    if number.low is not None and len(following) > 1 and following[1].lower in ("itu", "tersebut"):
        return "phrase"
    if _SATU_PER_SATU.match(text, number.start) or _PER_ONE.match(text, number.start):
        return "phrase"
    return "phrase" if number.value == 0 and _FROM_ZERO.search(text, max(0, number.start - 8), number.start) else None


def _in_name(text: str, number: Number, listed: bool, sentence: Span) -> str | None:
    """ "Nusa Dua", "laman Satu Data": a number word with a capital inside a sentence."""
    if number.scale > 1 or not text[number.start].isupper() or number.start <= sentence[0] + 1:
        return None
    before = words_before(text, number.start, sentence[0], 1)
    if not before or not before[0].text[0].isalpha():
        return None
    return None if listed and (before[0].text[0].isupper() or before[0].end < number.start - 1) else "name"


def _timed(text: str, at: int, floor: int) -> bool:
    before = words_before(text, at, floor, 1)
    return bool(before) and before[0].lower in words("time")


def _named(before: list[Word], floor: int, number: Number) -> str | None:
    """A bare number right behind a capital is part of a name ("Boeing 737"), unless a place or the sentence begins."""
    if not before or number.scale > 1 or not before[0].text[0].isupper() or before[0].start == floor:
        return None
    if number.value % 1 or (number.value >= _SMALL and number.end - number.start > 4):  # "Mabes TNI 1.063"
        return None
    return None if is_place(before) else "name"


def is_place(before: Sequence[Word]) -> bool:
    """Whether the words before a number (nearest first) are a place: "Jawa Timur", "Desa Sukamaju"."""
    if any(word.lower in words("place") for word in before[1:3]):
        return True
    return any(joined(list(before[:length])[::-1]) in places() for length in range(1, len(before) + 1))


def _bracketed(text: str, number: Number, listed: bool) -> str | None:
    """ "Rini (45)" is an age and "(2024)" a year; "Sleman (14)" is a place with its share, "sepsis (71)" a thing."""
    if listed or text[number.start - 1 : number.start] != "(" or text[number.end : number.end + 1] not in (")", ","):
        return None
    before = words_before(text, number.start - 1, 0, 3)
    if number.value > _OLDEST or is_place(before) or not before:
        return None
    word = before[0].text
    person = lookup(word)
    return "age" if word[0].isupper() or (person is not None and person.kind == "people") else None


def list_numbers(text: str, numbers: Sequence[Number]) -> frozenset[int]:
    """Starts of the numbers of a list flattened into one line: "1. Kota A 20 kasus 2. Kota B 15 kasus"."""
    starts: list[int] = []
    found: set[int] = set()
    for number in numbers:
        if number.in_words or not _FLAT_ITEM.match(text, number.end):
            continue
        if number.value == len(starts) + 1:
            starts.append(number.start)
        elif number.value == 1:
            starts = [number.start]
        if len(starts) > 1:  # a lone "1." ends a sentence
            found.update(starts)
    return frozenset(found)
