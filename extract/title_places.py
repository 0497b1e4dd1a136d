"""The places that belong to a title: a branch's region, an airport, a village, a city abroad."""

from extract.body_patterns import Page
from extract.body_regions import region_after
from extract.body_runs import field_after
from extract.title_fields import Names, index_from
from extract.words import given_names, lexicon

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
    """Step over the branch or place of a body: "PT … Cabang Jayapura", "KPU Divisi Hukum", "Bulog Jatim"."""
    stop = at
    behind = at < len(page.words) and page.words[at].capital and page.words[at].gap == ") "
    while (page.capital(stop) or (behind and stop == at)) and page.words[stop].lower in lexicon("branch"):
        stop += 1
    region = region_after(page, stop)[1]
    if stop > at:
        return max(region, field_after(page, stop))
    person = region > at and page.words[at].lower in given_names() | lexicon("name_not_place")
    return at if person else region


def village(names: Names, at: int) -> int:
    """The index after the place that a headman or camat is of: "Camat Anu, Sleman, Fulan", "Kepala Desa Anu Fulan".

    Where nothing says that a person begins, two words are a place and three a place and a person; one word that acts
    or speaks is a person.
    """
    page, stop = names.page, at
    while page.capital(stop) and page.words[stop].lower not in lexicon("honorific", "rank_head", "degree_before"):
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
