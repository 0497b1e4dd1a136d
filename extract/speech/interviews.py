"""Whose turn to speak it is, in interviews and broadcasts printed as turns.

A turn is a paragraph that a label opens ("Sulastri: …", "SH: …", "J: …"), or, behind "Berikut petikannya", what follows
an unlabelled question. It goes on over further paragraphs as long as another turn or question comes behind them.
"""

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from extract.speech.attributed import Attribution, Page
from extract.speech.cues import Cue
from extract.speech.speaker_shapes import speaker_words
from extract.speech.speakers import Speaker
from extract.types import Span

_PARAGRAPH = re.compile(r"[^\n]*\S[^\n]*")
_LABEL = re.compile(r"\s*(?P<name>[A-Z][\w.'’-]*(?: [A-Z][\w.'’-]*){0,4})(?: \((?P<short>[A-Z]{1,5})\))?\s*:\s+(?=\S)")
_ANNOUNCED = re.compile(
    r"\b(?:petikan|kutipan|nukilan|cuplikan|wawancara|tanya[- ]jawab|perbincangan|percakapan)(?:nya)?\b"
    r"[^.\n]{0,60}[.:]\s*\Z",
    re.I,
)
_LONGEST_QUESTION = 250
_ANY_LABEL = re.compile(r"\s*[A-Z][^\n:.!?\"“]{0,40}:\s")


@dataclass(frozen=True, slots=True)
class _Turns:
    """The paragraphs of a page, and who speaks in which."""

    paragraphs: Sequence[Span]
    speaking: Mapping[int, Attribution]


def turn_of(found: "_Turns", span: Span) -> Attribution | None:
    """Whose turn a sentence is part of."""
    at = bisect_right(found.paragraphs, span[0], key=lambda one: one[0]) - 1
    return found.speaking.get(at)


def turns(page: Page) -> _Turns:
    """Return the turns of a page; none where it is printed as running text."""
    paragraphs = [match.span() for match in _PARAGRAPH.finditer(page.text)]
    asked = [_asks(page.text, span) for span in paragraphs]
    opened = dict(_labelled(page, paragraphs, asked)) or dict(_announced(page, paragraphs, asked))
    return _Turns(paragraphs, opened and _going_on(page, paragraphs, asked, opened))


def _asks(text: str, span: Span) -> bool:
    return text[slice(*span)].rstrip().endswith("?") and span[1] - span[0] <= _LONGEST_QUESTION


def _labelled(page: Page, paragraphs: Sequence[Span], asked: Sequence[bool]) -> Iterator[tuple[int, Attribution]]:
    """The turns that a label opens: it names a person of the text, and a question, a quotation or a label goes before.

    "Rini Astuti: 40.100 suara" in a list of results is no turn.
    """
    labels = [_LABEL.match(page.text, *span) for span in paragraphs]
    if not any(labels):
        return
    people = _people(page)
    short: dict[str, Speaker] = {}
    known: set[int] = set()
    for index, match in enumerate(labels):
        speaker = _named(match["name"], people, short) if match else None
        if match is None or speaker is None:
            continue
        if match["short"]:
            short[match["short"]] = speaker
        if (
            match["short"]
            or match["name"] in short
            or page.text[match.end()] in '"“'
            or (index > 0 and (asked[index - 1] or index - 1 in known))
            or (index > 1 and asked[index - 2])
        ):
            known.add(index)
            yield index, _turn(page, speaker, match.span("name"), (match.end(), paragraphs[index][1]))


def _people(page: Page) -> Mapping[str, Speaker]:
    return {one.speaker.name: one.speaker for one in page.namings if one.speaker.kind == "person"}


def _named(label: str, people: Mapping[str, Speaker], short: Mapping[str, Speaker]) -> Speaker | None:
    """The one person a label stands for: by an abbreviation, by words of their name, as the one who answers."""
    if label in short:
        return short[label]
    words = label.lower().split()
    found = [one for name, one in people.items() if all(word in name.lower().split() for word in words)]
    if not found and label in speaker_words("answers"):
        found = list(people.values())
    return found[0] if len(found) == 1 else None


def _announced(page: Page, paragraphs: Sequence[Span], asked: Sequence[bool]) -> Iterator[tuple[int, Attribution]]:
    """The answers of an interview without labels: what follows a question, behind "Berikut petikannya"."""
    for index, span in enumerate(paragraphs[:-1]):
        announced = _ANNOUNCED.search(page.text, max(span[0], span[1] - 100), span[1])
        if announced and asked[index + 1]:
            named = Counter(one.speaker for one in page.within((0, span[1])) if one.speaker.kind == "person")
            if not named:
                return
            speaker = named.most_common(1)[0][0]
            for at in range(index + 2, len(paragraphs)):
                if asked[at - 1] and not asked[at]:
                    yield at, _turn(page, speaker, announced.span(), paragraphs[at])
            return


def _turn(page: Page, speaker: Speaker, label: Span, scope: Span) -> Attribution:
    naming = next((one.span for one in page.namings if one.speaker == speaker), label)
    cue = Cue(page.text[slice(*label)], "active", label, None)
    return Attribution(speaker, scope, scope, cue, naming, "turn")


def _going_on(
    page: Page, paragraphs: Sequence[Span], asked: Sequence[bool], opened: Mapping[int, Attribution]
) -> Mapping[int, Attribution]:
    """The turns with the paragraphs they go on over: up to a question, a label or an aside, with one still to come."""
    last = max(max(opened), max((at for at, asks in enumerate(asked) if asks), default=0))
    going: dict[int, Attribution] = {}
    current: Attribution | None = None
    for index, span in enumerate(paragraphs):
        text = page.text[slice(*span)].lstrip()
        if index in opened:
            current = opened[index]
        elif index > last or asked[index] or text.startswith("(") or _ANY_LABEL.match(text):
            current = None
        if current is not None:
            going[index] = current
    return going
