"""Tables flattened to lines: a label and bare numbers under a heading that names the unit."""

import re
from bisect import bisect_right
from collections.abc import Sequence
from itertools import pairwise, zip_longest

from extract.figures.read import COUNTED, Read, fits
from extract.figures.subject import summed
from extract.figures.tables import Unit, words
from extract.figures.units import lookup

_LINE = re.compile(r"[^\n]+")
_LABEL = r"(?:[^\W\d_][\w./()&' -]*?|(?:19|20)[0-9]{2})"
_NUMBERS = r"(?:[ \t]*[|]?[ \t]*[0-9][0-9.,]*%?)+"
_ROW = re.compile(rf"\s*(?:[-–•*·]|[0-9]{{1,2}}[.)])?\s*{_LABEL}\s*[:=–—|-]?(?<![^\W_]){_NUMBERS}[\s|]*\Z")
_CELL = re.compile(r"\s*[0-9][0-9.,]*\s*\Z")
_YEARS = re.compile(r"\D*(?:(?:19|20)[0-9]{2}\D*)+\Z")
_WORD = re.compile(r"[^\W\d_]+(?:[-/][^\W\d_]+)*|%")
_BRACKET = re.compile(r"\(([^()\d]+)\)")


# From the end of a row's number to the next row's: "\n- Bantul: " or, where numbers lead, "untuk warga\n".
_BELOW = re.compile(r"\s*[.;,)]?\s*\n\s*(?:[-–•*·]|[0-9]{1,2}[.)])?\s*(?P<label>[^\n.;!?]{1,60}?)\s*[:=–—-]?\s*\Z")
_ENDS = re.compile(r"\s*[.;,)]?\s*(?:\n|\Z)")
_LED = re.compile(r"[^\n]{0,90}\n\s*(?:[-–•*·]\s*)?(?:[Ss]isanya\s*\()?\Z")
_LEADS = re.compile(r"\)?\s*:\s")


def above(text: str, read: Read, done: Sequence[Read]) -> Unit | None:
    """The unit of the row above, line by line: "A: 12 personel\nB: 9", "12 rumah: untuk guru\n9: untuk dosen"."""
    left = done[-1] if done else None
    if left is None or left.unit is None or not fits(read, left.unit):
        return None
    gap = text[left.end : read.number.start]
    if _LEADS.match(text, read.number.end) and _LED.match(gap) and _at_line(text, left.start):
        return left.unit
    label = below(text, left, read)
    if label is None:
        return None
    head = label.split(" ")[0]
    unit, line = lookup(head), text[text.rfind("\n", 0, left.start) + 1 : left.start]
    named = unit is not None and unit.kind in COUNTED and left.found is not None and head not in line
    return None if named or head.lower() in words("victim") else left.unit


def below(text: str, left: Read, read: Read) -> str | None:
    """The label of a row that stands in the line below `left` and ends with its number, None for anything else."""
    row = _BELOW.match(text[left.end : read.number.start])
    return row["label"] if row and _ENDS.match(text, read.number.end) else None


def _at_line(text: str, at: int) -> bool:
    return not text[text.rfind("\n", 0, at) + 1 : at].strip(" -–•*·")


class Rows:
    """The rows of a text and the unit that stands over them."""

    def __init__(self, text: str) -> None:
        self._spans: list[tuple[int, int]] = []
        self._units: list[Unit | None] = []
        self._starts: list[int] = []
        heading, lines = "", list(_LINE.finditer(text))
        for line, following in zip_longest(lines, lines[1:]):
            if _is_row(line.group()):
                self._spans.append(line.span())
                self._starts.append(line.start())
                self._units.append(_heading_unit(heading))
            elif following is None or not (_is_label(line.group()) and _CELL.match(following.group())):
                heading = line.group()

    def unit(self, read: Read) -> Unit | None:
        """The unit of a bare number in a row, from the heading; None outside rows."""
        index = bisect_right(self._starts, read.number.start) - 1
        if index < 0 or read.number.start >= self._spans[index][1]:
            return None
        unit = self._units[index]
        return unit if unit and fits(read, unit) else None


def _is_row(line: str) -> bool:
    return _CELL.match(line) is not None or (_ROW.match(line) is not None and not _YEARS.match(line))


def _is_label(line: str) -> bool:
    """Whether a line may label the bare number in the line below: a table printed cell by cell."""
    return len(line.split()) < 5 and line.rstrip()[-1:] not in (".", ":", "!", "?")


def _heading_unit(heading: str) -> Unit | None:
    """The unit in brackets ("Provinsi (persen)"), else the first counted noun of a heading without a verb's stop."""
    for bracket in _BRACKET.findall(heading):
        unit = lookup(bracket.strip())
        if unit:
            return unit
    if heading.rstrip().endswith((".", "!", "?")):
        return None
    printed = _WORD.findall(heading)
    return _first([lookup(word) for word in printed] + [summed(head, noun) for head, noun in pairwise(printed)])


def _first(units: Sequence[Unit | None]) -> Unit | None:
    kinds = COUNTED | {"share"}
    return next((one for one in units if one and one.kind in kinds and one.name not in words("scope")), None)
