"""Which claim a figure is a part of: "dari jumlah tersebut 1.119", "di antaranya", a list's rows, "40 persennya"."""

import re
from collections.abc import Sequence

from extract.types import Claim, Figure

_PART = re.compile(
    r"\b(?:dari (?:jumlah|total|angka|seluruh\w*|semua)(?:nya| itu| tersebut| ini)?|di antaranya|termasuk|rincian\w*|"
    r"terdiri|"
    r"perincian\w*|yakni|yaitu|meliputi|antara lain|masing-masing|sisanya|selebihnya|terbanyak|di mana)\b",
    re.I,
)
_PART_AFTER = re.compile(r"\A\s*(?:nya\b|di antaranya\b|(?:orang |kasus |\w+ )?di antaranya\b)", re.I)
_SHARE = re.compile(r"persennya\b|%-?nya\b")


def part_of(figure: Figure, before: str, after: str, text: str, earlier: Sequence[Claim]) -> str | None:
    """Return the id of the claim this figure is a part of: the nearest earlier one that can hold it, None if none."""
    share = bool(_SHARE.search(text[figure.span[0] : figure.span[1] + 4]))
    if not (share or _PART.search(before) or _PART_AFTER.match(after)):
        return _sibling(figure, before, earlier)
    for claim in reversed(earlier):
        if share or (claim.unit == figure.unit and claim.value >= figure.value):
            if claim.part_of and not share and claim.value < figure.value * 2 and _sibling(figure, before, earlier):
                continue
            return claim.id
    return None


def _sibling(figure: Figure, before: str, earlier: Sequence[Claim]) -> str | None:
    """A further row of a list whose first row is a part: "Jawa Tengah 10.695 kasus, Jakarta 6.279, Riau 3.570"."""
    last = earlier[-1] if earlier else None
    row = last is not None and last.part_of is not None and last.unit == figure.unit
    if last is None or not row or len(before) > 45 or not re.match(r"\s*[,;)]|\s*(?:dan|serta)\b", before):
        return None
    whole = next((claim for claim in earlier if claim.id == last.part_of), None)
    return last.part_of if whole and whole.value >= figure.value else None
