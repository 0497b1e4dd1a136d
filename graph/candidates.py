"""Pairs that a person may want to judge: indicators, and people, that are near each other but not the same.

Indicators are compared by the stems of their words and by their letters in groups of four (TF-IDF); words that stand in
contrast (dead and hurt) rule a pair out, and so does another unit. People are compared by the words of their names and
by their bodies. A pair that somebody has judged is not offered again.
"""

import math
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import combinations

from extract.about.contrasts import contrasts
from graph.evidence import Evidence
from graph.identity import Identities, Judgement, person_name
from graph.ids import slug
from graph.phrases import phrases_of
from graph.stems import stem

LEAST = 0.45  # as alike as this is worth a look; 1 is the same words
_COMMON = 200  # a word of more names than this brings no two together
_GRAM = 4  # letters
_DOUBT = 0.8  # for a pair of which one side alone says what may stand in contrast
_SAME_BODY = 0.4  # of a person's score
Vector = Mapping[str, float]


@dataclass(frozen=True, slots=True)
class _Side:
    """One side of a pair: as printed most often, normal form, words, stems, units or bodies, slugs it is known by."""

    printed: str
    normal: str
    words: frozenset[str]
    stems: frozenset[str]
    bound: frozenset[str | None]
    known: frozenset[str]
    evidence: int


@dataclass(frozen=True, slots=True)
class Candidate:
    """Two printed phrases or names, how alike they are (0 to 1), the words they share and those of one side alone."""

    left: str
    right: str
    score: float
    shared: tuple[str, ...]
    only_left: tuple[str, ...]
    only_right: tuple[str, ...]
    left_evidence: int
    right_evidence: int


def indicator_candidates(evidence: Iterable[Evidence], judgements: Sequence[Judgement]) -> list[Candidate]:
    """Return pairs of indicators of one unit, the likeliest to be one first. Retired evidence is left out."""
    rows = [row for row in evidence if row.retired_on is None and row.kind == "claim" and row.indicator]
    identities = Identities(judgements, rows)
    groups: defaultdict[str, list[Evidence]] = defaultdict(list)
    for row in rows:
        groups[identities.indicator(slug(row.indicator or ""), row.about)].append(row)
    sides = _told_apart([_indicator(members) for _, members in sorted(groups.items())])
    letters = _vectors([sorted(side.words) for side in sides])
    found = []
    for one, other in _near(sides):
        left, right = sides[one], sides[other]
        if left.bound & right.bound and not _contrasted(left.words, right.words):
            score = (_overlap(left.stems, right.stems) + _cosine(letters[one], letters[other])) / 2
            doubt = _DOUBT if contrasts().keys() & (left.words ^ right.words) else 1.0
            found.append((score * doubt, left, right))
    return _ranked(found, judgements, "indicator")


def person_candidates(evidence: Iterable[Evidence], judgements: Sequence[Judgement]) -> list[Candidate]:
    """Return pairs of speakers of whom one has all the names of the other, those of one body first."""
    groups: defaultdict[str, list[Evidence]] = defaultdict(list)
    for row in evidence:
        if row.retired_on is None and row.speaker_kind == "person" and row.speaker:
            groups[slug(person_name(row.speaker))].append(row)
    sides = [_person(members) for _, members in sorted(groups.items())]
    found = []
    for one, other in _near(sides):
        left, right = sides[one], sides[other]
        if left.words <= right.words or right.words <= left.words:
            body = _SAME_BODY if left.bound & right.bound - {None} else 0.0
            found.append((_overlap(left.words, right.words) * (1 - _SAME_BODY) + body, left, right))
    return _ranked(found, judgements, "person")


def _indicator(rows: Sequence[Evidence]) -> _Side:
    words = frozenset(word for row in rows for word in (row.indicator or "").split())
    printed = _commonest(row.about or row.indicator or "" for row in rows)
    known = frozenset(phrase for row in rows for phrase in phrases_of(row))
    normal = _commonest(row.indicator or "" for row in rows)
    units = frozenset(row.unit for row in rows)
    return _Side(printed, normal, words, frozenset(map(stem, words)), units, known, len(rows))


def _told_apart(sides: Sequence[_Side]) -> list[_Side]:
    """Sides printed alike are shown by their normal forms, which differ."""
    printed = Counter(side.printed for side in sides)
    return [replace(side, printed=side.normal) if printed[side.printed] > 1 else side for side in sides]


def _person(rows: Sequence[Evidence]) -> _Side:
    printed = _commonest(row.speaker or "" for row in rows)
    words = frozenset(printed.lower().split())
    bodies = frozenset(row.speaker_institution for row in rows)
    return _Side(printed, printed, words, words, bodies, frozenset({slug(printed)}), len(rows))


def _commonest(texts: Iterable[str]) -> str:
    """The text that stands most often; of several the first in the alphabet."""
    counts = Counter(texts)
    return min(counts, key=lambda text: (-counts[text], text))


def _near(sides: Sequence[_Side]) -> list[tuple[int, int]]:
    """The pairs that share a stem which is no everyday word of this graph."""
    holders: defaultdict[str, list[int]] = defaultdict(list)
    for number, side in enumerate(sides):
        for one in side.stems:
            holders[one].append(number)
    few = (numbers for numbers in holders.values() if len(numbers) <= _COMMON)
    return sorted({pair for numbers in few for pair in combinations(numbers, 2)})


def _contrasted(one: frozenset[str], other: frozenset[str]) -> bool:
    """Whether the two count what stands in contrast: both have words of one kind, and none of them in common."""
    left, right = one & contrasts().keys(), other & contrasts().keys()
    both = {contrasts()[word] for word in left} & {contrasts()[word] for word in right}
    return bool(both - {contrasts()[word] for word in left & right})


def _overlap(one: frozenset[str], other: frozenset[str]) -> float:
    return len(one & other) / len(one | other) if one | other else 0.0


def _vectors(phrases: Sequence[Sequence[str]]) -> list[Vector]:
    """Letters of words in groups of four, weighted by how few phrases have them, each vector of length one."""
    grams = [Counter(_grams(words)) for words in phrases]
    spread = Counter(gram for counts in grams for gram in counts)
    weighted = [
        {gram: count * math.log(1 + len(grams) / spread[gram]) for gram, count in counts.items()} for counts in grams
    ]
    sizes = [math.sqrt(sum(weight * weight for weight in vector.values())) or 1.0 for vector in weighted]
    return [
        {gram: weight / size for gram, weight in vector.items()} for vector, size in zip(weighted, sizes, strict=True)
    ]


def _grams(words: Iterable[str]) -> Iterator[str]:
    for word in words:
        framed = f" {word} "
        yield from (framed[at : at + _GRAM] for at in range(max(1, len(framed) - _GRAM + 1)))


def _cosine(one: Vector, other: Vector) -> float:
    return sum(weight * other.get(gram, 0.0) for gram, weight in one.items())


def _ranked(found: Iterable[tuple[float, _Side, _Side]], judgements: Iterable[Judgement], kind: str) -> list[Candidate]:
    """The pairs that are alike enough and not judged yet, the likeliest first."""
    judged = [(slug(one.left), slug(one.right)) for one in judgements if one.kind == kind and one.undone_at is None]
    kept = [
        (score, left, right) for score, left, right in found if score >= LEAST and not _decided(left, right, judged)
    ]
    kept.sort(key=lambda pair: (-round(pair[0], 4), pair[1].printed, pair[2].printed))
    return [_candidate(score, left, right) for score, left, right in kept]


def _decided(left: _Side, right: _Side, judged: Iterable[tuple[str, str]]) -> bool:
    return any(
        (one in left.known and two in right.known) or (one in right.known and two in left.known) for one, two in judged
    )


def _candidate(score: float, left: _Side, right: _Side) -> Candidate:
    return Candidate(
        left=left.printed,
        right=right.printed,
        score=round(score, 2),
        shared=tuple(sorted(left.words & right.words)),
        only_left=tuple(sorted(left.words - right.words)),
        only_right=tuple(sorted(right.words - left.words)),
        left_evidence=left.evidence,
        right_evidence=right.evidence,
    )
