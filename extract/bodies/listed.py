"""Bodies the gazetteer lists: which one a name means on a day, and what the words behind it make of it."""

import re

from extract.bodies.denied import first_name, local, numbered, ranked, used
from extract.bodies.foreign import country_name
from extract.bodies.mention import InstitutionMention, Reading, is_foreign, word_from
from extract.bodies.patterns import Page
from extract.bodies.regions import region_after, skip_acronym, with_kind
from extract.bodies.runs import field_after
from extract.places import acronyms
from extract.places.aliases import Match, decide, on_day, rule_of
from extract.places.gazetteer import Body, gazetteer
from extract.types import Span
from extract.words import lexicon

_STATE = frozenset(
    ("ministry", "coordinating_ministry", "police", "military", "legislature", "commission", "central_bank",
     "presidency", "agency", "regulator")
)  # fmt: skip
_BRANCHES = frozenset(("ministry", "agency", "commission", "ngo", "central_bank", "regulator", "party"))
_OFFICES = frozenset(("agency", "commission", "regulator"))
_SEATS = ("Stasiun", "Perwakilan", "Cabang")
_OFFICE_HEADS = ("Kantor ", "Pos ")
_EVERYWHERE = ("kpu", "bawaslu")  # a commission of its own in every province, kabupaten and kota
_KINDS = ("Provinsi ", "Kabupaten ", "Kota ")
_FIRM = re.compile(r"(?: \([A-Z]{2,6}\))?(?:,? (?:\(Persero\)|Tbk\.?(?=\W|\Z)))+")
_NATION = (" Republik Indonesia", " Indonesia", " RI", " Pusat")


def listed(reading: Reading, match: Match) -> InstitutionMention | None:
    senses = on_day(match.senses, reading.on) or match.senses
    kinds = {sense.kind for sense in senses}
    via = "name" if "institution" in kinds else "office"
    if via == "office" and reading.page.text[match.start].islower():
        return None
    if match.alias == "TNI" and ranked(reading.page, match.start):
        return None
    if via == "name" and (used(reading.page, match.start, senses) or local(reading.page, match.start, senses)):
        return None
    kind = "institution" if via == "name" else "office"
    ids = _bodies_of({sense.id for sense in senses if sense.kind == kind}, via)
    if via == "name" and (numbered(reading.page.text, match) or first_name(reading.page, match)):
        return None
    if via == "name" and rule_of("institution", match.alias):
        chosen = _ruled(reading, match, ids)
        if chosen is None:
            return None
        ids = chosen
    elif via == "name" and _another_word(reading.page.text, match.alias, ids):
        return None
    if len(ids) != 1:
        name = reading.page.text[match.start : match.end]
        return InstitutionMention(None, name, (match.start, match.end), via) if ids and via == "name" else None
    return _named(reading, gazetteer().bodies[ids.pop()], match, via)


def _another_word(text: str, alias: str, ids: set[str]) -> bool:
    """Whether the text itself spells an acronym out as something that is no body."""
    return alias.isupper() and acronyms.means_no_body(text, alias) and not _defined(text, alias, ids)


def _bodies_of(ids: set[str], via: str) -> set[str]:
    if via == "name":
        return ids
    return {body for one in ids if (body := gazetteer().offices[one].body)}


def _ruled(reading: Reading, match: Match, ids: set[str]) -> set[str] | None:
    """The ids an ambiguous alias leaves: one, several (open), or None where it names no body."""
    rule = rule_of("institution", match.alias)
    assert rule is not None
    page = reading.page
    printed = page.text[match.start : match.end]
    if (meant := _defined(page.text, match.alias, ids)) is not None:
        return meant or None
    if rule.rule.startswith("caps") and not printed.isupper():
        return None
    if rule.rule in ("date", "caps", "foreign", "none"):
        chosen = rule.otherwise
        if rule.rule in ("date", "foreign") or chosen in ("", "?"):
            return ids
    else:
        chosen = decide(rule, reading.context)
    if chosen == "-":
        return ids if len(ids) == 1 and _led(page, match) else None
    return {chosen} if chosen != "?" and chosen in gazetteer().bodies else ids


def _led(page: Page, match: Match) -> bool:
    """Whether a post stands before an acronym that may be no body elsewhere: "Kepala BI DIY"."""
    first = word_from(page, match.start)
    before = page.words[first - 1].lower if page.capital(first) else ""
    return match.alias.isupper() and before in lexicon("chief")


def _defined(text: str, alias: str, ids: set[str]) -> set[str] | None:
    """What the article's own "long form (ALIAS)" makes of an alias: ids, an empty set for no body, None if unsaid."""
    for acronym, end in acronyms.definitions(text):
        if acronym == alias and (span := acronyms.long_form(text, acronym, end)):
            long = text[slice(*span)].lower()
            return {one for one in ids if _begins(gazetteer().bodies[one], long[:12])}
    return None


def _begins(body: Body, start: str) -> bool:
    return any(name.lower().startswith(start) for name in (body.name, *body.aliases))


def _wider_abroad(page: Page, end: int) -> int:
    """The index of a foreign country behind more of a ministry's field: "Perdagangan dan Investasi Australia"; or 0."""
    at = word_from(page, end)
    if at + 1 >= len(page.words) or page.words[at].text != "dan" or not page.capital(at + 1):
        return 0
    stop = field_after(page, at + 1)
    land = page.places.get(page.words[stop].start) if stop < len(page.words) and page.glued(stop) else None
    return stop if land and stop > at + 1 and is_foreign(land) else 0


def _branch(body: Body, region: str, span: Span, via: str) -> InstitutionMention:
    """A body with a region behind it: its branch if the region's kind is printed ("BPS Kota Solo"), else the body."""
    if body.id in _EVERYWHERE:
        region = with_kind(region)
    elif not region.startswith(_KINDS):
        return InstitutionMention(body.id, body.name, span, via)
    return InstitutionMention(None, f"{body.name} {region}", span, via)


def _office(page: Page, body: Body, match: Match) -> InstitutionMention | None:
    """A body's office in a region, named as such: "BMKG Stasiun Anu", "Ombudsman (ORI) Perwakilan Anu"."""
    at = skip_acronym(page, word_from(page, match.end))
    if at >= len(page.words) or page.words[at].text not in _SEATS or page.words[at].gap not in (" ", ") "):
        return None
    region, stop = region_after(page, at + 1)
    if not region:
        return None
    return InstitutionMention(
        None, f"{body.name} {page.words[at].text} {region}", (match.start, page.words[stop - 1].end), "name"
    )


def _named(reading: Reading, body: Body, match: Match, via: str) -> InstitutionMention:
    """A known body, or the foreign one or regional branch that the words after it make of it."""
    page = reading.page
    end = match.end
    if firm := _FIRM.match(page.text, end):
        return InstitutionMention(body.id, body.name, (match.start, firm.end()), via)
    short = acronyms.defined_after(page.text, end)
    if short and page.text.startswith(" RI", end + len(short) + 3):
        return InstitutionMention(body.id, body.name, (match.start, end + len(short) + 6), via)
    for nation in _NATION:
        if page.text.startswith(nation, end) and not page.text[end + len(nation) : end + len(nation) + 1].isalnum():
            return InstitutionMention(body.id, body.name, (match.start, end + len(nation)), via)
    place = page.places.get(end + 1) if page.text[end : end + 1] == " " else None
    if place and body.country == "IDN" and body.kind in _STATE and is_foreign(place):
        known = page.text[match.start : end] if "Indonesia" in body.name else body.name
        name = f"{known} {country_name(page, place)}"
        return InstitutionMention(None, name, (match.start, place.end), via)
    if body.kind == "ministry" and (wider := _wider_abroad(page, end)):
        text = " ".join(page.text[end : page.words[wider].start].split())
        land = page.places[page.words[wider].start]
        return InstitutionMention(None, f"{body.name} {text} {country_name(page, land)}", (match.start, land.end), via)
    if body.kind in _OFFICES and via == "name" and (office := _office(page, body, match)):
        return office
    if body.kind in _BRANCHES and (via == "name" or body.kind in ("agency", "commission", "ngo")):
        region, stop = region_after(page, word_from(page, end))
        if region and page.text[end : end + 1] == " ":
            span = match.start, page.words[stop - 1].end
            first = word_from(page, match.start)
            if body.kind in _OFFICES and page.capital(first) and page.words[first - 1].text == "Kantor":
                return InstitutionMention(
                    None, f"Kantor {body.name} {region}", (page.words[first - 1].start, span[1]), via
                )
            if page.text.startswith(_OFFICE_HEADS, match.start):
                return InstitutionMention(None, f"{page.text[match.start : end]} {region}", span, via)
            return _branch(body, region, span, via)
    return InstitutionMention(body.id, body.name, (match.start, end), via)
