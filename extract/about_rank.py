"""Which words of an article say what a figure counts: a linear model over where a word stands and what kind it is.

A phrase grammar finds the words beside a number; what tells its series from its neighbours often stands elsewhere: in
the title, the first sentence, the sentence before. Every word is scored by the sum of the weights of its features
(`tables/about_weights.csv`, trained by `python -m training about`); those above a threshold are part of the subject.
A feature is a few words, such as "after 1 plain": a plain word right behind the number.
"""

import re
from collections.abc import Callable, Iterator, Sequence
from functools import cache, lru_cache
from typing import NamedTuple

from extract.about_scene import Scene, Token, key_of
from extract.phrase import WORD, measures
from extract.table_file import read_table
from extract.types import Figure

THRESHOLD = -0.8  # log odds: about the best F1 on articles left out of training, with precision first
_FAR, _NEAR = 8, 6  # words: beyond, all distances are one; how far before its number a verb of change stands
_BARRED = frozenset({"mark", "number", "date", "person", "relative", "stop", "copula", "adverb"})
_CLAUSES = frozenset({"sedangkan", "sementara", "adapun", "namun", "tetapi", "bahwa", "karena", "sehingga", "dan"})
_TO = frozenset({"menjadi", "jadi", "ke", "mencapai"})
_APPOSED = re.compile(r"(?:atau|\(|setara|sekitar|yakni)\s*\Z")
Group = tuple[str | int, ...]


class Candidate(NamedTuple):
    """A word that may be part of a subject: its first token, its rank in print, its sources and groups of features."""

    token: Token
    order: int
    sources: list[str]
    groups: list[Group]


class _Seen(dict[str, Candidate]):
    """The candidates of one figure while its sources are read, nearest first."""

    def add(self, token: Token, order: int, source: str, group: Group) -> None:
        """Note that a word stands in a source; a word's first place in each source counts."""
        found = self.get(token.key)
        if found is None:
            self[token.key] = Candidate(token, order, [source], [group])
        elif source not in found.sources:
            found.sources.append(source)
            found.groups.append(group)

    def add_all(self, others: dict[str, Candidate]) -> None:
        """Note the words of sources that are the same for every figure."""
        for key, (token, order, sources, groups) in others.items():
            found = self.get(key)
            if found is None:
                self[key] = Candidate(token, order, sources[:], groups[:])
            else:
                found.sources.extend(sources)
                found.groups.extend(groups)


@cache
def change_nouns() -> dict[str, str]:
    """The noun that names what a verb of change does (naik: kenaikan), from `tables/change_nouns.csv`."""
    found: dict[str, str] = {}
    for row in read_table("change_nouns.csv", ("verb", "noun", "example")):
        if row["verb"] in found:
            raise row.error(f"{row['verb']!r} stands twice")
        found[row["verb"]] = row["noun"]
    return found


def candidates(scene: Scene, text: str, figures: Sequence[Figure], at: int) -> Iterator[Candidate]:
    """Yield every word that may say what figure `at` counts; `figures` carry the subjects the grammar gave them."""
    figure, seen = figures[at], _Seen()
    number = scene.sentence_at(figure.span[0])
    sentence = scene.sentences[number] if scene.sentences else figure.span
    for token in _usable(scene.within(*figure.span)):
        seen.add(token, token.start, "i", ("in", token.kind))
    _side(seen, "after", scene.within(figure.span[1], sentence[1]), scene.inside)
    before = scene.within(sentence[0], figure.span[0])[::-1]
    _side(seen, "before", before, scene.inside)
    for back in range(1, min(2, number) + 1):
        _earlier(seen, scene, figures[:at], figure, number - back, text)
    seen.add_all(_everywhere(scene))
    _made(seen, before, figure, text, scene.inside)
    _judge(seen, scene, figures, at)
    yield from seen.values()


@lru_cache(maxsize=1)  # asked for every figure of an article
def _everywhere(scene: Scene) -> dict[str, Candidate]:
    """The words of title and first sentence and those that stand often: thought of for every figure."""
    seen = _Seen()
    for source, name, tokens, shift in (
        ("t", "title", scene.title, 7),
        ("l", "lead", scene.lead, 6),
        ("c", "often", scene.often, 8),
    ):
        for token in _usable(tokens):
            seen.add(token, 10**shift + token.start, source, (name, token.kind))
    return seen


def _usable(tokens: Sequence[Token]) -> Iterator[Token]:
    return (token for token in tokens if token.kind not in _BARRED and len(token.key) > 1)


def _side(seen: _Seen, side: str, tokens: Sequence[Token], inside: frozenset[int]) -> None:
    """The words of the sentence on one side of the number, outwards: how far, behind how many clauses, a figure."""
    cut = figure = verb = distance = 0
    for token in tokens:
        if token.start in inside:
            figure = 1
            continue
        if token.kind == "mark" or token.key in _CLAUSES:
            cut = min(cut + 1, 2)
        distance = min(distance + 1, _FAR)
        if token.kind not in _BARRED and len(token.key) > 1:
            seen.add(token, token.start, side[0], (side, distance, cut, figure, verb, token.kind))
        if token.kind == "copula" or token.kind.startswith("verb"):
            verb = 1


def _earlier(seen: _Seen, scene: Scene, done: Sequence[Figure], figure: Figure, number: int, text: str) -> None:
    """The words of a sentence before: in this paragraph or the last one, with a figure of this unit or without."""
    start, end = scene.sentences[number]
    here = scene.sentence_at(figure.span[0])
    parted = int("\n" in text[end - 1 : scene.sentences[number + 1][0]])
    alike = int(any(start <= one.span[0] < end and one.unit == figure.unit for one in done))
    back = here - number
    for token in _usable(scene.within(start, end)):
        seen.add(token, token.start, f"p{back}", ("sentence", back, token.kind, parted, alike))


def _made(seen: _Seen, before: Sequence[Token], figure: Figure, text: str, inside: frozenset[int]) -> None:
    """Nouns the text only says as a verb or not at all: "naik 12 persen" is a kenaikan, "12 persennya" a bagian."""
    unit, changed = _unit_kind(figure.unit), False
    for distance, token in enumerate(before[:_NEAR], 1):
        if token.kind == "mark" or token.start in inside:
            break
        if noun := change_nouns().get(token.key):
            to = int(any(near.key in _TO for near in before[:2]))
            changed = True
            seen.add(_noun(noun), -1, "s", ("made", noun, min(distance, 3), to, unit))
            break
    if unit == "share":
        start, end = figure.span
        form = "its" if figure.text.endswith("nya") else "of" if text[end : end + 6].lstrip()[:4] == "dari" else ""
        form = form or ("apposed" if _APPOSED.search(text[max(0, start - 8) : start]) else "bare")
        seen.add(_noun("bagian"), -1, "s", ("share", form, int(changed)))


def _noun(word: str) -> Token:
    return Token(-1, -1, word, word, "made")


def _judge(seen: _Seen, scene: Scene, figures: Sequence[Figure], at: int) -> None:
    """Add what holds of a word as a whole: its sources together, and earlier figures' subjects."""
    figure = figures[at]
    own = _keys(figure.about)
    alike = [one for one in figures[:at] if one.unit == figure.unit]
    last, first = _keys(alike[-1].about) if alike else (), _keys(alike[0].about) if alike else ()
    every = frozenset(key for one in alike for key in _keys(one.about))
    before = _keys(figures[at - 1].about) if at else ()
    unit, size = _unit_kind(figure.unit), min(len(own), 4)
    head = own[0] if own else ""
    standing = _standing(scene)
    for key, (token, _, sources, groups) in seen.items():
        beside = sources[0] if sources[0] in "iab" else "-"
        rule = "-" if key not in own else "R" if head == key else "r"
        earlier = "p" if "p1" in sources or "p2" in sources else "-"
        far, count, together = standing.get(key) or _stands(scene, key)
        places = f"{beside}{earlier}{far}{rule}{'s' if key in last else '-'}"
        history = "b" if key in before else "-"
        history += "-" if key not in every else "f" if key in first else "e"
        groups.append(("word", places, unit, size, token.kind, count, together, history))
        groups.append(("form", key, token.kind[:2]))


@lru_cache(maxsize=1)  # asked for every figure of an article
def _standing(scene: Scene) -> dict[str, tuple[str, int, int]]:
    """What holds of every word wherever it is met; see `_stands`."""
    keys = {token.key for tokens in (scene.tokens, scene.title) for token in _usable(tokens)}
    return {key: _stands(scene, key) for key in keys}


def _stands(scene: Scene, key: str) -> tuple[str, int, int]:
    """Whether a word is in title and lead ("tl", "t-", …), how often it stands, how often beside one neighbour."""
    found = _everywhere(scene).get(key)
    far = "".join(source if found and source in found.sources else "-" for source in "tl")
    count = scene.count[key]
    return far, (count if count < 3 else 3 if count < 6 else 6), min(scene.together.get(key, 0), 4)


@lru_cache(maxsize=4096)
def _keys(about: str | None) -> tuple[str, ...]:
    return tuple(key_of(word) for word in WORD.findall(about or ""))


@lru_cache(maxsize=256)
def _unit_kind(unit: str | None) -> str:
    if unit is None or unit in ("orang", "kali"):
        return unit or "none"
    if unit.startswith("persen"):
        return "share"
    return "measure" if unit in measures() else "count"


def features(group: Group) -> tuple[str, ...]:
    """Return the names of a group's features."""
    return _EXPAND[str(group[0])](*group[1:])


def _beside(side: str) -> Callable[..., tuple[str, ...]]:
    def names(distance: int, cut: int, figure: int, verb: int, kind: str) -> tuple[str, ...]:
        return (
            f"{side} {distance} {cut}{figure}",
            f"{side} {kind} {cut}{figure}{verb}",
            f"{side} {min(distance, 4)} {kind}",
        )

    return names


def _word(places: str, unit: str, size: int, kind: str, count: int, together: int, history: str) -> tuple[str, ...]:
    beside, title, rule = places[0], places[2:4], places[4]
    names = [
        "bias",
        f"places {places}",
        f"places {places} {unit}",
        f"count {count} {title}",
        f"count {count} {kind}",
        f"kind {kind}",
        f"size {size} {beside}{title[0]}{rule}",
        f"unit {unit} {kind} {title[0]}",
        f"unit {unit} {beside}{rule}",
        f"together {together} {title}{beside}",
        f"together {together} {kind}",
    ]
    if history[0] == "b":
        names.append(f"last {beside}{rule}{places[5]}")
    if history[1] != "-":
        names.append(f"first {beside}{rule}{places[5]}" if history[1] == "f" else "earlier")
    return tuple(names)


def _form(key: str, kind: str) -> tuple[str, ...]:
    return (f"word {key}", f"begins {key[:2]} {kind}", f"ends {key[-2:]} {kind}") if len(key) > 4 else (f"word {key}",)


_EXPAND: dict[str, Callable[..., tuple[str, ...]]] = {
    "in": lambda kind: (f"in {kind}",),
    "after": _beside("after"),
    "before": _beside("before"),
    "sentence": lambda back, kind, parted, alike: (f"sentence {back} {kind} {parted}{alike}",),
    "title": lambda kind: (f"title {kind}",),
    "lead": lambda kind: (f"lead {kind}",),
    "often": lambda kind: (f"often {kind}",),
    "made": lambda noun, near, to, unit: (f"made {noun} {near} {to}", f"made {unit} {to}", f"made {near}"),
    "share": lambda form, changed: (f"share {form} {changed}", f"share {form}"),
    "word": _word,
    "form": _form,
}


@cache
def weights() -> dict[str, float]:
    """The weight of every feature that has one."""
    found: dict[str, float] = {}
    for row in read_table("about_weights.csv", ("feature", "weight")):
        if row["feature"] in found:
            raise row.error(f"{row['feature']!r} stands twice")
        try:
            found[row["feature"]] = float(row["weight"])
        except ValueError:
            raise row.error(f"no number: {row['weight']!r}") from None
    return found


@lru_cache(maxsize=65536)
def _weight(group: Group) -> float:
    known = weights()
    return sum(known.get(name, 0.0) for name in features(group))


def score(candidate: Candidate) -> float:
    """The log odds that a word is part of the subject."""
    return sum(map(_weight, candidate.groups))
