"""Names that nothing gives away but the title behind them: "Fulan Badrun, mantan ketua …"."""

from extract.bodies.patterns import Page, head_at
from extract.people.evidence import namelike, plain_opening
from extract.people.names import Name
from extract.people.titled import later_title
from extract.people.titles import Names
from extract.words import given_names, lexicon, plain


def _strange(page: Page, index: int, name: Name) -> bool:
    """Whether a single word is no place, plain word, field or acronym: all that is left is a name."""
    lower = name.text.lower()
    plain = page.plain(lower) or name.text.isupper()
    spoken = not page.words[index].first or lower in given_names() or name.text in page.speakers
    return spoken and not plain and page.words[index].start not in page.places and len(name.text) > 3


def _given(word: str) -> bool:
    return word.lower() in given_names()


def titled_later(names: Names, index: int, name: Name) -> bool:
    """Whether a run of two words or more has its title behind it: "Fulan Badrun, mantan ketua …"."""
    word, page = names.page.words[index], names.page
    before = page.words[index - 1] if index and word.gap == " " else None
    if before and (
        (before.capital and not (before.first and plain(before.lower)))
        or (before.text in lexicon("place_cue") and not _given(name.words[0]))
    ):
        return False
    if len(name.words) < 2 and not _strange(page, index, name) and page.people.get(name.span[0]) != name.span[1]:
        return False
    if plain_opening(word, name) or not namelike(page, name) or head_at(page, index):
        return False
    return later_title(names, name) is not None
