"""Titles in apposition to a name: "Direktur Perlindungan WNI dan BHI Kemlu RI", "mantan Kapolda …".

A title is printed words: modifiers (Plt, mantan, calon), a head, its field, and the body it belongs to. `text` has the
head and field alone, `full` everything as printed but for short forms in brackets.
"""

import re
from dataclasses import dataclass
from functools import cache

from extract.aliases import Match, on_day
from extract.bodies import InstitutionMention
from extract.body_patterns import Page
from extract.body_regions import region_after
from extract.body_runs import field_after
from extract.gazetteer import Body, gazetteer
from extract.names import officer_follows
from extract.title_fields import Names, field, index_from, longest_head, named_behind, person_opens, skip_short_form
from extract.title_places import abroad, branch, landmark, of_a_branch, village
from extract.title_pointing import Pointing, pointing_at
from extract.titles_english import english_title, opens_english
from extract.titles_table import first_words
from extract.types import Span
from extract.words import given_names, lexicon

__all__ = ["Names", "Title", "title_at"]

_BRACKETS = re.compile(r" ?\([^)]*\)?| atau [A-Z]\w+")
_COMMITTEE = re.compile(r"\bKomisi [IVX]+\b")
_DIRJEN = re.compile(r"(?:Direktur Jenderal|Dirjen) (.+)\Z")
_POLICE = (("inspektur", "jenderal"), ("irjen",))  # a ministry's inspector or a police rank
_ABOUT = ("bidang", "urusan", "untuk")
_AS_WELL = ("sekaligus", "merangkap")
_REST = 3  # words of a small place behind a title
_LINKS = ("di", "dari", "pada", "untuk", "bidang", "of")


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
    if word.lower not in first_words() and word.start not in names.offices and not _english(page, index):
        return None
    if pointing := pointing_at(names, index):
        return _pointing(page, index, pointing)
    place = page.places.get(word.start)
    if place and place.end > word.end:
        return None
    at, head = _heads_after(names, index)
    if head is None:
        return None
    office, stop = _office_from(names, index, at)
    if stop == at and office is None:
        stop = field(names, at)
    if office is not None and of_a_branch(page, stop, wider := branch(page, skip_short_form(page, stop))):
        office, stop = None, wider
    if stop < len(page.words) and page.words[stop].text in _ABOUT and page.capital(stop + 1):
        stop = max(stop, field_after(page, stop + 1))
    elif stop > at and page.words[stop - 1].text == "bidang" and _unnamed(names, stop):
        stop = max(stop + 1, field_after(page, stop))
    if stop < len(page.words) and page.words[stop].start not in names.bodies:
        stop = max(stop, region_after(page, stop)[1])
    if head in lexicon("local_post") and page.words[min(stop, len(page.words) - 1)].start not in names.bodies:
        stop = village(names, stop)
    stop = abroad(page, skip_short_form(page, landmark(page, stop)))
    body, after = _body(names, index, stop)
    end = page.words[min(stop, after) - 1].end if stop > index else word.end
    text = _printed(page, index, stop)
    final = max(after, stop)
    span = word.start, max(end, page.words[final - 1].end)
    if body is None and office is not None:
        body = _implied(names, index)
    known = _directorate(text) or gazetteer().bodies.get(_known_body(office, text)) if body is None else None
    name = body.name if body else known.name if known else None
    if final - index > 1 and (further := _rest(names, final, head)) > final:
        final = further
        span = word.start, page.words[final - 1].end
    apart = stop < final and page.words[stop].gap == ", " and person_opens(names, final)
    full = _printed(page, index, stop if apart else final)
    if double := _second(names, head, name, final):
        institution, body_id = (name, body.id if body else None) if name else (double.institution, double.body_id)
        both = _printed(page, index, double.after)
        return Title(both, both, institution, body_id, office, (word.start, double.span[1]), double.after, head)
    return Title(text, full, name, body.id if body else known.id if known else None, office, span, final, head)


def _english(page: Page, index: int) -> bool:
    return page.words[index].capital and opens_english(page.words[index].lower) and english_title(page, index)[1] != ""


def _pointing(page: Page, index: int, found: Pointing) -> Title:
    span = page.words[index].start, page.words[found.after - 1].end
    head = found.text.lower()
    return Title(found.text, found.text, found.body.name, found.body.id, None, span, found.after, head)


def _rest(names: Names, at: int, head: str) -> int:
    """The index after the small place that closes a title before a comma and a name: "Kepala Gudang Anu, Fulan"."""
    page, stop = names.page, at
    if head in lexicon("title_of_many"):
        return at
    while page.capital(stop) and stop - at < _REST and page.words[stop].start not in names.bodies:
        lower = page.words[stop].lower
        known = lower in given_names() | lexicon("honorific", "degree_before", "rank_head", "month", "weekday")
        if known or names.entities.starting("PER", page.words[stop].start) is not None:
            return at
        stop += 1
    return stop if stop > at and person_opens(names, stop) else at


def _unnamed(names: Names, at: int) -> bool:
    """Whether a capitalised word that is no body stands behind "bidang"."""
    return names.page.capital(at) and names.page.words[at].start not in names.bodies


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


def _directorate(text: str) -> Body | None:
    """The listed directorate general that a "Dirjen Imigrasi" heads."""
    match = _DIRJEN.search(text)
    return _directorates().get(match[1].lower()) if match else None


@cache
def _directorates() -> dict[str, Body]:
    head = "Direktorat Jenderal "
    listed = [body for body in gazetteer().bodies.values() if body.name.startswith(head)]
    return {body.name.removeprefix(head).lower(): body for body in listed}


def _known_body(office: str | None, text: str) -> str:
    """The id of the body that an office, or a committee of parliament ("Komisi IX"), belongs to; "" for none."""
    if office:
        return gazetteer().offices[office].body or ""
    return "dpr" if _COMMITTEE.search(text) else ""


def _heads_after(names: Names, index: int) -> tuple[int, str | None]:
    """The index after modifiers and heads ("Plt Wakil Ketua"), and the last head in lower case."""
    page, at, head = names.page, index, None
    while at < len(page.words) and (at == index or page.words[at].gap in (" ", ". ", ".", ") ", ".) ")):
        if page.words[at].sentence != page.words[index].sentence:
            break
        match = names.offices.get(page.words[at].start)
        if match and not _shadowed(names, at, match):
            return index_from(page, match.end), match.alias.lower()
        if page.words[at].capital and (foreign := english_title(page, at))[1]:
            at, head = foreign
            continue
        found = longest_head(page, at)
        if found is None:
            break
        words, kind = found
        if kind == "modifier" and head and words[0] == "pelaksana":
            return at + len(words), head
        if kind == "modifier" and head and words[0] not in ("wakil", "pejabat"):
            return index, None
        if kind == "rank" or (words in _POLICE and officer_follows(page, at + len(words))):
            break
        head = " ".join(words) if kind == "office" else head
        at = skip_short_form(page, at + len(words)) if kind == "modifier" else at + len(words)
    return (at, head) if head else (index, None)


def _shadowed(names: Names, at: int, match: Match) -> bool:
    """Whether a longer head starts with the office's words: "Presiden Direktur" is no president."""
    longer = longest_head(names.page, at)
    return longer is not None and longer[1] == "office" and index_from(names.page, match.end) < at + len(longer[0])


def _office_from(names: Names, index: int, at: int) -> tuple[str | None, int]:
    """The office among the heads, and the index after all words that belong to it (a foreign country too)."""
    page = names.page
    for place in range(index, at):
        start = page.words[place].start
        match = names.offices.get(start)
        if match and not (place == index and at > index and _shadowed(names, index, match)):
            senses = [s for s in on_day(match.senses, names.on) or match.senses if s.kind == "office"]
            mention = names.bodies.get(start)
            end = max(match.end, mention.span[1]) if mention and mention.via == "office" else match.end
            foreign = mention is not None and mention.id is None and mention.span[1] > match.end
            if (land := page.places.get(match.end + 1)) and mention is None and _foreign(land):
                foreign, end = True, land.end
            office = senses[0].id if len(senses) == 1 and not foreign and place == index else None
            return office, index_from(page, end)
        mention = names.bodies.get(start)
        if mention and mention.via == "office":
            return None, max(at, index_from(page, mention.span[1]))
    return None, at


def _foreign(land: Match) -> bool:
    return any(sense.place and sense.place.kind == "country" and sense.id != "IDN" for sense in land.senses)


def _implied(names: Names, index: int) -> InstitutionMention | None:
    mention = names.bodies.get(names.page.words[index].start)
    return mention if mention and mention.via == "office" else None


def _body(names: Names, index: int, stop: int) -> tuple[InstitutionMention | None, int]:
    """The body behind a title's field; of several in a row the outermost, a party only alone."""
    page, found, at = names.page, None, stop
    for place in range(index, stop):
        mention = names.bodies.get(page.words[place].start)
        if mention and (mention.via == "office" or place > index):
            found = mention
    while at < len(page.words) and (page.words[at].gap in (" ", ") ") or _behind_comma(names, at)):
        link = page.words[at].text in _LINKS and at + 1 < len(page.words)
        mention = names.bodies.get(page.words[at + link].start)
        if mention is None or mention.via == "office":
            break
        if found is None or not (_party(mention) or _task_force(found)):
            found = mention
        at = branch(page, skip_short_form(page, index_from(page, mention.span[1])))
    return found, at


def _behind_comma(names: Names, at: int) -> bool:
    """Whether a body and then a name follow a comma: "Kepala Pusat Data, Informasi, dan Komunikasi, BNPB Fulan"."""
    mention = names.bodies.get(names.page.words[at].start)
    after = index_from(names.page, mention.span[1]) if mention and mention.id else 0
    behind = 0 < after < len(names.page.words) and names.page.words[after].gap == " "
    if mention and names.page.words[at].gap == ", " and mention.via != "office":
        stop = branch(names.page, skip_short_form(names.page, index_from(names.page, mention.span[1])))
        if person_opens(names, stop):
            return True
    return bool(mention and behind and names.page.words[at].gap == ", " and named_behind(names.page, mention))


def _task_force(mention: InstitutionMention) -> bool:
    """Whether a body is a listed task force, which its own chief heads: "Ketua Satgas Anu OJK"."""
    return mention.id is not None and mention.name.startswith("Satuan Tugas ")


def _party(mention: InstitutionMention) -> bool:
    body = gazetteer().bodies.get(mention.id or "")
    return (body is not None and body.kind == "party") or mention.name.startswith("Fraksi ")


def _printed(page: Page, index: int, stop: int) -> str:
    """The title's words as printed, without the short forms in brackets."""
    end = page.words[stop - 1].end
    text = page.text[page.words[index].start : end + (page.text[end : end + 1] == ")")]
    return " ".join(_BRACKETS.sub("", text).split())
