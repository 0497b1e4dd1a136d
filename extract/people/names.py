"""A person's name as news prints it: ranks and degrees around it, initials, particles, apostrophes."""

import re
from typing import NamedTuple

from extract.bodies.patterns import Page, is_field
from extract.people.name_degrees import after_degrees, degree, spaced_degree
from extract.people.titles_table import title_heads
from extract.types import Span
from extract.words import given_names, lexicon

_LONGEST = 6  # words in a name
_DOTTED = re.compile(r"(?:[A-Za-z]{1,5}\.)+[A-Za-z]{0,5}\.?\s*")
_ARTICLE = re.compile(r"(?:[ae]l|a[dnrstz]|ash|ath)-[A-Z]")  # "al-Hakim", "ash-Shafi"
_PREFIX_GAPS = (" ", "\u00a0", ". ", ".", ", ", " (", ") ", "., ", ".) ", "\n")
_GAPS = (" ", "\u00a0", ". ", ".", "., ")


class Name(NamedTuple):
    """A name's span and words, the index after it (degrees included), and what stood before it."""

    text: str
    span: Span
    words: tuple[str, ...]
    after: int
    marked: bool  # a rank, degree or honorific says that this is a person


def prefix_after(page: Page, index: int) -> int:
    """The index after ranks, honorifics and degrees that stand before a name."""
    at = index
    while at < len(page.words) and (at == index or page.words[at].gap in (" ", ". ", ".", ", ", " (", ") ", "., ")):
        word = page.words[at]
        rank = (
            word.lower in lexicon("rank")
            and not _general_office(page, at)
            and (at > index or word.lower in lexicon("rank_head"))
        )
        if not (rank or _before_name(page, at) or (at > index and _corps(page, at))):
            break
        at += 1
    return at


def _corps(page: Page, at: int) -> bool:
    """Whether a letter in brackets behind a rank is an officer's corps: "Letkol Laut (P) Fulan"."""
    following = page.words[at + 1].gap if at + 1 < len(page.words) else ""
    return len(page.words[at].text) < 3 and page.words[at].gap == " (" and following == ") "


def _general_office(page: Page, at: int) -> bool:
    """Whether "Jenderal" belongs to an office ("Direktorat Jenderal"), not to an officer ("Inspektur Jenderal …")."""
    if page.words[at].text != "Jenderal" or at == 0 or page.words[at - 1].lower not in lexicon("general_of"):
        return False
    return page.words[at - 1].text != "Inspektur" or not officer_follows(page, at + 1)


def officer_follows(page: Page, at: int) -> bool:
    """Whether a name or more of a rank stands at an index, and no body or field: "Inspektur Jenderal Polisi Fulan"."""
    if not page.capital(at) or page.words[at].start in page.bodies:
        return False
    return page.words[at].lower in lexicon("rank") or not is_field(page.words[at])


def _before_name(page: Page, at: int) -> bool:
    word = page.words[at]
    if not word.capital and word.text not in ("dr", "drg", "drh"):
        return False
    if word.text in ("MR", "MS", "MRS"):
        return False
    if word.text == "Ibu" and page.capital(at + 1) and page.words[at + 1].text == "Kota":
        return False
    following = page.words[at + 1].gap if at + 1 < len(page.words) else ""
    if len(word.text) == 1:
        return word.text == "H" and (following in (". ", ".") or (following == " " and page.capital(at + 1)))
    return word.lower in lexicon("degree_before") or word.lower in lexicon("honorific")


def name_at(page: Page, index: int) -> Name | None:
    """The name that starts at a word, ranks and degrees skipped; None if no capitalised word stands there."""
    first = prefix_after(page, index)
    if index < first < len(page.words) and (
        page.words[first].gap not in _PREFIX_GAPS or _addressed_by_title(page, first)
    ):
        return None
    after = first
    while after < len(page.words) and after - first < _LONGEST and _goes_on(page, after, first):
        after += 1
    while after > first and page.words[after - 1].text in lexicon("particle"):
        after -= 1
    if after == first:
        return None
    span = page.words[first].start, _past_initial(page, first, after)
    words = tuple(word.text for word in page.words[first:after])
    return Name(" ".join(page.text[slice(*span)].split()), span, words, after_degrees(page, after), first > index)


def _past_initial(page: Page, first: int, after: int) -> int:
    """Where a name ends: behind the full stop of an initial that closes it ("Abdul Fulan K., kemarin")."""
    end = page.words[after - 1].end
    closing = after - first > 1 and len(page.words[after - 1].text) == 1
    return end + 1 if closing and page.text[end : end + 2] in (".,", ".)", ".;") else end


def _addressed_by_title(page: Page, first: int) -> bool:
    """ "Pak Wakil Bupati" and "Bu Menteri" are titles, no names."""
    honoured = page.words[first - 1].lower in lexicon("honorific")
    return honoured and (_opens_title(page, first) or page.words[first].lower == "gubernur")


def _goes_on(page: Page, at: int, first: int) -> bool:
    word = page.words[at]
    lower = word.lower
    if at > first and (word.gap not in _GAPS or word.sentence != page.words[first].sentence):
        return False
    if at > first and word.gap in (". ", ".") and not _abbreviated(page, at - 1):
        return False
    if lower in lexicon("month", "weekday") or any(map(str.isdigit, word.text)):
        return False
    if at > first and _ARTICLE.match(word.text):
        return True
    if at > first and lower in lexicon("particle") and at + 1 < len(page.words):
        return page.words[at + 1].capital and page.words[at + 1].gap == " "
    if not word.capital or word.start in page.bodies:
        return False
    if lower in lexicon("no_name") and not _seen_within(page, first, at):
        return False
    if at == first and _street(page, at):
        return False
    if at > first and (degree(word.text) or spaced_degree(page, at) or lower in lexicon("admin")):
        return False
    if len(word.text) > 1 and word.text.isupper() and at > first and not page.words[first].text.isupper():
        return word.gap == " " and _initials(page, at)
    return not (at > first and _opens_title(page, at))


def _ranked(page: Page, at: int) -> bool:
    """Whether a rank stands right before a word: "Kombes Halim" is a man, Halim alone an airport."""
    return at > 0 and page.words[at].gap == " " and page.words[at - 1].lower in lexicon("rank_head", "rank")


_JAVANESE = re.compile(r"[A-Z][a-z]+(?:anto|[dt]ono|[jy]ono|soso|wanto|ryadi|iadi|yudi)\Z")


def _man_named_day(page: Page, at: int) -> bool:
    """Whether "Hari" begins a man's name and no holiday's: what follows ends like a Javanese name ("Hari Suyanto")."""
    return page.words[at].lower == "hari" and page.capital(at + 1) and bool(_JAVANESE.match(page.words[at + 1].text))


def _seen_within(page: Page, first: int, at: int) -> bool:
    """Whether a model sees a word as part of the name that a first name opens: "Muhammad Muslim"."""
    opened = at > first and page.words[first].lower in given_names()
    return opened and page.people.get(page.words[first].start, 0) >= page.words[at].end


def _street(page: Page, at: int) -> bool:
    """Whether a word opens a street's or thing's name; a first name does not where a model sees a person."""
    word = page.words[at]
    if word.lower not in lexicon("street") or _ranked(page, at) or _man_named_day(page, at):
        return False
    behind = page.capital(at + 1) and page.words[at + 1].start in page.people
    seen = behind or page.people.get(word.start, 0) > word.end
    return not (seen and word.lower in given_names() | lexicon("first_initial"))


def _initials(page: Page, at: int) -> bool:
    """ "Luhut B." or "A. M. Fulan" keep initials; "LP" in the middle of a name is one, at its end an acronym."""
    following = page.words[at + 1] if at + 1 < len(page.words) else None
    if len(page.words[at].text) == 2 and page.words[at].start not in page.places:
        return True
    return len(page.words[at].text) == 2 and following is not None and following.capital and following.gap == " "


def _abbreviated(page: Page, at: int) -> bool:
    text = page.words[at].text
    return len(text) == 1 or text.lower() in ("moh", "muh", "abd", "st", "jr", "hj", "muhd")


def _opens_title(page: Page, at: int) -> bool:
    word = page.words[at].lower
    return any(heads[0] == (word,) for heads in title_heads().get(word, ())) and word not in lexicon("title_or_name")
