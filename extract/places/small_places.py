"""Places too small for any table, behind their kind: "Desa Anu Jaya", "Kecamatan Way Anu", "Dusun Anu".

Where a person's name may follow without a comma, the end of the place is told by the same words elsewhere in the text
("di Anu Jaya"), by a model that sees where the person begins, or by the shape of the first word ("Karangbenda").
"""

import re

from extract.bodies.patterns import Page
from extract.bodies.regions import name_at_end
from extract.bodies.runs import place_after
from extract.people.runs import person_behind
from extract.words import given_names, lexicon

_LONGEST = 3  # words of a village's name
_LED = (
    r"(?:[Dd]esa|[Kk]elurahan|[Kk]ecamatan|[Dd]usun|[Kk]ampung|[Nn]agari|[Kk]ades|[Ll]urah|[Cc]amat|di|ke|dari|dan|,)"
)
_TOPONYM = re.compile(
    r"(?:Karang|Kedung|Sumber|Sido|Suko|Wono|Banyu|Bojong|Tanjung|Muara|Rawa|Pulo|Tegal|Jati|Candi|Pasir|Kebon|Ranca"
    r"|Banjar|Tambak|Ngl?|Ci[bcdghjklmnprstw]|Lubuk|Sungai|Padang|Batu|Bukit|Tebing|Suka|Mekar|Marga|Sri[mr]|Kuta"
    r"|Gampong|Lam|Meunasah|Pematang|Teluk|Air|Long|Lumban|Huta)[a-z]{2,}\Z|[A-Z][a-z]+(?:rejo|mulyo|wangi|anyar|kerto)\Z"
)


def small_place(page: Page, at: int) -> int:
    """The index after "Desa Anu" or "Kecamatan Anu Jaya"; the word's own index where no such kind stands there."""
    if not page.capital(at) or page.words[at].lower not in lexicon("small_kind") or not page.capital(at + 1):
        return at
    return named_place(page, at + 1)


def named_place(page: Page, at: int) -> int:
    """The index after a small place's own name, which a person's may follow."""
    if (known := name_at_end(page, at, page.places)) > at:
        return known
    if told := told_place(page, at):
        return told
    stop = at
    while page.capital(stop) and stop - at <= _LONGEST and page.words[stop].lower not in lexicon("small_kind"):
        stop += 1
    if stop - at <= _LONGEST and person_behind(page, stop):
        return stop
    return at + 1 if toponym(page, at) else place_after(page, at)


def toponym(page: Page, at: int) -> bool:
    """Whether a word is built like a village's name, and is no person's."""
    word = page.words[at]
    return word.lower not in given_names() and _TOPONYM.match(word.text) is not None


def told_place(page: Page, at: int) -> int:
    """The index after the longest run that the text names as a place elsewhere, not before the same word; or 0."""
    for length in range(_LONGEST, 0, -1):
        last = at + length - 1
        if not page.capital(last) and length > 1:
            continue
        phrase = page.text[page.words[at].start : page.words[last].end]
        after = page.words[last + 1].text if page.capital(last + 1) else "(?!)"
        elsewhere = re.compile(rf"(?:\b|(?=,)){_LED} {re.escape(phrase)}\b(?! {after}\b)")
        if any(found.end() != page.words[last].end for found in elsewhere.finditer(page.text)):
            return last + 1
    return 0
