"""Lists: "Kota A 24 kasus, Kota B 21, serta Kota C 18"; one unit serves all, and the places of a list are no names."""

import re
from collections.abc import Sequence

from extract.figures.names import is_place
from extract.figures.read import Read, fits, governs, plain_integer, too_old
from extract.figures.tables import Unit, approximators, words
from extract.figures.text import words_before
from extract.figures.units import lookup
from extract.numbers.words import alternatives

_REACH, _NEAR = 100, 40
_JOIN = alternatives(words("join"))
_SEPARATOR = re.compile(rf"[,;]|(?<!\w)(?:{_JOIN})(?!\w)", re.IGNORECASE)
_CUT = re.compile(rf"[,;:]|(?<!\w)(?:{_JOIN})(?!\w)", re.IGNORECASE)
_CLOSED = re.compile(rf"\s*(?:[,;.)\n]|\Z|(?:{_JOIN}|lebih)(?!\w))", re.IGNORECASE)
_BRACKET = re.compile(r"\s*\(")
_PLACED = re.compile(rf"\s+(?:{alternatives(words('preposition'))}|{alternatives(words('rest'))})(?!\w)", re.IGNORECASE)
_CUT_BEFORE = re.compile(rf"(?:[,;]|(?<!\w)(?:{_JOIN}))\s+\Z", re.IGNORECASE)
_PREDICATE = re.compile(r" [A-Za-z]")
_NAME = re.compile(r"(?:[A-Z0-9]\S*|dan|di|ke|dari)(?:\s+(?:[A-Z0-9&]\S*|dan|di|ke|dari))*\Z")
_LONGEST_LABEL, _FEW = 7, 3


def label(text: str, start: int, read: Read) -> str:
    """What stands before the number in its own item of the list that began at `start`."""
    before = text[start : read.start].rstrip(" \n(,:")
    cuts = [cut.end() for cut in _CUT.finditer(before)]
    return before[cuts[-1] :].strip() if cuts else before.strip()


def item(text: str, start: int, read: Read) -> bool:
    """Whether the number is an item of a list: "Kota B 21,", "Kota B (21)", "delapan di Kota B"."""
    named = label(text, start, read)
    parts = named.lower().split()
    if not read.doubt and _bare(text, start, read):
        return True
    if len(parts) > _LONGEST_LABEL or any(part.strip("()") in words("unitless") for part in parts):
        return False
    if read.doubt:
        listed = too_old(read) if bracketed(text, read) else _CLOSED.match(text, read.end) is not None
        return listed and _NAME.match(named) is not None
    if not plain_integer(text, read):
        return True
    if _PLACED.match(text, read.end):
        return True
    closed = _CLOSED.match(text, read.end) or _BRACKET.match(text, read.end)
    return bool(named) and closed is not None


def _bare(text: str, start: int, read: Read) -> bool:
    """ "delapan orang hilang, tujuh sudah ditemukan": a comma before and a predicate behind."""
    return _CUT_BEFORE.search(text, start, read.start) is not None and _PREDICATE.match(text, read.end) is not None


def from_left(text: str, read: Read, done: Sequence[Read]) -> Unit | None:
    """The unit of the item before in the same list."""
    left = done[-1] if done else None
    if left is None or left.unit is None or not _joined(text, left, read) or not item(text, left.end, read):
        return None
    source = next((one for one in _chain(text, done) if one.unit and governs(text, one) and fits(read, one.unit)), None)
    if source is None or source.unit is None:
        return None
    return source.unit if _same_kind(text, source, read, left.end) else None


def named_row(text: str, read: Read, done: Sequence[Read]) -> Unit | None:
    """A row that goes on counting people or events, not its label's noun: under a name, or labelled as the one before.

    "Bus Melati 412 penumpang, aplikasi Mawar 300"; "dosis pertama 412 orang, dosis kedua 300".
    """
    named = label(text, done[-1].end, read) if done else ""
    head = named.split()[0] if named else ""
    own = lookup(head)
    if own is None or own.kind != "count":
        return None
    alike = head in text[max(read.sentence[0], done[-1].start - _NEAR) : done[-1].start].split()
    unit = from_left(text, read, done) if alike or _ends_in_name(named) else None
    return unit if unit and unit.kind in ("people", "event") else None


def column(text: str, read: Read, done: Sequence[Read], following: Read | None) -> Unit | None:
    """The unit of the same place in the row before: "Sleman 36 pekerja dari 12 pabrik, Bantul 70 dari 32"."""
    mine, above = _rows_above(text, read, done)
    alone = not mine and (following is None or not _same_row(text, read, following))
    if alone or len(above) < max(2, len(mine) + 1) or len(mine) > 1:
        return None
    unit = above[len(mine)].unit
    return unit if unit and fits(read, unit) else None


def _rows_above(text: str, read: Read, done: Sequence[Read]) -> tuple[list[Read], list[Read]]:
    """What stands before `read` in its own row, and the row above it; nothing outside its sentence."""
    rows: list[list[Read]] = [[], []]
    at, right = 0, read
    for left in reversed(done):
        if left.sentence != read.sentence or right.start - left.end >= _REACH:
            break
        if not _same_row(text, left, right):
            at += 1
            if at == len(rows):
                break
        rows[at].insert(0, left)
        right = left
    return rows[0], rows[1]


def _same_row(text: str, left: Read, right: Read) -> bool:
    return left.sentence == right.sentence and not _SEPARATOR.search(text, left.end, right.start)


def _chain(text: str, done: Sequence[Read]) -> list[Read]:
    """The items of the list that ends with done[-1], nearest first."""
    found = [done[-1]]
    for left in reversed(done[:-1]):
        if not _joined(text, left, found[-1]):
            break
        found.append(left)
    return found


def _same_kind(text: str, source: Read, read: Read, start: int) -> bool:
    """A whole number takes a percentage over only under a name: "naik 20 persen, korban 12" counts something else."""
    if source.unit is None or source.unit.kind != "share" or read.number.value % 1:
        return True
    return bool(_NAME.match(label(text, start, read)))


def from_right(text: str, read: Read, following: Read | None, start: int, *, many: bool) -> Unit | None:
    """The unit that only the last item has: "Desa A (14), Desa B 9, dan Desa C 3 rumah".

    Items without names are alike when there are `many`: "pencurian 12, perampokan 9, dan penipuan 3 kasus".
    """
    if following is None or following.unit is None or not governs(text, following):
        return None
    if not _joined(text, read, following) or not fits(read, following.unit) or not item(text, start, read):
        return None
    mine, other = label(text, start, read), label(text, read.end, following)
    named = bracketed(text, read) or _ends_in_name(mine)
    parallel = named and _ends_in_name(other) and (not read.doubt or bool(_NAME.match(mine)))
    relative = mine.lower().startswith("yang ") and other.lower().startswith("yang ")
    alike = many and read.doubt is None and bool(mine) and len(mine.split()) <= _FEW and other[:1].islower()
    return following.unit if parallel or relative or alike else None


def amid(text: str, read: Read, done: Sequence[Read]) -> bool:
    """Whether a bare number is a row behind rows that only their list tells: "eksploitasi 25, anak jalanan 9"."""
    left = done[-1] if done else None
    if left is None or left.number.share or not plain_integer(text, read):
        return False
    told = left.unit.kind == "event" if left.unit else left.found is None
    if not told or not _joined(text, left, read) or not item(text, left.end, read):
        return False
    head = label(text, left.end, read).split(" ")[0].lower()
    return head not in words("victim") and (left.found is None or lookup(head) is None)


def bracketed(text: str, read: Read) -> bool:
    """Whether a bracket opens right before the number."""
    return text[read.start - 1 : read.start] == "("


def _ends_in_name(named: str) -> bool:
    """Whether a label ends in a name, links aside, or an age: "Kota B sebanyak", "di Laos ada", "10-20 tahun"."""
    parts = named.split()
    while parts and (parts[-1].lower() in approximators("before") or parts[-1].lower() in words("link")):
        parts.pop()
    aged = len(parts) > 1 and parts[-1] == "tahun" and parts[-2][-1].isdigit()
    return aged or (bool(parts) and parts[-1][0].isupper())


def _joined(text: str, left: Read, right: Read) -> bool:
    between = text[left.end : right.start]
    return left.sentence == right.sentence and len(between) < _REACH and _SEPARATOR.search(between) is not None


def opens(text: str, read: Read) -> bool:
    """Whether the number opens a list whose count was named before: "Rinciannya, Kota A 60", "Terbanyak di A (74)"."""
    start = read.sentence[0]
    if not item(text, start, read) and not placed(text, read):
        return False
    return placed(text, read) or read.doubt is None or bool(_NAME.match(label(text, start, read)))


def placed(text: str, read: Read) -> bool:
    """Whether the name of a place stands right before the number."""
    at = read.start - bracketed(text, read)
    return is_place(words_before(text, at, read.sentence[0], 3))
