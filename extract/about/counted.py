"""What every figure of an article counts: by its own words, its row of a list, the figure before it, the topic.

The grammar's phrase comes first; then a model says which of its words, and which of the article's, are part of it.
"""

from collections.abc import Iterable
from dataclasses import replace
from operator import attrgetter

from msgspec import structs

from extract.about.about import inherited, introduced, subject_of, vague
from extract.about.continuing import roots
from extract.about.contrasts import contrasts
from extract.about.indicator import normal_words
from extract.about.made import nouns_of_change
from extract.about.phrase import WORD
from extract.about.rank import THRESHOLD, Candidate, ranked
from extract.about.row_labels import row_label
from extract.about.scene import Scene, key_of, scene_of
from extract.about.setting import Setting, setting_of
from extract.about.topic import topic_of
from extract.found import Found, sentence_of, sentences_in
from extract.types import Figure, Span


def subjects(found: Found, title: str | None) -> Found:
    """Return what was found with what each figure counts, as a short phrase with its head first, and its series.

    A figure that goes on with the series of an earlier one counts what that one does.
    """
    scene, figures = scene_of(found, title), phrased(found, title)
    first, own = roots(found, scene)
    words = ranked(scene, found.text, figures)
    abouts: list[str | None] = []
    for at, (figure, root) in enumerate(zip(figures, first, strict=True)):
        likely = _levelled(words.candidates(at), scene, figure)
        abouts.append(_chosen(figure, likely, own[at]) if root == at else abouts[root])
    shown = tuple(structs.replace(one, about=about) for one, about in zip(figures, abouts, strict=True))
    return replace(found, figures=shown, roots=first, contents=own)


def _levelled(words: Iterable[Candidate[float]], scene: Scene, figure: Figure) -> Iterable[Candidate[float]]:
    """The words less those of change where a figure is what something changed to: "penurunan menjadi 6 persen"."""
    start = figure.span[0]
    last = scene.within(max(0, start - _BEFORE), start)[-1:]
    if not last or last[0].key not in _TO:
        return words
    return [word for word in words if word.token.key not in nouns_of_change()]


_TO, _BEFORE = frozenset({"menjadi", "jadi", "ke"}), 20  # the word right before a level; characters it is looked for in
_SAID_AS_PRINTED = frozenset({"acronym", "capital", "place", "person", "body", "made"})


def _chosen(figure: Figure, candidates: Iterable[Candidate[float]], own: frozenset[str]) -> str | None:
    """The phrase of the words the model takes: made-up heads, the grammar's words in its order, the others in print.

    `own` are the words of the figure's clause: of what stands in contrast (dead and hurt) only they are kept. Where too
    little is taken to tell a series, more of the grammar's words are, the likeliest first.
    """
    taken = own & contrasts().keys()
    slots = {contrasts()[word] for word in taken}
    words = list(candidates)
    kept = [one for one in words if _kept(one, taken, slots)]
    if not kept:
        return figure.about
    grammar = [key_of(word.group()) for word in WORD.finditer(figure.about or "")]
    rank = {key: at for at, key in reversed(list(enumerate(grammar)))}
    others = sorted((one for one in words if one.token.key in rank and one not in kept), key=attrgetter("worth"))
    while others and vague(_phrase(kept, rank)):
        kept.append(others.pop())
    return _phrase(kept, rank)


def _phrase(words: list[Candidate[float]], rank: dict[str, int]) -> str:
    """The words as a phrase; `rank` is the place of a word in the grammar's."""
    ordered = sorted(words, key=lambda one: (one.order >= 0, rank.get(one.token.key, len(rank)), one.order))
    return " ".join(_shown(one) for one in ordered[:_LONGEST])


def _kept(word: Candidate[float], taken: frozenset[str], slots: set[str]) -> bool:
    if not taken:
        return word.worth > THRESHOLD
    normal = normal_words(word.token.key)
    if taken.intersection(normal):
        return True
    return word.worth > THRESHOLD and not any(contrasts().get(one) in slots for one in normal)


def _shown(word: Candidate[float]) -> str:
    token = word.token
    if token.kind not in _SAID_AS_PRINTED:
        return token.key
    return token.shown[: len(token.key)]


_LONGEST = 10  # words


def phrased(found: Found, title: str | None) -> tuple[Figure, ...]:
    """Return the figures with the grammar's phrase; where that says too little, the article's topic says the rest."""
    masked = [one.span for kind in (found.places, found.namings, found.dates) for one in kind]
    setting = setting_of(title, found.text, masked)
    topic = topic_of(setting, frozenset(one.unit for one in found.figures if one.unit))
    sentences = sentences_in(found.text)
    done: list[Figure] = []
    lists: dict[int, str | None] = {}
    for index, figure in enumerate(found.figures):
        sentence = sentence_of(figure.span, sentences)
        label = row_label(figure, done[-1] if done else None, setting, sentence)
        if label:
            lists[index] = lists.get(index - 1, done[-1].about)
            about: str | None = " ".join(filter(None, (lists[index], label)))
        else:
            about = _counted(figure, setting, sentence, done, topic)
        done.append(structs.replace(figure, about=about))
    return tuple(done)


def _counted(figure: Figure, setting: Setting, sentence: Span, done: list[Figure], topic: str | None) -> str | None:
    """What a figure counts by its own words, else by the figure before it; a vague phrase takes on the topic."""
    about = subject_of(figure, setting, sentence) or inherited(figure, done)
    if about and vague(about, topical=True):
        about = introduced(about, setting, figure) or about
    if about and topic and vague(about, topical=True) and not set(normal_words(about)) & set(normal_words(topic)):
        return f"{about} {topic}"
    return about
