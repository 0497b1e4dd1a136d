"""What a figure counts, as a short noun phrase with its head first, from the words around it.

The counted noun stands behind the number (2.300 kasus penipuan daring), or is the subject before it (angka kemiskinan
turun menjadi 9,36 persen). A bare noun ("752 kasus") means the phrase the article introduced it with; a figure with no
noun at all counts what the one before it did.
"""

import re
from collections.abc import Sequence
from functools import lru_cache
from itertools import pairwise

from extract.about.indicator import normal_words
from extract.about.phrase import (
    WORD,
    counted_nouns,
    is_measure,
    is_verb,
    measures,
    phrase_after,
    substances,
    words_of_kind,
)
from extract.about.setting import Setting
from extract.types import Figure, Span
from extract.word_classes import any_of

_LONGEST = 9  # words of a subject: longer ones are clauses


def subject_of(figure: Figure, setting: Setting, sentence: Span) -> str | None:
    """Return what a figure counts, None when neither its sentence nor an earlier one says."""
    noun = noun_inside(figure.text)
    tail = phrase_after(setting.text, figure.span[1], sentence[1], setting.hidden, verb=True)
    if noun and tail:
        return " ".join([*noun, *tail])
    if tail and figure.unit in substances() and not is_verb(tail[0]):
        return " ".join(tail)
    before = _subject_before(setting, sentence[0], figure.span[0])
    if noun and noun[-1].lower() in words_of_kind("generic"):
        return before or " ".join(noun)
    if noun or (figure.unit and figure.unit != "orang" and figure.unit not in measures()):
        head = noun or [figure.unit or ""]
        if not noun and (said := _predicate(setting, figure.span[1], sentence[1])):
            return " ".join([*head, said])
        if not noun and before and not vague(before):
            return before
        return _introduced(head[-1], setting, sentence[0], figure.span[0]) or " ".join(head)
    if figure.unit == "persen" and figure.text.endswith("nya"):
        return " ".join(tail) or before
    return before or (" ".join(tail) if tail and figure.unit == "orang" else None)


def noun_inside(printed: str) -> list[str]:
    """Return the counted noun printed with the number ("lebih dari 4.700 kasus": kasus); none for measures, money."""
    words = re.findall(r"[^\s()]+", printed)
    last = max((index for index, word in enumerate(words) if is_measure(word) or word.lower() == "ada"), default=-1)
    noun = [word for word in words[last + 1 :] if word.lower() not in words_of_kind("stop")]
    return noun if last >= 0 and noun and all(word[0].isalpha() for word in noun) else []


def _introduced(noun: str, setting: Setting, start: int, end: int) -> str | None:
    """The same noun with its modifiers: earlier in the sentence, else as the title or the text first introduced it."""
    pattern = _whole_word(noun)
    for match in pattern.finditer(setting.text, start, end):
        if tail := phrase_after(setting.text, match.end(), end, setting.hidden, verb=False):
            return " ".join([noun, *tail])
    found = []
    for match in pattern.finditer(setting.title):
        found.append(phrase_after(setting.title, match.end(), len(setting.title), setting.hidden_in_title, verb=False))
    for match in pattern.finditer(setting.text, 0, start):
        found.append(phrase_after(setting.text, match.end(), start, setting.hidden, verb=False))
    return _only_fullest(noun, found)


@lru_cache(maxsize=1024)
def _whole_word(word: str) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w){re.escape(word)}(?!\w)", re.I)


def _predicate(setting: Setting, start: int, end: int) -> str | None:
    """What is said of a bare number behind it: "1.508 mengarah ke TPPO" counts those that do."""
    words = list(WORD.finditer(setting.text, start, end))[: _LONGEST + 1]
    stop = next((at for at, match in enumerate(words) if not match.group()[0].isalpha()), len(words))
    words = words[:stop]
    if not words or not is_verb(words[0].group()) or words[0].group().lower() in words_of_kind("copula"):
        return None
    kept = [word.group() for word in words if word.group().lower() not in words_of_kind("stop")]
    return " ".join(kept) if not any(setting.hidden(word.start()) for word in words) else None


def _only_fullest(noun: str, found: Sequence[list[str]]) -> str | None:
    """The longest of some modifiers when the others are part of it: "rumah" may not mean both "hanyut" and "rusak"."""
    tails = dict.fromkeys(" ".join(tail) for tail in found)
    fullest = max(tails, key=lambda tail: len(normal_words(tail)), default="")
    words = set(normal_words(fullest))
    nested = all(words.issuperset(normal_words(tail)) for tail in tails)
    return f"{noun} {fullest}" if fullest and nested else None


_CLAUSE = re.compile(
    rf"[;!?\"“”()]|[,:.](?!\d)|\b(?:bahwa|dan|{any_of('contrast', 'reason', 'namely')})\b",
    re.I,
)


def _subject_before(setting: Setting, start: int, figure: int) -> str | None:
    """The subject of "… mencapai/turun menjadi N": the words of the clause up to its verb, names and adverbs aside."""
    cuts = [match.end() for match in _CLAUSE.finditer(setting.text, start, figure)]
    begin = cuts[-1] if cuts else start
    words = [match for match in WORD.finditer(setting.text, begin, figure) if match.group()[0].isalpha()]
    verbs = [index for index, word in enumerate(words) if word.group().lower() in words_of_kind("copula")]
    if any(word.group().lower() in words_of_kind("back") for word in words[: verbs[0] if verbs else None]):
        return None
    cuts = [0, *(verb + 1 for verb in verbs), len(words) + 1]
    runs = (_subject(words[begin : end - 1], setting) for begin, end in pairwise(cuts))
    return next((run for run in runs if run), None)


def _subject(words: Sequence[re.Match[str]], setting: Setting) -> str | None:
    """The noun phrase of a clause without its copula: the object of a verb in me- or di-, else what precedes it."""
    kept: list[str] = []
    before: list[str] = []
    for word in words:
        lower = word.group().lower()
        if lower in words_of_kind("stop") and kept:
            break
        if _TRANSITIVE.fullmatch(lower) and lower not in words_of_kind("noun"):
            before, kept = before or kept, []
        elif not _plain(lower) and not is_measure(lower) and not setting.hidden(word.start()):
            kept.append(word.group())
    while kept and kept[0].lower() in words_of_kind("link"):
        kept.pop(0)
    return " ".join((kept or before)[:_LONGEST]) or None


def _plain(word: str) -> bool:
    return word in words_of_kind("stop", "lead", "adverb", "relative")


# Reporting and other transitive verbs before the object that is counted: "Anu menyebut kasus …".
_TRANSITIVE = re.compile(r"(?:me(?:n(?:y|g)?|m)?|di)[a-z]{4,}(?:kan|i)?|memperkirakan|tercatat", re.I)


def introduced(about: str, setting: Setting, figure: Figure) -> str | None:
    """Return the phrase with which title or text first introduced a vague subject's noun ("surplus")."""
    return _introduced(about.split()[0], setting, figure.span[0], figure.span[0])


def inherited(figure: Figure, done: Sequence[Figure]) -> str | None:
    """Return what the figure before it with the same unit counts."""
    return next((one.about for one in reversed(done) if one.unit == figure.unit and one.about), None)


@lru_cache(maxsize=4096)
def vague(about: str, topical: bool = False) -> bool:
    """Whether a phrase says too little to stand in a series by itself: one word, or only who and what befell them.

    A set phrase ("online scam") is enough for a series; with `topical` it counts as one word, which a topic completes.
    """
    words = normal_words(about)
    size = len(words) if topical else sum(word.count("_") + 1 for word in words)
    return size < 2 or not any(word not in counted_nouns() and not is_verb(word) for word in words)
