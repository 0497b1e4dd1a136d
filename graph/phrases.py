"""Which indicator a printed phrase stands for, under what people judged about phrases.

A judgement names phrases as they were printed, or normal forms of them, so that it holds whatever a later reader makes
of the text: two phrases judged the same unite the indicators they are printed with, two judged different are taken out
of the indicator that they share.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping

from graph.evidence import Evidence
from graph.ids import slug

Pair = tuple[str, str]


def phrases_of(row: Evidence) -> tuple[str, ...]:
    """What evidence says was counted, as slugs: the normal form and the phrase; nothing where no series is known."""
    return (slug(row.indicator), slug(row.about or row.indicator)) if row.indicator else ()


def indicators_by_phrase(evidence: Iterable[Evidence]) -> dict[str, frozenset[str]]:
    """The ids of the indicators that each phrase, as a slug, is printed with."""
    found: defaultdict[str, set[str]] = defaultdict(set)
    for row in evidence:
        for phrase in phrases_of(row):
            found[phrase].add(phrases_of(row)[0])
    return {phrase: frozenset(ids) for phrase, ids in found.items()}


class Phrases:
    """Indicators under judgements: (id, printed phrase) in, the id that stands for it out."""

    def __init__(self, same: Iterable[Pair], different: Iterable[Pair], evidence: Iterable[Evidence]) -> None:
        known = indicators_by_phrase(evidence)
        self._apart = frozenset(key for pair in different for key in _apart(pair, known))
        self._united = united(pair for left, right in same for pair in self._pairs(left, right, known))

    def id_of(self, id: str, phrase: str | None = None) -> str:
        """Return the id that stands for an indicator printed as this phrase."""
        key = self._key(id, slug(phrase or ""))
        return self._united.get(key, key)

    def _key(self, id: str, phrase: str) -> str:
        return f"{id}@{phrase}" if (id, phrase) in self._apart else id

    def _pairs(self, left: str, right: str, known: Mapping[str, frozenset[str]]) -> Iterable[Pair]:
        """All ids of both phrases with the first of them."""
        ids = [self._key(id, slug(one)) for one in (left, right) for id in sorted(_ids(one, known))]
        return [(ids[0], other) for other in ids[1:]]


def _ids(phrase: str, known: Mapping[str, frozenset[str]]) -> frozenset[str]:
    """The indicators of a phrase; one that is not printed stands for itself."""
    return known.get(slug(phrase), frozenset({slug(phrase)}))


def _apart(pair: Pair, known: Mapping[str, frozenset[str]]) -> Iterable[Pair]:
    """What leaves the indicators that two phrases share: each phrase that is not their normal form itself."""
    left, right = pair
    shared = _ids(left, known) & _ids(right, known)
    return [(id, slug(phrase)) for id in shared for phrase in pair if slug(phrase) != id]


def united(pairs: Iterable[Pair]) -> dict[str, str]:
    """Return id → representative id over all pairs taken together; the smallest id represents."""
    parent: dict[str, str] = {}

    def root(one: str) -> str:
        while parent.setdefault(one, one) != one:
            one = parent[one]
        return one

    for pair in pairs:
        first, second = sorted(map(root, pair))
        parent[second] = first
    return {one: root(one) for one in list(parent)}
