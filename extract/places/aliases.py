"""One pass over a text for every name the gazetteer knows: leftmost, longest, at word edges, in the right case."""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import cache, lru_cache
from typing import Literal, NamedTuple

from ahocorasick_rs import AhoCorasick, MatchKind

from extract.places.gazetteer import Ambiguity, Place, active, gazetteer
from extract.words import common, given_names

Kind = Literal["institution", "office", "place"]
# Lower-casing must keep every offset: the one letter that grows is replaced, and odd blanks and quotes become plain.
_PLAIN = str.maketrans({"İ": "I", "’": "'", "‘": "'", "`": "'", "ʼ": "'", "\u00a0": " ", "\n": " ", "\t": " "})
_SMALL = frozenset(("dan", "di", "untuk", "dalam", "terhadap", "of", "the", "for", "and", "on", "in", "de", "da", "al"))
_SIDES = frozenset(
    ("Utara", "Selatan", "Barat", "Timur", "Tengah", "Tenggara", "Laut", "Daya", "Hulu", "Hilir", "Raya")
)
# How news shortens the full names of the tables.
_SHORTER = (
    ("menteri koordinator bidang ", "menko bidang "), ("menteri koordinator bidang ", "menko "),
    ("menteri koordinator bidang ", "menteri koordinator "), ("kementerian koordinator bidang ", "kemenko bidang "),
    ("kementerian koordinator bidang ", "kemenko "), ("kementerian koordinator bidang ", "kementerian koordinator "),
    ("dan hak asasi manusia", "dan ham"), ("wakil menteri ", "wamen "), (" republik indonesia", " ri"),
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Sense:
    """One meaning of an alias: an institution or office id, or a place."""

    kind: Kind
    id: str
    place: Place | None = None


class Match(NamedTuple):
    """A name found: its bounds, its alias as the table has it, and what it may mean."""

    start: int
    end: int
    alias: str
    senses: tuple[Sense, ...]


@dataclass(frozen=True, slots=True)
class _Index:
    automaton: AhoCorasick
    aliases: tuple[tuple[str, tuple[Sense, ...]], ...]


def folded(text: str) -> str:
    """The text in lower case with plain quotes and blanks; every offset stays."""
    return text.translate(_PLAIN).lower()


_key = lru_cache(maxsize=1)(folded)  # one text is searched for bodies and for places


def _variants(alias: str) -> set[str]:
    key = folded(alias)
    halves = {key.split("/")[0]} if key.count("/") == 1 and key.split("/")[0].count(" ") > 1 else set()
    forms = {key, *halves, *(key.replace(long, short, 1) for long, short in _SHORTER if long in key)}
    forms |= {form.replace(", dan ", " dan ") for form in forms}
    return forms | {form.replace(" dan ", " & ") for form in forms}


def _index(entries: list[tuple[str, Sense]]) -> _Index:
    senses: dict[str, dict[Sense, None]] = defaultdict(dict)
    printed: dict[str, str] = {}
    for alias, sense in entries:
        for key in _variants(alias):
            senses[key][sense] = None
            printed.setdefault(key, alias)
    keys = list(senses)
    automaton = AhoCorasick(keys, matchkind=MatchKind.LeftmostLongest)
    return _Index(automaton, tuple((printed[key], tuple(senses[key])) for key in keys))


@cache
def _bodies() -> _Index:
    entries = [
        (alias, Sense("institution", body.id))
        for body in gazetteer().bodies.values()
        if not body.pattern
        for alias in (body.name, *body.aliases)
    ]
    for office in gazetteer().offices.values():
        entries += [(alias, Sense("office", office.id)) for alias in (office.title, *office.aliases)]
    return _index(entries)


def _bare(place: Place) -> tuple[str, ...]:
    """A region is also named without its kind: "Kabupaten Sleman", "Sleman"."""
    for prefix in ("Kabupaten Administrasi ", "Kota Administrasi ", "Kabupaten ", "Kota "):
        if place.name.startswith(prefix) and place.kind in ("kabupaten", "kota"):
            return (place.name.removeprefix(prefix),)
    return ()


def joined(place: Place) -> tuple[str, ...]:
    """Two words are also written as one or with a hyphen: "Tanjung Pinang", "Tanjungpinang", "Bau-Bau"."""
    first, _, second = place.name.split(" ", 1)[-1].partition(" ")
    if place.kind not in ("kabupaten", "kota") or not second or " " in second or second in _SIDES:
        return ()
    return f"{first}{second.lower()}", f"{first}-{second}"


@cache
def _places() -> _Index:
    return _index(
        [
            (alias, Sense("place", place.iso3 or "", place))
            for place in gazetteer().places
            for alias in (place.name, *place.aliases, *_bare(place), *joined(place))
        ]
    )


def _cased(printed: str, alias: str, kind: Kind) -> bool:
    """Whether the case allows the name: AMAN only in capitals, "Kemlu" not as "kemlu"; titles are printed small too."""
    if printed == alias:
        return True
    if kind == "office" and printed.islower():
        return not alias.isupper()
    if not printed[0].isupper() and not printed[0].isdigit():
        return False
    if alias.isupper() and not printed.isupper():
        return len(alias) > 3 and printed.lower() not in common() and printed.lower() not in given_names()
    return all(word[0].isupper() or word in _SMALL or not word[0].isalpha() for word in printed.split())


def _at_edges(text: str, key: str, index: _Index) -> Iterator[tuple[int, int, int]]:
    """The matches that are whole words. One that begins inside a word may hide another: "Walikota Pekanbaru"."""
    for number, start, end in index.automaton.find_matches_as_indexes(key):
        if end < len(text) and text[end].isalnum():
            continue
        if not (start and text[start - 1].isalnum()):
            yield number, start, end
        elif blank := key.find(" ", start, end) + 1:
            inner = index.automaton.find_matches_as_indexes(key[blank:end])
            yield from ((one, blank + first, blank + last) for one, first, last in inner if first == 0)


def _find(text: str, index: _Index) -> tuple[Match, ...]:
    found: list[Match] = []
    for number, start, end in _at_edges(text, _key(text), index):
        alias, senses = index.aliases[number]
        printed = text[start:end]
        if kept := tuple(sense for sense in senses if _cased(printed, alias, sense.kind)):
            found.append(Match(start, end, alias, kept))
    return tuple(found)


@lru_cache(maxsize=1)  # several readers ask this of one text
def find_bodies_and_offices(text: str) -> tuple[Match, ...]:
    """Every institution and office the text names by a form the tables list, in order, undecided."""
    return _find(text, _bodies())


@lru_cache(maxsize=1)
def find_places(text: str) -> tuple[Match, ...]:
    """Every country, city, people and Indonesian region the text names, in order, undecided."""
    return _find(text, _places())


def places_by_start(text: str) -> dict[int, Match]:
    """The places a text names by where they start; "Kota Bekasi" is there as "Bekasi" too, for "Wali Kota Bekasi"."""
    found = {}
    for match in find_places(text):
        found[match.start] = match
        kind, _, bare = text[match.start : match.end].partition(" ")
        if bare and kind in ("Kota", "Kabupaten"):
            inner = match.end - len(bare)
            found.setdefault(inner, Match(inner, match.end, bare, match.senses))
    return found


def rule_of(scope: str, alias: str) -> Ambiguity | None:
    """The row of ambiguous_aliases.csv for an alias, None if its meaning is plain."""
    return gazetteer().ambiguous.get((scope, alias.lower()))


def decide(rule: Ambiguity, context: frozenset[str]) -> str:
    """The id that the words around a name choose: `otherwise` if none does, "-" for none at all, "?" for open."""
    return next((key for key, words in rule.context if words & context), rule.otherwise)


def on_day(senses: tuple[Sense, ...], on: date | None) -> tuple[Sense, ...]:
    """The bodies and offices among the senses that existed on a day."""
    return tuple(sense for sense in senses if _existed(sense, on))


def _existed(sense: Sense, on: date | None) -> bool:
    row = gazetteer().bodies[sense.id] if sense.kind == "institution" else gazetteer().offices[sense.id]
    return active(row.active_from, row.active_to, on)
