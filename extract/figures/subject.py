"""The noun a number counts when it stands before it: "kasus di sana mencapai 752", "yang luka 326"."""

import re
from collections.abc import Sequence
from functools import lru_cache
from itertools import pairwise

from extract.figures.opening import opening
from extract.figures.read import COUNTED, Read, fits, plain_integer
from extract.figures.tables import Unit, approximators, words
from extract.figures.text import Word, words_before
from extract.figures.units import is_noun, is_verb, lookup, transitive
from extract.word_classes import any_of

PEOPLE = Unit("orang", "people")
_REACH = 10
_COLON = re.compile(r":\s*\Z")
_FIRST = re.compile(r"[^\s,;:]+")
_CLOSES = re.compile(
    r"\s*(?:[,;.!?)(”\"\n]|\Z|(?:pada|per|di|untuk|tersebar|atau|maupun|dalam|selama|sejak|setelah|dari|dengan|oleh|"
    r"saat|ketika|lebih|"
    rf"{any_of('became', 'up_to', 'compared', 'namely', 'reason', 'contrast')}|"
    rf"{any_of('addition', 'sequence', 'change')})\b)"
)
_NOUN = re.compile(r"[a-z][a-z-]{2,}\Z")
_PASSIVE = re.compile(r"ter|di")


def subject(text: str, read: Read, floor: int) -> Unit | None:
    """The unit of the noun that governs `read`, looked for from `floor` (where the number before ends) or its sentence.

    None when the subject names what has no unit ("indeks", "skor", "harga"), or what comes whole where this does not.
    """
    unit = _subject(text, read, floor)
    return unit if unit and fits(read, unit) else None


def _subject(text: str, read: Read, floor: int) -> Unit | None:
    before = clause(text, read.start, max(floor, read.sentence[0]))
    if not before:
        return opening(text, read) if read.start < read.number.start and not read.number.money else None
    if unitless(before):
        return None
    if _stated(before):
        return PEOPLE
    if not linked(text, read, before):
        return _apposed(text, before, read)
    return _of_sum(text, read, floor) or _nearest(text, before) or _summed(before) or opening(text, read)


def _of_sum(text: str, read: Read, floor: int) -> Unit | None:
    """ "Jumlah warung yang melayani pelajar di kota itu mencapai 12": what is summed, not what its clause names."""
    match = _SUM.search(text, max(floor, read.sentence[0]), read.start)
    if match is None or not _BEFORE_NUMBER.fullmatch(text, match.end(), read.start):
        return None
    unit = lookup(match["short"] or match["noun"]) or lookup(match["noun"]) or lookup(match["noun"].split()[0])
    return unit if unit and unit.kind in COUNTED else None


_SUM = re.compile(
    r"\b(?:jumlah|total|banyaknya)\s+(?P<noun>[^\W\d][\w/-]*(?:\s+[^\W\d][\w/-]*){0,3}?)"
    r"(?:\s+\((?P<short>[A-Z]{2,8})\))?\s+yang\s",
    re.I,
)
_BEFORE_NUMBER = re.compile(
    r"[^,;:.()\d]*?\s(?:sebanyak|sejumlah|mencapai|berjumlah|ada|sebesar|adalah|yakni|yaitu)\s*", re.I
)


def relative(text: str, read: Read, floor: int) -> Unit | None:
    """The noun that a relative clause before the number is of: "pelanggan yang berhak 22 juta"."""
    unit = _whose(text, clause(text, read.start, max(floor, read.sentence[0])), read)
    return unit if unit and fits(read, unit) else None


def clause(text: str, at: int, floor: int) -> list[Word]:
    """The words before `at`, nearest first, across ", kata dia," and a colon."""
    colon = _COLON.search(text, floor, at)
    found = words_before(text, colon.start() if colon else at, floor, _REACH)
    cut = found[-1].start if found else at
    if len(found) < _REACH and (short := _SHORT.search(text, max(floor, cut - 12), cut)) and lookup(short[1]):
        found.append(Word(short[1], *short.span(1), short[1].lower()))
        return found
    skipped = _behind_saying(text, cut, floor)
    if len(found) < _REACH and skipped is not None:
        found += words_before(text, skipped, floor, _REACH - len(found))
    return found


_SHORT = re.compile(r"(?<=\w\s)\(([A-Z]{2,8})\)\s*\Z")  # "tempat pemungutan suara (TPS) sebanyak 12"


def _behind_saying(text: str, at: int, floor: int) -> int | None:
    """Where the clause goes on before an inserted ", kata dia,"; None if none is inserted."""
    comma = text.rfind(",", floor, at)
    if comma < 0 or text[comma + 1 : at].strip():
        return None
    opening = text.rfind(",", floor, comma)
    inserted = text[opening + 1 : comma].split()
    said = opening >= 0 and bool(inserted) and inserted[0].lower() in words("saying")
    return opening if said and len(inserted) < 8 else None


def linked(text: str, read: Read, before: Sequence[Word]) -> bool:
    """Whether a predicate's link stands right before the number: "mencapai", "menjadi", "tinggal", an approximator."""
    word = before[0].lower
    return (
        read.approx is not None
        or word in approximators("before")
        or word in words("link")
        or _COLON.search(text, max(0, read.start - 3), read.start) is not None
    )


def unitless(before: Sequence[Word]) -> bool:
    """Whether the clause speaks of a price or an index, whose number counts nothing."""
    return any(word.lower in words("unitless") for word in before)


def _whose(text: str, before: Sequence[Word], read: Read) -> Unit | None:
    """ "Pelanggan yang kena 21,9 juta", "jumlah orang yang digigit 46": the noun that a relative clause is of."""
    if not _CLOSES.match(text, read.number.end):
        return None
    for index, word in enumerate(before[:-1]):
        if word.lower == "yang" and not (index == 0 and plain_integer(text, read)):
            return _head(text, before, index + 1)
        if word.lower in ("bahwa", "menyebut", "mengatakan"):
            return None
    return None


def _head(text: str, before: Sequence[Word], index: int) -> Unit | None:
    """The counted noun that ends at before[index], an adjective between ("pinjol ilegal yang"); who has one counts."""
    for at in (index, index + 1):
        if at < len(before) and (unit := _noun_unit(text, before, at)):
            whose = _noun_unit(text, before, at + 1) if at + 1 < len(before) else None
            return whose if whose and whose.kind == "people" else unit  # "pengendara motor yang"
    return None


def _stated(before: Sequence[Word]) -> bool:
    """ "yang luka 326", "meninggal 5, luka berat 12": the state of people stands right before."""
    first, second = before[0].lower, before[1].lower if len(before) > 1 else ""
    return first in words("state") or (first in words("degree") and second in words("state"))


def _apposed(text: str, before: Sequence[Word], read: Read) -> Unit | None:
    """ "korban luka 326", "PHK per Agustus itu 46 ribu": a short clause with the noun and no link; no "Rute 12"."""
    whole = plain_integer(text, read)
    if len(before) > (5 if whole else 9) or read.doubt:
        return None
    if not whole and any(is_verb(word.text) and not _PASSIVE.match(word.lower) for word in before):
        return None
    unit = _nearest(text, before)
    ordinal = whole and unit is not None and unit.kind == "count" and lookup(before[0].text) == unit
    return None if ordinal else unit


def _nearest(text: str, before: Sequence[Word]) -> Unit | None:
    """The nearest counted noun outside a prepositional phrase; of a row of nouns the first ("kematian balita")."""
    found: Unit | None = None
    acted = driven = False
    for index, word in enumerate(before):
        unit = _noun_unit(text, before, index)
        acted = acted or _active(word.lower)
        driven = driven or (index < 2 and transitive(word.lower))
        if unit and ((acted and word.lower in words("agent")) or (driven and unit.kind == "people")):
            return found  # "Polisi menemukan lebih dari 215", "Petani menjual sekitar 412"
        if unit:
            found = unit
        elif found:
            return found
        elif word.lower in words("clause"):
            return None
    return found


def _active(word: str) -> bool:
    return word.startswith("me") and is_verb(word) and word not in words("link") and word not in approximators("before")


def _noun_unit(text: str, before: Sequence[Word], index: int) -> Unit | None:
    word, left = before[index], before[index + 1] if index + 1 < len(before) else None
    unit = (lookup(f"{left.text} {word.text}") if left else None) or lookup(word.text)
    if unit is None or unit.kind not in COUNTED or unit.name in words("scope") or word.lower in words("anaphor"):
        return None
    relative = index > 0 and before[index - 1].lower == "yang"
    if left and left.lower in words("preposition") and not relative:
        return None
    return None if _is_name(text, word, left) else unit


def _is_name(text: str, word: Word, left: Word | None) -> bool:
    """A capital inside the clause, or one that another capital follows, makes a name ("Rumah Sakit Harapan")."""
    if not word.text[0].isupper():
        return False
    follower = _FIRST.search(text, word.end)
    named = follower is not None and follower.group()[0].isupper()
    if word.text.isupper():  # "Menteri BUMN Anu", but "jumlah WNI 12"
        return named and left is not None and left.text[0].isupper()
    return left is not None or named


def _summed(before: Sequence[Word]) -> Unit | None:
    """ "jumlah pohon tumbang mencapai 45": what is summed is counted, also when no table has it."""
    return next((unit for noun, head in pairwise(before) if (unit := summed(head.text, noun.text))), None)


def summed(head: str, noun: str) -> Unit | None:
    """The unit of "jumlah pohon", or None when `head` sums nothing or the table knows the noun."""
    if head.lower() not in words("sum") or lookup(noun) or noun.lower() in words("anaphor"):
        return None
    return Unit(noun.removesuffix("nya"), "count") if _NOUN.match(noun) and is_noun(noun) else None


@lru_cache(maxsize=4096)
def anaphoric(word: str) -> bool:
    """Whether a word takes up a count already named: "jumlahnya", "angka", "totalnya"."""
    lower = word.lower()
    return lower in words("anaphor") or lower.removesuffix("nya") in words("anaphor")
