"""Which countries an article names: by name, city, people or embassy; Indonesia also by its provinces and regencies.

A name that is also a plain word or a person's ("Lima", "Batu", "Jordan") counts only where something beside it says
"place"; tables/ambiguous_aliases.csv decides the rest.
"""

import re
from bisect import bisect_left
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache

from spacy.tokens import Doc

from extract.bodies.patterns import vocabulary
from extract.dates.dateline import in_dateline
from extract.places.aliases import Match, decide, find_places, folded, rule_of
from extract.places.gazetteer import Ambiguity, Place, gazetteer
from extract.types import Country, Span
from extract.words import Word, common, given_names, lexicon, text_of, words_of

_REGIONS = ("province", "kabupaten", "kota")
_RANKED = ("country", "capital", "province", "demonym", "kota", "kabupaten", "region", "city")

_OF_ANOTHER = ("Process", "Merdeka")  # "Bologna Process", "Jalan Medan Merdeka"
_NUMBERED = re.compile(r"/\d{2,4}\b|\.\d")  # "III.09/HK/2016"
_CAPITALS = re.compile(r"(?: [A-Z]\w+)+")


@dataclass(frozen=True, slots=True)
class PlaceMention:
    """A place named in the text, decided: its country, its table row, and where it stands."""

    iso3: str
    place: Place
    span: Span


@dataclass(frozen=True, slots=True)
class _Surroundings:
    text: str
    words: tuple[Word, ...]
    context: frozenset[str]
    starts: frozenset[int]
    countries: frozenset[str]


def find_countries(mentions: Iterable[PlaceMention]) -> tuple[Country, ...]:
    """The countries of some places, in order of first mention, each with the spans that say so."""
    found: dict[str, list[Span]] = {}
    for mention in mentions:
        found.setdefault(mention.iso3, []).append(mention.span)
    return tuple(Country(iso3, tuple(spans)) for iso3, spans in found.items())


def find_place_mentions(doc: Doc) -> tuple[PlaceMention, ...]:
    """Every place in a country, in text order. Regions that span countries (Asia Tenggara) are none."""
    matches = find_places(text_of(doc))
    around = _surroundings(doc, matches)
    return tuple(mention for match in matches if (mention := _decided(around, match)))


def region_of(name: str) -> Place | None:
    """The Indonesian province, kabupaten or kota a name stands for ("Jabar", "Kabupaten Sleman", "Solo").

    A bare name that a kabupaten and a kota share ("Bogor") gives None, as does an unknown one; a province goes first.
    """
    places = _regions().get(folded(name), ())
    provinces = [place for place in places if place.kind == "province"] or list(places)
    return provinces[0] if len(provinces) == 1 else None


@cache
def _regions() -> dict[str, tuple[Place, ...]]:
    found: dict[str, dict[Place, None]] = {}
    for place in gazetteer().places:
        if place.kind in _REGIONS and place.province:
            bare = place.name.partition(" ")[2] if place.kind != "province" else place.name
            for alias in (place.name, bare, *place.aliases):
                found.setdefault(folded(alias), {})[place] = None
    return {alias: tuple(places) for alias, places in found.items()}


def _surroundings(doc: Doc, matches: Iterable[Match]) -> _Surroundings:
    words = words_of(doc)
    named = {sense.id for match in matches for sense in match.senses if sense.place and sense.place.kind == "country"}
    starts = frozenset(match.start for match in matches)
    return _Surroundings(text_of(doc), words, frozenset(word.lower for word in words), starts, frozenset(named))


def _decided(around: _Surroundings, match: Match) -> PlaceMention | None:
    iso3 = _iso3(around, match)
    if not iso3 or iso3 == "-" or not _is_place(around, match):
        return None
    fitting = [sense.place for sense in match.senses if sense.id == iso3 and sense.place]
    place = min(fitting, key=lambda one: _RANKED.index(one.kind), default=None)
    return PlaceMention(iso3, place, (match.start, match.end)) if place else None


def _iso3(around: _Surroundings, match: Match) -> str:
    """The country a name means here; "" or "-" for none."""
    rule = rule_of("place", match.alias)
    if rule and rule.rule == "context":
        return decide(rule, around.context)
    if rule and rule.rule == "none":
        return rule.otherwise
    known = [sense.id for sense in sorted(match.senses, key=_rank) if sense.id]
    if len(set(known)) < 2:
        return known[0] if known else ""
    if rule and rule.rule == "country":
        return _nearby(around, rule)
    if any(sense.place and sense.place.kind == "country" for sense in match.senses):
        return known[0]
    foreign = [one for one in known if one != "IDN" and one in around.countries]
    return foreign[0] if foreign else "IDN" if "IDN" in known else known[0]


def _rank(sense: object) -> int:
    place = getattr(sense, "place", None)
    return _RANKED.index(place.kind) if place else len(_RANKED)


def _nearby(around: _Surroundings, rule: Ambiguity) -> str:
    codes = [one.rpartition("/")[2] for one in rule.ids]
    return next((code for code in codes if code in around.countries), codes[0])


def _is_place(around: _Surroundings, match: Match) -> bool:
    """Whether the words beside a name leave it a place."""
    index = bisect_left(around.words, match.start, key=lambda word: word.start)
    before = around.words[index - 1] if index else None
    # A name inside the last word ("pro-Jakarta" at the end) has no word that starts with it.
    here = around.words[index] if index < len(around.words) else None
    glued = before is not None and here is not None and here.gap in (" ", ". ")
    if glued and before and before.capital and before.lower in lexicon("road"):
        return False
    after = _index_after(around, index, match.end)
    following = around.words[after] if after < len(around.words) and around.words[after].gap == " " else None
    if following and following.text in _OF_ANOTHER:
        return False
    if _NUMBERED.match(around.text, match.end) and around.text[match.start - 1 : match.start] in ("/", "."):
        return False
    if _abroad(match) and ((glued and before and _landmark(before)) or _outlet(around.text, match)):
        return False
    if " " in around.text[match.start : match.end]:
        return True
    return _sure(around, match, before if glued else None, following)


def _abroad(match: Match) -> bool:
    """Whether a name is only that of cities abroad."""
    return all(sense.place and sense.place.iso3 != "IDN" and sense.place.kind != "country" for sense in match.senses)


def _landmark(before: Word) -> bool:
    """Whether a name belongs to a cape, street or hill here: "Tanjung Perak" is no Perak."""
    return before.capital and before.lower in lexicon("street")


def _outlet(text: str, match: Match) -> bool:
    """Whether a name opens the outlet's in a dateline: "JAKARTA, Nadi Anu – …"."""
    run = _CAPITALS.match(text, match.end)
    return run is not None and in_dateline(text, (match.start, run.end()))


def _index_after(around: _Surroundings, index: int, end: int) -> int:
    while index < len(around.words) and around.words[index].start < end:
        index += 1
    return index


def _sure(around: _Surroundings, match: Match, before: Word | None, following: Word | None) -> bool:
    """For one word: a plain word or a person's name needs a sign of place; part of a longer foreign name is none."""
    lower = around.text[match.start : match.end].lower()
    country = any(
        sense.place and sense.place.kind in ("country", "province") and sense.place.name == match.alias
        for sense in match.senses
    )
    cued = before is not None and before.lower in lexicon("place_cue")
    if cued:
        return True
    doubtful = not country and (lower in given_names() or lower in common())
    if doubtful:
        return _beside_place(around, match)
    if country or following is None or not following.capital:
        return not (before and not country and _name_before(before))
    return following.start in around.starts or _plain(following)


def _name_before(before: Word) -> bool:
    return before.capital and not before.first and before.lower in given_names()


def _plain(word: Word) -> bool:
    lower = word.lower
    return lower in common() or lower in vocabulary() or lower in lexicon("month") or lower in lexicon("weekday")


def _beside_place(around: _Surroundings, match: Match) -> bool:
    """Whether a comma or "dan" joins the name to another place: "Batu, Jawa Timur", "Kediri dan Batu"."""
    after = around.text[match.end : match.end + 6]
    for joint in (", ", " dan ", ", dan ", "/"):
        if after.startswith(joint) and match.end + len(joint) in around.starts:
            return True
    return False
