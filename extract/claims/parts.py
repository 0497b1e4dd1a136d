"""Which claim a figure is a part of: "dari jumlah tersebut 1.119", "di antaranya", a list's rows, "40 persennya"."""

import re
from collections.abc import Sequence
from decimal import Decimal

from extract.claims.claim_words import claim_words
from extract.claims.earlier_values import is_earlier
from extract.claims.subjects import Where
from extract.types import Claim, Figure
from extract.word_classes import any_of

_PART_AFTER = re.compile(r"\A\s*(?:\w+ )?di antaranya\b", re.I)
_FRACTION = re.compile(r"(?:separuh|setengah|sepertiga|seperempat)nya,?\s+(?:atau\s+)?\Z", re.I)
_SHARE = re.compile(r"persennya\b|%-?nya\b")


def part_of(
    figure: Figure, before: str, after: str, text: str, here: Where, speaker: str, earlier: Sequence[Claim]
) -> str | None:
    """Return the id of the claim this figure is a part of, None if none.

    `before` and `after` are the words around it, `here` is where it counts, `speaker` who says it. Words that split a
    total name a part; so does a row behind a part; so does a region's figure behind its country's. Parts never sum to
    more than their whole.
    """
    if _SHARE.search(text, figure.span[0], figure.span[1] + 4):
        return earlier[-1].id if earlier else None
    last = earlier[-1] if earlier else None
    if figure.unit == "persen" and last is not None and last.part_of and _ALSO_SHARE.fullmatch(before):
        return last.part_of
    if (whole := _opening_whole(figure, text, speaker, earlier)) and _holds(whole, figure, earlier):
        return whole
    if figure.unit == "persen":
        counted = [claim for claim in earlier if claim.unit not in ("persen", "persen poin")]
        return counted[-1].id if counted and claim_words("whole").search(after[:40] + before[-60:]) else None
    if last is not None and last.part_of and _row(figure, last, before) and _holds(last.part_of, figure, earlier):
        return last.part_of
    halved = _FRACTION.search(text, max(0, figure.span[0] - 30), figure.span[0])
    split = bool(claim_words("split").search(before) or _PART_AFTER.match(after) or halved)
    split_here = bool(claim_words("split_here").search(before))
    for claim in reversed(earlier):
        if claim.unit != figure.unit or claim.value <= figure.value or claim.counting not in ("level", "share"):
            continue
        if claim.speaker != speaker or is_earlier(text, claim.sentence_span[0], claim.span[0]):
            continue
        wider = (here.region is not None and claim.region is None) or (here.place is not None and claim.place is None)
        named = split or (split_here and _same_sentence(claim, figure))
        if (named and not _narrower(claim, here)) or wider:
            return claim.id if _holds(claim.id, figure, earlier) else None
    return None


# "6.572 orang atau 54 persen", "2,58 juta (18,9 persen)": the share of the same whole.
_ALSO_SHARE = re.compile(r"(?:\s+[a-z-]+){0,2}(?:\s*\(|,?\s+(?:atau|setara)\s+(?:sekitar\s+|hampir\s+)?)")
# "Dari empat anak, tiga …", "Di antara 10 juta pasangan, …": the whole opens the sentence.
_OPENS = re.compile(r"[\"“]?(?:\w+,?\s+)?(?:[Dd]ari|[Dd]i\s+antara)\s+(?:total\s+|sekitar\s+)?\Z")


def _opening_whole(figure: Figure, text: str, speaker: str, earlier: Sequence[Claim]) -> str | None:
    """The claim that the figure's sentence opens with as a whole."""
    here = [one for one in earlier if _same_sentence(one, figure)]
    if not here or here[0].speaker != speaker or not _OPENS.fullmatch(text, here[0].sentence_span[0], here[0].span[0]):
        return None
    fits = figure.unit == "persen" or (here[0].unit == figure.unit and figure.value < here[0].value)
    return here[0].id if fits else None


_BETWEEN_ROWS = re.compile(r"\A\s*(?:[,;.)]|dan\b|serta\b|lalu\b)", re.I)
_GOES_ON = re.compile(r"[^,;()]{0,50}(?:,|;|\bdan|\bserta)\s[^,;]{0,40}\Z")
_COMPARES = re.compile(rf"\b(?:menjadi|dari|{any_of('compared', 'earlier')}|kali)\b", re.I)


def _row(figure: Figure, last: Claim, before: str) -> bool:
    """Whether a figure is the next row of the list that a part stands in."""
    if last.unit != figure.unit:
        return False
    told_on = _same_sentence(last, figure) and _GOES_ON.match(before) and not _COMPARES.search(before)
    return bool(told_on) or (len(before) <= 60 and bool(_BETWEEN_ROWS.match(before)))


def _same_sentence(claim: Claim, figure: Figure) -> bool:
    return claim.sentence_span[0] <= figure.span[0] < claim.sentence_span[1]


def _narrower(claim: Claim, here: Where) -> bool:
    """Whether a claim counts in one region and the figure in another: neither is a part of the other."""
    return claim.region is not None and claim.region != here.region


def _holds(whole: str, figure: Figure, earlier: Sequence[Claim]) -> bool:
    """Whether a whole has room for one more part."""
    total = next(claim for claim in earlier if claim.id == whole)
    parts = sum((claim.value for claim in earlier if claim.part_of == whole and claim.unit == figure.unit), Decimal(0))
    return total.high is None or parts + figure.value <= total.high
