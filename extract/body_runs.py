"""How far a body's or title's words run: its region, its own name, the field it works in."""

import re
from functools import cache

from extract.aliases import Match
from extract.body_patterns import Page, head_at, is_field
from extract.gazetteer import gazetteer
from extract.words import given_names, lexicon

_ACRONYM_GAP = re.compile(r"\s*\(\Z")
_REGION_ROWS = ("province", "kabupaten", "kota")
_NAME_WORDS = 6  # longest run of capitals that one school's, firm's or hospital's own name takes
_REGION_KINDS = {
    "kabupaten": "Kabupaten",
    "kab": "Kabupaten",
    "kota": "Kota",
    "provinsi": "Provinsi",
    "propinsi": "Provinsi",
    "prov": "Provinsi",
}


def skip_acronym(page: Page, index: int) -> int:
    """Step over "(Dinkes)" between a body and its region."""
    if index + 1 < len(page.words) and _ACRONYM_GAP.match(page.words[index].gap):
        closing = page.words[index + 1].gap
        return index + 1 if closing in (") ", ")") else index
    return index


def _at(page: Page, index: int, matches: dict[int, Match]) -> int:
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
    kind = _REGION_KINDS.get(page.words[start].text.lower(), "")
    if (after := _at(page, start, page.places)) > start and _indonesian(page, start):
        return _printed(page, start, after), after
    if not kind or not page.capital(start + 1):
        return "", index
    first = start + 1
    after = _at(page, first, page.places)
    if after == first:
        after = first + 1
        if page.capital(after) and not _ends_run(page, after):
            after += 1
    name = " ".join(word.text for word in page.words[first:after])
    return f"{kind} {_full_region(page, first) or name}", after


@cache
def _kinds() -> dict[str, set[str]]:
    found: dict[str, set[str]] = {}
    for place in gazetteer().places:
        if place.kind == "province":
            found.setdefault(place.name, set()).add(f"Provinsi {place.name}")
        elif place.kind in ("kabupaten", "kota"):
            found.setdefault(place.name.partition(" ")[2], set()).add(place.name)
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
    return None


def _printed(page: Page, start: int, after: int) -> str:
    return _full_region(page, start) or page.text[page.words[start].start : page.words[after - 1].end]


def _ends_run(page: Page, index: int) -> bool:
    """Whether a capitalised word opens something else: a person, a rank, another body."""
    text = page.words[index].text
    return text.lower() in given_names() or text.lower() in lexicon("rank") or page.words[index].start in page.bodies


def name_after(page: Page, index: int, person_near: bool) -> int:
    """The index after a run of capitals that makes a body's own name."""
    after = index
    while after < len(page.words) and after - index < _NAME_WORDS and _in_name(page, after, index):
        after += 1
    if person_near and index < after and (place := _at(page, index, page.places)) in range(index + 1, after):
        return place
    if person_near and (split := _person_from(page, index, after)):
        return split
    return after


def _person_from(page: Page, index: int, after: int) -> int | None:
    """Where a person's name begins in a run that opens with a body's: the last given name with a word behind it."""
    for at in range(index + 1, after):
        if page.words[at].text in page.speakers:
            return at
    named = [at for at in range(index + 1, after) if page.words[at].text.lower() in given_names()]
    full = [at for at in named if after - at >= 2]
    return full[-1] if full else named[0] if named else None


def place_after(page: Page, index: int) -> int:
    """The index after a place small enough to be in no table: one word, more only where the end is plain to see."""
    if (known := _at(page, index, page.places)) > index:
        return known
    after = name_after(page, index, person_near=True)
    clear = (
        after >= len(page.words)
        or page.words[after].gap != " "
        or page.words[after].text.lower() in lexicon("rank_head")
    )
    return after if clear else min(after, index + 1)


def _in_name(page: Page, at: int, start: int) -> bool:
    word = page.words[at]
    if word.gap == "/" and at > start:
        return True
    if not page.glued(at) or word.text.lower() in lexicon("rank_head") or word.start in page.bodies:
        return False
    return word.capital or word.text.isdigit()


def field_after(page: Page, index: int) -> int:
    """The index after the words that tell what a body or office is for: "Asia, Pasifik, dan Afrika"."""
    after = index
    while after < len(page.words):
        word = page.words[after]
        if after > index and (word.start in page.bodies or _another(page, after) or foreign_land(page, after)):
            break
        if after > index and not page.glued(after) and not _listed(page, after):
            break
        if after == index and not page.glued(after):
            break
        if after > index and _region_opens(page, after):
            break
        linked = word.text in lexicon("connector") and after > index and _field_opens(page, after + 1)
        if linked or (word.capital and is_field(word)):
            after += 1
        elif word.capital and (place := _at(page, after, page.places)) > after:
            after = place
        else:
            break
    return after


def foreign_land(page: Page, index: int) -> bool:
    """Whether a foreign country's name starts at a word."""
    match = page.places.get(page.words[index].start)
    return match is not None and any(s.place and s.place.kind == "country" and s.id != "IDN" for s in match.senses)


def _region_opens(page: Page, index: int) -> bool:
    """Whether an Indonesian region, or its kind, starts at a word: "Kabupaten Sleman", "Jawa Barat"."""
    if page.words[index].text.lower() in _REGION_KINDS:
        return page.capital(index + 1)
    match = page.places.get(page.words[index].start)
    return match is not None and any(s.place and s.place.kind in _REGION_ROWS for s in match.senses)


def _another(page: Page, index: int) -> bool:
    """Whether another body's head stands here; English heads need their acronym, so they do not count."""
    hit = head_at(page, index)
    return hit is not None and hit[0].complement != "english"


def _field_opens(page: Page, index: int) -> bool:
    """Whether a capitalised field word, and not another body, follows a connector."""
    if not page.capital(index) or page.words[index].start in page.bodies or _another(page, index):
        return False
    return is_field(page.words[index]) or page.words[index].start in page.places


def _listed(page: Page, index: int) -> bool:
    """Whether a comma before a word only separates the parts of a field: a "dan" follows within the list."""
    word = page.words[index]
    if word.gap != ", ":
        return False
    if word.text == "dan":
        return page.capital(index + 1)
    if not (word.capital and is_field(word)):
        return False
    for ahead in range(index + 1, min(index + 8, len(page.words))):
        if page.words[ahead].text == "dan":
            return page.capital(ahead + 1)
        if page.words[ahead].gap not in (" ", ", ") or not page.words[ahead].capital:
            return False
    return False
