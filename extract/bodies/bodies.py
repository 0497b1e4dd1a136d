"""Which institutions an article names: by name, acronym, head ("Menko PMK") or pattern ("Dinas Kesehatan …").

`find_institutions` gives every mention, `institutions` groups them under their canonical full names. A body the
gazetteer does not know, and an acronym nothing decides, keep the name that is printed and have no id.
"""

from collections.abc import Iterable
from datetime import date

from spacy.tokens import Doc

from extract.bodies.complements import patterned
from extract.bodies.firms import firms, of_told_firms, told_again, wire
from extract.bodies.led import led
from extract.bodies.listed import listed
from extract.bodies.local import of_the_place
from extract.bodies.mention import InstitutionMention, Reading, without_overlaps, word_from
from extract.bodies.patterns import Page, head_at, heads, speakers_of, vocabulary
from extract.bodies.regions import region_after
from extract.bodies.same import in_full
from extract.bodies.seen import with_seen
from extract.entities import Entities, Entity, entities_of
from extract.people.titles_table import modifiers_and_heads
from extract.places import acronyms
from extract.places.aliases import Match, find_bodies_and_offices, places_by_start
from extract.types import Institution, Span
from extract.words import common, lexicon, small_words, text_of, words_of

# Kinds of bodies of which every region has one; alone they name none.
_CLASSES = frozenset(
    ("Kepolisian Daerah", "Kepolisian Resor", "Kepolisian Resor Kota", "Kepolisian Resor Kota Besar",
     "Kepolisian Resor Metro", "Kepolisian Sektor", "Kejaksaan Tinggi", "Kejaksaan Negeri", "Pengadilan Negeri",
     "Pengadilan Tinggi", "Pengadilan Agama", "Satuan Polisi Pamong Praja", "Lembaga Pembinaan Khusus Anak",
     "Komando Daerah Militer", "Komando Resor Militer", "Komando Distrik Militer", "Komando Rayon Militer",
     "Lembaga Pemasyarakatan", "Rumah Tahanan Negara", "Panitia Pemilihan Kecamatan")
)  # fmt: skip

__all__ = ["InstitutionMention", "find_institutions", "institutions", "unpeopled"]


def find_institutions(doc: Doc, on: date | None) -> tuple[InstitutionMention, ...]:
    """Every mention of a body, in text order, without overlaps.

    `on` is the day the article was published: it decides between bodies that followed each other under one name.
    """
    reading, matches = _read(doc, on)
    named = [mention for match in matches if (mention := listed(reading, match))]
    patterns = patterned(reading)
    found = without_overlaps([*patterns, *named])
    found = without_overlaps([*found, *of_the_place(reading.page, found)])
    found = without_overlaps([*found, *firms(reading.page, entities_of(doc), found), *wire(reading.page)])
    found = without_overlaps([*found, *led(reading.page, found)])
    found = without_overlaps([*found, *told_again(reading.page, found)])
    full = in_full(reading.page, _with_acronyms(reading, _specific(found)))
    return of_told_firms(with_seen(entities_of(doc), reading.page, full))


def institutions(mentions: Iterable[InstitutionMention]) -> tuple[Institution, ...]:
    """Group mentions by id, else by name; the order is that of first mention."""
    groups: dict[str, list[InstitutionMention]] = {}
    for mention in mentions:
        groups.setdefault(mention.id or mention.name.lower(), []).append(mention)
    return tuple(Institution(some[0].id, some[0].name, tuple(m.span for m in some)) for some in groups.values())


def unpeopled(mentions: Iterable[InstitutionMention], persons: Iterable[Span]) -> tuple[InstitutionMention, ...]:
    """The mentions without those that only a model sees where the print names a person."""
    taken = Entities(Entity("PER", span) for span in persons)
    return tuple(one for one in mentions if one.via != "model" or not taken.over(one.span))


def _read(doc: Doc, on: date | None) -> tuple[Reading, tuple[Match, ...]]:
    words = words_of(doc)
    matches = find_bodies_and_offices(text_of(doc))
    own = {match.start: match for match in matches if any(sense.kind == "institution" for sense in match.senses)}
    people = entities_of(doc).people()
    page = Page(text_of(doc), words, places_by_start(text_of(doc)), own, speakers_of(words), small_words(doc), people)
    return Reading(page, on, frozenset(word.lower for word in words)), matches


def _specific(mentions: list[InstitutionMention]) -> list[InstitutionMention]:
    """A bare "Dinas Kesehatan" or "Polda" is the one last named in full, else the only one named later.

    Police, prosecutors and courts that no words make a certain one ("pasukan Polres") are no body.
    """
    latest: dict[str, InstitutionMention] = {}
    longer: dict[str, set[str]] = {}
    for mention in mentions:
        for short in _shorter(mention):
            longer.setdefault(short, set()).add(mention.name)
    found = []
    for mention in mentions:
        later = longer.get(mention.name, set())
        full = latest.get(mention.name) if mention.via == "pattern" else None
        if full or (mention.via == "pattern" and len(later) == 1):
            name = full.name if full else next(iter(later))
            mention = InstitutionMention(full.id if full else None, name, mention.span, mention.via)
        elif mention.via == "pattern" and mention.name in _CLASSES:
            continue
        latest.update(dict.fromkeys(_shorter(mention), mention))
        found.append(mention)
    return found


def _shorter(mention: InstitutionMention) -> list[str]:
    """What a body's name leaves when words fall off its end."""
    words = mention.name.split() if mention.via in ("pattern", "office") else []
    return [" ".join(words[:length]) for length in range(2, len(words))]


def _with_acronyms(reading: Reading, mentions: list[InstitutionMention]) -> tuple[InstitutionMention, ...]:
    """Add what the article's own brackets define: "Long Name (LN)" makes LN a name for the rest of the text."""
    page = reading.page
    added = []
    for acronym, end in acronyms.definitions(page.text):
        around = next((one for one in mentions if one.span[0] < end <= one.span[1]), None)
        owner = around or _unlisted(page, acronym, end)
        if owner is None or not _short_for(acronym, owner) or page.text.find(acronym, end) in page.places:
            continue  # "BPS Jawa Barat (Jabar)": the place is shortened, not the body
        added.append(owner)
        if " " in acronym and around:
            mentions = [_renamed(page, one, acronym, owner) for one in mentions]
        long = page.text[owner.span[0] : end] if owner.id is None else ""
        added += [_use(page, owner, " ".join(long.split()), span) for span in acronyms.uses(page.words, acronym)]
    known = {mention.span for mention in mentions}
    fresh = [mention for mention in added if mention.span not in known]
    return tuple(without_overlaps([*mentions, *fresh]))


def _renamed(page: Page, one: InstitutionMention, short: str, owner: InstitutionMention) -> InstitutionMention:
    """A mention that prints a short name of two words is of the body that has it: "PT Bank Anu Tani (Bank Anu)"."""
    same = one.id is None and page.text[slice(*one.span)] == short
    return InstitutionMention(owner.id, owner.name, one.span, one.via) if same else one


def _short_for(acronym: str, owner: InstitutionMention) -> bool:
    """Whether a short form in brackets may be a body's: two words only where its name has the first ("Bank Anu")."""
    first, blank, last = acronym.partition(" ")
    return len(acronym) > 1 and (not blank or last.isupper() or first in owner.name.split() or first.lower() in heads())


def _use(page: Page, owner: InstitutionMention, long: str, span: Span) -> InstitutionMention:
    """An acronym where it is used; a region behind it makes it that region's ("BKSDA Aceh", "BKSDA Medan")."""
    region, stop = region_after(page, word_from(page, span[1])) if long else ("", 0)
    if region and page.text[span[1] : span[1] + 1] == " ":
        return InstitutionMention(None, f"{long} {region}", (span[0], page.words[stop - 1].end), "acronym")
    return InstitutionMention(owner.id, owner.name, span, "acronym")


def _unlisted(page: Page, acronym: str, end: int) -> InstitutionMention | None:
    """A body known only by its acronym in brackets, if its long form opens like a body's name."""
    text = page.text
    span = acronyms.long_form(text, acronym, end) or acronyms.blended(page.words, acronym, end)
    if span is None or (acronyms.opens_no_body(text[slice(*span)]) and not _led(text, span)):
        return None
    hit = head_at(page, word_from(page, span[0]))
    if hit and hit[0].complement == "inner":
        return None
    return InstitutionMention(None, " ".join(text[slice(*span)].split()), span, "name")


def _led(text: str, span: Span) -> bool:
    """Whether a long form is an organisation's as somebody leads it: "Direktur Anu Political Survey (APS)"."""
    before = text[max(0, span[0] - 30) : span[0]].split()[-1:]
    words = text[slice(*span)].split()
    leads = (modifiers_and_heads() - lexicon("rank", "part_of_body") - frozenset(heads())) | {"lembaga"}
    if not before or before[0].lower() not in leads or len(words) < 3:
        return False
    return any(
        word[0].isupper() and word.lower() not in common() and word.lower() not in vocabulary() for word in words
    )
