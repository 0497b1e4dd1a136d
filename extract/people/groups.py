"""Mentions that share a name, grouped into persons."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

from extract.people.people import PersonMention, TitleMention
from extract.types import Span

MentionKind = Literal["full", "part", "nickname", "title"]


@dataclass(frozen=True, slots=True)
class Mention:
    """Where a person is meant, and by what: the full name, a part, a nickname, or the title alone."""

    span: Span
    kind: MentionKind


class Group:
    """A person under construction."""

    def __init__(self, mention: PersonMention) -> None:
        self.members = [mention]
        self.loose: list[Mention] = []
        self.nicknames: set[str] = set()
        self.post: TitleMention | None = None  # a title that stands for the person elsewhere in the text

    @property
    def fullest(self) -> PersonMention:
        return max(self.members, key=lambda m: len(m.name.split()))

    @property
    def parts(self) -> tuple[str, ...]:
        return parts_of(self.fullest.name)

    def titled(self) -> PersonMention | None:
        return next((m for m in self.members if m.title), None)

    def placed(self) -> PersonMention:
        """The first mention that says of which body the person is, else the first of all."""
        return next((m for m in self.members if m.institution), self.members[0])

    def known_by(self, parts: tuple[str, ...]) -> bool:
        return any(within(parts, parts_of(member.name)) for member in self.members)


_PART = re.compile(r"[^\s.]+")  # also behind an initial without a space: "M.Fulan Badrun"


@lru_cache(maxsize=4096)
def parts_of(name: str) -> tuple[str, ...]:
    return tuple(part.lower().replace("’", "'") for part in _PART.findall(name))


def within(short: tuple[str, ...], long: tuple[str, ...]) -> bool:
    """Whether the parts of one name stand in the other in the same order (initials and small misspellings match)."""
    rest = iter(long)
    return all(any(_same_part(part, other) for other in rest) for part in short)


def _same_part(part: str, other: str) -> bool:
    return part == other or (len(part) == 1 and other.startswith(part)) or misspelt(part, other)


def misspelt(part: str, other: str) -> bool:
    """Whether two long parts differ in one letter that is not the last ("Susanto" and "Susanti" are two people)."""
    if min(len(part), len(other)) < 6 or abs(len(part) - len(other)) > 1 or part[0] != other[0]:
        return False
    same = next((at for at, (one, two) in enumerate(zip(part, other, strict=False)) if one != two), None)
    if same is None:
        return False
    shorter, longer = sorted((part, other), key=len)
    skip = same + (len(shorter) == len(longer))
    return shorter[skip:] == longer[same + 1 :] != ""


def group_mentions(mentions: Sequence[PersonMention]) -> list[Group]:
    """Group the named mentions, full names first so that a part finds its whole wherever it stands."""
    groups: list[Group] = []
    ordered = sorted(mentions, key=lambda m: (-len(m.name.split()), m.span[0]))
    for mention in ordered:
        found = _owners(groups, mention)
        if len(found) == 1:
            found[0].members.append(mention)
        elif not found:
            groups.append(Group(mention))
    for group in groups:
        group.members.sort(key=lambda m: m.span)
    return sorted(groups, key=lambda group: group.members[0].span)


def _owners(groups: list[Group], mention: PersonMention) -> list[Group]:
    parts = parts_of(mention.name)
    fitting = [group for group in groups if group.known_by(parts)]
    if len(fitting) > 1 and mention.title:
        same = [group for group in fitting if _same_post(group, mention)]
        fitting = same or fitting
    return first_name(fitting, parts)


def first_name(fitting: list[Group], parts: tuple[str, ...]) -> list[Group]:
    """Of several persons that share a part, the only one whose first name it is."""
    if len(fitting) < 2:
        return fitting
    exact = [group for group in fitting if group.parts == parts]
    opening = [group for group in fitting if group.parts[0] == parts[0]]
    return exact if len(exact) == 1 else opening if len(opening) == 1 else fitting


def _same_post(group: Group, mention: PersonMention) -> bool:
    return any(
        (member.office and member.office == mention.office)
        or (member.body_id and member.body_id == mention.body_id)
        or (member.title and mention.title and member.title.lower().startswith(mention.title.lower()))
        for member in group.members
    )
