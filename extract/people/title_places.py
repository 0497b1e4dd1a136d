"""The places that belong to a title: a branch's region, an airport, a village, a city abroad."""

import re

from extract.bodies.patterns import Page
from extract.bodies.regions import name_at_end, region_after
from extract.bodies.runs import field_after
from extract.people.title_fields import Names, index_from
from extract.places.small_places import named_place, small_place, told_place, toponym
from extract.words import given_names, lexicon

_ROMAN = re.compile(r"[IVX]+")
_SITES = ("Bandara", "Pelabuhan", "Stasiun", "Terminal")


def abroad(page: Page, stop: int) -> int:
    """Take in the place abroad that a title is of: "Kepala Daerah Kerja (Daker) Mekkah Fulan"."""
    place = page.places.get(page.words[stop].start) if stop < len(page.words) else None
    if place is None or page.words[stop].gap not in (" ", ") ") or place.end <= page.words[stop].start:
        return stop
    if page.words[stop].lower in given_names() | lexicon("name_not_place") or any(s.id == "IDN" for s in place.senses):
        return stop
    after = index_from(page, place.end)
    return after if page.capital(after) else stop


def landmark(page: Page, stop: int) -> int:
    """Take in the name of the airport or port that a title is of, up to a comma: "Manajer Bandara Anu Fulan, …"."""
    near = range(max(0, stop - 2), stop)
    if not any(page.words[at].text in _SITES for at in near):
        return stop
    end = stop
    while page.capital(end):
        end += 1
    comma = end < len(page.words) and page.words[end].gap == ", " and page.words[end].capital
    return end if comma else stop


def branch(page: Page, at: int) -> int:
    """Step over the branch or place of a body: "PT … Cabang Jayapura", "Daop 8 Anu", "Regional Jawa Bagian Barat"."""
    stop = at
    behind = at < len(page.words) and page.words[at].capital and page.words[at].gap == ") "
    while _unit(page, stop, at) or (behind and stop == at and page.words[stop].lower in lexicon("branch")):
        stop += 1
    after = name_at_end(page, at, page.places) if behind and stop == at else region_after(page, stop)[1]
    region = sides(page, after)
    if stop > at:
        return _joined(page, region) if region > stop else field_after(page, stop)
    if region == at and (land := page.places.get(page.words[at].start) if page.capital(at) else None):
        beyond = index_from(page, land.end)
        return beyond if beyond < len(page.words) and page.words[beyond].gap == ", " else at
    person = region > at and page.words[at].lower in given_names() | lexicon("name_not_place")
    return at if person else region


def _joined(page: Page, at: int) -> int:
    """Step over a second region of one branch: "Regional 3 Jateng dan DIY"."""
    if at + 1 >= len(page.words) or not page.glued(at) or page.words[at].text != "dan":
        return at
    return max(at, region_after(page, at + 1)[1]) if page.words[at + 1].start in page.places else at


def of_a_branch(page: Page, start: int, stop: int) -> bool:
    """Whether words behind an office name a branch with its number or region: "Ketua OJK [Regional 7 Sumsel]"."""
    words = page.words[start:stop]
    if not words or words[0].lower not in lexicon("branch"):
        return False
    return any(word.text.isdigit() or _ROMAN.fullmatch(word.text) or word.start in page.places for word in words[1:])


def _unit(page: Page, index: int, at: int) -> bool:
    """Whether a word is a unit's kind, or its number behind the kind: "Divre", "Daop 8", "Kelas I"."""
    if not page.glued(index):
        return False
    word = page.words[index]
    if word.text.isdigit() or _ROMAN.fullmatch(word.text):
        return index > at and not page.words[index - 1].text.isdigit()
    return word.capital and word.lower in lexicon("branch")


def sides(page: Page, at: int) -> int:
    """Step over the side or number of a region behind its name: "Jawa Bagian Tengah", "Indonesia Timur"."""
    if not page.capital(at) or not _place_ends(page, at):
        return at
    stop = at + (page.words[at].lower == "bagian" and page.capital(at + 1))
    if page.words[stop].lower in lexicon("side"):
        return stop + 1
    numbered = _ROMAN.fullmatch(page.words[at].text) and page.capital(at + 1)
    return at + 1 if numbered else at


def _place_ends(page: Page, at: int) -> bool:
    near = (page.places.get(page.words[first].start) for first in range(max(0, at - 3), at))
    return any(match is not None and match.end == page.words[at - 1].end for match in near)


def village(names: Names, at: int) -> int:
    """The index after the place that a headman or camat is of: "Camat Anu, Sleman, Fulan", "Kepala Desa Anu Fulan".

    Where nothing says that a person begins, two words are a place and three a place and a person; one word that acts
    or speaks is a person.
    """
    page, stop = names.page, at
    if page.capital(at) and page.words[at].lower in lexicon("small_kind") and page.capital(at + 1):
        return _further(page, named_place(page, at + 1))
    if page.capital(at) and page.capital(at + 1) and (toponym(page, at) or told_place(page, at)):
        return _further(page, named_place(page, at))
    while page.capital(stop) and page.words[stop].lower not in lexicon("honorific", "rank_head", "degree_before"):
        if page.words[stop].lower in lexicon("small_kind") and stop > at:
            return _further(page, stop)
        if page.words[stop].lower in given_names():
            return stop
        seen = names.entities.starting("PER", page.words[stop].start) is not None
        if seen and not (page.capital(stop + 1) and page.words[stop + 1].lower in given_names()):
            return stop
        stop += 1
    if stop - at > 2:
        return at + 1
    acts = stop < len(page.words) and page.words[stop].lower in lexicon("speech_after")
    spoken = at > 1 and page.words[at - 2].lower in lexicon("speech_before")
    return at if stop - at == 1 and (acts or spoken) else stop


def _further(page: Page, stop: int) -> int:
    """Step over the wider places behind a small one: "… Desa Anu Kecamatan Polan Kabupaten Sleman"."""
    while (wider := max(small_place(page, stop), region_after(page, stop)[1] if page.capital(stop) else stop)) > stop:
        if page.words[stop].lower in given_names() or page.words[stop].start in page.people:
            break
        stop = wider
    return stop
