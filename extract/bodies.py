"""Which institutions an article names: by name, acronym, head ("Menko PMK") or pattern ("Dinas Kesehatan …").

`find_institutions` gives every mention, `institutions` groups them under their canonical full names. A body the
gazetteer does not know, and an acronym nothing decides, keep the name that is printed and have no id.
"""

from bisect import bisect_left
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from spacy.tokens import Doc

from extract import acronyms
from extract.aliases import Match, decide, find_bodies_and_offices, find_places, on_day, rule_of
from extract.body_patterns import (
    Head,
    Page,
    field_after,
    head_at,
    name_after,
    place_after,
    region_after,
    skip_acronym,
    vocabulary,
    with_kind,
)
from extract.gazetteer import Body, gazetteer
from extract.titles_table import modifiers_and_heads
from extract.types import Institution, Span
from extract.words import common, lexicon, words_of

_STATE = frozenset(
    ("ministry", "coordinating_ministry", "police", "military", "legislature", "commission", "central_bank",
     "presidency", "agency", "regulator")
)  # fmt: skip
_BRANCHES = frozenset(("ministry", "agency", "commission", "ngo", "central_bank", "regulator", "party"))
_NATION = (" Republik Indonesia", " Indonesia", " RI")


@dataclass(frozen=True, slots=True)
class InstitutionMention:
    """A body named in the text. `via` is name, office (its head stands for it), pattern or acronym."""

    id: str | None
    name: str
    span: Span
    via: str


@dataclass(frozen=True, slots=True)
class _Reading:
    page: Page
    on: date | None
    context: frozenset[str]


def find_institutions(doc: Doc, on: date | None) -> tuple[InstitutionMention, ...]:
    """Every mention of a body, in text order, without overlaps.

    `on` is the day the article was published: it decides between bodies that followed each other under one name.
    """
    reading, matches = _read(doc, on)
    listed = [mention for match in matches if (mention := _listed(reading, match))]
    patterns = _patterns(reading)
    found = _without_overlaps([*patterns, *listed])
    return _with_acronyms(reading, _specific(found))


def institutions(mentions: Iterable[InstitutionMention]) -> tuple[Institution, ...]:
    """Group mentions by id, else by name; the order is that of first mention."""
    groups: dict[str, list[InstitutionMention]] = {}
    for mention in mentions:
        groups.setdefault(mention.id or mention.name.lower(), []).append(mention)
    return tuple(Institution(some[0].id, some[0].name, tuple(m.span for m in some)) for some in groups.values())


def _read(doc: Doc, on: date | None) -> tuple[_Reading, list[Match]]:
    words = words_of(doc)
    matches = find_bodies_and_offices(doc.text)
    own = {match.start: match for match in matches if any(sense.kind == "institution" for sense in match.senses)}
    page = Page(doc.text, words, {match.start: match for match in find_places(doc.text)}, own)
    return _Reading(page, on, frozenset(word.text.lower() for word in words)), matches


def _listed(reading: _Reading, match: Match) -> InstitutionMention | None:
    senses = on_day(match.senses, reading.on) or match.senses
    kinds = {sense.kind for sense in senses}
    via = "name" if "institution" in kinds else "office"
    if via == "office" and reading.page.text[match.start].islower():
        return None
    if match.alias == "TNI" and _ranked(reading.page, match.start):
        return None
    kind = "institution" if via == "name" else "office"
    ids = _bodies_of({sense.id for sense in senses if sense.kind == kind}, via)
    if via == "name" and rule_of("institution", match.alias):
        chosen = _ruled(reading, match, ids)
        if chosen is None:
            return None
        ids = chosen
    if len(ids) != 1:
        name = reading.page.text[match.start : match.end]
        return InstitutionMention(None, name, (match.start, match.end), via) if ids and via == "name" else None
    return _named(reading, gazetteer().bodies[ids.pop()], match, via)


def _ranked(page: Page, offset: int) -> bool:
    """Whether a rank stands before: "Letjen TNI" names a rank, not the army."""
    index = _word_from(page, offset)
    return index > 0 and page.words[index - 1].text.lower() in lexicon("rank_head")


def _bodies_of(ids: set[str], via: str) -> set[str]:
    if via == "name":
        return ids
    return {body for one in ids if (body := gazetteer().offices[one].body)}


def _ruled(reading: _Reading, match: Match, ids: set[str]) -> set[str] | None:
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
        return None
    return {chosen} if chosen != "?" and chosen in gazetteer().bodies else ids


def _defined(text: str, alias: str, ids: set[str]) -> set[str] | None:
    """What the article's own "long form (ALIAS)" makes of an alias: ids, an empty set for no body, None if unsaid."""
    for acronym, end in acronyms.definitions(text):
        if acronym == alias and (span := acronyms.long_form(text, acronym, end)):
            long = text[slice(*span)].lower()
            return {one for one in ids if gazetteer().bodies[one].name.lower().startswith(long[:12])}
    return None


def _named(reading: _Reading, body: Body, match: Match, via: str) -> InstitutionMention:
    """A known body, or the foreign one or regional branch that the words after it make of it."""
    page = reading.page
    end = match.end
    short = acronyms.defined_after(page.text, end)
    if short and page.text.startswith(" RI", end + len(short) + 3):
        return InstitutionMention(body.id, body.name, (match.start, end + len(short) + 6), via)
    for nation in _NATION:
        if page.text.startswith(nation, end) and not page.text[end + len(nation) : end + len(nation) + 1].isalnum():
            return InstitutionMention(body.id, body.name, (match.start, end + len(nation)), via)
    place = page.places.get(end + 1) if page.text[end : end + 1] == " " else None
    if place and body.country == "IDN" and body.kind in _STATE and _foreign(place):
        known = page.text[match.start : end] if "Indonesia" in body.name else body.name
        name = f"{known} {page.text[place.start : place.end]}"
        return InstitutionMention(None, name, (match.start, place.end), via)
    if via == "name" and body.kind in _BRANCHES:
        region, stop = region_after(page, _word_from(page, end))
        if region and page.text[end : end + 1] == " ":
            return InstitutionMention(None, f"{body.name} {region}", (match.start, page.words[stop - 1].end), via)
    return InstitutionMention(body.id, body.name, (match.start, end), via)


def _word_from(page: Page, offset: int) -> int:
    """The index of the first word that starts at or after an offset."""
    return bisect_left(page.words, offset, key=lambda word: word.start)


def _foreign(place: Match) -> bool:
    return any(s.place and s.place.kind == "country" and s.id != "IDN" for s in place.senses)


def _patterns(reading: _Reading) -> list[InstitutionMention]:
    page, found = reading.page, []
    index = 0
    while index < len(page.words):
        hit = head_at(page, index)
        mention, after = _pattern(page, index, *hit) if hit else (None, index + 1)
        if mention:
            found.append(mention)
        index = max(after, index + 1)
    return found


def _pattern(page: Page, index: int, head: Head, after: int) -> tuple[InstitutionMention | None, int]:
    listed = page.words[index].start in page.bodies and head.complement in ("name", "field", "local_field")
    name, stop = ("", index) if listed else _complement(page, index, head, after)
    if not name:
        return None, index + 1
    via = "office" if head.via == "office" else "pattern"
    return InstitutionMention(
        None, name, (page.words[index].start, page.words[stop - 1].end), "office" if head.via == "office" else "pattern"
    ), stop


def _complement(page: Page, index: int, head: Head, after: int) -> tuple[str, int]:
    """The canonical name of a patterned body and the index after it; an empty name if this is none."""
    if head.complement in ("region", "region!", "local", "local!"):
        region, stop = region_after(page, after)
        if not region and head.complement.endswith("!"):
            return "", index
        if region and head.complement.startswith("local"):
            region = with_kind(region)
        return _region_name(head.full, region), max(stop, after)
    if head.complement == "place":
        stop = place_after(page, after) if page.capital(after) else after
        return (f"{head.full} {_text(page, after, stop)}", stop) if stop > after else ("", index)
    if head.complement in ("city", "country"):
        return _embassy(page, head, after)
    if head.complement == "name":
        stop = name_after(page, after, _person_near(page, index))
        return (f"{head.full} {_text(page, after, stop)}", stop) if stop > after else ("", index)
    if head.complement == "english":
        return "", index
    return _field(page, head, after)


def _region_name(full: str, region: str) -> str:
    """ "Pemerintah Kota" + "Kota Bandung" repeats no word."""
    last = full.rpartition(" ")[2]
    return f"{full} {region.removeprefix(last + ' ')}".strip()


def _embassy(page: Page, head: Head, after: int) -> tuple[str, int]:
    skipped = skip_acronym(page, after)
    at = skipped + 1 if skipped < len(page.words) and page.words[skipped].text == "di" else skipped
    match = page.places.get(page.words[at].start) if at < len(page.words) and (page.glued(at) or at > after) else None
    if head.complement == "country":
        if match is None:
            return "", after
        return f"{head.full} {page.text[match.start : match.end]}", at + len(page.text[match.start : match.end].split())
    if match is None or match.end - match.start < 3:
        return head.full, after
    return f"{head.full} di {match.alias}", at + len(page.text[match.start : match.end].split())


def _field(page: Page, head: Head, after: int) -> tuple[str, int]:
    stop = after if head.complement == "body" else field_after(page, after)
    name = f"{head.full} {_text(page, after, stop)}" if stop > after else head.full
    if head.complement in ("body", "field_body"):
        return _joined(page, name, stop)
    if stop == after or not _names_something(page, after, stop):
        return "", after
    region, end = region_after(page, stop)
    if region and head.complement == "local_field":
        region = with_kind(region)
    if not region and page.glued(stop) and (land := page.places.get(page.words[stop].start)) and _foreign(land):
        region, end = page.text[land.start : land.end], _word_from(page, land.end)
    return (f"{name} {region}", end) if region else (name, stop)


def _names_something(page: Page, after: int, stop: int) -> bool:
    """ "Badan Hukum" or "Dewan" alone are no bodies: at least one word must come from titles and bodies known."""
    return any(word.text.lower() in vocabulary() or word.text.lower() in common() for word in page.words[after:stop])


def _joined(page: Page, name: str, stop: int) -> tuple[str, int]:
    """A part of a larger body: the larger one's full name closes the name ("Fakultas Hukum Universitas …")."""
    if not page.capital(stop):
        return "", stop
    match = page.bodies.get(page.words[stop].start)
    if match is None:
        hit = head_at(page, stop)
        larger, end = _complement(page, stop, *hit) if hit else ("", stop)
        return (f"{name} {larger}", end) if larger else ("", stop)
    body = next(gazetteer().bodies[s.id] for s in match.senses if s.kind == "institution")
    end = stop
    while end < len(page.words) and page.words[end].start < match.end:
        end += 1
    return f"{name} {body.name}", end


def _person_near(page: Page, index: int) -> bool:
    """Whether a title stands before a body, so that a person's name may follow it without a comma."""
    for back in range(index - 1, max(index - 5, -1), -1):
        if page.words[back + 1].gap != " ":
            return False
        if page.words[back].text.lower() in modifiers_and_heads():
            return True
    return False


def _text(page: Page, start: int, stop: int) -> str:
    return " ".join(page.text[page.words[start].start : page.words[stop - 1].end].split())


def _without_overlaps(mentions: list[InstitutionMention]) -> list[InstitutionMention]:
    """Leftmost first; of two at one place the longer, of two equal ones the one with an id."""
    ordered = sorted(mentions, key=lambda m: (m.span[0], -m.span[1], m.id is None))
    kept: list[InstitutionMention] = []
    for mention in ordered:
        if not kept or mention.span[0] >= kept[-1].span[1]:
            kept.append(mention)
    return kept


def _specific(mentions: list[InstitutionMention]) -> list[InstitutionMention]:
    """A bare "Dinas Kesehatan" or "Polda" later is the one last named in full."""
    latest: dict[str, InstitutionMention] = {}
    found = []
    for mention in mentions:
        full = latest.get(mention.name) if mention.via == "pattern" else None
        if full:
            mention = InstitutionMention(full.id, full.name, mention.span, mention.via)
        elif mention.via == "pattern":
            words = mention.name.split()
            latest.update({" ".join(words[:length]): mention for length in range(2, len(words))})
        found.append(mention)
    return found


def _with_acronyms(reading: _Reading, mentions: list[InstitutionMention]) -> tuple[InstitutionMention, ...]:
    """Add what the article's own brackets define: "Long Name (LN)" makes LN a name for the rest of the text."""
    page = reading.page
    ends = {mention.span[1]: mention for mention in mentions}
    added = []
    for acronym, end in acronyms.definitions(page.text):
        owner = ends.get(end) or _unlisted(page.text, acronym, end)
        if owner is None or len(acronym) < 2:
            continue
        added.append(owner)
        added += [
            InstitutionMention(owner.id, owner.name, span, "acronym") for span in acronyms.uses(page.words, acronym)
        ]
    known = {mention.span for mention in mentions}
    fresh = [mention for mention in added if mention.span not in known]
    return tuple(_without_overlaps([*mentions, *fresh]))


def _unlisted(text: str, acronym: str, end: int) -> InstitutionMention | None:
    """A body known only by its acronym in brackets, if its long form opens like a body's name."""
    span = acronyms.long_form(text, acronym, end)
    if span is None or acronyms.opens_no_body(text[slice(*span)]):
        return None
    return InstitutionMention(None, " ".join(text[slice(*span)].split()), span, "name")
