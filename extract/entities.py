"""What a model says is a person, a body or a place, and how far it is believed against what the words give away.

The readers of names work from evidence in print: titles, ranks, speech verbs, tables. A model knows none of these
and sees what they cannot: that a run nobody has heard of is a name. So the print decides where it speaks clearly
(a title, a rank, a listed body); a model adds the runs the print says nothing about, and unmakes a person or a body
that only a weak sign made. What decided is kept as the mention's evidence.
"""

from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal, cast

from spacy.tokens import Doc

from extract.types import Span

Label = Literal["PER", "ORG", "LOC"]
_WEAK = ("names", "speech")  # evidence that a model may overrule: a run of names, a speech verb beside it
GROUP = "entities"  # where an engine's pipeline leaves its spans: doc.spans["entities"]
SAID = "attribution"  # and the spans of who said what
_CUES = ("CUE", "CUECOREF")
_SPEAKERS = ("PERSON", "PERSONCOREF")
_CUE_WITHIN = 40  # characters between a statement and its cue: quotation marks, commas, "demikian"
_SPEAKER_WITHIN = 160  # between a cue and a name: the longest titles printed between them


@dataclass(frozen=True, slots=True)
class Entity:
    """A run that a model labelled."""

    label: Label
    span: Span


class Entities:
    """A document's entities by where they stand. They do not overlap."""

    def __init__(self, entities: Iterable[Entity] = ()) -> None:
        self._all = tuple(sorted(entities, key=lambda one: one.span))
        self._starts = [one.span[0] for one in self._all]

    def of(self, label: Label) -> tuple[Entity, ...]:
        """All of a kind, in text order."""
        return tuple(one for one in self._all if one.label == label)

    def people(self) -> dict[int, int]:
        """Where persons are named, their end by their start."""
        return dict(one.span for one in self.of("PER"))

    def over(self, span: Span) -> tuple[Entity, ...]:
        """Those that share a character with a span."""
        at = max(0, bisect_right(self._starts, span[0]) - 1)
        found = []
        while at < len(self._all) and self._starts[at] < span[1]:
            if self._all[at].span[1] > span[0]:
                found.append(self._all[at])
            at += 1
        return tuple(found)

    def starting(self, label: Label, start: int) -> Entity | None:
        """The entity of a kind that starts at an offset."""
        at = bisect_right(self._starts, start) - 1
        one = self._all[at] if at >= 0 else None
        return one if one and one.span[0] == start and one.label == label else None

    def denies_person(self, span: Span, evidence: str | None) -> bool:
        """Whether a model sees a body or a place where only a weak sign made a person."""
        return evidence in _WEAK and self.says(span) in ("ORG", "LOC")

    def says(self, span: Span) -> Label | None:
        """The one kind that a model sees in a span; None when it sees nothing there, or several kinds."""
        labels = {one.label for one in self.over(span)}
        return labels.pop() if len(labels) == 1 else None


NO_ENTITIES = Entities()


def entities_of(doc: Doc) -> Entities:
    """The entities a pipeline left in a document; none when no model is in the pipeline."""
    if GROUP not in doc.spans:
        return NO_ENTITIES
    return Entities(Entity(cast(Label, span.label_), (span.start_char, span.end_char)) for span in doc.spans[GROUP])


@dataclass(frozen=True, slots=True)
class Statement:
    """What a model takes for said, its cue, and where it sees the speaker named."""

    span: Span
    cue: Span
    speaker: Span


def statements_of(doc: Doc) -> tuple[Statement, ...]:
    """The statements a pipeline left in a document, each with the cue and the speaker nearest to it."""
    if SAID not in doc.spans:
        return ()
    spans = [(span.label_, (span.start_char, span.end_char)) for span in doc.spans[SAID]]
    cues = [span for label, span in spans if label in _CUES]
    speakers = [span for label, span in spans if label in _SPEAKERS]
    found = []
    for label, span in spans:
        cue = _nearest(span, cues, _CUE_WITHIN) if label == "STATEMENT" else None
        speaker = _nearest(cue, speakers, _SPEAKER_WITHIN) if cue else None
        if cue and speaker:
            found.append(Statement(span, cue, speaker))
    return tuple(found)


def _nearest(span: Span, others: Iterable[Span], within: int) -> Span | None:
    gaps = [(max(other[0] - span[1], span[0] - other[1]), other) for other in others]
    near = min(gaps, default=(within + 1, span))
    return near[1] if near[0] <= within else None
