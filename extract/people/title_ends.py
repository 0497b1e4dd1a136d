"""Where a title's words end: a small place, or words that no table knows, up to the person."""

from extract.people.runs import first_name, person_within
from extract.people.title_fields import Names, person_opens
from extract.words import given_names, lexicon

_REST = 3  # words of a small place behind a title
_UNKNOWN = 6  # words no table knows between a title and the person


def rest(names: Names, at: int, head: str, bodied: bool) -> int:
    """The index after what closes a title before a person: words no table knows, or a small place before a comma."""
    return max(_unknown(names, at, bodied), _place(names, at, head))


def _unknown(names: Names, at: int, bodied: bool) -> int:
    """The index of the person behind a run of words no table knows: "CEO Anu Jaya Fulan Badrun".

    Behind a title that has its body one strange word is the person's own, which the model left out.
    """
    page = names.page
    if page.capital(at) and page.words[at].lower in lexicon("firm_last") and page.words[at].start not in names.bodies:
        at += 1
    stop = at
    while page.capital(stop) and stop - at <= _UNKNOWN and page.words[stop].start not in names.bodies:
        stop += 1
    person = person_within(page, at, stop)
    if person is None or any(first_name(word) for word in page.words[at:person]):
        return at
    between = page.words[at:person]
    if any(word.lower in lexicon("honorific", "degree_before", "rank", "rank_head") for word in between):
        return at
    alone = len(between) == 1 and not page.plain(between[0].lower) and between[0].start not in page.places
    return at if bodied and alone and not between[0].text.isupper() else person


def _place(names: Names, at: int, head: str) -> int:
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


def unnamed(names: Names, at: int) -> bool:
    """Whether a capitalised word that is no body stands behind "bidang"."""
    return names.page.capital(at) and names.page.words[at].start not in names.bodies
