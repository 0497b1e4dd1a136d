"""Scoring claims: whether they were found, on those found each field, and who is given as the speaker of a figure."""

from collections.abc import Callable, Hashable, Sequence
from decimal import Decimal

from corpus.gold import CLAIMED, Gold
from corpus.matching import Alignment, Pairing, pair, without_repeats
from corpus.measure import Result, Tally, accuracy, total
from corpus.mention_score import report
from corpus.normal import body_name, content_words, folded, overlap, region, title
from extract.contract import Reading
from extract.types import Claim

KEY_FIELDS = ("speaker", "value", "low", "high", "unit")

_FIELDS: dict[str, Callable[[Claim], Hashable]] = {
    "approx": lambda claim: claim.approx,
    "period": lambda claim: (claim.period.start, claim.period.end) if claim.period else None,
    "period, EDTF": lambda claim: claim.period.edtf if claim.period else None,
    "said_on": lambda claim: claim.said_on,
    "said_precision": lambda claim: claim.said_precision,
    "place": lambda claim: claim.place,
    "region": lambda claim: region(claim.region),
    "quote_type": lambda claim: claim.quote_type,
    "counting": lambda claim: claim.counting,
    "status": lambda claim: claim.status,
    "cites": lambda claim: body_name(claim.cites),
    "speaker_kind": lambda claim: claim.speaker_kind,
    "speaker_title": lambda claim: title(claim.speaker_title),
    "speaker_institution": lambda claim: body_name(claim.speaker_institution),
}


def claim_key(claim: Claim) -> Hashable:
    """What makes two claims the same: who, how many of what. A range needs its upper end too."""
    return body_name(claim.speaker), *_amount(claim)


def _amount(claim: Claim) -> tuple[Hashable, ...]:
    """How many of what."""
    return claim.value, _upper(claim), folded(claim.unit)


def _upper(claim: Claim) -> Decimal | None:
    """The upper end of a range; None for every other figure, whose bounds follow from `approx`."""
    return claim.high if claim.low == claim.value and claim.high != claim.value else None


def match_claims(gold: Gold, read: Reading) -> Pairing[Claim]:
    """Pair claims. `spurious` leaves out exact repeats and claims on what is not scored."""
    place = Alignment(gold.reading.article.body, read.article.body)
    counted, free = _split(gold)
    pairing = pair(counted, read.claims, claim_key, lambda one, other: _likeness(one, other, place))
    spurious = tuple(
        claim
        for claim in without_repeats(pairing, _identity)
        if not any(place.overlaps(span, claim.span) for span in free)
    )
    return Pairing(pairing.pairs, pairing.missed, spurious)


def _split(gold: Gold) -> tuple[list[Claim], list[tuple[int, int]]]:
    """The claims that count, and the places on which any claim is neither right nor wrong."""
    figures, claims = gold.reading.figures, gold.reading.claims
    free = [item.span for index, item in enumerate(figures) if gold.skips("figures", index, CLAIMED)]
    unscored = [_is_unscored(gold, index, claim.figure) for index, claim in enumerate(claims)]
    free += [claim.span for claim, skip in zip(claims, unscored, strict=True) if skip]
    return [claim for claim, skip in zip(claims, unscored, strict=True) if not skip], free


def _is_unscored(gold: Gold, index: int, figure: int) -> bool:
    """A claim does not count when what it is matched on, or its figure, is not scored."""
    here = any(gold.skips("claims", index, name) for name in KEY_FIELDS)
    return here or any(gold.skips("figures", figure, name) for name in KEY_FIELDS[1:])


def _likeness(one: Claim, other: Claim, place: Alignment) -> float:
    """The same place in the text first, then the most fields alike."""
    alike = sum(read(one) == read(other) for read in _FIELDS.values())
    return place.overlaps(one.span, other.span) + alike / (len(_FIELDS) + 1)


def _identity(claim: Claim) -> Hashable:
    return claim_key(claim), claim.place, region(claim.region), claim.period, claim.said_on


def score_claims(gold: Gold, read: Reading, matched: Pairing[Claim]) -> Result:
    """Claims found, and the fields of those that were."""
    found = report(gold, "claims", matched, matched.spurious, _shown)
    index = {claim.id: at for at, claim in enumerate(gold.reading.claims)}
    return found + total(_compare(gold, read, index[one.id], one, other) for one, other in matched.pairs)


def score_speakers(gold: Gold, read: Reading) -> Result:
    """Of the gold claims on whose figure the reading has a claim, those with gold's speaker: accuracy.

    Each gold claim is compared with one claim of the same figure, the one at its place if there is one. How many
    figures have no claim at all is no part of this: it shows in `claims`.
    """
    place = Alignment(gold.reading.article.body, read.article.body)

    def likeness(one: Claim, other: Claim) -> float:
        return place.overlaps(one.span, other.span) + _same_speaker(one, other) / 2

    paired = pair(_split(gold)[0], read.claims, _amount, likeness).pairs
    return total(
        accuracy(gold.slug, "speaker", _same_speaker(one, other), f"{_shown(one)}: {other.speaker}")
        for one, other in paired
    )


def _same_speaker(one: Claim, other: Claim) -> bool:
    return body_name(one.speaker) == body_name(other.speaker)


def _compare(gold: Gold, read: Reading, index: int, one: Claim, other: Claim) -> Result:
    results = [
        accuracy(
            gold.slug, name, get(one) == get(other), f"{_shown(one)}: {_plain(get(other))}, not {_plain(get(one))}"
        )
        for name, get in _FIELDS.items()
        if not gold.skips("claims", index, name.split(",")[0])
    ]
    if not gold.skips("claims", index, "part_of"):
        ours, theirs = _whole(one, gold.reading.claims), _whole(other, read.claims)
        results.append(accuracy(gold.slug, "part_of", ours == theirs, f"{_shown(one)}: part of {theirs}, not {ours}"))
    if not gold.skips("claims", index, "about"):
        results.append(_about(gold.slug, one, other))
    return total(results)


def _plain(value: Hashable) -> str:
    return f"{value[0]}…{value[1]}" if isinstance(value, tuple) else str(value)


def _about(slug: str, one: Claim, other: Claim) -> Result:
    """The content words as one tally over all claims; a finding only where less than half of them agree."""
    ours, theirs = content_words(one.about), content_words(other.about)
    tally = Tally(len(ours & theirs), len(theirs), len(ours))
    wrong = accuracy(slug, "about", overlap(ours, theirs) >= 0.5, f"{_shown(one)}: {other.about!r}, not {one.about!r}")
    return Result({"about": tally}, wrong.findings)


def _whole(claim: Claim, claims: Sequence[Claim]) -> str | None:
    """The figure that a claim is part of."""
    return next((f"{item.value.normalize():f} {item.unit}" for item in claims if item.id == claim.part_of), None)


def _shown(claim: Claim) -> str:
    high = f"-{claim.high}" if _upper(claim) is not None else ""
    return f"{claim.speaker} | {claim.value}{high} {claim.unit} | {claim.about}"
