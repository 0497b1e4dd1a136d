"""Which words of an article say what a figure counts: a linear model over where a word stands and what kind it is.

A phrase grammar finds the words beside a number; what tells its series from its neighbours often stands elsewhere: in
the title, the first sentence, the sentence before. Every word is worth the sum of the weights of its groups
(`extract.about.features`, trained by `python -m training about`); those above a threshold are part of the subject.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import lru_cache
from typing import Generic, NamedTuple

from extract.about.features import Group, weight
from extract.about.made import made, nouns_of_change, unit_kind
from extract.about.phrase import WORD
from extract.about.places import Place, Places, V, joined
from extract.about.scene import Scene, Token, key_of
from extract.types import Figure

THRESHOLD = -0.8  # log odds: about the best F1 on articles left out of training, with precision first
# Log odds by its places alone: of the words that stand below in their figure's sentence, and of those that stand only
# elsewhere, not one in two thousand of the corpus was chosen in the end.
_NEAR_FLOOR, _FAR_FLOOR = -1.5, -0.7

_TO = frozenset({"menjadi", "jadi", "ke", "mencapai", "dari", "yang"})
_BEFORE = 30  # characters: two words before a number
_LAST = 10**9  # in print: behind all other words


class Candidate(NamedTuple, Generic[V]):
    """A word that may be part of a subject: its nearest token, its rank in print, its sources, what it is worth.

    The sources are those of `extract.about.places`, and s: only said by a verb.
    """

    token: Token
    order: int
    sources: str
    worth: V


class _History(NamedTuple):
    """What earlier figures tell of a figure: the words of its own phrase, of the last and the first of its unit, …"""

    own: tuple[str, ...]
    last: tuple[str, ...]
    first: tuple[str, ...]
    every: frozenset[str]
    before: tuple[str, ...]


class Ranker(Generic[V]):
    """The words of one article; `figures` carry the subjects the grammar gave them.

    `weigh` says what a group is worth; `hopeless` says of a word's worth by its places alone, and whether it stands in
    the figure's sentence, that nothing can help it.
    """

    def __init__(
        self,
        scene: Scene,
        text: str,
        figures: Sequence[Figure],
        weigh: Callable[[Group], V],
        hopeless: Callable[[V, bool], bool],
    ) -> None:
        self._scene: Scene = scene
        self._text: str = text
        self._figures: Sequence[Figure] = figures
        self._weigh: Callable[[Group], V] = weigh
        self._hopeless: Callable[[V, bool], bool] = hopeless
        self._places: Places[V] = Places(scene, text, figures, weigh)
        self._subjects: list[tuple[str, ...]] = [_keys(one.about) for one in figures]
        self._hopeful: dict[int, list[Place[V]]] = {}

    def candidates(self, at: int) -> Iterator[Candidate[V]]:
        """Yield every word that may say what figure `at` counts, the hopeless left out."""
        near, far = self._places.beside(at), self._places.farther(at)
        for key, place in near.items():
            if key in far:
                near[key] = joined(place, far[key])
        for place in self._made(at):
            key = place[0].key
            found = near.get(key) or far.get(key)
            near[key] = joined(found, place) if found else place
        for key in self._subjects[at]:
            if key not in near and key in far:
                near[key] = far[key]
        history = self._history(at)
        yield from self._judged(near.values(), at, history)
        yield from self._judged((one for one in self._hoped(far) if one[0].key not in near), at, history)

    def _made(self, at: int) -> Iterator[Place[V]]:
        figure, scene = self._figures[at], self._scene
        start, end = self._places.sentence(at)
        before, behind = scene.within(start, figure.span[0])[::-1], scene.within(figure.span[1], end)
        for token, group in made(before, behind, figure, self._text, scene.inside):
            yield self._places.place(token, -1 if token.kind == "made" else _LAST, "s", group)

    def _hoped(self, far: dict[str, Place[V]]) -> list[Place[V]]:
        """The words that stand nowhere near and yet may be chosen: the same for all figures of a sentence."""
        known = self._hopeful.get(id(far))
        if known is None:
            known = [one for one in far.values() if not self._hopeless(one[3] + one[4], False)]
            self._hopeful[id(far)] = known
        return known

    def _turned(self, at: int) -> int:
        """Whether a figure is what something changed to, not by how much."""
        start = self._figures[at].span[0]
        return int(any(token.key in _TO for token in self._scene.within(max(0, start - _BEFORE), start)[-2:]))

    def _history(self, at: int) -> _History:
        alike = [one for one in range(at) if self._figures[one].unit == self._figures[at].unit]
        last, first = (self._subjects[alike[-1]], self._subjects[alike[0]]) if alike else ((), ())
        every = frozenset(key for one in alike for key in self._subjects[one])
        return _History(self._subjects[at], last, first, every, self._subjects[at - 1] if at else ())

    def _judged(self, words: Iterable[Place[V]], at: int, history: _History) -> Iterator[Candidate[V]]:
        """Add what holds of a word as a whole: its sources together, and earlier figures' subjects."""
        own = history.own
        unit, size, head = unit_kind(self._figures[at].unit), min(len(own), 4), own[0] if own else ""
        to: int = self._turned(at)
        for place in words:
            token, order, sources, places, nearest = place
            key, worth = token.key, places + nearest
            beside = sources[0] if sources[0] in "iab" else "-"
            if key not in own and self._hopeless(worth, beside != "-"):
                continue
            far, together, _ = self._places.stands(token)
            earlier = "p" if "p" in sources or "q" in sources else "-"
            rule = "-" if key not in own else "R" if head == key else "r"
            told = "" if key not in history.every else "first" if key in history.first else "earlier"
            if key in history.before:
                told = f"last {told}"
            again = "s" if key in history.last else "-"
            worth += self._weigh(("places", beside, earlier, far, rule, again, unit, told))
            worth += self._weigh(("subject", beside, far[0], rule, unit, size, token.kind))
            worth += self._weigh(("together", together, far, beside))
            if key in nouns_of_change():
                worth += self._weigh(("turned", to, beside))
            yield Candidate(token, order, sources, worth)


def ranked(scene: Scene, text: str, figures: Sequence[Figure]) -> Ranker[float]:
    """Return the ranker of an article by the weights that come with the package."""
    return Ranker(scene, text, figures, weight, _is_hopeless)


def _is_hopeless(worth: float, near: bool) -> bool:
    return worth < (_NEAR_FLOOR if near else _FAR_FLOOR)


@lru_cache(maxsize=4096)
def _keys(about: str | None) -> tuple[str, ...]:
    return tuple(key_of(word) for word in WORD.findall(about or ""))
