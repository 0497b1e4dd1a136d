"""Which mentions are one person: full name, one part of it, nickname, title alone. Pronouns are the claim reader's.

A part of a name that two persons share, and a title that two hold, stay unresolved: a wrong speaker is worse than none.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache, lru_cache
from typing import Literal

from extract.body_patterns import vocabulary
from extract.gazetteer import Tenure, gazetteer
from extract.offices import holder
from extract.people import PersonMention, TitleMention, read_people
from extract.titles import Names
from extract.types import Official, Span
from extract.words import Word, common, given_names, lexicon

MentionKind = Literal["full", "part", "nickname", "title"]
_CALLED = re.compile(
    r"\s\((?:alias )?([A-Z][\w'’]+(?: [A-Z][\w'’]+)?)\)"
    r"|,? (?:alias|(?:yang )?(?:akrab|biasa) disapa) (?:Pak |Bu |Gus )?([A-Z][\w'’]+)"
)
_CALLED_LATER = re.compile(r"\b([A-Z][\w'’]+), (?:begitu |demikian )?(?:[id]ia )?(?:sapaan(?:nya)?|disapa|panggilan)\b")
_NOT_CALLED = re.compile(r"\d")


@dataclass(frozen=True, slots=True)
class Mention:
    """Where a person is meant, and by what: the full name, a part, a nickname, or the title alone."""

    span: Span
    kind: MentionKind


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


class _Group:
    """A person under construction."""

    def __init__(self, mention: PersonMention) -> None:
        self.members = [mention]
        self.loose: list[Mention] = []
        self.nicknames: set[str] = set()

    @property
    def fullest(self) -> PersonMention:
        return max(self.members, key=lambda m: len(m.name.split()))

    @property
    def parts(self) -> tuple[str, ...]:
        return _parts(self.fullest.name)

    def titled(self) -> PersonMention | None:
        return next((m for m in self.members if m.title), None)

    def known_by(self, parts: tuple[str, ...]) -> bool:
        return any(_within(parts, _parts(member.name)) for member in self.members)


def resolve_people(names: Names) -> tuple[Person, ...]:
    """The persons of an article, in order of first mention. `names` comes from `people.names_of`."""
    mentions, titles = read_people(names)
    groups = _groups(mentions)
    _nicknames(names, groups)
    taken = {span for group in groups for member in group.members for span in (member.span, member.whole)}
    _bare_parts(names, groups, taken)
    for title, group in _title_owners(names, groups, titles):
        group.loose.append(Mention(title.span, "title"))
    return tuple(_person(group) for group in groups)


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


def unnamed_holders(names: Names) -> tuple[Holder, ...]:
    """The titles that stand for nobody named in the article, with the holder on the day from the tenures table."""
    mentions, titles = read_people(names)
    groups = _groups(mentions)
    owned = {title.span for title, _ in _title_owners(names, groups, titles)}
    return tuple(_holder(title, names.on) for title in titles if title.span not in owned and title.office)


def _holder(title: TitleMention, on: date | None) -> Holder:
    tenure = holder(title.office, on) if title.office and on else None
    name = tenure.person if tenure else None
    return Holder(title.text, title.institution, title.office, name, bool(tenure and tenure.sure), title.span)


@lru_cache(maxsize=4096)
def _parts(name: str) -> tuple[str, ...]:
    return tuple(part.strip(".").lower().replace("’", "'") for part in name.split())


def _within(short: tuple[str, ...], long: tuple[str, ...]) -> bool:
    """Whether the parts of one name stand in the other in the same order (initials match)."""
    rest = iter(long)
    return all(any(part == other or (len(part) == 1 and other.startswith(part)) for other in rest) for part in short)


def _groups(mentions: Sequence[PersonMention]) -> list[_Group]:
    """Group the named mentions, full names first so that a part finds its whole wherever it stands."""
    groups: list[_Group] = []
    ordered = sorted(mentions, key=lambda m: (-len(m.name.split()), m.span[0]))
    for mention in ordered:
        found = _owners(groups, mention)
        if len(found) == 1:
            found[0].members.append(mention)
        elif not found:
            groups.append(_Group(mention))
    for group in groups:
        group.members.sort(key=lambda m: m.span)
    return sorted(groups, key=lambda group: group.members[0].span)


def _owners(groups: list[_Group], mention: PersonMention) -> list[_Group]:
    parts = _parts(mention.name)
    fitting = [group for group in groups if group.known_by(parts)]
    if len(fitting) > 1 and mention.title:
        same = [group for group in fitting if _same_post(group, mention)]
        fitting = same or fitting
    return _first_name(fitting, parts)


def _first_name(fitting: list[_Group], parts: tuple[str, ...]) -> list[_Group]:
    """Of several persons that share a part, the only one whose first name it is."""
    if len(fitting) < 2:
        return fitting
    exact = [group for group in fitting if group.parts == parts]
    opening = [group for group in fitting if group.parts[0] == parts[0]]
    return exact if len(exact) == 1 else opening if len(opening) == 1 else fitting


def _same_post(group: _Group, mention: PersonMention) -> bool:
    return any(
        (member.office and member.office == mention.office)
        or (member.body_id and member.body_id == mention.body_id)
        or (member.title and mention.title and member.title.lower().startswith(mention.title.lower()))
        for member in group.members
    )


@cache
def _tenures_by_name() -> dict[str, list[Tenure]]:
    """The tenures table by every part of the holder's name."""
    found: dict[str, list[Tenure]] = defaultdict(list)
    for tenure in gazetteer().tenures:
        for part in set(_parts(tenure.person)):
            found[part].append(tenure)
    return found


def _nicknames(names: Names, groups: list[_Group]) -> None:
    """Names by which the article or the tables call a person: "… (Ahok)", "akrab disapa …", Jokowi."""
    for group in groups:
        for member in group.members:
            match = _CALLED.match(names.page.text, member.span[1])
            nick = (match[1] or match[2]) if match else None
            if nick and match and (match.start(1) in names.page.places or match.start(1) in names.bodies):
                continue
            if nick and not _NOT_CALLED.search(nick) and nick.lower() not in common():
                group.nicknames.add(nick)
        for tenure in _tenures_by_name().get(group.parts[0], ()) if len(group.parts) > 1 else ():
            if _within(group.parts, _parts(tenure.person)):
                own = _parts(tenure.person)
                group.nicknames |= {alias for alias in tenure.aliases if " " not in alias and alias.lower() not in own}
    for match in _CALLED_LATER.finditer(names.page.text):
        before = [group for group in groups if group.members[0].span[1] <= match.start()]
        if before and not any(group.known_by(_parts(match[1])) for group in groups):
            max(before, key=lambda group: _last_before(group, match.start())).nicknames.add(match[1])
    by_nick: dict[str, _Group] = {nick: group for group in groups for nick in group.nicknames}
    for other in list(groups):
        owner = by_nick.get(other.fullest.name)
        if owner and owner is not other:
            owner.members += other.members
            groups.remove(other)


def _bare_parts(names: Names, groups: list[_Group], taken: set[Span]) -> None:
    """Later mentions that nothing beside them gives away: one name part, or a nickname."""
    known: dict[str, list[_Group]] = defaultdict(list)
    for group in groups:
        for member in group.members:
            for part in _parts(member.name):
                if len(part) > 2 and part not in lexicon("particle") and group not in known[part]:
                    known[part].append(group)
        for nick in group.nicknames:
            known[nick.lower()].append(group)
    covered = sorted(taken | {m.span for m in names.bodies.values()})
    words = names.page.words
    for index, word in enumerate(words):
        owners = known.get(word.text.lower())
        if not owners or not word.capital or _covers(covered, word):
            continue
        end = _run_end(words, index)
        run = tuple(each.text.lower() for each in words[index:end])
        fitting = _first_name([g for g in owners if g.known_by(run) or word.text in g.nicknames], run)
        if len(fitting) == 1 and _stands_alone(names, index, end):
            kind: MentionKind = "nickname" if word.text in fitting[0].nicknames else "part"
            fitting[0].loose.append(Mention((word.start, words[end - 1].end), kind))
            covered.append((word.start, words[end - 1].end))


def _covers(spans: list[Span], word: Word) -> bool:
    return any(start <= word.start < end for start, end in spans)


def _run_end(words: Sequence[Word], index: int) -> int:
    """The index after the capitalised words that follow directly, months and weekdays excepted."""
    end = index + 1
    while end < len(words) and words[end].gap == " " and words[end].capital and _nameable(words[end]):
        end += 1
    return end


def _nameable(word: Word) -> bool:
    return word.text.lower() not in lexicon("month") | lexicon("weekday")


def _stands_alone(names: Names, index: int, end: int) -> bool:
    """Whether a run is a name of its own: no capital glued before it, and no plain word opening a sentence."""
    words = names.page.words
    word = words[index]
    lower = word.text.lower()
    plain = lower in common() or (lower in vocabulary() and lower not in given_names())
    if word.first and plain and end - index == 1:
        following = words[end] if end < len(words) else None
        return following is not None and following.text.lower() in lexicon("speech_after")
    place = names.page.places.get(word.start)
    if place and place.end > words[end - 1].end:
        return False
    before = words[index - 1] if index else None
    if before is None or word.first or word.gap != " " or not before.capital:
        return True
    return before.first or before.text.lower() in lexicon("honorific") | lexicon("rank") | lexicon("speech_before")


def _title_owners(
    names: Names, groups: list[_Group], titles: Iterable[TitleMention]
) -> list[tuple[TitleMention, _Group]]:
    """The titles that stand for a person named in the article."""
    found = []
    for title in titles:
        fitting = [group for group in groups if _holds(group, title)]
        if len(fitting) > 1 and _points_back(names, title):
            before = [g for g in fitting if g.members[0].span[0] < title.span[0]]
            fitting = sorted(before, key=lambda g: _last_before(g, title.span[0]))[-1:]
        if len(fitting) == 1:
            found.append((title, fitting[0]))
            fitting[0].loose.append(Mention(title.span, "title"))
    for title, group in found:
        group.loose.remove(Mention(title.span, "title"))
    return found


def _last_before(group: _Group, offset: int) -> int:
    starts = [m.span[0] for m in group.members] + [m.span[0] for m in group.loose]
    return max((start for start in starts if start < offset), default=-1)


def _points_back(names: Names, title: TitleMention) -> bool:
    """Whether "tersebut", "itu" or "sang" says that the holder was just named."""
    text = names.page.text
    after = text[title.span[1] : title.span[1] + 10].split()
    before = text[max(0, title.span[0] - 6) : title.span[0]].split()
    later = bool(after) and after[0].strip(".,") in lexicon("later")
    return later or (bool(before) and before[-1].lower() in lexicon("sang"))


def _holds(group: _Group, title: TitleMention) -> bool:
    """Whether a person's title is the one that stands alone: the same office, the same words, or the same head."""
    for member in group.members:
        if member.title is None:
            continue
        if title.office and member.office:
            if title.office == member.office:
                return True
            continue
        whole, alone = member.title.lower(), title.text.lower()
        if title.office is None and (whole == alone or whole.startswith(alone + " ") or _short(alone, whole)):
            return True
        if title.institution and member.institution == title.institution and whole.split()[0] == alone.split()[0]:
            return True
    return False


def _short(alone: str, whole: str) -> bool:
    """ "menteri" for "Menkes" and the like: the closed forms Men…, Wamen…, Dubes."""
    return alone == "menteri" and re.match(r"men(?!antu)[a-z]+|menko ", whole) is not None


def _person(group: _Group) -> Person:
    titled = group.titled()
    named = [Mention(m.span, "full" if m.name == group.fullest.name else "part") for m in group.members]
    mentions = tuple(sorted({*named, *group.loose}, key=lambda m: m.span))
    spans = tuple(m.span for m in mentions if m.kind != "title")
    return Person(
        group.fullest.name, titled.title if titled else None, titled.institution if titled else None,
        next((m.office for m in group.members if m.office), None), spans, mentions,
    )  # fmt: skip
