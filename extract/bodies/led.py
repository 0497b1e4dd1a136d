"""Bodies that no table knows, named between the post of who leads them and a person: "Ketua Anu Tani Fulan Badrun".

A post of some kinds (tables/name_words.csv, `leads_body`) is always of a body: whatever stands between it and the
person is the body's name. Behind any other post the words must be more than fields and places ("Kepala Bidang …").
"""

from collections.abc import Sequence

from extract.bodies.mention import InstitutionMention
from extract.bodies.patterns import Page, head_at, is_field
from extract.bodies.regions import skip_acronym
from extract.people.runs import first_name, person_within
from extract.people.titles_table import title_heads
from extract.words import Word, lexicon

_SMALL = (" desa", " kelurahan", " kecamatan", " dusun")  # posts of a place, no body's
_LONGEST = 7  # words of a body's name
_LINKS = ("dan", "for", "of", "and", "the", "untuk")
_GAPS = (" ", "\u00a0", " & ")


def led(page: Page, mentions: Sequence[InstitutionMention]) -> list[InstitutionMention]:
    """The bodies between a post and a person."""
    if not page.people:
        return []
    starts = {one.span[0] for one in mentions}
    taken = {at for one in mentions for at in range(*one.span)}
    found, index = [], 0
    while index < len(page.words):
        after, head = _post(page, index, starts)
        if head and (stop := _run(page, after, head, taken)):
            span = page.words[after].start, page.words[stop - 1].end
            found.append(InstitutionMention(None, " ".join(page.text[slice(*span)].split()), span, "pattern"))
        index = max(after, index + 1)
    return found


def _post(page: Page, index: int, bodies: set[int]) -> tuple[int, str]:
    """The index after the heads of a title ("Wakil Ketua Umum"), and the last of them."""
    at, head = index, ""
    while at < len(page.words) and (at == index or page.words[at].gap == " ") and page.words[at].start not in bodies:
        place = page.places.get(page.words[at].start)
        some = () if place and place.end > page.words[at].end else title_heads().get(page.words[at].lower, ())
        words = next((words for words, kind in some if kind != "rank" and _printed(page, at, words)), ())
        if not words:
            break
        at, head = skip_acronym(page, at + len(words)), " ".join(words)
    return at, head


def _printed(page: Page, at: int, words: tuple[str, ...]) -> bool:
    run = page.words[at : at + len(words)]
    return tuple(word.lower for word in run) == words and all(word.gap == " " for word in run[1:])


def _run(page: Page, at: int, head: str, taken: set[int]) -> int:
    """The index after the words that lead from a post to a person; 0 if they are no body's name."""
    if head in lexicon("local_post", "post_police") or head.endswith(_SMALL) or not page.capital(at):
        return 0
    hit = head_at(page, at)
    if hit and hit[0].complement != "english":
        return 0
    stop = at
    while stop - at <= _LONGEST and _goes_on(page, stop, at) and page.words[stop].start not in taken:
        stop += 1
    person = person_within(page, at, stop)
    stop = person if person is not None else stop
    while stop > at and page.words[stop - 1].text in _LINKS:
        stop -= 1
    named = person is not None or (stop > at and _person_behind(page, stop))
    return stop if stop > at and named and _body(page, page.words[at:stop], head) else 0


def _goes_on(page: Page, at: int, start: int) -> bool:
    if at >= len(page.words) or (page.words[at].gap not in _GAPS and at > start):
        return False
    word = page.words[at]
    if word.text == "dan" and _post(page, at + 1, set())[1]:
        return False  # "Kasi Pidsus Anu dan Kasi Intel Rini": another post begins
    return word.sentence == page.words[start].sentence and (
        word.capital or (at > start and (word.text in _LINKS or word.text.isdigit()))
    )


def _person_behind(page: Page, stop: int) -> bool:
    if stop >= len(page.words) or page.words[stop].gap != ", ":
        return False
    return page.words[stop].start in page.people


def _body(page: Page, words: Sequence[Word], head: str) -> bool:
    """Whether the words are a body's name: no rank or first name among them, and more than a field or a place."""
    if any(word.lower in lexicon("rank", "honorific", "degree_before", "month", "weekday", "admin") for word in words):
        return False
    if first_name(words[-1]) or all(word.start in page.places for word in words):
        return False
    if head in lexicon("leads_body"):
        return True
    return not all(is_field(word) or not word.capital or word.start in page.places for word in words)
