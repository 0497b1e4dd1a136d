"""A body's last word that runs into a name: "Direktur RSUD Melati Rini Astuti", where RSUD Melati stands alone too."""

from bisect import bisect_left

from extract.bodies.patterns import Page
from extract.people.names import Name, name_at
from extract.words import given_names

_SHORTEST = 3  # words of a name that may hold one too many


def without_body_word(page: Page, name: Name) -> Name:
    """The name less its first word, where that stands behind the same word elsewhere and no name follows there."""
    if name.marked or len(name.words) < _SHORTEST or name.words[0].lower() in given_names():
        return name
    index = bisect_left(page.words, name.span[0], key=lambda word: word.start)
    if index == 0 or not page.words[index - 1].text[0].isalnum():
        return name
    before, first, second = page.words[index - 1].text, page.words[index].text, name.words[1]
    pairs = (at for at, word in enumerate(page.words[1:], 1) if word.text == first and at != index)
    if not any(page.words[at - 1].text == before and _second(page, at) != second for at in pairs):
        return name
    return name_at(page, index + 1) or name


def _second(page: Page, at: int) -> str:
    return page.words[at + 1].text if at + 1 < len(page.words) else ""
