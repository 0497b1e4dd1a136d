"""The region a body belongs to: where it stands, and its name with its kind."""

import re
from difflib import SequenceMatcher
from functools import cache, lru_cache

from extract.bodies.patterns import Page
from extract.places.aliases import Match, joined
from extract.places.gazetteer import gazetteer
from extract.words import given_names, lexicon, plain

_ACRONYM_GAP = re.compile(r"\s*\(\Z")
_LONG_KINDS = ("kabupaten", "provinsi")
_LETTERS_OFF = 2
_ALIKE = 0.85  # share of letters in common, in order
REGION_ROWS = ("province", "kabupaten", "kota")
REGION_KINDS = {
    "kabupaten": "Kabupaten",
    "kab": "Kabupaten",
    "kota": "Kota",
    "provinsi": "Provinsi",
    "propinsi": "Provinsi",
    "prov": "Provinsi",
}


def skip_acronym(page: Page, index: int) -> int:
    """Step over "(Dinkes)" or "(Dinkes P2KB)" between a body and its region."""
    if index + 1 >= len(page.words) or not _ACRONYM_GAP.match(page.words[index].gap):
        return index
    for after in range(index + 1, min(index + 4, len(page.words))):
        if page.words[after].gap in (") ", ")"):
            return after
        if page.words[after].gap not in (" ", "/") or not page.words[after].capital:
            break
    return index


def name_at_end(page: Page, index: int, matches: dict[int, Match]) -> int:
    """The index after the gazetteer name that starts at a word; the word's own index if none does."""
    match = matches.get(page.words[index].start) if index < len(page.words) else None
    if match is None:
        return index
    while index < len(page.words) and page.words[index].start < match.end:
        index += 1
    return index


def region_after(page: Page, index: int) -> tuple[str, int]:
    """The region that directly follows, with its kind in full, and the index after it; ("", index) without one."""
    start = skip_acronym(page, index)
    if start >= len(page.words) or not (page.capital(start) or start > index):
        return "", index
    kind = REGION_KINDS.get(page.words[start].lower) or _misprinted(page.words[start].lower)
    if (after := name_at_end(page, start, page.places)) > start and _indonesian(page, start):
        return _printed(page, start, after), after
    if not kind or not page.capital(start + 1):
        return "", index
    first = start + 1
    after = name_at_end(page, first, page.places)
    if after == first:
        after = first + 1
        if page.capital(after) and not _ends_run(page, after):
            after += 1
    name = " ".join(word.text for word in page.words[first:after])
    return f"{kind} {_full_region(page, first) or name}", after


@lru_cache(maxsize=4096)
def _misprinted(lower: str) -> str:
    """The kind of region that a word misspells by a letter or two: "kabupten", "kaupaten"; "" for none."""
    if lower[:1] not in ("k", "p") or abs(len(lower) - 8) > _LETTERS_OFF or plain(lower) or lower in given_names():
        return ""
    return next((REGION_KINDS[kind] for kind in _LONG_KINDS if SequenceMatcher(None, lower, kind).ratio() > _ALIKE), "")


@cache
def _kinds() -> dict[str, set[str]]:
    found: dict[str, set[str]] = {}
    for place in gazetteer().places:
        if place.kind == "province":
            found.setdefault(place.name, set()).add(f"Provinsi {place.name}")
        elif place.kind in ("kabupaten", "kota"):
            kind, _, bare = place.name.partition(" ")
            for spelling in {bare, *joined(place)}:
                found.setdefault(spelling, set()).add(f"{kind} {spelling}")
    return found


def with_kind(region: str) -> str:
    """ "Jawa Tengah" is "Provinsi Jawa Tengah"; a name that only one kabupaten or kota bears gets its kind too."""
    kinds = _kinds().get(region, set())
    return next(iter(kinds)) if len(kinds) == 1 else region


def _indonesian(page: Page, index: int) -> bool:
    senses = page.places[page.words[index].start].senses
    return any(sense.id == "IDN" and sense.place and sense.place.kind != "country" for sense in senses)


def _full_region(page: Page, index: int) -> str | None:
    """A province in full: "Jabar" is Jawa Barat; a city or kabupaten stays as printed."""
    match = page.places.get(page.words[index].start)
    if match is None:
        return None
    for sense in match.senses:
        if sense.place and sense.place.kind == "province":
            return match.alias if match.alias in ("Jakarta", "DKI Jakarta", "Bangka Belitung") else sense.place.name
    places = [sense.place for sense in match.senses if sense.place and sense.place.kind in REGION_ROWS]
    short = [place for place in places if match.alias in place.aliases and match.alias not in joined(place)]
    return short[0].name.partition(" ")[2] if len(short) == 1 else None


def _printed(page: Page, start: int, after: int) -> str:
    return _full_region(page, start) or page.text[page.words[start].start : page.words[after - 1].end]


def _ends_run(page: Page, index: int) -> bool:
    """Whether a capitalised word opens something else: a person, a rank, another body."""
    text = page.words[index].text
    return text.lower() in given_names() or text.lower() in lexicon("rank") or page.words[index].start in page.bodies


def without_province(page: Page, start: int, stop: int) -> int:
    """Where a body's own name ends when its town is followed by the province: "… Nunukan Kalimantan Utara"."""
    for at in range(start + 1, stop):
        match = page.places.get(page.words[at].start)
        town = page.places.get(page.words[at - 1].start)
        kinds = {sense.place.kind for sense in match.senses if sense.place} if match else set()
        if match and town and "province" in kinds and match.end == page.words[stop - 1].end:
            return at
    return stop


def without_seat(page: Page, start: int, stop: int) -> int:
    """Where a command's name ends when the town it sits in follows: "174/Anu Wirayudha Sorong" is of Sorong."""
    for at in range(start + 2, stop):
        match = page.places.get(page.words[at].start)
        if match and page.words[start + 1].gap == "/" and match.end == page.words[stop - 1].end and at > start + 2:
            return at
    return stop
