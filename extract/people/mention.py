"""A person named in a text, with what is said beside the name."""

from dataclasses import dataclass

from extract.people.evidence import Evidence
from extract.types import Span


@dataclass(frozen=True, slots=True)
class PersonMention:
    """A name with the title and body stated at it. `span` is the name's alone, `whole` takes in title and rank."""

    name: str
    title: str | None
    institution: str | None
    body_id: str | None
    office: str | None
    span: Span
    whole: Span
    evidence: Evidence
