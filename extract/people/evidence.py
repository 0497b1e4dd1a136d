"""What the words beside a capitalised run say about it: is it a person's name?"""

import re
from bisect import bisect_left
from functools import cache
from typing import Literal

from extract.bodies.patterns import Page, head_at, vocabulary
from extract.people.introduced import introduction, role_behind
from extract.people.names import Name
from extract.places.aliases import rule_of
from extract.places.gazetteer import gazetteer
from extract.words import Word, given_names, lexicon, plain

Evidence = Literal["title", "rank", "speech", "role", "age", "names", "model"]
_AGE = re.compile(r"\s\(\d{1,2}(?: tahun)?\)|, \d{1,2}(?: tahun)?,")
_PAIR = re.compile(r"[A-Z]\w+-[A-Z]\w+")  # two camps: "Fulan-Badrun"
_STEPS = ("juga", "sendiri", "kembali", "lantas", "kemudian")
_NEVER = frozenset(("dia", "ia", "beliau", "mereka", "kami", "kita", "saya"))


def personlike(page: Page, name: Name, direct: bool) -> bool:
    """Whether a run after a title can be a name: not a place, not only words of fields and small print."""
    start = name.span[0]
    lowered = [word.lower() for word in name.words]
    if any(word in given_names() for word in lowered) or (name.marked and not plain_alone(page, name)):
        return True
    place = page.places.get(start)
    if place and place.end >= name.span[1]:
        return False
    if len(name.words) == 1 and name.words[0].isupper() and len(name.words[0]) > 3:
        return False
    if len(lowered) > 1 and (lowered[-1] in lexicon("english_body") or _opens_body(page, name)):
        return False
    unlisted = len(name.words) > 1 and not any(word in vocabulary() for word in lowered)
    return not all(map(page.plain, lowered)) or (direct and unlisted)


def evidence_for(page: Page, index: int, name: Name) -> Evidence | None:
    """What beside a name says that it is one."""
    if plain_opening(page.words[index], name) or head_at(page, index) or _acronym(name) or _PAIR.fullmatch(name.text):
        return None
    if name.marked and name.text.isupper() and len(name.words) == 1 and len(name.text) < 5:
        return None
    if name.marked and plain_alone(page, name):
        return None
    before = page.words[index - 1] if index and page.words[index].gap in (" ", ' "', " “", "\n") else None
    if before and before.lower in lexicon("street", "road"):
        return None
    if index and page.words[index].gap == ". " and page.words[index - 1].lower in lexicon("road"):
        return None
    if name.marked:
        return "rank"
    last = name.after
    following = page.words[last] if last < len(page.words) else None
    if _AGE.match(page.text, name.span[1]) and namelike(page, name):
        return "age"
    if any(word in ("bin", "binti") for word in name.words):
        return "age"
    if before and before.lower in lexicon("street", "taken_from"):
        return None
    fits = namelike(page, name)
    if fits and before and before.lower in lexicon("speech_before") and page.words[index].gap == " ":
        return "speech"
    if fits and before and before.lower == "saya" and len(name.words) > 1:
        return "role"
    if fits and before and before.text in lexicon("role") and _introduced(before, name):
        return "role"
    opens = page.words[index].first
    if namelike(page, name, opens) and (role_behind(page, name) or introduction(page, index) is not None):
        return "role"
    speaks = following is not None and following.gap in (" ", ", ") and (_speaks(following) or _dated(page, name))
    if speaks and namelike(page, name, opens):
        return "speech"
    return "names" if _by_names(page, index, name) else None


def plain_alone(page: Page, name: Name) -> bool:
    """Whether a run is plain words or a place, which no honorific makes a person: "Haji Terpadu", "Haji Aceh Tahun"."""
    lowered = [word.lower() for word in name.words]
    if any(word in given_names() for word in lowered) or _seen(page, name):
        return False
    place = page.places.get(name.span[0])
    return all(map(page.plain, lowered[1:])) and (page.plain(lowered[0]) or (place is not None and len(lowered) > 1))


def _opens_body(page: Page, name: Name) -> bool:
    """Whether a run opens with the head of a body that takes a field: "Persatuan Anu Seluruh Indonesia"."""
    hit = head_at(page, index_of(page, name.span[0]))
    return hit is not None and hit[0].complement in ("field", "field_body", "local_field", "body")


def index_of(page: Page, offset: int) -> int:
    """The index of the word that starts at an offset."""
    return bisect_left(page.words, offset, key=lambda word: word.start)


def _seen(page: Page, name: Name) -> bool:
    """Whether a model sees a person in a run of two words or more."""
    return len(name.words) > 1 and any(start in page.people for start in range(*name.span))


def plain_opening(word: Word, name: Name) -> bool:
    """Whether a sentence's first word is no part of the name that follows it ("Namun Fulan …")."""
    lower = name.words[0].lower()
    return word.first and len(name.words) > 1 and not name.marked and plain(lower) and lower not in given_names()


def _acronym(name: Name) -> bool:
    """Whether a run opens with an acronym ("BPD Riau"); two letters may be initials ("MS Fulan")."""
    return len(name.words) > 1 and name.words[0].isupper() and len(name.words[0]) > 2 and not name.words[1].isupper()


def _introduced(before: Word, name: Name) -> bool:
    """One word behind "warga" is a place as easily as a person; behind "tersangka" it is a person."""
    return len(name.words) > 1 or before.text in lexicon("role_of_one")


def _dated(page: Page, name: Name) -> bool:
    """Whether only a day stands between a name and its verb of saying: "Anu, Senin (4/4) siang, mengatakan"."""
    match = _DAY_BETWEEN.match(page.text, name.span[1])
    return match is not None and match[1] in lexicon("speech_after")


_DAY_BETWEEN = re.compile(
    r",?\s(?:Senin|Selasa|Rabu|Kamis|Jumat|Sabtu|Minggu|Ahad|kemarin)(?:,?\s(?:\([^)\n]{3,20}\)|\d{1,2}\s\w+\s\d{4}))?"
    r"(?:\s(?:pagi|siang|sore|petang|malam|lalu|kemarin))?,?\s([a-z]+)"
)


def _speaks(word: Word) -> bool:
    return word.lower in lexicon("speech_after") or word.text in _STEPS


def namelike(page: Page, name: Name, opening: bool = False) -> bool:
    """Whether a run is no place, no known field and no plain word that only opens its sentence."""
    lowered = [word.lower() for word in name.words]
    place = page.places.get(name.span[0])
    if place and place.end >= name.span[1] and not any(word in given_names() for word in lowered):
        return False
    if place and rule_of("place", place.alias) is None and len(name.words) == 1:
        return False
    if name.words[0].isupper() and len(name.words[0]) > 1 and len(name.words) == 1:
        return False
    field = lowered[0] in vocabulary() and lowered[0] not in given_names()
    if field and len(lowered) > 1 and len(lowered[0]) > 1:  # "I" opens a Balinese man's name
        return False
    known = [page.plain(word) for word in lowered]
    if opening and len(name.words) == 1:
        return not known[0] and lowered[0] not in _NEVER
    return not all(known) or any(word in given_names() for word in lowered)


def _by_names(page: Page, index: int, name: Name) -> bool:
    """Two capitals or more and no plain word, place or known field among them.

    A known given name, or a person of the tenures table, is enough; without one the run must stand where an actor does.
    """
    lowered = [word.lower() for word in name.words]
    if len(lowered) < 2:
        return name.text in heads_of_state()
    before = page.words[index - 1] if index and page.words[index].gap == " " else None
    if before and ((before.capital and not before.first) or before.lower in lexicon("place_cue")):
        return False
    if tuple(lowered) in office_holders():
        return True
    if page.places.get(name.span[0]) or any(page.places.get(page.words[at].start) for at in range(index, name.after)):
        return False
    strange = [word for word in lowered if word not in given_names() and page.plain(word)]
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
