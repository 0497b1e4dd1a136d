"""Units named before: "angkanya menjadi 752", "Rinciannya, Kota A 60", "Sekarang sudah hampir 400 ribu"."""

import re
from collections.abc import Iterator, Sequence

from extract.figures.lists import bracketed, opens, placed
from extract.figures.read import Read, fits, governs, plain_integer, too_old
from extract.figures.subject import anaphoric, clause, linked, unitless
from extract.figures.tables import Unit, words
from extract.figures.text import words_after, words_before
from extract.figures.units import lookup

PERCENT = Unit("persen", "share")
_FAR = 450
_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
# "Kalau dijumlahkan, hasilnya 17.992": a sum has the unit of what it sums.
_SUMMED_UP = re.compile(r"(?<!\w)(?:dijumlahkan|dijumlah|ditotal|ditambahkan|digabung(?:kan)?)(?!\w)", re.IGNORECASE)
_THOSE_WHO = re.compile(r"\s+yang\s+[a-z]")
_ONE_OTHER = re.compile(r"satu\b.*\byang lain(?:nya)?\b", re.IGNORECASE | re.DOTALL)  # "yang satu …, yang lain …"
_OPENS = re.compile(r"[\s“”\"'(]*\Z")
_POSTCODE = re.compile(r"[0-9]{5}(?![0-9])")


def earlier(text: str, read: Read, done: Sequence[Read]) -> Unit | None:
    """The unit of the last figure that may govern this number; None for a price, an index, or nothing pointing back."""
    before = clause(text, read.start, read.sentence[0])
    if (
        (unitless(before) and not _SUMMED_UP.search(text, read.sentence[0], read.start))
        or _priced(text, read, done)
        or not _points_back(text, read)
        or _POSTCODE.match(text, read.number.start)
    ):
        return None
    candidates = [one for one in _governing(text, done, read) if one.unit and fits(read, one.unit)]
    same = [one for one in candidates if one.sentence == read.sentence]
    for group in (same, candidates):
        for one in group:
            if one.unit and one.unit.kind != "share":
                return one.unit
    noun = _noun(text, read) if placed(text, read) or (_introduced(text, read) and opens(text, read)) else None
    if read.number.value % 1 and read.number.scale == 1 and _percentage(text, read):
        return PERCENT
    shares = [one.unit for one in candidates if read.number.value % 1]
    return noun or (shares[0] if shares and opens(text, read) else None) or _named(text, read, done)


def _named(text: str, read: Read, done: Sequence[Read]) -> Unit | None:
    """ "Kasus itu menurun. Jumlahnya 88": the people or events of the sentence before, when no figure is near."""
    before = clause(text, read.start, read.sentence[0])
    if not before or not anaphoric(before[0].text) or (done and done[-1].end > read.sentence[0] - _FAR):
        return None
    start = text.rfind("\n", 0, read.sentence[0]) + 1
    found = (lookup(word) for word in _WORD.findall(text, start, read.sentence[0]))
    return next((unit for unit in found if unit and unit.kind in ("people", "event") and fits(read, unit)), None)


def _percentage(text: str, read: Read) -> bool:
    """Whether the sentence says that its decimals are percentages."""
    return any(word.lower() in words("percentage") for word in _WORD.findall(text, read.sentence[0], read.start))


def _priced(text: str, read: Read, done: Sequence[Read]) -> bool:
    """ "indeks (IHK) dari 106 menjadi 105": what the words since the last figure speak of has no unit."""
    if _SUMMED_UP.search(text, read.sentence[0], read.start):
        return False
    start = done[-1].end if done and done[-1].sentence == read.sentence and done[-1].unit else read.sentence[0]
    return any(word.lower() in words("unitless") for word in _WORD.findall(text, start, read.start))


def _points_back(text: str, read: Read) -> bool:
    """Whether something asks for a unit: the number's form, a link, "jumlahnya", or a list that opens here."""
    if read.doubt:
        return opens(text, read) and _announced(text, read)
    if not plain_integer(text, read) or opens(text, read) or _of_those(text, read):
        return True
    before = clause(text, read.start, read.sentence[0])
    return bool(before) and (linked(text, read, before) or anaphoric(before[0].text))


def _of_those(text: str, read: Read) -> bool:
    """ "Yang 51 masih dicari", "termasuk empat yang diangkat", "Tujuh sudah ditemukan": some of those named before."""
    before = words_before(text, read.number.start, read.sentence[0], 1)
    if before and before[0].lower == "yang" and _ONE_OTHER.search(text, read.number.start, read.sentence[1]):
        return False
    if (before and before[0].lower == "yang") or _THOSE_WHO.match(text, read.number.end):
        return True
    behind = words_after(text, read.number.end, 1)
    opens_it = _OPENS.match(text[read.sentence[0] : read.number.start])
    return opens_it is not None and bool(behind) and behind[0].lower in words("auxiliary")


def _announced(text: str, read: Read) -> bool:
    """Whether a doubtful number is surely one of a list: a long one, or behind "rinciannya", "terbanyak"."""
    if too_old(read) or not plain_integer(text, read):
        return True
    return _introduced(text, read) and not bracketed(text, read)


def _introduced(text: str, read: Read) -> bool:
    return any(word.lower() in words("introducer") for word in _WORD.findall(text, read.sentence[0], read.start))


def _governing(text: str, done: Sequence[Read], read: Read) -> Iterator[Read]:
    for one in reversed(done):
        if read.start - one.end > _FAR:
            return
        if governs(text, one) and (read.number.scale > 1 or one.unit is None or one.unit.kind != "currency"):
            yield one


def _noun(text: str, read: Read) -> Unit | None:
    """The last people or events that the sentence names without a number."""
    found = [lookup(word) for word in _WORD.findall(text, read.sentence[0], read.start)]
    units = [unit for unit in found if unit and unit.kind in ("people", "event") and unit.name not in words("scope")]
    return next((unit for unit in reversed(units) if fits(read, unit)), None)
