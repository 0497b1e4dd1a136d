"""How far a body's or title's words run: its region, its own name, the field it works in."""

import re

from extract.bodies.patterns import Page, head_at, is_field, vocabulary
from extract.bodies.regions import REGION_KINDS, REGION_ROWS, name_at_end
from extract.people.runs import named_here, person_behind, person_within
from extract.words import common, given_names, lexicon

_ROMAN = re.compile(r"[IVX]+|\d+")
_VERB = re.compile(r"me(?:m|n|ng|ny|l|r)[a-z]{3,}")
_NAME_WORDS = 6  # longest run of capitals that one school's, firm's or hospital's own name takes


def name_after(page: Page, index: int, person_near: bool) -> int:
    """The index after a run of capitals that makes a body's own name."""
    after = index
    while after < len(page.words) and after - index < _NAME_WORDS and _in_name(page, after, index, person_near):
        after += 1
    if firm := next((at for at in range(index, after) if page.words[at].text == "Tbk"), 0):
        return firm + 1
    if person_near and (speaks := next((at for at in range(index + 1, after) if _speaks(page, at)), 0)):
        return speaks
    if person_near and (person := person_within(page, index, after)):
        return person
    if person_near and (person_behind(page, after) or (after > index and _firm_ends(page, after - 1))):
        return after
    if person_near and index < after and (place := name_at_end(page, index, page.places)) in range(index + 1, after):
        return place + (page.capital(place) and _ROMAN.fullmatch(page.words[place].text) is not None)
    if person_near and (split := _person_from(page, index, after)):
        return split
    return after


def _firm_ends(page: Page, at: int) -> bool:
    """Whether a word closes a firm's name: "PT Anu Polan Group"."""
    return page.words[at].lower in lexicon("firm_last") and page.words[at].lower not in given_names()


def with_form(page: Page, after: int) -> int:
    """The index after the form of a firm that stands behind its own name: "(Persero) Tbk"."""
    if after < len(page.words) and page.words[after].text == "Persero" and page.words[after].gap == " (":
        after += 1
    if after < len(page.words) and page.words[after].text == "Tbk" and page.words[after].gap in (" ", ") "):
        after += 1
    return after


def _person_from(page: Page, index: int, after: int) -> int | None:
    """Where a person's name begins in a run that opens with a body's: the last given name with a word behind it."""
    plain_gap = after - index == 2 and page.words[index + 1].gap == " "
    if plain_gap and page.words[index].text.isupper() and _strange(page, index + 1, after):
        return index + 1 if page.words[index + 1].start not in page.places else None
    named = [at for at in range(index + 1, after) if page.words[at].lower in given_names()]
    full = [at for at in named if after - at >= 2]
    if named:
        return full[-1] if full else named[0]
    apart = after - index > 2 and _acts(page, after) and _strange(page, after - 2, after)
    return after - 2 if apart and page.words[after - 1].start not in page.places else None


def _speaks(page: Page, at: int) -> bool:
    """Whether the text lets somebody speak by this one word elsewhere: "kata Rini" behind "Dirjen Anu Rini Astuti"."""
    return page.words[at].text in page.speakers and not page.plain(page.words[at].lower)


def _acts(page: Page, at: int) -> bool:
    """Whether the word behind a run is a verb, so that the run ends with a person."""
    if at >= len(page.words) or page.words[at].gap != " ":
        return False
    return page.words[at].text in lexicon("speech_after") or _VERB.fullmatch(page.words[at].text) is not None


def _strange(page: Page, start: int, stop: int) -> bool:
    lowered = [word.lower for word in page.words[start:stop]]
    return not any(word in common() or word in vocabulary() or word.isdigit() for word in lowered)


def place_after(page: Page, index: int) -> int:
    """The index after a place small enough to be in no table: one word, more only where the end is plain to see."""
    if (known := name_at_end(page, index, page.places)) > index:
        return known
    after = name_after(page, index, person_near=True)
    clear = after >= len(page.words) or page.words[after].gap != " " or page.words[after].lower in lexicon("rank_head")
    return after if clear else min(after, index + 1)


def _in_name(page: Page, at: int, start: int, person_near: bool) -> bool:
    word = page.words[at]
    if word.gap == "/" and at > start:
        return True
    if not page.glued(at) or word.lower in lexicon("rank_head", "after_name") or word.start in page.bodies:
        return False
    if person_near and at > start and word.lower in lexicon("degree_before") and len(word.text) > 1:
        return False
    return word.capital or word.text.isdigit()


def field_after(page: Page, index: int) -> int:
    """The index after the words that tell what a body or office is for: "Asia, Pasifik, dan Afrika"."""
    after = index
    while after < len(page.words):
        word = page.words[after]
        if after > index and (word.start in page.bodies or _another(page, after) or foreign_land(page, after)):
            break
        if named_here(page, after):
            break
        if after > index and not page.glued(after) and not _listed(page, after):
            break
        if after == index and not page.glued(after):
            break
        if after > index and _region_opens(page, after):
            break
        if word.text == "di" and (after + 1 >= len(page.words) or page.words[after + 1].start not in page.places):
            break
        linked = word.text in lexicon("connector") and after > index and _field_opens(page, after + 1)
        if linked or (word.capital and is_field(word)):
            after += 1
        elif word.capital and (place := name_at_end(page, after, page.places)) > after:
            after = place
        else:
            break
    return after


def field_from(page: Page, index: int) -> int:
    """`field_after`, also for a field that opens behind a bracket."""
    if index >= len(page.words) or page.glued(index) or page.words[index].gap != ") ":
        return field_after(page, index)
    return max(index + 1, field_after(page, index + 1))


def foreign_land(page: Page, index: int) -> bool:
    """Whether a foreign country's name starts at a word."""
    match = page.places.get(page.words[index].start)
    return match is not None and any(s.place and s.place.kind == "country" and s.id != "IDN" for s in match.senses)


def _region_opens(page: Page, index: int) -> bool:
    """Whether an Indonesian region, or its kind, starts at a word: "Kabupaten Sleman", "Jawa Barat"."""
    if page.words[index].lower in REGION_KINDS or page.words[index].lower in lexicon("small_kind"):
        return page.capital(index + 1)
    match = page.places.get(page.words[index].start)
    return match is not None and any(s.place and s.place.kind in REGION_ROWS for s in match.senses)


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
    if word.text in ("dan", "serta"):
        return page.capital(index + 1)
    if not (word.capital and is_field(word)):
        return False
    for ahead in range(index + 1, min(index + 12, len(page.words))):
        if page.words[ahead].text in ("dan", "serta"):
            return page.capital(ahead + 1)
        if page.words[ahead].gap not in (" ", ", ") or not page.words[ahead].capital:
            return False
    return False
