"""Mentions that nothing beside them gives away: a name's part, a nickname."""

import re
from collections import defaultdict
from collections.abc import Sequence
from functools import cache

from extract.bodies.patterns import vocabulary
from extract.people.groups import Group, Mention, MentionKind, first_name, parts_of, within
from extract.people.people import PersonMention
from extract.people.titles import Names
from extract.places.gazetteer import Tenure, gazetteer
from extract.types import Span
from extract.words import Word, common, given_names, lexicon

_CALLED = re.compile(
    r"\s\((?:alias )?([A-Z][\w'’]+(?: [A-Z][\w'’]+)?)\)"
    r"|,? (?:alias|(?:yang )?(?:akrab|biasa) disapa) (?:Pak |Bu |Gus )?([A-Z][\w'’]+(?: [A-Z][\w'’]+)?)"
)
_CALLED_LATER = re.compile(
    r"\b([A-Z][\w'’]+(?: [A-Z][\w'’]+)?), (?:begitu(?:lah)? |demikian )?((?:[a-z]+ ){0,4}?)"
    r"(?:sapaan|disapa|panggilan)(?:nya|\b)((?: (?:akrab(?:nya)?|dari|untuk|sang))*(?: [\w'’]+){0,3})"
)
# "Perempuan yang akrab disapa Anu itu": whoever the text spoke of before.
_CALLED_ANEW = re.compile(
    r"\b[A-Za-z]+ (?:[a-z]+ ){0,3}?yang (?:akrab|biasa|kerap|sering|karib|lebih|populer|akrab juga) "
    r"(?:disapa|dipanggil|dikenal) (?:dengan )?(?:nama )?(?:sapaan |panggilan )?"
    r"((?:[A-Z][\w'’]+ ?){1,3})(?= itu\b| tersebut\b| ini\b)"
)
_SHORTEST = 3  # letters of a short form: "Ali" for "Alimin"
_NOT_CALLED = re.compile(r"\d")


@cache
def _tenures_by_name() -> dict[str, list[Tenure]]:
    """The tenures table by every part of the holder's name."""
    found: dict[str, list[Tenure]] = defaultdict(list)
    for tenure in gazetteer().tenures:
        for part in set(parts_of(tenure.person)):
            found[part].append(tenure)
    return found


def add_nicknames(names: Names, groups: list[Group]) -> None:
    """Names by which the article or the tables call a person: "… (Ahok)", "akrab disapa …", Jokowi."""
    for group in groups:
        for member in group.members:
            match = _CALLED.match(names.page.text, member.span[1])
            nick = (match[1] or match[2]) if match else None
            if nick and match and (match.start(1) in names.page.places or match.start(1) in names.bodies):
                continue
            if nick and not _NOT_CALLED.search(nick) and nick.lower() not in common():
                group.nicknames.add(nick)
        group.nicknames |= _listed_nicknames(group)
    for match in _CALLED_LATER.finditer(names.page.text):
        nick = _bare(match[1])
        others = [group for group in groups if group.fullest.name != nick]
        if others and nick and not any(group.known_by(parts_of(nick)) for group in others):
            _called(others, match).nicknames.add(nick)
    for match in _CALLED_ANEW.finditer(names.page.text):
        nick = _bare(match[1].strip())
        before = [one for one in groups if one.fullest.name != nick and one.members[0].span[1] <= match.start()]
        if before and not any(group.known_by(parts_of(nick)) for group in before):
            max(before, key=lambda group: last_before(group, match.start())).nicknames.add(nick)
    lone = [group for group in groups if len(group.parts) == 1 and not group.titled()]
    whole = [(group, group.parts) for group in groups] if lone else []
    for short in lone:
        if (longer := _shortened(short.parts[0], whole)) is not None:
            longer.nicknames.add(short.fullest.name)
    by_nick: dict[str, Group] = {nick: group for group in groups for nick in group.nicknames}
    for other in list(groups):
        owner = by_nick.get(other.fullest.name)
        if owner and owner is not other:
            owner.members += other.members
            groups.remove(other)


def _listed_nicknames(group: Group) -> set[str]:
    """The one-word names that the tables know for a person of this full name, or of this name in this office."""
    found: set[str] = set()
    offices = {member.office for member in group.members}
    for tenure in _tenures_by_name().get(group.parts[0], ()):
        own = parts_of(tenure.person)
        if within(group.parts, own) and (len(group.parts) > 1 or (tenure.office in offices and own == group.parts)):
            found |= {short for short in map(_bare, tenure.aliases) if " " not in short and short.lower() not in own}
    return found


def _bare(name: str) -> str:
    """A nickname without the honorific before it: "Gus Anu" is "Anu"."""
    words = name.split()
    return " ".join(words[1:] if words[0].lower() in lexicon("honorific") else words)


def _called(groups: list[Group], match: re.Match[str]) -> Group:
    """Whose a nickname is: by name or title beside it ("sapaan Fulan", "begitu bupati disapa"), else the last one's."""
    words = tuple(f"{match[2]} {match[3]}".lower().split())
    for group in groups:
        titles = {(member.title or "").lower().split(" ")[0] for member in group.members}
        if set(words) & {*group.parts, *titles}:
            return group
    before = [group for group in groups if group.members[0].span[1] <= match.start()] or groups
    return max(before, key=lambda group: last_before(group, match.start()))


def _shortened(name: str, groups: Sequence[tuple[Group, tuple[str, ...]]]) -> Group | None:
    """The one person whose name a lone word without a title cuts short: "Yuri" where a "Yurianto" is named."""
    if len(name) < _SHORTEST:
        return None
    longer = [group for group, parts in groups if any(part != name and part.startswith(name) for part in parts)]
    return longer[0] if len(longer) == 1 else None


def add_bare_parts(names: Names, groups: list[Group], taken: set[Span]) -> None:
    """Later mentions that nothing beside them gives away: one name part, or a nickname."""
    known: dict[str, list[Group]] = defaultdict(list)
    for group in groups:
        for member in group.members:
            for part in parts_of(member.name):
                if len(part) > 2 and part not in lexicon("particle") and group not in known[part]:
                    known[part].append(group)
        for nick in group.nicknames:
            if group not in known[first := nick.lower().split(" ")[0]]:
                known[first].append(group)
    covered = sorted(taken | {m.span for m in names.bodies.values()})
    words = names.page.words
    for index, word in enumerate(words):
        owners = known.get(word.lower)
        if not owners or not word.capital or _covers(covered, word):
            continue
        end = _run_end(words, index)
        run = tuple(each.lower for each in words[index:end])
        if (fuller := _fuller(names, index, end, owners)) is not None:
            owners[0].members.append(fuller)
            covered.append(fuller.span)
            continue
        printed = " ".join(each.text for each in words[index:end])
        fitting = first_name([g for g in owners if g.known_by(run) or {word.text, printed} & g.nicknames], run)
        fitting = fitting if len(fitting) < 2 else _other_one(names, words[end - 1], fitting)
        if len(fitting) == 1 and _stands_alone(names, index, end):
            kind: MentionKind = "nickname" if {word.text, printed} & fitting[0].nicknames else "part"
            fitting[0].loose.append(Mention((word.start, words[end - 1].end), kind))
            covered.append((word.start, words[end - 1].end))


def _other_one(names: Names, word: Word, groups: list[Group]) -> list[Group]:
    """Of several who share a name part, the one named in full right after "yang lain": "Ade yang lain, … Ade Fulan"."""
    if not names.page.text.startswith(" yang lain", word.end):
        return groups
    behind = [(m.span[0], group) for group in groups for m in group.members if m.span[0] > word.end]
    return [min(behind, key=lambda pair: pair[0])[1]] if behind else groups


def _fuller(names: Names, index: int, end: int, owners: list[Group]) -> PersonMention | None:
    """The full form of a person known by one word alone: "Wasto" elsewhere is the "Karnudi Wasto" here."""
    words = names.page.words[index:end]
    alone = len(owners) == 1 and len(owners[0].parts) == 1 and owners[0].parts[0] == words[0].lower
    plain = any(word.lower in common() or word.lower in vocabulary() for word in words)
    if not alone or not 1 < len(words) < 5 or plain or any(word.start in names.page.places for word in words):
        return None
    span = words[0].start, words[-1].end
    text = " ".join(names.page.text[slice(*span)].split())
    return PersonMention(text, None, None, None, None, span, span, "names")


def _covers(spans: list[Span], word: Word) -> bool:
    return any(start <= word.start < end for start, end in spans)


def _run_end(words: Sequence[Word], index: int) -> int:
    """The index after the capitalised words that follow directly, months and weekdays excepted."""
    end = index + 1
    while end < len(words) and words[end].gap == " " and words[end].capital and _nameable(words[end]):
        end += 1
    return end


def _nameable(word: Word) -> bool:
    return word.lower not in lexicon("month", "weekday")


def _stands_alone(names: Names, index: int, end: int) -> bool:
    """Whether a run is a name of its own: no capital glued before it, and no plain word opening a sentence."""
    words = names.page.words
    word = words[index]
    lower = word.lower
    plain = lower in common() or (lower in vocabulary() and lower not in given_names())
    if word.first and plain and end - index == 1:
        following = words[end] if end < len(words) else None
        return following is not None and following.lower in lexicon("speech_after")
    place = names.page.places.get(word.start)
    if place and place.end > words[end - 1].end:
        return False
    before = words[index - 1] if index else None
    if before is None or word.first or word.gap != " " or not before.capital:
        return True
    return before.first or before.lower in lexicon("honorific", "rank", "speech_before")


def last_before(group: Group, offset: int) -> int:
    starts = [m.span[0] for m in group.members] + [m.span[0] for m in group.loose]
    return max((start for start in starts if start < offset), default=-1)
