"""Who is named in an article: every mention of a person that its own words give away.

Evidence is a title, rank or honorific before the name, a title after it, a speech verb beside it, an age in brackets,
a role word ("tersangka"), or `bin`. A table of given names only supports what has two capitalised words.
"""

import re
from bisect import bisect_left
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from functools import cache
from typing import Literal

from spacy.tokens import Doc

from extract.aliases import Match, find_bodies_and_offices, find_places, rule_of
from extract.bodies import InstitutionMention
from extract.body_patterns import Page, head_at, vocabulary
from extract.gazetteer import gazetteer
from extract.names import Name, name_at, prefix_after
from extract.titles import Names, Title, title_at
from extract.types import Span
from extract.words import Word, common, given_names, lexicon, words_of

Evidence = Literal["title", "rank", "speech", "role", "age", "names"]
_AGE = re.compile(r"\s\(\d{1,2}(?: tahun)?\)|, \d{1,2}(?: tahun)?,")
_BETWEEN = re.compile(
    r",? (?:selaku|sebagai|yang juga(?: menjabat)?(?: sebagai)?|yang (?:kini )?menjabat(?: sebagai)?"
    r"|yang merupakan|adalah) \Z"
)


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


@dataclass(frozen=True, slots=True)
class TitleMention:
    """A title that stands without a name ("Menlu", "menteri tersebut")."""

    text: str
    head: str
    institution: str | None
    office: str | None
    span: Span


def names_of(doc: Doc, bodies: Iterable[InstitutionMention], on: date | None) -> Names:
    """What the people readers work on: words, places, bodies and offices by where they start."""
    by_start = {mention.span[0]: mention for mention in bodies}
    found = find_bodies_and_offices(doc.text)
    offices = {match.start: match for match in found if any(sense.kind == "office" for sense in match.senses)}
    solid = {
        start: Match(start, mention.span[1], mention.name, ())
        for start, mention in by_start.items()
        if mention.via != "office"
    }
    places = {match.start: match for match in find_places(doc.text)}
    return Names(Page(doc.text, words_of(doc), places, solid), by_start, offices, on)


def find_people(doc: Doc, bodies: Iterable[InstitutionMention], on: date | None) -> tuple[PersonMention, ...]:
    """Every person named with evidence at the name, in text order, without overlaps.

    Bare later mentions ("Rini" with nothing beside it) are `coref.resolve_people`'s.
    """
    mentions, _ = read_people(names_of(doc, bodies, on))
    return mentions


def read_people(names: Names) -> tuple[tuple[PersonMention, ...], tuple[TitleMention, ...]]:
    """The persons named with evidence, and the titles that stand without a name."""
    people: list[PersonMention] = []
    titles: list[TitleMention] = []
    index = 0
    while index < len(names.page.words):
        mention, title, after = _at(names, index)
        if mention:
            people.append(mention)
        if title:
            titles.append(title)
        index = max(after, index + 1)
    return tuple(people), tuple(titles)


def _at(names: Names, index: int) -> tuple[PersonMention | None, TitleMention | None, int]:
    word = names.page.words[index]
    title = title_at(names, index)
    if title:
        return _titled(names, title, index)
    if word.start in names.page.bodies:
        return None, None, _index_from(names.page, names.page.bodies[word.start].end)
    if not word.capital and word.text not in ("dr", "drg", "drh"):
        return None, None, index + 1
    name = name_at(names.page, index)
    if name is None or _headline(names.page, index):
        return None, None, index + 1
    evidence = _evidence(names.page, index, name)
    if evidence is None and _titled_later(names, index, name):
        evidence = "title"
    if evidence is None:
        return None, None, index + 1
    mention, after = _with_later_title(names, index, name, evidence)
    return mention, None, after


def _titled(names: Names, title: Title, index: int) -> tuple[PersonMention | None, TitleMention | None, int]:
    page = names.page
    name = _name_behind(names, title)
    if name is None:
        bare = TitleMention(title.text, title.head, title.institution, title.office, title.span)
        return None, bare, title.after
    words = title.full if title.head not in lexicon("role") else None
    whole = page.words[index].start, name.span[1]
    mention = PersonMention(name.text, words, title.institution, title.body_id, title.office, name.span, whole, "title")
    return mention, None, name.after


def _name_behind(names: Names, title: Title) -> Name | None:
    """The name a title stands before: directly, after a comma, or after "yakni"."""
    page, at = names.page, title.after
    if at >= len(page.words):
        return None
    gap = page.words[at].gap.replace(") ", " ", 1)
    if gap == " " and page.words[at].text in ("yakni", "yaitu", "bernama") and at + 1 < len(page.words):
        at += 1
    elif gap == " " and page.words[at].text in ("saat", "waktu", "kala", "ketika") and at + 2 < len(page.words):
        at += 2
        if page.words[at - 1].text != "itu" or page.words[at].gap not in (" ", ", "):
            return None
    elif gap not in (" ", ", ", ". ", ": ", "\u00a0", "\n"):
        return None
    if page.words[at].sentence != page.words[title.after - 1].sentence or title_at(names, prefix_after(page, at)):
        return None
    name = name_at(page, at)
    if name is None or len(name.text) < 2 or not _personlike(page, name, direct=gap == " "):
        return None
    return name


def _personlike(page: Page, name: Name, direct: bool) -> bool:
    """Whether a run after a title can be a name: not a place, not only words of fields and small print."""
    start = name.span[0]
    lowered = [word.lower() for word in name.words]
    if any(word in given_names() for word in lowered) or name.marked:
        return True
    place = page.places.get(start)
    if place and place.end >= name.span[1]:
        return False
    if len(name.words) == 1 and name.words[0].isupper() and len(name.words[0]) > 3:
        return False
    plain = all(word in common() or word in vocabulary() for word in lowered)
    return not plain or (direct and len(name.words) > 1 and not any(word in vocabulary() for word in lowered))


def _evidence(page: Page, index: int, name: Name) -> Evidence | None:
    """What beside a name says that it is one."""
    if _plain_opening(page.words[index], name) or head_at(page, index) or _acronym(name):
        return None
    if name.marked:
        return "rank"
    before = page.words[index - 1] if index and page.words[index].gap in (" ", ' "', " “", "\n") else None
    last = name.after
    following = page.words[last] if last < len(page.words) else None
    if _AGE.match(page.text, name.span[1]) and _own(page, name):
        return "age"
    if any(word in ("bin", "binti") for word in name.words):
        return "age"
    if before and before.text.lower() in lexicon("street"):
        return None
    own = _own(page, name)
    if own and before and before.text.lower() in lexicon("speech_before") and page.words[index].gap == " ":
        return "speech"
    if own and before and before.text in lexicon("role") and _introduced(before, name):
        return "role"
    speaks = following is not None and following.gap in (" ", ", ") and _speaks(following)
    if speaks and _own(page, name, page.words[index].first):
        return "speech"
    return "names" if _by_names(page, index, name) else None


def _plain_opening(word: Word, name: Name) -> bool:
    """Whether a sentence's first word is no part of the name that follows it ("Namun Fulan …")."""
    lower = name.words[0].lower()
    return word.first and len(name.words) > 1 and not name.marked and lower in common() and lower not in given_names()


def _acronym(name: Name) -> bool:
    """Whether a run opens with an acronym ("BPD Riau"); two letters may be initials ("MS Fulan")."""
    return len(name.words) > 1 and name.words[0].isupper() and len(name.words[0]) > 2 and not name.words[1].isupper()


def _introduced(before: Word, name: Name) -> bool:
    """One word behind "warga" is a place as easily as a person; behind "tersangka" it is a person."""
    return len(name.words) > 1 or before.text in lexicon("role_of_one")


def _speaks(word: Word) -> bool:
    return word.text.lower() in lexicon("speech_after") or word.text in _STEPS


def _own(page: Page, name: Name, opening: bool = False) -> bool:
    """Whether a run is no place, no known field and no plain word that only opens its sentence."""
    lowered = [word.lower() for word in name.words]
    place = page.places.get(name.span[0])
    if place and place.end >= name.span[1] and not any(word in given_names() for word in lowered):
        return False
    if place and rule_of("place", place.alias) is None and len(name.words) == 1:
        return False
    if name.words[0].isupper() and len(name.words[0]) > 1 and len(name.words) == 1:
        return False
    if lowered[0] in vocabulary() and len(lowered) > 1 and lowered[0] not in given_names():
        return False
    known = [word in common() or word in vocabulary() for word in lowered]
    if opening and len(name.words) == 1:
        return not known[0] and lowered[0] not in _NEVER
    return not all(known) or any(word in given_names() for word in lowered)


_STEPS = ("juga", "sendiri", "kembali", "lantas", "kemudian")
_NEVER = frozenset(("dia", "ia", "beliau", "mereka", "kami", "kita", "saya"))


def _by_names(page: Page, index: int, name: Name) -> bool:
    """Two capitals or more and no plain word, place or known field among them.

    A known given name, or a person of the tenures table, is enough; without one the run must stand where an actor does.
    """
    lowered = [word.lower() for word in name.words]
    if len(lowered) < 2:
        return name.text in heads_of_state()
    before = page.words[index - 1] if index and page.words[index].gap == " " else None
    if before and ((before.capital and not before.first) or before.text.lower() in lexicon("place_cue")):
        return False
    if tuple(lowered) in office_holders():
        return True
    if page.places.get(name.span[0]) or any(page.places.get(page.words[at].start) for at in range(index, name.after)):
        return False
    strange = [word for word in lowered if word not in given_names() and (word in common() or word in vocabulary())]
    if strange or name.words[0].isupper() or lowered[0] in lexicon("street"):
        return False
    supported = lowered[0] in given_names() or lowered[-1] in given_names()
    return supported or (before is not None and before.text in lexicon("actor_cue"))


@cache
def office_holders() -> frozenset[tuple[str, ...]]:
    """The full names in the tenures table, as lower-case words."""
    return frozenset(tuple(tenure.person.lower().split()) for tenure in gazetteer().tenures if " " in tenure.person)


@cache
def heads_of_state() -> frozenset[str]:
    """One-word names under which presidents go without title or full name."""
    presidents = [tenure for tenure in gazetteer().tenures if tenure.office == "presiden"]
    return frozenset(alias for tenure in presidents for alias in tenure.aliases if " " not in alias)


def _headline(page: Page, index: int) -> bool:
    """Whether the words around are all in capitals."""
    near = page.words[max(0, index - 3) : index + 4]
    return len(near) > 4 and all(word.text.isupper() for word in near if word.text.isalpha())


def _with_later_title(names: Names, index: int, name: Name, evidence: Evidence) -> tuple[PersonMention, int]:
    """A name with the title that follows it: "Anu, Direktur …,", "Anu selaku Ketua …"."""
    title = _later_title(names, name)
    whole = names.page.words[index].start, title.span[1] if title else name.span[1]
    mention = PersonMention(
        name.text, title.full if title else None, title.institution if title else None,
        title.body_id if title else None, title.office if title else None, name.span, whole,
        "title" if title else evidence,
    )  # fmt: skip
    return mention, title.after if title else name.after


def _later_title(names: Names, name: Name) -> Title | None:
    page = names.page
    for at in range(name.after, min(name.after + 5, len(page.words))):
        between = page.text[page.words[name.after - 1].end : page.words[at].start]
        if at > name.after and not _opens_between(between):
            return None
        if between not in (", ", " (") and not _BETWEEN.match(between):
            continue
        title = title_at(names, at)
        return title if title and _name_behind(names, title) is None else None
    return None


def _opens_between(between: str) -> bool:
    return between.strip(" ,").split()[0] in ("selaku", "sebagai", "yang", "adalah") if between.strip(" ,") else False


def _titled_later(names: Names, index: int, name: Name) -> bool:
    """Whether a run of two words or more has its title behind it: "Fulan Badrun, mantan ketua …"."""
    word, page = names.page.words[index], names.page
    before = page.words[index - 1] if index and word.gap == " " else None
    if before and (before.capital or before.text in lexicon("place_cue")):
        return False
    if len(name.words) < 2 or _plain_opening(word, name) or not _own(page, name) or head_at(page, index):
        return False
    return _later_title(names, name) is not None


def _position(page: Page, offset: int) -> int:
    return bisect_left(page.words, offset, key=lambda word: word.start)


def _index_from(page: Page, offset: int) -> int:
    return _position(page, offset)
