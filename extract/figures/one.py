"""The one person of "seorang": a figure where it counts, not where it is an article ("seorang warga melapor")."""

import re
from collections.abc import Iterator
from decimal import Decimal

from extract.types import Figure

_ONE = Decimal(1)
_PATTERN = re.compile(
    r"(?<!\w)(?:(?<=yang\s)seorang|(?<=sisanya\s)seorang|(?<=sisanya,\s)seorang"
    r"|seorang(?=\s+(?:lagi|lainnya|di\s?antaranya|meninggal|tewas|wafat|selamat|hilang)(?!\w)))(?!\w)",
    re.IGNORECASE,
)


def ones(text: str) -> Iterator[Figure]:
    """Yield the figure 1 for each "seorang" that counts: "Yang seorang lagi", "Seorang di antaranya"."""
    for match in _PATTERN.finditer(text):
        yield Figure(match.group(), _ONE, _ONE, _ONE, "exact", "orang", None, match.span())
