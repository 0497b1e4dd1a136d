"""To whom a quotation leads back: from Jejak's output to PFSA-ID's PERSON, ROLE and AFFILIATION.

PFSA-ID marks a person, with role and affiliation, where they are introduced as the speaker of a quotation: in its own
sentence, or before it, when the quotation says only "katanya" or "kata Anu". Persons that no quotation leads back to
are not marked. Name and title are taken as the rules read them where they read a person, else as the model sees them.
"""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from extract.models.bio import Labelled
from extract.people.titles_table import modifiers_and_heads
from extract.types import Extraction, Span
from extract.words import lexicon
from training.sources import Sentence

PEOPLE = ("PERSON", "ROLE", "AFFILIATION")
_BACK = 12  # sentences between a quotation and its speaker's introduction
_TITLE = 200  # characters from a title to its name
_NEAR = 12  # words from a name to a role or affiliation that the model sees
_PRONOUNS = frozenset(("dia", "ia", "nya", "beliau"))
_LINKS = frozenset((",", "pada", "di", "dari"))


class Introduced(NamedTuple):
    """A person introduced in a sentence: the words of the name, the role and the body in it."""

    person: Span
    role: Span | None = None
    body: Span | None = None

    def labelled(self) -> Iterator[Labelled]:
        """The spans with PFSA-ID's labels."""
        for label, span in zip(PEOPLE, (self.person, self.role, self.body), strict=True):
            if span is not None and span[0] < span[1]:
                yield label, *span


class Words:
    """Where the words of a text stand, to go from characters to words."""

    def __init__(self, bounds: Sequence[Span]) -> None:
        self._bounds = bounds

    def start(self, word: int) -> int:
        """The first character of a word."""
        return self._bounds[word][0]

    def trimmed(self, span: Span | None, printed: Sequence[str]) -> Span | None:
        """The words of a stretch of characters, without marks and small words at its ends."""
        inside = self.within(span) if span else None
        if inside is None:
            return None
        first, last = inside
        while last > first and printed[last - 1] in _LINKS:
            last -= 1
        while first < last and printed[first] in _LINKS:
            first += 1
        return (first, last) if first < last else None

    def within(self, span: Span) -> Span | None:
        """The words that a stretch of characters covers."""
        inside = [at for at, (start, end) in enumerate(self._bounds) if start < span[1] and span[0] < end]
        return (inside[0], inside[-1] + 1) if inside else None


def by_rules(found: Extraction, text: str, words: Words, printed: Sequence[str]) -> Iterator[Introduced]:
    """Yield everybody whom the reader names in full or with a title; word numbers are those of the whole text."""
    bodies = [span for one in found.institutions for span in one.spans]
    for official in found.officials:
        for span in official.spans:
            name = words.within(span)
            if name is None:
                continue
            first = _with_rank(name[0], printed)
            title = _title(text, (words.start(first), span[1]), official.title)
            if title is None and " " not in text[slice(*span)]:
                continue
            role, body = _split(text, title, bodies) if title else (None, None)
            yield Introduced((first, name[1]), words.trimmed(role, printed), words.trimmed(body, printed))


def _with_rank(first: int, printed: Sequence[str]) -> int:
    """The first word of a name with the rank or degree printed before it: "dr Anu", "Brigjen ( Pol ) Anu"."""
    ranks = lexicon("rank", "rank_head", "degree_before", "honorific")
    at = first
    while at > 0 and (printed[at - 1].rstrip(".").lower() in ranks or printed[at - 1] in "()"):
        at -= 1
    while at < first and printed[at] in "()":
        at += 1
    return at


def _title(text: str, name: Span, title: str | None) -> Span | None:
    """Where the title stands: before the name, or behind it after a comma."""
    if not title:
        return None
    opens = " ".join(title.split()[:2])
    before = text.rfind(opens, max(0, name[0] - _TITLE), name[0])
    if before >= 0:
        return before, name[0]
    behind = text.find(title, name[1], name[1] + len(title) + 3)
    return (behind, behind + len(title)) if behind >= 0 else None


def _split(text: str, title: Span, bodies: Sequence[Span]) -> tuple[Span, Span | None]:
    """The role and the body of a title: the body is what begins where the reader finds an institution in it.

    A body named through its head ("Ketua KPU Anu") begins behind the words of the head; a region's or a ministry's
    head is a role alone.
    """
    inside = [start for start, _ in bodies if title[0] < start < title[1]]
    if not inside and any(start == title[0] for start, _ in bodies):
        heads = modifiers_and_heads() - lexicon("title_of_many")
        at = title[0]
        while (word := _WORD.match(text, at)) and word[1].lower() in heads:
            at = word.end()
        alone = _ALONE.match(text, title[0])
        inside = [at] if title[0] < at < title[1] and not alone else []
    return ((title[0], min(inside)), (min(inside), title[1])) if inside else (title, None)


_WORD = re.compile(r"(\w+)\s+")
_ALONE = re.compile(r"(?:Wakil\s+)?(?:Presiden|Menteri|Gubernur|Bupati|Wali\s?[Kk]ota)\b")


def by_model(spans: Sequence[Labelled]) -> Iterator[Introduced]:
    """Yield the persons that the model sees in a sentence, each with the role and affiliation nearest to it."""
    for label, start, end in spans:
        if label == "PERSON":
            near: dict[str, Span] = {}
            for other, a, b in spans:
                if other in PEOPLE[1:] and min(abs(start - b), abs(a - end)) <= _NEAR:
                    near.setdefault(other, (a, b))
            yield Introduced((start, end), near.get("ROLE"), near.get("AFFILIATION"))


def merged(rules: Sequence[Introduced], model: Sequence[Labelled]) -> list[Introduced]:
    """Everybody introduced in a sentence, once: the rules' bounds, with what only the model sees of role and body.

    Whom the model sees named again ("kata Anu"), or in what is said, is not introduced there.
    """
    found = list[Introduced]()
    left = list(by_model(model))
    again = [(start, end) for label, start, end in model if label in ("PERSONCOREF", "STATEMENT", "ISSUE")]
    for one in rules:
        if any(start < one.person[1] and one.person[0] < end for start, end in again):
            continue
        same = next((m for m in left if m.person[0] < one.person[1] and one.person[0] < m.person[1]), None)
        if same is not None:
            left.remove(same)
            role = one.role or same.role
            body = one.body or (same.body if one.role is None else None)
            swallowed = any(span and span[0] < one.person[1] and one.person[0] < span[1] for span in same[1:])
            found.append(same if swallowed else Introduced(one.person, role, body))
        else:
            found.append(one)
    return sorted([*found, *left])


def led_back_to(
    sentences: Sequence[Sentence], spans: Sequence[Sequence[Labelled]], people: Sequence[Sequence[Introduced]]
) -> Iterator[tuple[int, Introduced]]:
    """Yield (sentence, person) for everybody to whom a quotation leads; `spans` are the model's, by sentence."""
    for at, labelled in enumerate(spans):
        cues = [one for one in labelled if one[0] == "CUE"]
        for cue in cues:
            if people[at]:
                yield at, min(people[at], key=lambda one: min(abs(one.person[0] - cue[2]), abs(cue[1] - one.person[1])))
        names, points = _references(labelled, sentences[at].words)
        if names or points:
            yield from _introduction(at, names, sentences, people)


def _references(labelled: Sequence[Labelled], words: Sequence[str]) -> tuple[set[str], bool]:
    """The names by which a quotation's sentence refers to somebody introduced before, and whether it refers at all."""
    said = {word for label, start, end in labelled if label == "PERSONCOREF" for word in words[start:end]}
    refers = bool(said) or any(label == "CUECOREF" for label, _, _ in labelled)
    return {word for word in said if word.lower() not in _PRONOUNS}, refers


def _introduction(
    at: int, names: set[str], sentences: Sequence[Sentence], people: Sequence[Sequence[Introduced]]
) -> Iterator[tuple[int, Introduced]]:
    """The nearest introduction before a quotation; one word without a role is only another mention of somebody."""
    wanted, again = set(names), None
    for back in range(at - 1, max(-1, at - 1 - _BACK), -1):
        words = sentences[back].words
        for one in people[back]:
            name = words[slice(*one.person)]
            if wanted and wanted.isdisjoint(name):
                continue
            if len(name) == 1 and one.role is None:
                wanted, again = wanted | set(name), again or (back, one)
                continue
            yield back, one
            return
    if again:
        yield again
