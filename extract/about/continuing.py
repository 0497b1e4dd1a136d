"""Figures that go on with the series of an earlier one: the same thing counted at another time.

"Pada 2014 defisit Rp2 triliun. Setahun kemudian Rp9 triliun", "turun dari 12 menjadi 9", "3.048 kecelakaan; setahun
sebelumnya 3.337": the later figure says when, or that something changed, and nothing new of what is counted. A figure
whose own clause names anything that the earlier one did not is left alone: a wrong merge invents a contradiction. So
is a change ("bertambah 12"), a part ("sisanya 12") and a rate ("12 sehari").
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import cache
from itertools import pairwise

from extract.about.contrasts import contrasts
from extract.about.indicator import normal_words
from extract.about.made import change_nouns
from extract.about.phrase import counted_nouns, words_of_kind
from extract.about.scene import Scene, Token
from extract.found import Found
from extract.speech.cues import reporting_words
from extract.types import Figure

_REACH, _FAR = 3, 12  # sentences back: to a thing only pointed to, to one named again
_TAIL = 6  # words behind a number that may belong to it
_BESIDE = 2  # words between a verb of change and its number
_EACH = frozenset({"per", "setiap", "tiap", "saban"})
_WITH = frozenset({"dengan", "beserta"})
_NAMES = frozenset({"place", "body", "capital", "acronym"})
_EMPTY = frozenset({"mark", "date", "person", "stop", "copula", "adverb", "link", "relative", "lead", "skip"})
TELLING = Decimal(100)  # a number as large as this seldom counts two things in one article


@dataclass(frozen=True, slots=True)
class _Clause:
    """What a figure's own words say: what is counted, and whether another time or a change; `closed` ones say neither
    more nor less of an earlier figure's series (changes, parts, rates)."""

    content: frozenset[str]
    names: frozenset[str]
    signed: bool
    closed: bool
    sentence: int
    paragraph: int
    grain: int | None


def roots(found: Found, scene: Scene) -> tuple[tuple[int, ...], tuple[frozenset[str], ...]]:
    """For every figure the number of the figure its series began with in this article: its own if it begins one.

    And the words of its own clause that say what is counted, in normal form.
    """
    figures = found.figures
    clauses = [_clause(scene, found, at) for at in range(len(figures))]
    first: list[int] = []
    known: list[frozenset[str]] = []
    for at, clause in enumerate(clauses):
        earlier = None if clause.closed else _earlier(figures, clauses, known, at)
        first.append(at if earlier is None else first[earlier])
        known.append(clause.content if earlier is None else clause.content | known[first[-1]])
    return tuple(first), tuple(clause.content for clause in clauses)


def _earlier(
    figures: Sequence[Figure], clauses: Sequence[_Clause], known: Sequence[frozenset[str]], at: int
) -> int | None:
    """The nearest earlier figure of the same unit that this one goes on with."""
    figure, clause = figures[at], clauses[at]
    for other in range(at - 1, -1, -1):
        one, before = figures[other], clauses[other]
        if one.unit is None and before.sentence == clause.sentence:
            return None
        if one.unit != figure.unit or before.closed:
            continue
        if clause.signed and clause.content <= known[other] and _near(clauses, figures, other, at):
            return other
        if not clause.content:
            return None
        if _is_retold(figure, one) and clause.content & known[other] and _one_named(clause, before):
            return other
    return None


def _is_retold(figure: Figure, one: Figure) -> bool:
    return one.value == figure.value >= TELLING and figure.unit != "persen"


def _one_named(clause: _Clause, before: _Clause) -> bool:
    """Whether two clauses name something in common, unless one of them names nothing: two stations sell as many."""
    return not clause.names or not before.names or bool(clause.names & before.names)


def _near(clauses: Sequence[_Clause], figures: Sequence[Figure], other: int, at: int) -> bool:
    """Whether an earlier figure is the one meant: in the sentence, else the only one of its unit in one shortly before.

    Across paragraphs the thing counted must be named again.
    """
    one, clause = clauses[other], clauses[at]
    if None not in (one.grain, clause.grain) and one.grain != clause.grain:
        return False
    if one.sentence == clause.sentence:
        return True
    back = clause.sentence - one.sentence
    same = bool(clause.content) and clause.content == one.content
    if back >= (_FAR if same and len(clause.content - counted_nouns()) > 1 else _REACH):
        return False
    if one.paragraph != clause.paragraph and not same:
        return False
    rivals = sum(
        1
        for two, figure in zip(clauses, figures, strict=True)
        if two.sentence == one.sentence and figure.unit == figures[at].unit and not two.closed
    )
    return rivals == 1 or bool(clause.content)


def _clause(scene: Scene, found: Found, at: int) -> _Clause:
    figures, figure = found.figures, found.figures[at]
    number = scene.sentence_at(figure.span[0])
    start, end = scene.sentences[number]
    last = figures[at - 1].span[1] if at else 0
    following = figures[at + 1].span[0] if at + 1 < len(figures) else end
    before = scene.within(max(last, start), figure.span[0])
    if last > start:
        before = before[_taken(before) :]
    behind = scene.within(figure.span[1], min(following, end))
    behind = behind[: _taken(behind)]
    around = (*before, *behind)
    return _Clause(
        content=frozenset(_content((*around, *_noun(scene, figure)))),
        names=frozenset(token.key for token in around if token.kind in _NAMES),
        signed=_is_signed(around) or (bool(before) and before[-1].key in words_of_kind("turn")),
        closed=_is_closed(before, behind),
        sentence=number,
        paragraph=found.text.count("\n", 0, start),
        grain=_grain(found, max(last, start), min(following, end)),
    )


_GRAINS = frozenset(len(form) for form in ("2023", "2023/2024", "2023-05", "2023-01/2023-06"))


def _grain(found: Found, start: int, end: int) -> int | None:
    """How long a time the date in a clause means, as the length of its EDTF; None for days and for no date."""
    forms = (one.edtf or "" for one in found.dates if start <= one.span[0] < end)
    return next((len(form) for form in forms if len(form) in _GRAINS), None)


def _noun(scene: Scene, figure: Figure) -> tuple[Token, ...]:
    return tuple(one for one in scene.within(*figure.span) if one.kind != "number")


def _is_closed(before: Sequence[Token], behind: Sequence[Token]) -> bool:
    """Whether a figure is a change, a part or a rate, which no earlier level goes on with."""
    near = [token.key for token in before[-_BESIDE - 1 :]]
    turned = any(key in words_of_kind("turn") for key in near)
    changed = any(key in change_nouns() or key == "tambahan" for key in near) and not turned
    split = any(token.shown.lower() in words_of_kind("part") for token in before)
    mean = "rata-rata" in near
    opened = bool(before) and any(token.shown == ":" for token in before[-_BESIDE:])
    rate = any(_is_rate(behind, at) for at in range(min(_BESIDE, len(behind))))
    return changed or split or opened or rate or mean


def _is_rate(behind: Sequence[Token], at: int) -> bool:
    """ "12 sehari" is a rate, "12 sehari sebelumnya" another day."""
    following = behind[at + 1].shown.lower() if at + 1 < len(behind) else ""
    rate = behind[at].key in words_of_kind("rate") and following not in words_of_kind("time")
    return rate or behind[at].key in _EACH


def _taken(tokens: Sequence[Token]) -> int:
    """How many words behind a number are its own: up to a mark, a conjunction, a word of change, what it comes with."""
    ends = words_of_kind("joint", "turn")
    owned = _owned(tokens)
    own = (
        token.kind not in ("mark", "copula") and not {token.key} & (ends | change_nouns().keys()) for token in tokens
    )
    return min(next((at for at, kept in enumerate(own) if not kept), len(tokens)), _TAIL, owned)


def _owned(tokens: Sequence[Token]) -> int:
    """How many words before "dengan" and a quantity: "40 ton dengan luas panen 12 hektare"."""
    slots = contrasts()
    pairs = enumerate(pairwise(tokens))
    return next((at for at, (one, two) in pairs if one.key in _WITH and slots.get(two.key) == "quantity"), len(tokens))


def _content(tokens: Sequence[Token]) -> Iterator[str]:
    """The words that say what is counted, in normal form; a number that is no figure (an age) is one of them."""
    for token in tokens:
        if token.kind == "number":
            yield token.key
        elif token.kind not in _EMPTY and token.key not in _nothing():
            yield from normal_words(token.key)


def _is_signed(tokens: Sequence[Token]) -> bool:
    """Whether words say another time, or take up a number already named ("jumlahnya"); "lalu" alone only goes on."""
    signs = words_of_kind("time", "again") - words_of_kind("joint")
    return any(token.kind == "date" or token.shown.lower() in signs for token in tokens)


@cache
def _nothing() -> frozenset[str]:
    """The words that say no thing: of time, of change, of saying."""
    return reporting_words() | frozenset(change_nouns()) | words_of_kind("time", "again", "telling")
