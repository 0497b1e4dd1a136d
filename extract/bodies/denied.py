"""Where a listed name is no body: in a document's number, a firm's thing, a rank, a person's first name."""

import re

from extract.bodies.mention import word_from
from extract.bodies.patterns import Page
from extract.places.aliases import Match, Sense
from extract.places.gazetteer import gazetteer
from extract.words import lexicon

_NUMBER_AFTER = re.compile(r"\.\d|/[IVX\d]+/")
_NUMBER_BEFORE = re.compile(r"\d/\Z")


def numbered(text: str, match: Match) -> bool:
    """Whether an acronym is part of a document's number: "S-316/MK.02/2019"."""
    before = text[max(0, match.start - 2) : match.start]
    return _NUMBER_AFTER.match(text, match.end) is not None or _NUMBER_BEFORE.search(before) is not None


def used(page: Page, offset: int, senses: tuple[Sense, ...]) -> bool:
    """Whether only a firm's thing is meant: "bus Anu", "pesawat Anu"."""
    index = word_from(page, offset)
    before = page.words[index - 1].text if page.glued(index) else ""
    return before in lexicon("thing") and all(gazetteer().bodies[s.id].kind == "company" for s in senses)


def local(page: Page, offset: int, senses: tuple[Sense, ...]) -> bool:
    """Whether a ministry's acronym names a region's office behind a small "dinas": "proyek dinas PUPR"."""
    index = word_from(page, offset)
    before = page.words[index - 1].text if page.glued(index) else ""
    return before == "dinas" and all(gazetteer().bodies[sense.id].kind == "ministry" for sense in senses)


def ranked(page: Page, offset: int) -> bool:
    """Whether a rank stands before: "Letjen TNI" names a rank, not the army."""
    index = word_from(page, offset)
    return index > 0 and page.words[index - 1].lower in lexicon("rank")


def first_name(page: Page, match: Match) -> bool:
    """Whether a firm's name behind another body opens a person's: "Sekjen KKP Antam Fulan"."""
    if page.people.get(match.start, 0) <= match.end or page.text[match.start : match.end].isupper():
        return False
    first = word_from(page, match.start)
    return page.capital(first) and any(one.end == page.words[first - 1].end for one in page.bodies.values())
