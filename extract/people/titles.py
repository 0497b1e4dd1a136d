"""Titles in apposition to a name: "Direktur Perlindungan WNI dan BHI Kemlu RI", "mantan Kapolda …".

A title is printed words: modifiers (Plt, mantan, calon), a head, its field, and the body it belongs to. `text` has the
head and field alone, `full` everything as printed but for short forms in brackets.
"""

import re
from dataclasses import dataclass

from extract.bodies.patterns import Page
from extract.bodies.regions import region_after
from extract.bodies.runs import field_after
from extract.people.runs import person_opens_here
from extract.people.title_bodies import body_behind, directorate, implied, known_body
from extract.people.title_ends import rest, unnamed
from extract.people.title_fields import Names, field, person_opens, skip_short_form
from extract.people.title_heads import heads_after, office_from, opens_in_english
from extract.people.title_places import abroad, branch, landmark, of_a_branch, village
from extract.people.title_pointing import Pointing, pointing_at
from extract.people.titles_table import first_words
from extract.places.gazetteer import gazetteer
from extract.types import Span
from extract.words import lexicon

__all__ = ["Names", "Title", "printed", "title_at"]

_BRACKETS = re.compile(r" ?\([^)]*\)?| atau [A-Z]\w+")
_ABOUT = ("bidang", "urusan", "untuk")
_AS_WELL = ("sekaligus", "merangkap")


@dataclass(frozen=True, slots=True)
class Title:
    """A title: its words without the body's, the body, the office if the tables know it, its span, the index after."""

    text: str
    full: str
    institution: str | None
    body_id: str | None
    office: str | None
    span: Span
    after: int
    head: str


def title_at(names: Names, index: int) -> Title | None:
    """The title that starts at a word; None if no title head stands there, or no word."""
    if index >= len(names.page.words):
        return None
    page, word = names.page, names.page.words[index]
    if word.lower not in first_words() and word.start not in names.offices and not opens_in_english(page, index):
        return None
    if word.gap.endswith("(") and page.text[word.end : word.end + 1] == ")":
        return None  # a short form of the words before it
    if pointing := pointing_at(names, index):
        return _pointing(page, index, pointing)
    place = page.places.get(word.start)
    if place and place.end > word.end:
        return None
    at, head = heads_after(names, index)
    if head is None:
        return None
    office, stop = office_from(names, index, at)
    if stop == at and office is None:
        stop = field(names, at)
    if office is not None and of_a_branch(page, stop, wider := branch(page, skip_short_form(page, stop))):
        office, stop = None, wider
    if stop < len(page.words) and page.words[stop].text in _ABOUT and page.capital(stop + 1):
        stop = max(stop, field_after(page, stop + 1))
    elif stop > at and page.words[stop - 1].text == "bidang" and unnamed(names, stop):
        stop = max(stop + 1, field_after(page, stop))
    if stop < len(page.words) and page.words[stop].start not in names.bodies and not person_opens_here(page, stop):
        stop = max(stop, region_after(page, stop)[1])
    if head in lexicon("local_post") and page.words[min(stop, len(page.words) - 1)].start not in names.bodies:
        stop = village(names, stop)
    stop = abroad(page, skip_short_form(page, landmark(page, stop)))
    body, after = body_behind(names, index, stop)
    end = page.words[min(stop, after) - 1].end if stop > index else word.end
    text = printed(page, index, stop)
    final = max(after, stop)
    span = word.start, max(end, page.words[final - 1].end)
    if body is None and office is not None:
        body = implied(names, index)
    known = directorate(text) or gazetteer().bodies.get(known_body(office, text)) if body is None else None
    name = body.name if body else known.name if known else None
    if (further := rest(names, final, head, name is not None or head in lexicon("local_post"))) > final:
        final = further
        span = word.start, page.words[final - 1].end
    apart = stop < final and page.words[stop].gap == ", " and person_opens(names, final)
    full = printed(page, index, stop if apart else final)
    if double := _second(names, head, name, final):
        institution, body_id = (name, body.id if body else None) if name else (double.institution, double.body_id)
        both = printed(page, index, double.after)
        return Title(both, both, institution, body_id, office, (word.start, double.span[1]), double.after, head)
    return Title(text, full, name, body.id if body else known.id if known else None, office, span, final, head)


def _pointing(page: Page, index: int, found: Pointing) -> Title:
    span = page.words[index].start, page.words[found.after - 1].end
    head = found.text.lower()
    return Title(found.text, found.text, found.body.name, found.body.id, None, span, found.after, head)


def _second(names: Names, head: str, first: str | None, at: int) -> Title | None:
    """The second title of one person: "… sekaligus Ketua Anu", "Presiden A dan Presiden B Fulan Badrun"."""
    page = names.page
    if at + 1 >= len(page.words) or page.words[at].gap not in (" ", ") ") or not page.glued(at + 1):
        return None
    link = page.words[at].text
    if link not in _AS_WELL and link != "dan":
        return None
    found = title_at(names, at + 1)
    if found is None or link in _AS_WELL:
        return found
    apart = first and found.institution and found.institution != first and found.office is None
    same = found.head == head and head in ("ketua", "ketua umum", "presiden", "sekretaris", "sekretaris jenderal")
    return found if apart and same and page.capital(found.after) else None


def printed(page: Page, index: int, stop: int) -> str:
    """The title's words as printed, without the short forms in brackets."""
    end = page.words[stop - 1].end
    text = page.text[page.words[index].start : end + (page.text[end : end + 1] == ")")]
    return " ".join(_BRACKETS.sub("", text).split())
