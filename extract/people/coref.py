"""Which mentions are one person: full name, one part of it, nickname, title alone. Pronouns are the claim reader's.

A part of a name that two persons share, and a title that two hold, stay unresolved: a wrong speaker is worse than none.
"""

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date

from extract.people.groups import Group, Mention, MentionKind, group_mentions, parts_of
from extract.people.later_mentions import add_bare_parts, add_nicknames
from extract.people.people import PersonMention, TitleMention, read_people
from extract.people.posts import with_bodies
from extract.people.roles import role_of
from extract.people.title_owners import title_owners
from extract.people.titles import Names
from extract.places.offices import holder
from extract.types import Official, Span
from extract.words import lexicon

__all__ = [
    "Holder",
    "Mention",
    "MentionKind",
    "People",
    "Person",
    "officials",
    "people_in",
    "people_of",
    "recent",
]


@dataclass(frozen=True, slots=True)
class Person:
    """A person of the article: the fullest name printed, the first title and body stated, every mention.

    `spans` are the mentions by name; `mentions` has the titles that stand for the person too, in text order.
    """

    name: str
    title: str | None
    institution: str | None
    office: str | None
    spans: tuple[Span, ...]
    mentions: tuple[Mention, ...]


@dataclass(frozen=True, slots=True)
class Holder:
    """A title without a name in the article, with who held the office that day as far as the tables know.

    `name` is None when nobody knows; `sure` is False when no page was read that says so.
    """

    text: str
    institution: str | None
    office: str | None
    name: str | None
    sure: bool
    span: Span


@dataclass(frozen=True, slots=True)
class People:
    """Everybody in an article: the persons, their mentions with evidence, the titles that stand for nobody named."""

    persons: tuple[Person, ...]
    mentions: tuple[PersonMention, ...]
    holders: tuple[Holder, ...]


def people_of(names: Names) -> People:
    """Read an article's people once. `names` comes from `people.names_of`."""
    mentions, titles = read_people(names)
    mentions = with_bodies(names, mentions)
    doubtful = [one for one in mentions if one.evidence == "model" and " " not in one.name]
    mentions = tuple(one for one in mentions if one not in doubtful)
    groups = group_mentions(mentions)
    add_nicknames(names, groups)
    taken = {span for group in groups for member in group.members for span in (member.span, member.whole)}
    add_bare_parts(names, groups, taken)
    groups += _unknown(doubtful, groups)
    owned = title_owners(names, groups, titles)
    for title, group in owned:
        group.loose.append(Mention(title.span, "title"))
    for group in groups:
        _folk(names, group)
    spans = {title.span for title, _ in owned}
    alone = (one for one in titles if one.span not in spans and one.office and not _of_a_thing(names, one))
    free = tuple(_holder(title, names.on) for title in alone)
    return People(tuple(_person(names, group) for group in groups), mentions, free)


def _of_a_thing(names: Names, title: TitleMention) -> bool:
    """Whether a title is the end of a thing's name: "Piala Presiden 2018", "Peraturan Menteri Anu"."""
    words = names.page.words
    at = bisect_left(words, title.span[0], key=lambda word: word.start)
    if at == 0 or words[at].gap != " " or not words[at - 1].capital:
        return False
    return words[at - 1].lower in lexicon("street") or words[at - 1].lower in _DECREES


_DECREES = ("peraturan", "keputusan", "instruksi", "edaran")


def _unknown(seen: Sequence[PersonMention], groups: Iterable[Group]) -> list[Group]:
    """Persons of one word that only a model sees, where the words are not a part or nickname of somebody named."""
    taken = {one.span for group in groups for one in group.members}
    taken |= {one.span for group in groups for one in group.loose}
    known = [group for group in groups if len(group.parts) > 1]
    fresh = [one for one in seen if one.span not in taken]
    return group_mentions([one for one in fresh if not any(g.known_by(parts_of(one.name)) for g in known)])


def officials(people: Iterable[Person]) -> tuple[Official, ...]:
    """The persons as the public contract lists them."""
    return tuple(Official(person.name, person.title, person.institution, person.spans) for person in people)


def people_in(people: Iterable[Person], span: Span) -> tuple[Person, ...]:
    """Who is mentioned within a span, by name or title."""
    return tuple(
        person for person in people if any(span[0] <= m.span[0] and m.span[1] <= span[1] for m in person.mentions)
    )


def recent(people: Iterable[Person], offset: int) -> tuple[Person, ...]:
    """The persons mentioned before an offset, the latest first: whom a pronoun there may mean."""
    last = [(max((m.span[0] for m in person.mentions if m.span[1] <= offset), default=-1), person) for person in people]
    return tuple(person for at, person in sorted(last, key=lambda pair: -pair[0]) if at >= 0)


def _holder(title: TitleMention, on: date | None) -> Holder:
    tenure = holder(title.office, on) if title.office and on else None
    name = tenure.person if tenure else None
    return Holder(title.text, title.institution, title.office, name, bool(tenure and tenure.sure), title.span)


def _words(titled: PersonMention | TitleMention | None) -> str | None:
    """A title's words: at a name in full, alone as they stand."""
    if titled is None:
        return None
    return titled.title if isinstance(titled, PersonMention) else titled.text


def _folk(names: Names, group: Group) -> None:
    """Give a person of one word the folk honorific that goes with it wherever it stands ("Cak Anu", "Mbah Anu")."""
    if " " in group.fullest.name:
        return
    index = {word.end: word for word in names.page.words}
    before = [index.get(member.span[0] - 1) for member in group.members]
    words = {word.text for word in before if word and word.lower in lexicon("folk_honorific")}
    if len(words) != 1 or None in before or any(word and word.text not in words for word in before):
        return
    name = f"{words.pop()} {group.fullest.name}"
    group.members = [
        replace(member, name=name, span=(word.start, member.span[1]))
        for member, word in zip(group.members, before, strict=True)
        if word
    ]


def _person(names: Names, group: Group) -> Person:
    titled = group.titled() or group.post
    title = _words(titled) or role_of(names.page.text, [member.span for member in group.members])
    named = [Mention(m.span, "full" if m.name == group.fullest.name else "part") for m in group.members]
    mentions = tuple(sorted({*named, *group.loose}, key=lambda m: m.span))
    spans = tuple(m.span for m in mentions if m.kind != "title")
    return Person(
        group.fullest.name, title, (titled or group.placed()).institution,
        next((m.office for m in group.members if m.office), None), spans, mentions,
    )  # fmt: skip
