"""Persons listed behind one another under one title: "anggota DPR Fulan Badrun, Anu Wirawan, dan Polan Karta"."""

from dataclasses import replace

from extract.bodies.patterns import Page
from extract.people.denied import no_person
from extract.people.evidence import namelike
from extract.people.mention import PersonMention
from extract.people.names import Name, name_at
from extract.people.titled import initials_alone, later_title
from extract.people.titles import Names, title_at
from extract.words import given_names, lexicon


def sharing(names: Names, first: PersonMention, after: int) -> tuple[list[PersonMention], int]:
    """Those listed after the first, under its title if many can hold it: "anggota DPR Fulan Badrun, Anu, dan Polan"."""
    found: list[PersonMention] = []
    if first.whole[1] > first.span[1]:
        return found, after
    shared = bool(first.title) and _of_many(first.title or "")
    bare = replace(first, title=None, institution=None, body_id=None, office=None, evidence="names")
    page = names.page
    while after + 1 < len(page.words):
        at = after + (page.words[after].text in ("dan", "serta"))
        gap = page.words[after].gap.removeprefix(")")
        if gap not in (", ", " ") or (gap == " " and at == after) or page.words[at].gap not in (" ", ", "):
            break
        name = name_at(page, at) if title_at(names, at) is None and page.words[at].start not in page.bodies else None
        if name is None or initials_alone(name) or not namelike(page, name) or later_title(names, name):
            break
        known = any(word.lower() in given_names() for word in name.words)
        lone = not known and len(name.words) == 1 and (at == after or not (shared or found))
        if lone or _doubtful(page, name, shared) or no_person(page, at, name):
            break
        found.append(replace(first if shared else bare, name=name.text, span=name.span, whole=name.span))
        after = name.after
    return found, after


def _doubtful(page: Page, name: Name, shared: bool) -> bool:
    """Whether a word of a run that no title covers is a plain one, a field or a place."""
    words = [word.lower() for word in name.words if word.lower() not in given_names() and len(word) > 1]
    return not shared and (any(map(page.plain, words)) or name.words[0].isupper())


def _of_many(title: str) -> bool:
    words = title.lower().split()
    if words[0] == "wakil":
        return words[1:2] != [] and words[1] in lexicon("deputy_of_many")
    return any(word in lexicon("title_of_many") for word in words[:3])
