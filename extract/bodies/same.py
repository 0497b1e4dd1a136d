"""Bodies that the text names in full elsewhere, or whose region it says: branches, police resorts, a bare "Dinkes"."""

from collections.abc import Sequence
from dataclasses import replace
from difflib import SequenceMatcher
from functools import cache

from extract.bodies.mention import InstitutionMention, word_from
from extract.bodies.patterns import Page, heads
from extract.bodies.regions import REGION_KINDS, REGION_ROWS, region_after, with_kind
from extract.places import acronyms
from extract.places.aliases import Sense
from extract.places.gazetteer import gazetteer

_RESORT = "Kepolisian Resor "
_RESORTS = ("Kota Besar ", "Kota ", "Metro ")
_KINDS = frozenset(("Provinsi", "Kabupaten", "Kota", "Stasiun", "Cabang", "Perwakilan", "Daerah", "Wilayah"))
_GOVERNMENTS = ("Pemerintah Kabupaten ", "Pemerintah Kota ")
_FORMS = ("PT", "CV", "Perum", "Yayasan", "Koperasi")
_ALIKE = 0.85  # share of letters in common, in order, of a body's name and a misprint of it


def in_full(page: Page, mentions: Sequence[InstitutionMention]) -> list[InstitutionMention]:
    """The mentions, those named shortly or without their region given the name that the rest of the text tells."""
    names = {one.name for one in mentions}
    whole = [_whole(page, one, names) for one in mentions]
    seat = _only_seat(names)
    return [_of_region(page, one, seat) for one in whole]


def _whole(page: Page, one: InstitutionMention, names: set[str]) -> InstitutionMention:
    if one.id is None:
        return _resort(one, names) or _misprinted(page, one) or _spelled(one, names) or one
    printed = page.text[slice(*one.span)]
    longer = (name for name in names if name.startswith(one.name + " "))
    full = next((name for name in longer if _ends_alike(printed, name.removeprefix(one.name + " "))), None)
    return replace(one, id=None, name=full) if full else one


def _ends_alike(printed: str, tail: str) -> bool:
    """Whether a printed body ends with the place in the rest of a longer name: "KONI Anu", "… Provinsi Anu"."""
    words = tail.split()
    while words and words[0] in _KINDS:
        words = words[1:]
    return bool(words) and printed.endswith(" " + " ".join(words))


def _resort(one: InstitutionMention, names: set[str]) -> InstitutionMention | None:
    """The town's resort that a "Kapolres" heads, where the text calls it Polresta elsewhere."""
    if not one.name.startswith(_RESORT):
        return None
    place = one.name.removeprefix(_RESORT)
    fuller = (f"{_RESORT}{kind}{place}" for kind in _RESORTS)
    found = next((name for name in fuller if name in names), None)
    return replace(one, name=found) if found else None


def _spelled(one: InstitutionMention, names: set[str]) -> InstitutionMention | None:
    """The firm that another is the initials of: "PT AWM" where the text names "PT Anu Wira Melati"."""
    form, _, short = one.name.partition(" ")
    if form not in _FORMS or not short.isupper() or not short.isalpha():
        return None
    found = [name for name in names if name.startswith(form + " ") and name != one.name and _begin(name, short)]
    return replace(one, name=found[0]) if len(found) == 1 else None


def _begin(name: str, short: str) -> bool:
    return "".join(word[0] for word in name.split()[1:] if word[0].isupper()) == short


def _misprinted(page: Page, one: InstitutionMention) -> InstitutionMention | None:
    """The listed body whose acronym stands in brackets behind a name that is nearly its own."""
    if not acronyms.defined_after(page.text, one.span[1]):
        return None
    match = page.bodies.get(one.span[1] + 2)
    ids = {sense.id for sense in match.senses if sense.kind == "institution"} if match else set()
    body = gazetteer().bodies[ids.pop()] if len(ids) == 1 else None
    if body is None or SequenceMatcher(None, one.name.lower(), body.name.lower()).ratio() < _ALIKE:
        return None
    return replace(one, id=body.id, name=body.name)


def _only_seat(names: set[str]) -> str:
    """The kabupaten or kota whose government is the only one that a text names; "" for none."""
    found = [name for name in names if name.startswith("Pemerintah ")]
    return found[0].removeprefix("Pemerintah ") if len(found) == 1 and found[0].startswith(_GOVERNMENTS) else ""


@cache
def _local() -> dict[str, bool]:
    """The bodies that every region has, and whether their region is printed with its kind."""
    kinds = ("local", "region", "local_field")
    some = [head for listed in heads().values() for head in listed if head.complement in kinds and " " in head.full]
    return {head.full: head.complement != "region" for head in some}


def _of_region(page: Page, one: InstitutionMention, seat: str) -> InstitutionMention:
    """A bare local body with its region: "Dinkes setempat" of the region named last, else of the only government's."""
    if one.id is not None or one.name not in _local():
        return one
    after = word_from(page, one.span[1])
    here = page.glued(after) and page.words[after].text == "setempat"
    region = _last_region(page, one) if here else seat if one.name.startswith(("Dinas ", "Badan ")) else ""
    if not region:
        return one
    return replace(one, name=f"{one.name} {with_kind(region) if _local()[one.name] else region}")


def _last_region(page: Page, one: InstitutionMention) -> str:
    before = [start for start, match in page.places.items() if start < one.span[0] and _is_region(match.senses)]
    if not before:
        return ""
    index = word_from(page, max(before))
    index -= index > 0 and page.words[index - 1].lower in REGION_KINDS
    return region_after(page, index)[0]


def _is_region(senses: Sequence[Sense]) -> bool:
    return any(sense.place is not None and sense.place.kind in REGION_ROWS for sense in senses)
