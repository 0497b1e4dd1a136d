"""Bodies with a name of their own or a small place: "RSUD Anu", "Kodam XVII/Anu", "Polsek Anu"."""

import re

from extract.bodies.patterns import Head, Page
from extract.bodies.regions import name_at_end, skip_acronym, without_province, without_seat
from extract.bodies.runs import name_after, place_after, with_form
from extract.people.titles_table import modifiers_and_heads
from extract.places.small_places import small_place
from extract.words import given_names, lexicon

_CLASS = re.compile(r"[IVX]+[AB]?|[ABC]|Khusus|Madya|Utama|TPI|Non")
_COMMANDS = ("Komando ", "Pangkalan ")
_OWN = 8  # words of a coalition's own name
_TITLE = 9  # words from a title's head to the body it is of
_SCHOOLS = ("SMA", "SMP", "SMK", "SD")


def placed(page: Page, head: Head, after: int) -> tuple[str, int]:
    """A body and the small place it is of, an acronym between them or not: "Polsek Anu", "Panitia Anu (PA) Kalasan"."""
    at = skip_acronym(page, after)
    if at == after:
        stop = place_after(page, after) if page.capital(after) else after
    elif at < len(page.words) and page.words[at].capital and page.words[at].lower not in given_names():
        stop = max(name_at_end(page, at, page.places), at + 1)
    else:
        return head.full, at
    return (f"{head.full} {text(page, at, stop)}", stop) if stop > at else ("", after)


def named(page: Page, index: int, head: Head, after: int) -> tuple[str, int]:
    """A body with a name of its own: "RSUD Anu", "Kodam XVII/Anu"; none if it is only a number ("SMP 5,4 persen")."""
    if (small := small_place(page, after)) > after:
        return f"{head.full} {text(page, after, small)}", small
    classed = _past_class(page, after)
    if classed > after:
        stop = place_after(page, classed) if _person_near(page, index) else name_after(page, classed, person_near=False)
        stop = without_province(page, after, stop)
    else:
        stop = without_province(page, after, name_after(page, after, _person_near(page, index)))
    if head.full.startswith(_COMMANDS):
        stop = without_seat(page, after, stop)
    if head.full == "PT" and stop > after:
        stop = with_form(page, stop)
    if stop == after or (head.full.startswith(_SCHOOLS) and _counted(page, after, stop)):
        return "", index
    return f"{head.full} {text(page, after, stop)}", stop


def _past_class(page: Page, after: int) -> int:
    """Step over the class of an office or prison before its place: "Kelas I Khusus TPI Malang", "Kelas IIA Sleman"."""
    if not page.capital(after) or page.words[after].text != "Kelas":
        return after
    at = after + 1
    while page.capital(at) and _CLASS.fullmatch(page.words[at].text):
        at += 1
    return at


def _counted(page: Page, after: int, stop: int) -> bool:
    """Whether the number behind a school's kind counts something: "SMP 5,4 persen", "SMA 4 kasus"."""
    if not page.words[after].text.isdigit() or stop > after + 1:
        return False
    following = page.words[stop] if stop < len(page.words) else None
    return following is not None and (following.gap in (",", ".") or (following.gap == " " and not following.capital))


def _person_near(page: Page, index: int) -> bool:
    """Whether a title stands before a body, so that a person's name may follow it without a comma."""
    for back in range(index - 1, max(index - _TITLE, -1), -1):
        if page.words[back + 1].gap != " ":
            return False
        if page.words[back].lower in modifiers_and_heads() | lexicon("english_post", "english_field"):
            return not _holder_before(page, back)
    return False


def _holder_before(page: Page, at: int) -> bool:
    """Whether a comma and a person stand right before a title: "Fulan, Direktur Utama Perumda Anu Jaya, …"."""
    return at > 0 and page.words[at].gap == ", " and page.words[at - 1].end in page.people.values()


def led_out(page: Page, index: int, after: int) -> int:
    """The index after all capitals that lead from a body's head to a person: "Aktivis Aliansi Jaga Anu, Fulan"; or 0.

    A coalition's name is any words; other bodies' run on only between a title and a person.
    """
    stop = after
    while stop < len(page.words) and stop - after < _OWN and _of_own_name(page, stop):
        stop += 1
    while stop > after and not page.words[stop - 1].capital:
        stop -= 1
    if page.words[index].lower in lexicon("own_name_head"):
        return stop
    led = stop > after and stop < len(page.words) and (page.words[stop].start in page.people)
    return stop if led and page.words[stop].gap in (" ", ", ") and _person_near(page, index) else 0


def _of_own_name(page: Page, at: int) -> bool:
    word = page.words[at]
    if word.start in page.people or word.start in page.bodies or word.gap not in (" ", "\u00a0", " & "):
        return False
    if word.text in ("dan", "untuk", "se", "atas", "anti") and page.capital(at + 1):
        return page.words[at + 1].start not in page.bodies
    return word.capital and word.lower not in lexicon("rank_head", "honorific", "degree_before", "month", "weekday")


def text(page: Page, start: int, stop: int) -> str:
    return " ".join(page.text[page.words[start].start : page.words[stop - 1].end].split())
