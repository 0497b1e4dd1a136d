"""Bodies named through a head whose region the article says elsewhere: "Gubernur Fulan", "pemkab", "Pemprov"."""

from collections import Counter
from collections.abc import Sequence
from functools import cache

from extract.bodies.mention import InstitutionMention
from extract.bodies.patterns import Head, Page, head_at, heads
from extract.places.aliases import find_places
from extract.words import lexicon

_KINDS = {"Pemerintah Provinsi": "province", "Pemerintah Kabupaten": "kabupaten", "Pemerintah Kota": "kota"}


def of_the_place(page: Page, mentions: Sequence[InstitutionMention]) -> list[InstitutionMention]:
    """The governments named without their region, where the text names one such region above all others."""
    opening = [index for index, word in enumerate(page.words) if word.lower in _first_words()]
    taken = {mention.span[0] for mention in mentions} if opening else set()
    regions: dict[str, str] = {}
    found = []
    for index in opening:
        word, hit = page.words[index], _government(page, index)
        if hit is None or word.start in taken:
            continue
        head, after = hit
        if head.via == "office" and not _holder_behind(page, after):
            continue
        kind = _KINDS[head.full]
        if region := regions.setdefault(kind, main_region(page.text, kind)):
            span = word.start, page.words[after - 1].end
            found.append(InstitutionMention(None, _name(head.full, region), span, head.via))
    return found


@cache
def _first_words() -> frozenset[str]:
    """The words that open a head of a government: "gubernur", "wali", "pemkab"."""
    return frozenset(first for first, some in heads().items() for head in some if head.full in _KINDS)


def _government(page: Page, index: int) -> tuple[Head, int] | None:
    """A head of a government at a word; the short forms are printed in small letters too ("pemkab")."""
    if hit := head_at(page, index):
        return hit if hit[0].full in _KINDS and hit[0].complement == "region!" else None
    word = page.words[index]
    small = () if word.capital else heads().get(word.lower, ())
    short = next((head for head in small if head.full in _KINDS and head.words == (word.lower,)), None)
    return (short, index + 1) if short and short.via == "name" else None


def _holder_behind(page: Page, after: int) -> bool:
    """Whether a name follows a head of government: "Gubernur Fulan", not "Gubernur BI", "Gubernur dan Bupati"."""
    if after < len(page.words) and page.words[after].gap == ", " and page.words[after].start in page.people:
        return True
    if not page.capital(after) or page.words[after].start in page.bodies or page.words[after].start in page.places:
        return False
    return page.words[after].lower not in lexicon("month", "weekday") and not page.words[after].text.isupper()


def main_region(text: str, kind: str) -> str:
    """The region of a kind that a text names more often than any other; "" if none stands out.

    A province is also named by its kabupaten and kota where the text names no province at all.
    """
    named: Counter[str] = Counter()
    within: Counter[str] = Counter()
    for match in find_places(text):
        places = [sense.place for sense in match.senses if sense.place]
        own = {place.name for place in places if place.kind == kind and place.iso3 == "IDN"}
        mixed = any(place.kind != kind for place in places) and kind != "province"
        if len(own) == 1 and not (mixed and not text.startswith(_printed_kind(kind), match.start)):
            named[own.pop()] += 1
        within.update({place.province for place in places if place.province and place.kind in ("kabupaten", "kota")})
    return _first(named) or (_first(within) if kind == "province" and not named else "")


def _printed_kind(kind: str) -> str:
    return "Kota " if kind == "kota" else "Kabupaten "


def _first(counts: Counter[str]) -> str:
    ranked = counts.most_common(2)
    if not ranked or (len(ranked) > 1 and ranked[0][1] == ranked[1][1]):
        return ""
    return ranked[0][0]


def _name(full: str, region: str) -> str:
    """ "Pemerintah Kota" + "Kota Bandung" repeats no word."""
    return f"{full} {region.removeprefix(full.rpartition(' ')[2] + ' ')}"
