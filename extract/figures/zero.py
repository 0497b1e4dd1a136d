"""The explicit none: "tidak ada WNI yang meninggal", "nihil korban jiwa" are the figure 0.

Conservative: the noun counts people or events, and people must be said to be harmed: "tidak ada warga yang mau" is no
figure.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from decimal import Decimal

from extract.figures.read import Read, governs
from extract.figures.tables import units, words
from extract.figures.units import lookup
from extract.numbers.words import alternatives
from extract.types import Figure, Span

_ZERO = Decimal(0)
_PEOPLE = alternatives(form for form, unit in units("after").items() if unit.kind == "people")
_HARM = (
    rf"(?:{alternatives(words('state'))}|menjadi\s+korban|jadi\s+korban|terdampak|terluka|luka-luka"
    r"|tertular|terpapar|terinfeksi|terjebak|terkena|disandera|ditahan|diculik)"
)
_NONE = (
    r"(?<!\w)(?:(?:tidak|tak|belum)\s+(?:ada|terdapat|ditemukan)|nihil|tanpa)\s+"
    r"(?:(?:satu|seorang)\s*pun\s+|adanya\s+|laporan\s+(?!sama))?"
)
_PATTERN = re.compile(
    rf"{_NONE}(?:"
    r"(?P<victims>korban(?:\s+(?:jiwa|tewas|meninggal|luka))?)(?!\w)(?!\s+yang\s+(?:mau|mengaku|melapor))"
    r"|(?P<events>kematian|kasus\s+(?:baru|positif|aktif|kematian|konfirmasi))(?!\w)"
    rf"|(?P<people>{_PEOPLE})(?!\w)(?=(?:\s+(?!yang)\w+){{0,2}}?(?:\s+yang)?(?:\s+(?:ikut|turut|dilaporkan))?\s+{_HARM})"
    r"|(?P<reports>(?<=ada\s)(?:laporan|penambahan|tambahan)(?=\s+sama\s+sekali|\s*[.,;]))"
    r")",
    re.IGNORECASE,
)
_NEAR = 450


def zeros(text: str, sentences: Sequence[Span], reads: Sequence[Read]) -> Iterator[Figure]:
    """Yield the figure 0 for each explicit none; its text runs through the noun, within one sentence.

    `reads`: the figures of the text, whose last one before says what "tidak ada laporan" has none of.
    """
    ends = [end for _, end in sentences]
    for match in _PATTERN.finditer(text):
        if match.end() <= ends[min(bisect_right(ends, match.start()), len(ends) - 1)]:
            unit = _unit(text, match, reads)
            if unit:
                yield Figure(match.group(), _ZERO, _ZERO, _ZERO, "exact", unit, None, match.span())


def _unit(text: str, match: re.Match[str], reads: Sequence[Read]) -> str | None:
    if match["victims"] or match["people"]:
        return "orang"
    if match["events"]:
        return _event(match["events"])
    before = (one.unit for one in reversed(reads) if one.end < match.start() < one.end + _NEAR and governs(text, one))
    return next((unit.name for unit in before if unit and unit.kind in ("people", "event")), None)


def _event(printed: str) -> str:
    unit = lookup(" ".join(printed.split())) or lookup(printed.split()[0])
    return unit.name if unit else printed.lower()
