"""Parts that only arithmetic gives away: figures of one speaker that add up exactly to another figure of theirs.

"554 orang … 449 laki-laki dan 105 perempuan"; "382 meninggal dan 3.538 sakit, total 3.920"; "269 kasus … 157 meninggal,
73 dirawat, 39 sembuh". Exact sums of neighbouring figures hardly ever happen by chance.
"""

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import pairwise

from extract.types import Claim

_MOST_PARTS = 10
_FURTHEST = 12  # figures of the same unit between a whole and the first of its parts
_LEAST = 5  # smaller numbers add up by chance
_TOTAL = re.compile(r"\b(?:total\w*|jumlah\w*|seluruh\w*|semua\w*|keseluruhan\w*|gabungan)\b", re.I)


def summed(claims: Sequence[Claim]) -> dict[str, str]:
    """Return whole by part (ids): the nearest run of figures that adds up to a figure before or after it."""
    found = dict(_of_the_next(claims))
    for whole in claims:
        if whole.value >= _LEAST and _counts(whole):
            for run in _runs(whole, claims):
                if sum(one.value for one in run) == whole.value:
                    found |= {one.id: whole.id for one in run if one.id not in found}
                    break
    return found


_OF = re.compile(r"\s+(?:[a-z-]+\s+){0,2}dari\s+(?:total\s+|seluruh\s+|sekitar\s+)?\Z")


def _of_the_next(claims: Sequence[Claim]) -> Iterator[tuple[str, str]]:
    """ "247 dari 253 pangkalan": a figure that is a part of the one right behind it."""
    for one, following in pairwise(claims):
        start = one.sentence_span[0]
        alike = one.unit == following.unit and one.value < following.value and one.counting in ("level", "target")
        here = alike and one.sentence_span == following.sentence_span
        if here and _OF.fullmatch(one.sentence, one.span[1] - start, following.span[0] - start):
            yield one.id, following.id


# Prices and rates do not add up: "Rp 25 ribu per kilogram", "12 kasus setiap hari".
_EACH = re.compile(r"\s*(?:/|(?:per|setiap|tiap)\s(?!tanggal)[a-z]|se(?:hari|minggu|pekan|bulan|tahun)\b)")


def _counts(claim: Claim) -> bool:
    if _EACH.match(claim.sentence, claim.span[1] - claim.sentence_span[0]):
        return False
    return claim.approx == "exact" and claim.status == "current" and claim.counting in ("level", "share")


def _runs(whole: Claim, claims: Sequence[Claim]) -> Iterator[list[Claim]]:
    """Runs of smaller figures that may be its parts: those behind it, the nearest first, then those before a total.

    People may be parts of cases. Further off than at once, a figure that words already made a part stays what it is.
    """
    at = claims.index(whole)
    for unit in (whole.unit, "orang") if whole.unit == "kasus" else (whole.unit,):
        behind = [one for one in claims[at + 1 :] if _fits(one, whole, unit)][:_FURTHEST]
        for start in range(len(behind)):
            for size in range(2, min(_MOST_PARTS, len(behind) - start) + 1):
                run = behind[start : start + size]
                if start == 0 or not any(one.part_of for one in run):
                    yield run
        if _TOTAL.search(whole.sentence):
            ahead = [one for one in claims[:at] if _fits(one, whole, unit)][-_FURTHEST:]
            for size in range(2, min(_MOST_PARTS, len(ahead)) + 1):
                yield ahead[-size:]


def _fits(one: Claim, whole: Claim, unit: str | None) -> bool:
    alike = one.unit == unit and one.speaker == whole.speaker and _counts(one)
    return alike and Decimal(0) < one.value < whole.value
