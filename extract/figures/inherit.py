"""Units printed elsewhere: beside a number without one, in its list, before it, or in the sentence before."""

import re
from collections.abc import Callable, Sequence

from extract.figures.bracketed import people_in_brackets
from extract.figures.earlier import earlier
from extract.figures.housed import houses, other_buildings
from extract.figures.lists import amid, column, from_left, from_right, named_row
from extract.figures.money import among_sums, of_money, paid
from extract.figures.read import COUNTED, Read, fits
from extract.figures.rows import Rows, above, below
from extract.figures.subject import PEOPLE, relative, subject
from extract.figures.summed import totalled
from extract.figures.tables import Unit, words
from extract.figures.text import words_after
from extract.figures.units import lookup, unit_after
from extract.word_classes import any_of

__all__ = ["Read", "inherit"]

_AND = re.compile(r"\s*(?:,|,?\s*(?:dan|atau|serta|hingga|sampai|maupun))\s*\Z", re.IGNORECASE)
_OF = re.compile(r"\s*(?:yang\s+(?:\w+\s+){1,3})?dari\s+(?:total\s+)?\Z", re.IGNORECASE)
_BECAME = re.compile(r"(?<!\w)(?:menjadi|jadi|ke|hingga)\s+(?:\S+\s+){0,2}?\Z", re.IGNORECASE)
_RAISED = re.compile(
    r",?\s+(?:sudah |lalu |kini |kemudian )?(?:di|ber)?(?:tambah|kurang|ubah|naik|turun)\s+menjadi\s+\Z"
)
_CHANGED = re.compile(rf"(?<!\w)(?:{any_of('change')})\s+(?:\w+\s+)?\Z", re.IGNORECASE)
_FROM = re.compile(r"(?<!\w)(?:dari|semula|sebelumnya)\s+(?:\S+\s+)?\Z", re.IGNORECASE)
_OTHERS = re.compile(r"\s+(?:di\s?antara|(?:orang\s+)?lain)", re.IGNORECASE)
_WHO = re.compile(r"\s+yang\b")
_WAS = re.compile(r"(?<!\w)(?:sebelumnya|semula|sasaran|target|kuota|pagu)(?:\s+\w+){0,2}?\s+\Z", re.IGNORECASE)
# "Riau 3.530 orang (Januari: 323)", "12 rumah (semula 9)": the same thing at another time.
_ASIDE = re.compile(
    r"\s*\((?:[A-Z][a-z]+|[0-9]{4}|(?:tahun|bulan|pekan|hari)\s\w+|sebelumnya|semula|kemarin)\s*:?\s*\Z"
)
_COMMA = re.compile(r",\s*(?:sebanyak\s+)?\Z")


def inherit(text: str, reads: Sequence[Read]) -> tuple[Read, ...]:
    """Give every number without a unit the one it shares or the noun it counts; doubtful ones stay only with a unit."""
    reads = list(houses(text, list(people_in_brackets(text, reads))))
    near = _pass(reads, lambda index, done: _near(text, reads, index, done))
    listed = _from_the_right(text, near)
    rows = Rows(text)
    far = _pass(listed, lambda index, done: _far(text, listed[index], done, rows))
    return tuple(other_buildings(text, [read for read in far if read.unit or not read.doubt]))


def _pass(reads: Sequence[Read], unit: Callable[[int, Sequence[Read]], Unit | None]) -> list[Read]:
    done: list[Read] = []
    for index, read in enumerate(reads):
        bare = read.unit is None and not read.number.share
        done.append(read._replace(unit=unit(index, done)) if bare else read)
    return done


def _from_the_right(text: str, reads: Sequence[Read]) -> list[Read]:
    done: list[Read] = []
    filled = False  # whether the number to the right had its unit from the right
    for index in range(len(reads) - 1, -1, -1):
        read = reads[index]
        bare = read.unit is None
        if read.unit is None and not read.number.share:
            following, before = done[-1] if done else None, reads[index - 1] if index else None
            many = filled or _bare(before, read)
            unit = from_right(text, read, following, _floor(reads[:index], read), many=many)
            read = read._replace(unit=unit)
        filled = bare and read.unit is not None
        done.append(read)
    return done[::-1]


def _bare(before: Read | None, read: Read) -> bool:
    """Whether the number before stands in the same sentence and has no unit either."""
    return before is not None and before.unit is None and before.sentence == read.sentence and not before.number.share


def _floor(before: Sequence[Read], read: Read) -> int:
    """Where the number before ends, or the sentence begins."""
    return max(before[-1].end, read.sentence[0]) if before else read.sentence[0]


def _near(text: str, reads: Sequence[Read], index: int, done: Sequence[Read]) -> Unit | None:
    read, following = reads[index], reads[index + 1] if index + 1 < len(reads) else None
    same = [other for other in done if other.sentence == read.sentence and other.unit]
    row = above(text, read, done)
    if row or read.doubt:
        return row or column(text, read, done, following) or from_left(text, read, done)
    return (
        _bracketed(text, read)
        or totalled(text, read)
        or column(text, read, done, following)
        or _state(text, read, same)
        or _shared(text, read, following)
        or _shared_out(text, read, following)
        or _compared(text, read, same)
        or _of_the_same(text, read, [other for other in done if other.unit])
        or relative(text, read, _floor(done, read))
        or among_sums(text, read, done)
        or named_row(text, read, done)
        or (None if _listed(text, read, done) else subject(text, read, _floor(done, read)))
        or from_left(text, read, done)
        or paid(text, read)
    )


def _listed(text: str, read: Read, done: Sequence[Read]) -> bool:
    """Whether only the list tells what a row counts, not the nouns of its label."""
    open_row = bool(done) and done[-1].unit is None and below(text, done[-1], read) is not None
    return open_row or amid(text, read, done)


def _far(text: str, read: Read, done: Sequence[Read], rows: Rows) -> Unit | None:
    same = [other for other in done if other.sentence == read.sentence and other.unit]
    return (
        rows.unit(read)
        or from_left(text, read, done)
        or _compared(text, read, same)
        or earlier(text, read, done)
        or of_money(text, read)
    )


def _state(text: str, read: Read, same: Sequence[Read]) -> Unit | None:
    """ "14 meninggal", "313 adalah laki-laki": people by what is said of them, or the animals counted before."""
    following = words_after(text, read.number.end, 4)
    while following and following[0].lower in words("auxiliary"):
        following = following[1:]
    if len(following) > 1 and following[0].lower in ("sebagai", "menjadi"):  # "menetapkan dua sebagai tersangka"
        role = lookup(following[1].text)
        return PEOPLE if role and role.kind == "people" else None
    if not following or following[0].lower not in words("state"):
        return None
    last = same[-1].unit if same else None
    return last if last and last.name == "ekor" else PEOPLE


def _shared(text: str, read: Read, following: Read | None) -> Unit | None:
    """ "12 dan 15 orang", "24 dari 38 provinsi", "dari 613 menjadi 662 kasus": the next number's unit is this one's."""
    if following is None or following.unit is None or following.sentence != read.sentence:
        return None
    between = text[read.end : following.start]
    if _OF.match(between) and following.unit.kind in COUNTED | {"measure"}:
        return following.unit
    if _RAISED.match(between):
        return following.unit
    if _AND.match(between) and len(between) < 12 and _shares(read, following.unit, between):
        return following.unit
    return following.unit if _starts(text, read) and len(between) < 60 and _BECAME.search(between) else None


def _bracketed(text: str, read: Read) -> Unit | None:
    """ "Kami menjual 22 ribu (tiket yang ada)": what the newsroom adds in brackets to somebody's words."""
    match = _IN_BRACKETS.match(text, read.number.end)
    if match is None:
        return None
    unit = lookup(match[1]) or lookup(match[1].split()[0])
    return unit if unit and unit.kind in COUNTED and fits(read, unit) else None


_IN_BRACKETS = re.compile(r"\s?\(([a-z][a-z-]+(?:\s+(?!yang\b)[a-z-]+)?)(?:\s+yang\b[^()\d]{1,60})?\)")


def _shared_out(text: str, read: Read, following: Read | None) -> Unit | None:
    """ "41 atau 8 persen kecamatan": the noun behind the share is what the number counts."""
    if following is None or following.unit is None or following.unit.kind != "share" or not following.found:
        return None
    if not _ALSO.fullmatch(text, read.end, following.start):
        return None
    counted = unit_after(text, following.end)
    return counted.unit if counted and counted.listed and counted.unit.kind in COUNTED else None


_ALSO = re.compile(r"\s*,?\s*(?:atau|\()\s*(?:sekitar\s+|setara\s+)?", re.I)


def _shares(read: Read, unit: Unit, between: str) -> bool:
    """ "200 ribu atau 6,7 persen" says the same twice."""
    if unit.kind == "share":
        return fits(read, unit) and "atau" not in between
    return unit.kind != "currency"


def _starts(text: str, read: Read) -> bool:
    return _FROM.search(text, max(read.sentence[0], read.number.start - 30), read.number.start) is not None


def _compared(text: str, read: Read, same: Sequence[Read]) -> Unit | None:
    """ "dari 361 kasus pada 2021 menjadi 752", "452 kasus, bertambah 92 dari 360", "23 rumah (semula ditulis 32)"."""
    if not same:
        return None
    last = same[-1]
    between = text[last.end : read.number.start]
    if last.unit is None or not fits(read, last.unit) or len(between) > 60:
        return None
    if last.unit.name == "persen" and not _starts(text, last):
        return None  # "naik 5 persen menjadi 3.108": a change in per cent, then a level
    compared = _ASIDE.match(between) or _BECAME.search(between) or _WAS.search(between) or _CHANGED.search(between)
    parted = len(between) < 10 and _OF.match(between) and last.unit.name not in words("scope")
    return last.unit if compared or parted else None


def _of_the_same(text: str, read: Read, done: Sequence[Read]) -> Unit | None:
    """ "259 di antaranya", "lima lainnya": of what was counted before."""
    if not _OTHERS.match(text, read.number.end):
        return _out_of(text, read, done)
    return next((other.unit for other in reversed(done) if other.unit and other.unit.kind in COUNTED), None)


def _out_of(text: str, read: Read, done: Sequence[Read]) -> Unit | None:
    """ "Dari 10.000 kasus itu, sekitar 1.500 yang …": a part of the whole that opens the clause."""
    whole = next((other for other in reversed(done) if other.sentence == read.sentence), None)
    if whole is None or whole.unit is None or whole.unit.kind not in COUNTED or not _starts(text, whole):
        return None
    part = _COMMA.search(text, whole.end, read.start) or _WHO.match(text, read.number.end)
    return whole.unit if part else None
