"""A title that leads up to a person over words no reader of titles knows: branches, fields, regions, ordinals.

Where a model sees a person and nothing gave a title, the words before the name are read backwards: capitals, links and
plain field words, up to the head of a title. The title is what is printed from there on; its body is the outermost one
named in it.
"""

import re
from collections.abc import Sequence

from extract.bodies.bodies import InstitutionMention
from extract.bodies.patterns import Page, derived, vocabulary
from extract.people.title_bodies import outer
from extract.people.title_fields import Names, longest_head
from extract.people.titles import Title, printed
from extract.people.titles_table import first_words
from extract.types import Span
from extract.words import Word, lexicon

_LONGEST = 26  # words of a title
_GAPS = (" ", ", ", " (", ") ", "), ", "/", "-", " & ", " / ", "\u00a0", ". ", ".", " ,")
_LINKS = frozenset(
    ("dan", "serta", "di", "dari", "pada", "untuk", "of", "for", "and", "bidang", "urusan", "ad", "interim", "se",
     "the", "on", "in", "atau", "ke")
)  # fmt: skip
_ORDINAL = re.compile(r"ke-\d+|\d+")
_VERB = re.compile(r"(?:me[mnlrngy]|ber|ter|di(?!rektur|visi|nas))[a-z]{3,}")


def title_led(names: Names, start: int, named: Sequence[Span] = ()) -> Title | None:
    """The title that leads up to the person whose name, or rank, begins at a word, behind all persons named before."""
    page = names.page
    if not page.people or start == 0 or page.words[start].gap not in (" ", ", ", ") ", "), ", "\u00a0", " ,"):
        return None
    first, head = _first(names, start, max((span[1] for span in named), default=0))
    if head is None or (page.capital(first) and page.words[first - 1].capital and not page.words[first - 1].first):
        return None
    inside = [body for at in range(first, start) if (body := names.bodies.get(page.words[at].start))]
    body = outer(inside)
    text = printed(page, first, _without_seat(page, first, start))
    span = page.words[first].start, page.words[start - 1].end
    body = body or _implied(names, first)
    name = body.name if body else _seen_body(names, span)
    return Title(text, text, name, body.id if body else None, None, span, start, head)


def _without_seat(page: Page, first: int, stop: int) -> int:
    """Where a title's words end before the places, between commas, that its body sits in: "… Universitas Anu, Solo"."""
    for at in range(stop - 1, first, -1):
        place = page.places.get(page.words[at].start)
        if page.words[at].gap == ", " and place is not None and place.end == page.words[stop - 1].end:
            return _without_seat(page, first, at)
    return stop


def _seen_body(names: Names, span: Span) -> str | None:
    """The body of two words or more that only a model sees in a title."""
    seen = [names.page.text[slice(*one.span)] for one in names.entities.over(span) if one.label == "ORG"]
    whole = [" ".join(text.split("(")[0].split()) for text in seen]
    return next((text for text in reversed(whole) if " " in text), None)


def _implied(names: Names, first: int) -> InstitutionMention | None:
    return names.bodies.get(names.page.words[first].start)


def _first(names: Names, start: int, behind: int) -> tuple[int, str | None]:
    """The index of the first head among the words that lead up to a person, and the head."""
    page, at = names.page, start - 1
    found: tuple[int, str | None] = (start, None)
    while at >= max(0, start - _LONGEST) and page.words[at].start >= behind and _leads(names, at):
        head = longest_head(page, at)
        office = names.offices.get(page.words[at].start)
        if _short(page, at):
            head = office = None
        if (head and head[1] != "rank") or (office and not page.words[at].text.islower()):
            found = at, " ".join(head[0]) if head else page.words[at].lower
            if page.words[at].gap not in (" ", "\u00a0") or _opens_after(page, at):
                break
        at -= 1
    return found


def _short(page: Page, at: int) -> bool:
    """Whether a word alone in brackets is a short form of the words before it."""
    word = page.words[at]
    return word.gap.endswith("(") and page.text[word.end : word.end + 1] == ")"


def _opens_after(page: Page, at: int) -> bool:
    """Whether the word before a head parts it from another title: "Bupati Anu dan Ketua …"."""
    return page.words[at - 1].text in ("dan", "serta", "bersama", "oleh") if at else True


def _leads(names: Names, at: int) -> bool:
    """Whether a word and what follows it can belong to a title that leads up to a person."""
    page, word = names.page, names.page.words[at]
    following = page.words[at + 1]
    if following.sentence != word.sentence or following.gap not in _GAPS:
        return False
    if word.start in page.people and not (at and page.words[at - 1].lower in lexicon("landmark", "street")):
        return False
    return word.lower not in lexicon("month", "weekday") and _titlelike(word)


def _titlelike(word: Word) -> bool:
    if word.capital or word.text in _LINKS or _ORDINAL.fullmatch(word.text):
        return True
    if word.lower in lexicon("speech_after", "speech_before", "later") or _VERB.fullmatch(word.lower):
        return False
    return word.lower in vocabulary() or word.lower in first_words() or derived(word.lower)
