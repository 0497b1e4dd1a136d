"""Which person a title that stands without a name belongs to."""

import re
from collections.abc import Iterable

from extract.people.groups import Group, Mention, parts_of, within
from extract.people.later_mentions import last_before
from extract.people.people import TitleMention
from extract.people.titles import Names
from extract.people.titles_table import spelled_out
from extract.places.offices import holder
from extract.words import lexicon

_POINTS = re.compile(r"(?: (?:berusia|berumur|asal|kelahiran)(?: [\w-]+){1,3})? (?:itu|tersebut)\b")


def title_owners(names: Names, groups: list[Group], titles: Iterable[TitleMention]) -> list[tuple[TitleMention, Group]]:
    """The titles that stand for a person named in the article."""
    found = []
    for title in titles:
        fitting = [group for group in groups if _holds(group, title)] or _held(names, groups, title)
        if len(fitting) > 1 and _points_back(names, title):
            before = [g for g in fitting if g.members[0].span[0] < title.span[0]]
            fitting = sorted(before, key=lambda g: last_before(g, title.span[0]))[-1:]
        if len(fitting) == 1:
            found.append((title, fitting[0]))
            fitting[0].loose.append(Mention(title.span, "title"))
    for title, group in found:
        group.loose.remove(Mention(title.span, "title"))
    return found


def _held(names: Names, groups: list[Group], title: TitleMention) -> list[Group]:
    """Whom a title that nobody is given here stands for: its holder by the tables, or who was just named ("… itu")."""
    untitled = [group for group in groups if group.titled() is None]
    tenure = holder(title.office, names.on) if title.office and names.on else None
    known = [g for g in untitled if tenure and len(g.parts) > 1 and within(g.parts, parts_of(tenure.person))]
    if len(known) != 1:
        return _pointed(names, groups, title)
    known[0].post = known[0].post or title
    return known


def _pointed(names: Names, groups: list[Group], title: TitleMention) -> list[Group]:
    """Who was named last before a title that points back: "Menteri Anu berusia 67 tahun itu", "mantan hakim itu"."""
    if not _POINTS.match(names.page.text, title.span[1]):
        return []
    last = max(groups, key=lambda group: last_before(group, title.span[0]), default=None)
    if last is None or last_before(last, title.span[0]) < 0:
        return []
    if title.text.split()[0].lower() in lexicon("former"):
        return [last]
    if last.titled() is not None:
        return []
    last.post = last.post or title
    return [last]


def _points_back(names: Names, title: TitleMention) -> bool:
    """Whether "tersebut", "itu" or "sang" says that the holder was just named."""
    text = names.page.text
    after = text[title.span[1] : title.span[1] + 10].split()
    before = text[max(0, title.span[0] - 6) : title.span[0]].split()
    later = bool(after) and after[0].strip(".,") in lexicon("later")
    return later or (bool(before) and before[-1].lower() in lexicon("sang"))


def _holds(group: Group, title: TitleMention) -> bool:
    """Whether a person's title is the one that stands alone: the same office, the same words, or the same head."""
    if group.post and title.office in (None, group.post.office) and _short(title.text.lower(), group.post.text.lower()):
        return True
    for member in group.members:
        if member.title is None:
            continue
        if title.office and member.office:
            if title.office == member.office:
                return True
            continue
        whole, alone = spelled_out(member.title), spelled_out(title.text)
        if title.office is None and (whole == alone or whole.startswith(alone + " ") or _short(alone, whole)):
            return True
        if title.institution and member.institution == title.institution and whole.split()[0] == alone.split()[0]:
            return True
    return False


def _short(alone: str, whole: str) -> bool:
    """ "menteri" for "Menkes" and the like: the closed forms Men…, Wamen…, Dubes."""
    return alone == "menteri" and re.match(r"men(?!antu)[a-z]+|menko ", whole) is not None
