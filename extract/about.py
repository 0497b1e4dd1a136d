"""What a figure counts, as a short noun phrase with its head first, from the words around it.

The counted noun stands behind the number (2.300 kasus penipuan daring), or is the subject before it (angka kemiskinan
turun menjadi 9,36 persen). A bare noun ("752 kasus") means the phrase the article introduced it with; a figure with no
noun at all counts what the one before it did.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from extract.indicator import normal_words
from extract.phrase import MEASURE, WORD, counted_nouns, is_verb, measures, phrase_after, words_of_kind
from extract.types import Figure, Span

_LONGEST = 9  # words of a subject: longer ones are clauses


@dataclass(frozen=True, slots=True)
class Setting:
    """The article as the readers of subjects see it: title and text, and the spans that are no part of a subject."""

    title: str
    text: str
    masked: Sequence[Span]

    def hidden(self, at: int) -> bool:
        """Whether an offset lies in a name, a body or a place."""
        return any(start <= at < end for start, end in self.masked)


def subject_of(figure: Figure, setting: Setting, sentence: Span) -> str | None:
    """Return what a figure counts, None when neither its sentence nor an earlier one says."""
    noun = noun_inside(figure.text)
    people = figure.unit == "orang"
    tail = phrase_after(setting.text, figure.span[1], sentence[1], setting.hidden, verb=people or not noun)
    if noun and tail:
        return " ".join([*noun, *tail])
    before = _subject_before(setting, sentence[0], figure.span[0])
    if noun and noun[-1].lower() in words_of_kind("generic"):
        return before or " ".join(noun)
    if noun or (figure.unit and figure.unit != "orang" and figure.unit not in measures()):
        head = noun or [figure.unit or ""]
        return _introduced(head[-1], setting, sentence[0], figure.span[0]) or " ".join(head)
    if figure.unit == "persen" and figure.text.endswith("nya"):
        return " ".join(tail) or before
    return before or (" ".join(tail) if tail and figure.unit == "orang" else None)


def noun_inside(printed: str) -> list[str]:
    """Return the counted noun printed with the number ("lebih dari 4.700 kasus": kasus); none for measures, money."""
    words = re.findall(r"[^\s()]+", printed)
    last = max((index for index, word in enumerate(words) if MEASURE.fullmatch(word)), default=-1)
    noun = [word for word in words[last + 1 :] if word.lower() not in words_of_kind("stop")]
    return noun if last >= 0 and noun and all(word[0].isalpha() for word in noun) else []


def _introduced(noun: str, setting: Setting, start: int, end: int) -> str | None:
    """The same noun with its modifiers: earlier in the sentence, else as the title or the text first introduced it."""
    pattern = re.compile(rf"(?<!\w){re.escape(noun)}(?!\w)", re.I)
    for match in pattern.finditer(setting.text, start, end):
        if tail := phrase_after(setting.text, match.end(), end, setting.hidden, verb=False):
            return " ".join([noun, *tail])
    found = []
    for match in pattern.finditer(setting.title):
        found.append(phrase_after(setting.title, match.end(), len(setting.title), lambda _: False, verb=False))
    for match in pattern.finditer(setting.text, 0, start):
        found.append(phrase_after(setting.text, match.end(), start, setting.hidden, verb=False))
    fullest = max(found, key=lambda tail: len(normal_words(" ".join(tail))), default=[])
    return " ".join([noun, *fullest]) if fullest else None


_CLAUSE = re.compile(
    r"[;!?\"“”()]|[,:.](?!\d)|\b(?:bahwa|sedangkan|sementara|adapun|namun|tetapi|dan|karena|sehingga|yakni|yaitu)\b", re.I
)


def _subject_before(setting: Setting, start: int, figure: int) -> str | None:
    """The subject of "… mencapai/turun menjadi N": the words of the clause up to its verb, names and adverbs aside."""
    cuts = [match.end() for match in _CLAUSE.finditer(setting.text, start, figure)]
    begin = cuts[-1] if cuts else start
    words = [match for match in WORD.finditer(setting.text, begin, figure) if match.group()[0].isalpha()]
    verbs = [index for index, word in enumerate(words) if word.group().lower() in words_of_kind("copula")]
    kept: list[str] = []
    for word in words[: verbs[0] if verbs else None]:
        lower = word.group().lower()
        if lower in words_of_kind("back"):
            return None
        if lower in words_of_kind("stop") and kept:
            break
        plain = lower in words_of_kind("stop") | words_of_kind("lead") | words_of_kind("adverb") | words_of_kind(
            "relative"
        )
        if not plain and not setting.hidden(word.start()) and not _REPORTING.fullmatch(lower):
            kept.append(word.group())
    return " ".join(kept[:_LONGEST]) or None


# Reporting and other transitive verbs before the object that is counted: "Anu menyebut kasus …".
_REPORTING = re.compile(r"(?:me(?:n(?:y|g)?|m)?|di)[a-z]{4,}(?:kan|i)?|memperkirakan|tercatat", re.I)


def inherited(figure: Figure, done: Sequence[Figure]) -> str | None:
    """Return what the figure before it with the same unit counts."""
    return next((one.about for one in reversed(done) if one.unit == figure.unit and one.about), None)


@cache
def vague(about: str) -> bool:
    """Whether a phrase says too little to stand in a series by itself: one word, or only who and what befell them."""
    words = normal_words(about)
    return len(words) < 2 or not any(word not in counted_nouns() and not is_verb(word) for word in words)
