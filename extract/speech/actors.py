"""Everybody who can speak in an article, where they are named: people, holders of offices, bodies."""

from collections.abc import Iterator, Sequence

from extract.bodies.bodies import InstitutionMention
from extract.people.coref import Holder, Person
from extract.people.people import PersonMention
from extract.speech.speaker_shapes import pronouns
from extract.speech.speakers import Naming, Speaker
from extract.types import Span


def namings(
    people: Sequence[Person],
    mentions: Sequence[PersonMention],
    holders: Sequence[Holder],
    bodies: Sequence[InstitutionMention],
) -> tuple[Naming, ...]:
    """Return every naming in text order; a body inside a person's title or an office's is none of its own."""
    wholes = {mention.span: mention.whole for mention in mentions}
    actors = [*_people(people, wholes), *map(_holder, holders)]
    taken = [one.whole for one in actors]
    actors += [_body(body) for body in bodies if body.via != "office" and not _inside(body.span, taken)]
    return tuple(sorted(actors, key=lambda one: one.span))


def _people(people: Sequence[Person], wholes: dict[Span, Span]) -> Iterator[Naming]:
    for person in people:
        if person.name.lower() in pronouns():
            continue  # "Pihaknya menyebut": a capital at the start of a sentence makes no name
        speaker = Speaker(person.name, "person", person.title, person.institution)
        for mention in person.mentions:
            yield Naming(speaker, mention.span, wholes.get(mention.span, mention.span))


def _holder(holder: Holder) -> Naming:
    """A title alone: its holder on the day, or an unnamed source where the tables know none."""
    if holder.name is None:
        return Naming(Speaker(holder.text, "anonymous"), holder.span, holder.span)
    return Naming(Speaker(holder.name, "person", holder.text, holder.institution), holder.span, holder.span)


def _body(body: InstitutionMention) -> Naming:
    return Naming(Speaker(body.name, "institution"), body.span, body.span)


def _inside(span: Span, wholes: Sequence[Span]) -> bool:
    return any(start <= span[0] and span[1] <= end for start, end in wholes)
