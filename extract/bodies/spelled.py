"""How far a body's name runs where its short form in brackets closes it: "Satuan Anu Polan Emas (SAPE)".

The letters of the short form are the initials of all the words, or stand in them in order ("Satlak Prima"): then the
words belong to the name, whether a table knows them or not.
"""

from extract.bodies.patterns import Page, heads, is_field
from extract.bodies.regions import skip_acronym
from extract.places import acronyms

_LONGEST = 14  # words of a body's name
_SURE = 4  # letters of an acronym that may leave a word out
_GAPS = (" ", ", ", "\u00a0", "-", " & ")
_LINKS = ("dan", "untuk", "serta", "atau", "of", "for", "and", "the", "on", "se")


def spelled_out(page: Page, index: int, after: int) -> int:
    """The index of the short form in brackets that spells a body's name from its head on; 0 where none does."""
    for at in range(after, min(index + _LONGEST, len(page.words))):
        word = page.words[at]
        if word.gap == " (" and at > after:
            return at if word.start not in page.bodies and _spells(page, index, at) else 0
        linked = word.text in _LINKS
        if word.gap not in _GAPS or not (word.capital or linked) or word.start in page.people:
            return 0
    return 0


def _spells(page: Page, index: int, at: int) -> bool:
    end = page.words[at - 1].end
    short = acronyms.defined_after(page.text, end)
    if short is None or len(short) < 3:
        return False
    long = acronyms.long_form(page.text, short, end)
    run = page.words[index:at]
    if (long and long[0] in (run[0].start, run[1].start)) or _nearly(short.split()[-1], [word.lower for word in run]):
        return True
    letters = iter("".join(word.lower for word in run))
    plain = all(word.gap == " " for word in run[1:])
    first = short[0].lower() == run[0].lower[0]
    return plain and first and all(letter in letters for letter in short.lower() if letter.isalpha())


def _nearly(short: str, words: list[str]) -> bool:
    """Whether all of a long acronym's letters are initials of the words in order, the first and last among them."""
    if not short.isupper() or len(short) < _SURE:
        return False
    initials = iter(word[0] for word in words if word not in _LINKS)
    ends = short[0].lower() == words[0][0] and short[-1].lower() == words[-1][0]
    return ends and all(letter in initials for letter in short.lower())


def past_own_short_form(page: Page, after: int) -> int:
    """Step over a head's own short form: "Satuan Tugas (Satgas) Pemberantasan Judi"."""
    at = skip_acronym(page, after)
    following = after < at < len(page.words) and page.words[at].capital and is_field(page.words[at])
    return at if following and page.words[after].lower in heads() else after
