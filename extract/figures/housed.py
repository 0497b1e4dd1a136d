"""Houses counted by the unit: "rumah rusak berat 34 unit, rusak sedang 175 unit" are houses."""

import re
from collections.abc import Iterator, Sequence

from extract.figures.read import COUNTED, Read
from extract.figures.tables import Unit
from extract.figures.units import lookup

_HOUSES = re.compile(
    r"\b(?P<noun>rumah|bangunan)\b(?!\s+(?:sakit|tangga|makan|ibadah|susun|potong|tahanan|sekolah))", re.I
)
_OTHERS = re.compile(r"\b(?:fasilitas|sarana|prasarana|infrastruktur|jaringan|bantuan)\b", re.I)
_WORD = re.compile(r"[a-z]{3,}")


def houses(text: str, reads: Sequence[Read]) -> Iterator[Read]:
    """Yield the reads; a bare "unit" of a sentence about houses alone counts them."""
    for read in reads:
        unit = _counted(text, read) if read.unit and read.unit.name == "unit" else None
        yield read._replace(unit=unit) if unit else read


def other_buildings(text: str, reads: Sequence[Read]) -> Iterator[Read]:
    """Yield the reads; behind another heading a number that took "rumah" over is of units: "fasilitas kesehatan 1"."""
    for read in reads:
        if read.unit and read.unit.name in ("rumah", "bangunan") and read.found is None:
            named = list(_HOUSES.finditer(text, read.sentence[0], read.start))
            if named and _OTHERS.search(text, named[-1].end(), read.start):
                read = read._replace(unit=lookup("unit"))
        yield read


def _counted(text: str, read: Read) -> Unit | None:
    """The noun that a bare "unit" stands for, if nothing else is counted between; None where a noun follows."""
    named = list(_HOUSES.finditer(text, read.sentence[0], read.start))
    if not named or read.found is None or text[read.found.start : read.found.end].lower() != "unit":
        return None
    found = named[-1]
    if _OTHERS.search(text, found.end(), read.start):
        return None
    between = (lookup(word) for word in _WORD.findall(text, found.end(), read.start))
    if any(one.kind in COUNTED - {"people"} and one.name != "unit" for one in between if one):
        return None
    return lookup(found["noun"].lower())
