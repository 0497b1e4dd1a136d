"""Who stands at a reporting word: the person or body before or after it, a pronoun, or an unnamed source."""

import re
from bisect import bisect_left
from dataclasses import dataclass
from functools import cache
from typing import Literal

from extract.claim_words import either
from extract.cues import Cue
from extract.table_file import read_table
from extract.types import Span, SpeakerKind

Pointing = Literal["person", "body"]
_KINDS = ("pronoun", "body", "unnamed", "unnamed_more", "adverb")
_LONGEST_TITLE = 170  # characters between a cue and the name: the longest real titles seen are under 150


@dataclass(frozen=True, slots=True)
class Speaker:
    """Who speaks: a person's or body's full name, or an unnamed source as printed."""

    name: str
    kind: SpeakerKind
    title: str | None = None
    institution: str | None = None


@dataclass(frozen=True, slots=True)
class Naming:
    """A place where an actor is named. `whole` takes in the title printed before or after the name."""

    speaker: Speaker
    span: Span
    whole: Span


@dataclass(frozen=True, slots=True)
class Standing:
    """The speaker found at a cue and where the text names them.

    `pointing` says that the words only point: to the person or to the body spoken of before.
    """

    speaker: Speaker | None
    span: Span
    pointing: Pointing | None = None


@cache
def _listed(kind: str) -> tuple[str, ...]:
    found = []
    for row in read_table("speaker_words.csv", ("word", "kind", "example")):
        if row["kind"] not in _KINDS:
            raise row.error(f"unknown kind {row['kind']!r}")
        if row["kind"] == kind:
            found.append(row["word"])
    return tuple(found)


def _words(kind: str) -> str:
    return either(_listed(kind))


def pronouns() -> tuple[str, ...]:
    """The words that stand for a person spoken of before (ia, beliau, pihaknya), in small letters."""
    return _listed("pronoun")


@dataclass(frozen=True, slots=True)
class _Patterns:
    """The shapes of words that stand for a speaker, from `tables/speaker_words.csv`."""

    pointing_after: re.Pattern[str]
    pointing_before: re.Pattern[str]
    unnamed_after: re.Pattern[str]
    unnamed_before: re.Pattern[str]


@cache
def _patterns() -> _Patterns:
    body = rf"(?P<body>(?:{_words('body')})\s+(?:itu|tersebut|ini))"
    # "sang menteri", "jenderal bintang tiga itu": any noun phrase in small letters that points back.
    person = rf"(?P<person>{_words('pronoun')}|sang\s+\w+|[a-zà-ÿ-]+(?:\s+[\w-]+){{0,4}}?\s+(?:itu|tersebut|ini))"
    unnamed = (
        rf"(?P<who>(?:se(?:orang|buah)\s+)?(?:{_words('unnamed')})(?:\s+(?:{_words('unnamed_more')})\b)*"
        rf"|(?:se(?:orang|buah))\s+[a-z]+(?:\s+(?:{_words('unnamed_more')})\b)*)"
    )
    adverbs = rf"(?:\s+(?:{_words('adverb')}))*"
    pronoun = rf"(?P<person>{_words('pronoun')}|sang\s+\w+|(?<=\s)[a-z]+\s+(?:itu|tersebut))"
    return _Patterns(
        re.compile(rf"\s*(?:oleh\s+)?(?:{body}|{person})(?!\w)", re.I),
        re.compile(rf"(?:\A|[\s\"“(])(?:{body}|{pronoun}){adverbs}\s*\Z", re.I),
        re.compile(rf"\s*(?:oleh\s+)?{unnamed}(?!\w)", re.I),
        re.compile(rf"(?:\A|[\s\"“(,]){unnamed}{adverbs}\s*\Z", re.I),
    )


_STOPS_AFTER = re.compile(
    r"[.!?;:\"“”]|\b(?:bahwa|yang|saat|ketika|kepada|dalam|usai|seusai|di|pada|dari|untuk|terkait)\b|\b(?:me|di)[a-z]{4,}\b"
)


def after(cue: Cue, end: int, text: str, namings: tuple[Naming, ...]) -> Standing | None:
    """Return who stands after a cue (", kata Anu", "disampaikan Anu", "menurut data Anu"), up to `end`."""
    start = cue.span[1]
    found = _named_after(start, end, text, namings)
    if found is not None and found.span[0] - start <= 1:
        return found
    match = _patterns().pointing_after.match(text, start, end)
    if match and not match["body"] and _STOPS_AFTER.search(text, start, match.end()):
        match = None
    if match and (found is None or match.end() <= found.span[0]):
        return _pointing(match, 0)
    if found is not None:
        return found
    if match := _patterns().unnamed_after.match(text, start, end):
        return Standing(Speaker(match["who"], "anonymous"), match.span("who"))
    return None


def _named_after(start: int, end: int, text: str, namings: tuple[Naming, ...]) -> Standing | None:
    for naming in namings[bisect_left(namings, start, key=lambda one: one.span[0]) :]:
        if naming.span[0] >= end or naming.span[0] - start > _LONGEST_TITLE:
            return None
        begins = max(start, min(naming.whole[0], naming.span[0]))
        if _STOPS_AFTER.search(text, start, begins):
            return None
        return Standing(naming.speaker, naming.span)
    return None


def _pointing(match: re.Match[str], offset: int) -> Standing:
    kind: Pointing = "body" if match["body"] else "person"
    start, end = match.span(kind)
    return Standing(None, (offset + start, offset + end), kind)


def before(cue: Cue, start: int, text: str, namings: tuple[Naming, ...]) -> Standing | None:
    """Return the subject of an active cue ("Anu, dalam keterangannya, menyebut"), looking back as far as `start`."""
    at = cue.span[0]
    found = _last(namings, start, at)
    if match := _patterns().pointing_before.search(text[start:at]):
        standing = _pointing(match, start)
        if found is None or found.span[1] <= standing.span[0]:
            return standing
    match = _patterns().unnamed_before.search(text[start:at])
    if match and (found is None or found.span[1] <= start + match.start("who")):
        return Standing(Speaker(match["who"], "anonymous"), (start + match.start("who"), start + match.end("who")))
    return Standing(found.speaker, found.span) if found else None


def _last(namings: tuple[Naming, ...], start: int, end: int) -> Naming | None:
    """The naming nearest before `end`; a body inside a person's title gives way to the person."""
    inside = [one for one in namings if start <= one.span[0] and one.span[1] <= end]
    if not inside:
        return None
    nearest = inside[-1]
    if nearest.speaker.kind != "person":
        holders = (one for one in inside if one.speaker.kind == "person" and _covers(one.whole, nearest.span))
        return next(holders, nearest)
    return nearest


def _covers(outer: Span, inner: Span) -> bool:
    return outer[0] <= inner[0] and inner[1] <= outer[1]
