"""Where a person begins in a run of capitals that opens with a body or a title: "PT Anu Jaya Fulan Badrun".

A model sees where the person begins; the print corrects it where it took in a place, or left out a first name.
"""

from extract.bodies.patterns import Page, derived, vocabulary
from extract.bodies.regions import name_at_end
from extract.words import Word, given_names, lexicon

_CLOSING = (", ", " (")


def person_within(page: Page, start: int, stop: int) -> int | None:
    """The index where the person who ends a run of capitals begins, not at the run's first word; None if no one does.

    A person behind a comma is another's name, or the run's own title: then the run is all body.
    """
    if not page.people or person_behind(page, stop):
        return None
    for at in range(start, stop):
        end = page.people.get(page.words[at].start)
        if end is not None and end >= page.words[stop - 1].end:
            begin = _past_place(page, at, stop) or _with_first_name(page, at, start)
            if begin == start + 1 and page.words[start].lower in lexicon("degree_before"):
                return None  # "RSUD Dr Anu": the hospital's own name
            return begin if start < begin < stop else None
    return None


def person_behind(page: Page, stop: int) -> bool:
    """Whether a comma or bracket and then a person's name stand behind a run: "PT Anu Jaya, Fulan Badrun"."""
    if stop >= len(page.words) or page.words[stop].gap not in _CLOSING or not page.words[stop].capital:
        return False
    word = page.words[stop]
    if (place := name_at_end(page, stop, page.places)) > stop and place < len(page.words):
        return page.words[place].gap == ", " and page.words[place].start in page.people
    return word.start in page.people or word.lower in given_names() | lexicon("honorific", "rank_head")


def named_here(page: Page, at: int) -> bool:
    """Whether a person of two names or more begins at a word that is none of titles and bodies: "pakar AM Fulan"."""
    word = page.words[at]
    if page.people.get(word.start, 0) <= word.end or word.start in page.places:
        return False
    return word.lower not in vocabulary() and not derived(word.lower)


def person_opens_here(page: Page, at: int) -> bool:
    """Whether a word that is a place too opens a person's name here: "Wali Kota Anu Bima Fulan"."""
    if at >= len(page.words) or page.words[at].start not in page.people:
        return False
    return page.words[at].lower in given_names() | lexicon("name_not_place")


def _past_place(page: Page, at: int, stop: int) -> int:
    """The index after a place, or a word of firms, that the model took for a first name; 0 where there is none."""
    lower = page.words[at].lower
    if lower in given_names() or lower in lexicon("name_not_place"):
        return 0
    if (lower in lexicon("firm_last", "english_body") or page.words[at - 1].text.isdigit()) and at + 1 < stop:
        return at + 1
    after = name_at_end(page, at, page.places)
    return after if at < after < stop else 0


def _with_first_name(page: Page, at: int, start: int) -> int:
    """The index of a given name or initial that the model left out: "I Gusti Anu", "FX Anu"."""
    while at > start and page.words[at].gap in (" ", ". ") and _opens_name(page, at - 1):
        at -= 1
    return at


def _opens_name(page: Page, at: int) -> bool:
    word = page.words[at]
    if page.people.get(word.start) == word.end:  # the model cut a name in two: "Anu" and "Fulan Badrun"
        return True
    if word.text in page.speakers and not word.text.isupper() and not page.plain(word.lower):
        return True
    return first_name(word) and (word.start not in page.places or word.lower in lexicon("name_not_place"))


def first_name(word: Word) -> bool:
    """Whether a word is one that names open with."""
    return word.lower in given_names() or word.lower in lexicon("first_initial")
