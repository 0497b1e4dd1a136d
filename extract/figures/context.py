"""Numbers that are no figures: years, ages, clocks, law and list numbers, names, durations, rates' denominators."""

import re

from extract.figures.names import coded, in_name, is_place, programme, sized, word_in_name
from extract.figures.tables import Context, contexts, short_places, words
from extract.figures.text import Word, joined, words_after, words_before
from extract.figures.units import Found, lookup
from extract.numbers.numbers import Number
from extract.types import Span
from extract.word_classes import any_of

_YEAR = re.compile(r"(?:1[5-9]|20)[0-9]{2}(?:[-–/](?:1[5-9]|20)?[0-9]{2}|-?an)?\Z")
_ITEM = re.compile(r"[.)][ \t]")
_LINE_START = re.compile(r"(?:\A|\n)[ \t]*\(?\Z")
_LONG = re.compile(r"[0-9]{10,}\Z")
_SIZE = re.compile(r"\s?[x×]\s?[0-9]")
_SIZE_BEFORE = re.compile(r"[0-9]\s?[x×]\s?\Z")
_STATION = re.compile(r"\bkm\.?\s+[0-9][0-9.,]*\s?\+\s?\Z", re.I)  # "Km 370 + 200 jalur A" is one place on a road
_NAME_COMMA = re.compile(r"(?<![^\W_])[A-Z][\w'-]+, \Z")
_OLDEST = 120
_INITIALS = re.compile(r"(?!(?:SD|TK|MI|MA|PT|RS|RA|KB)\Z)[A-Z]{1,2}\Z")
_CODE, _THOUSAND = 100, 1000
_YEAR_LENGTH = 4
_CAPITAL = re.compile(r" [A-Z]")
_FEW = 3
_THIS_YEAR = re.compile(r"\s+(?:tahun|bulan|pekan|minggu)\s+(?:ini|lalu|kemarin|itu)\b")
_ROW_BEFORE = re.compile(r"[0-9]\)?,?\s+(?:dan|serta|lalu)\s+\Z")
_COMPARED = re.compile(rf"\b(?:{any_of('change', 'compared')})\s+(?:dari\s+)?\Z")
_FROM_ZERO = re.compile(r"\bdari\s+\Z", re.IGNORECASE)
_PER_ONE = re.compile(
    r"satu\s+\w+\s+(?:me\w+\s+|di\w+\s+|butuh\s+|seharga\s+)?(?:Rp|US\$|[0-9.,]+\s(?:ribu|juta|miliar))", re.I
)
_SCORE = re.compile(r"\bskor\b[^.;]*\Z", re.IGNORECASE)
# "Puluhan ribu air bersih tersebut": a vague number before what was named.
_THOSE = re.compile(
    r"\s+(?:(?!yang|di|dari|pada|dan|itu|tersebut)[a-z-]+\s+){1,3}(?:yang\s+(?:di|ter|ber)[a-z]{3,}\s+)?(?:itu|tersebut)\b"
)
_SATU_PER_SATU = re.compile(
    r"satu per ?satu|satu demi satu|satu sama lain|satu[ -]satu|satu ?pun\b|(?<=jadi )satu\s+(?:dengan|dalam)\b",
    re.IGNORECASE,
)


def no_figure(text: str, number: Number, unit: Found | None, sentence: Span) -> str | None:
    """Why this number is no figure, or None if it may be one. Offsets in code points; `sentence` holds the number."""
    if _SIZE.match(text, number.end) or _SIZE_BEFORE.search(text, max(0, number.start - 4), number.start):
        return "size"
    if _STATION.search(text, max(0, number.start - 14), number.start):
        return "code"
    money = unit is not None and unit.start < number.start
    if money:
        return "name" if coded(text, number, unit) else None
    listed = unit is not None and unit.listed
    after = _beside_after(text, number.end)
    if after and not _aside(text, number, after):
        return after.reason
    before = _beside_before(text, number.start, sentence[0])
    long = number.value >= _THOUSAND and number.end - number.start > _YEAR_LENGTH
    counted = number.scale > 1 or long or (listed and not _titled(text, unit))
    if before and not (before.weak and counted):
        return before.reason
    if _numbered(text, number, unit, sentence) or programme(text, number, unit):
        return "name"
    noun = unit is not None and text[unit.start].islower()
    return _shape(text, number, listed, noun, sentence) or _bracketed(text, number, listed)


def _aside(text: str, number: Number, after: Context) -> bool:
    """ "74 pada 2023, dan 14 tahun ini": a row's time, no duration; "tiga Februari" is no date."""
    if after.reason == "date":
        return number.in_words
    if after.reason != "duration" or not _THIS_YEAR.match(text, number.end):
        return False
    row = _ROW_BEFORE.search(text, max(0, number.start - 40), number.start)
    return row is not None or bool(_COMPARED.search(text, max(0, number.start - 30), number.start))


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
        return _phrase(text, number) or word_in_name(text, number, listed, sentence)
    if sized(text, number):
        return "name"
    if number.low is not None and _SCORE.search(text, sentence[0], number.start):
        return "score"
    if _LONG.match(printed) or (len(printed) > 1 and printed[0] == "0" and printed.isdigit()):
        return "phone"
    if _ITEM.match(text, number.end) and len(printed) < 3 and _LINE_START.search(text, 0, number.start):
        return "list number"
    if _YEAR.match(printed) and (not listed or _timed(text, number.start, sentence[0])):
        return "year"
    if not listed and _apposed_age(text, number):
        return "apposed age"
    return None if listed or noun else in_name(text, number, sentence)


def _numbered(text: str, number: Number, unit: Found | None, sentence: Span) -> bool:
    """ "Daop 1 Stasiun Melati", "SD 1 Kota Anu": a small number between capitals, and a name goes on behind."""
    if unit is None or number.value >= _CODE or number.in_words or not _titled(text, unit):
        return False
    return _CAPITAL.match(text, unit.end) is not None and in_name(text, number, sentence) is not None


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
    if len(following) > 1 and following[1].lower.removesuffix("lah") in ("itu", "tersebut") and _takes_up(number):
        return "phrase"
    if number.low is not None and _THOSE.match(text, number.end):
        return "phrase"
    if _SATU_PER_SATU.match(text, number.start) or _PER_ONE.match(text, number.start):
        return "phrase"
    return "phrase" if number.value == 0 and _FROM_ZERO.search(text, max(0, number.start - 8), number.start) else None


def _takes_up(number: Number) -> bool:
    """ "ribuan rekening itu", "dua jenis itulah": a vague or a small number before what was named already."""
    return number.low is not None or number.value <= _FEW


def _timed(text: str, at: int, floor: int) -> bool:
    before = words_before(text, at, floor, 2)
    more = len(before) > 1 and before[0].lower == "dari" and before[1].lower in ("lebih", "kurang")  # than 2000 people
    return bool(before) and not more and before[0].lower in words("time")


def _bracketed(text: str, number: Number, listed: bool) -> str | None:
    """ "Rini (45)" is an age and "(2024)" a year; "Sleman (14)" is a place with its share, "sepsis (71)" a thing."""
    if listed or text[number.start - 1 : number.start] != "(" or text[number.end : number.end + 1] not in (")", ","):
        return None
    before = words_before(text, number.start - 1, 0, 3)
    if number.value > _OLDEST or not before:
        return None
    word = before[0].text
    if _INITIALS.match(word):
        return "age of initials"  # "AS (34)" in the news of courts and police
    if is_place(before) or before[0].lower in short_places():
        return None
    person = lookup(word)
    return "age" if word[0].isupper() or (person is not None and person.kind == "people") else None
