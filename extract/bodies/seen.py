"""Bodies that only a model sees: how far its word is taken where the print says nothing."""

from collections.abc import Sequence

from extract.bodies.mention import InstitutionMention, without_overlaps, word_from
from extract.bodies.patterns import Page, vocabulary
from extract.dates.dateline import in_dateline
from extract.entities import Entities, Entity
from extract.people.titles_table import head_closes, title_heads
from extract.places import acronyms
from extract.types import Span
from extract.words import common, given_names, lexicon, plain


def with_seen(entities: Entities, page: Page, mentions: Sequence[InstitutionMention]) -> tuple[InstitutionMention, ...]:
    """Add the bodies that only a model sees, and leave out fields and patterns that it takes for persons."""
    kept = [one for one in mentions if not (entities.starting("PER", one.span[0]) and _namelike(page, one))]
    taken = Entities(Entity("ORG", one.span) for one in mentions)
    spans = [_unbracketed(page.text, one.span) for one in entities.of("ORG") if not taken.over(one.span)]
    fresh = [
        InstitutionMention(None, " ".join(page.text[slice(*span)].split()), span, "model")
        for span in spans
        if _nameable(page, span) and not in_dateline(page.text, span)
    ]
    return tuple(without_overlaps([*kept, *fresh]))


def _nameable(page: Page, span: Span) -> bool:
    """Whether the print bears out a run that a model takes for a body.

    A long name does by itself: two capitalised words, not all of them plain, no part of a body ("Biro …"). One word or
    an acronym ("MBG", "Google") is as often a programme, a survey or a product: it must speak, or be led by somebody.
    """
    first, last = word_from(page, span[0]), word_from(page, span[1])
    words = page.words[first:last]
    place = page.places.get(span[0])
    if not words or not words[0].capital or (place and place.end >= span[1]):
        return False
    before = page.words[first - 1] if page.glued(first) else None
    if before and (before.lower in lexicon("honorific", "rank", "thing") or before.lower in ("tim", "anggota")):
        return False
    if words[0].lower in lexicon("thing", "part_of_body", "one_of_body", "branch", "rank") or words[
        -1
    ].lower in lexicon("publication"):
        return False
    if words[0].lower in title_heads() or acronyms.means_no_body(page.text, words[0].text):
        return False
    if all(word.lower in common() or word.lower in vocabulary() for word in words):
        return False
    after = page.words[last] if page.glued(last) else None
    lead = [word.lower for word in page.words[max(0, first - 4) : first]]
    led = before is not None and (before.lower in lexicon("speech_before") or head_closes(lead))
    if not led and _spelled_out(page, span):
        return False
    if sum(word.capital and not word.text.isupper() for word in words) > 1:
        return True
    speaks = after is not None and after.lower in lexicon("speech_after")
    return speaks or led


def _spelled_out(page: Page, span: Span) -> bool:
    """Whether a run only spells out the acronym in brackets behind it, and opens like no body: "Minyak Anu (MA)"."""
    acronym = acronyms.defined_after(page.text, span[1])
    return acronym is not None and acronym.isupper() and acronyms.opens_no_body(page.text[slice(*span)])


def _unbracketed(text: str, span: Span) -> Span:
    """A run without the bracket that it opens and does not close: "Balai Anu (", "Balai Anu (BA"."""
    opened = text.find("(", *span)
    if opened <= span[0] or text.find(")", opened, span[1]) >= 0:
        return span
    return span[0], span[0] + len(text[span[0] : opened].rstrip())


def _namelike(page: Page, mention: InstitutionMention) -> bool:
    """Whether a pattern's head is a word that a name may begin with too; "Disnaker" and "Polda" are none."""
    head = page.words[word_from(page, mention.span[0])]
    return mention.via == "pattern" and (plain(head.lower) or head.lower in given_names())
