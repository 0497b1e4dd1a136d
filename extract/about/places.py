"""Where the words stand that may say what a figure counts: beside it, in the sentences before, in title and first one.

Sources, the nearest first: i the figure itself, a and b behind and before it, p and q one and two sentences back, t the
title, l the first sentence, c common words. What is farther than the figure's sentence is the same for all its figures.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Generic, TypeVar

from extract.about.features import Group, Names
from extract.about.scene import Scene, Token
from extract.types import Figure, Span

_FAR = 8  # words: beyond, all distances are one
_BARRED = frozenset({"mark", "number", "date", "person", "relative", "stop", "copula", "adverb"})
_CLAUSES = frozenset({"sedangkan", "sementara", "adapun", "namun", "tetapi", "bahwa", "karena", "sehingga", "dan"})
V = TypeVar("V", float, Names)


# A word in a source, or in several: its nearest token, its rank in print, the sources, what they are worth, and what
# more it is worth by its nearest token (a plain tuple: there are hundreds in every article).
Place = tuple[Token, int, str, V, V]


def joined(place: Place[V], other: Place[V]) -> Place[V]:
    """A place with farther ones of the same word, which are in other sources."""
    token, order, sources, worth, nearest = place
    return token, order, sources + other[2], worth + other[3], nearest


class Places(Generic[V]):
    """The places of one article's words; `weigh` says what a group is worth."""

    def __init__(self, scene: Scene, text: str, figures: Sequence[Figure], weigh: Callable[[Group], V]) -> None:
        self.scene: Scene = scene
        self._text: str = text
        self._figures: Sequence[Figure] = figures
        self._weigh: Callable[[Group], V] = weigh
        self._earlier: dict[tuple[int, int, int], dict[str, Place[V]]] = {}
        self._behind: dict[tuple[int, tuple[int, ...]], dict[str, Place[V]]] = {}
        self._known: dict[tuple[str, str], tuple[str, int, V]] = {}
        self._title, self._lead = ({one.key for one in usable(some)} for some in (scene.title, scene.lead))
        self._always: dict[str, Place[V]] = self._everywhere()

    def sentence(self, at: int) -> Span:
        """The sentence of a figure."""
        scene, span = self.scene, self._figures[at].span
        return scene.sentences[scene.sentence_at(span[0])] if scene.sentences else span

    def beside(self, at: int) -> dict[str, Place[V]]:
        """The words of a figure and of its sentence."""
        (first, last), (start, end) = self._figures[at].span, self.sentence(at)
        scene = self.scene
        found: dict[str, Place[V]] = {}
        for token in usable(scene.within(first, last)):
            self._add(found, self.place(token, token.start, "i", ("in", token.kind)))
        for side, tokens in (("after", scene.within(last, end)), ("before", scene.within(start, first)[::-1])):
            for token, group in _side(side, tokens, scene.inside):
                self._add(found, self.place(token, token.start, side[0], group))
        return found

    def farther(self, at: int) -> dict[str, Place[V]]:
        """The words of the two sentences before, and those thought of for every figure."""
        here = self.scene.sentence_at(self._figures[at].span[0])
        alike = tuple(self._is_alike(at, here - back) for back in range(1, min(2, here) + 1))
        known = self._behind.get((here, alike))
        if known is None:
            known = {}
            for back, like in enumerate(alike, 1):
                for place in self._sentence(here, back, like).values():
                    self._add(known, place)
            for place in self._always.values():
                self._add(known, place)
            self._behind[here, alike] = known
        return known

    def _is_alike(self, at: int, number: int) -> int:
        """Whether a sentence has an earlier figure of the same unit."""
        (start, end), unit = self.scene.sentences[number], self._figures[at].unit
        return int(any(start <= one.span[0] < end and one.unit == unit for one in self._figures[:at]))

    def _sentence(self, here: int, back: int, alike: int) -> dict[str, Place[V]]:
        """The words of a sentence before: in this paragraph or the last one, with a figure of this unit or without."""
        known = self._earlier.get((here, back, alike))
        if known is None:
            known = {}
            start, end = self.scene.sentences[here - back]
            parted = int("\n" in self._text[end - 1 : self.scene.sentences[here - back + 1][0]])
            for token in usable(self.scene.within(start, end)):
                group = ("sentence", back, token.kind, parted, alike)
                self._add(known, self.place(token, token.start, "pq"[back - 1], group))
            self._earlier[here, back, alike] = known
        return known

    def _everywhere(self) -> dict[str, Place[V]]:
        """The words of title and first sentence and those that stand often: thought of for every figure."""
        scene = self.scene
        found: dict[str, Place[V]] = {}
        sources = (("t", "title", scene.title, 7), ("l", "lead", scene.lead, 6), ("c", "often", scene.often, 8))
        for source, name, tokens, shift in sources:
            for token in usable(tokens):
                self._add(found, self.place(token, 10**shift + token.start, source, (name, token.kind)))
        return found

    def place(self, token: Token, order: int, source: str, group: Group) -> Place[V]:
        """A word in one source."""
        left, right = ("left", token.left, token.kind, source), ("right", token.right, token.kind, source)
        nearest = self._weigh(left) + self._weigh(right) + self.stands(token)[2]
        return token, order, source, self._weigh(group), nearest

    def stands(self, token: Token) -> tuple[str, int, V]:
        """Whether a word is in title and lead ("tl", "t-", …), how often beside one neighbour, what it is worth."""
        key, kind = token.key, token.kind
        known = self._known.get((key, kind))
        if known is None:
            scene = self.scene
            far = ("t" if key in self._title else "-") + ("l" if key in self._lead else "-")
            count, together = scene.count[key], min(scene.together.get(key, 0), 4)
            many = count if count < 3 else 3 if count < 6 else 6
            worth = self._weigh(("stands", far, many, together, kind)) + self._weigh(("form", key, kind[:2]))
            known = self._known[key, kind] = far, together, worth
        return known

    @staticmethod
    def _add(found: dict[str, Place[V]], place: Place[V]) -> None:
        key = place[0].key
        known = found.get(key)
        if known is None:
            found[key] = place
        elif place[2] not in known[2]:  # a word's first place in each source counts
            found[key] = joined(known, place)


def usable(tokens: Iterable[Token]) -> Iterator[Token]:
    """The words that can be part of a subject."""
    return (token for token in tokens if token.kind not in _BARRED and len(token.key) > 1)


def _side(side: str, tokens: Sequence[Token], inside: frozenset[int]) -> Iterator[tuple[Token, Group]]:
    """The words of the sentence on one side of the number, outwards: how far, behind how many clauses, a figure."""
    cut = figure = verb = distance = 0
    for token in tokens:
        if token.start in inside:
            figure = 1
            continue
        kind = token.kind
        if kind == "mark" or token.key in _CLAUSES:
            cut = min(cut + 1, 2)
        distance = min(distance + 1, _FAR)
        if kind not in _BARRED and len(token.key) > 1:
            yield token, (side, distance, cut, figure, verb, kind)
        if kind == "copula" or kind.startswith("verb"):
            verb = 1
