"""Who can speak in an article, and where the text names them."""

from dataclasses import dataclass

from extract.types import Span, SpeakerKind


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
