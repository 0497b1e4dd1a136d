"""English titles of firms, built of closed word classes: "Vice President Corporate Communication", "VP of Sales".

A title is a run of words of two kinds (tables/name_words.csv): posts (`english_post`: "manager", "officer") and what
they are of (`english_field`: "corporate", "marketing"). It holds a post, and has two words or more.
"""

from extract.bodies.patterns import Page
from extract.words import Word, lexicon

_LINKS = ("of", "for", "and", "dan")
_GAPS = (" ", " & ", "\u00a0")


def opens_english(lower: str) -> bool:
    """Whether a title in English may start at a word."""
    return lower in lexicon("english_post", "english_field")


def english_title(page: Page, at: int) -> tuple[int, str]:
    """The index after the English title that starts at a word, and its post; the word's own index and "" for none."""
    after, end, post = at, at, ""
    while after < len(page.words) and (after == at or _goes_on(page, after)):
        word = page.words[after]
        if word.text in _LINKS and after > at and after + 1 < len(page.words) and _of_title(page.words[after + 1]):
            after += 1
            continue
        if not _of_title(word):
            break
        after += 1
        chief = after - 2 == at and page.words[at].lower == "chief"  # "Chief Corporate Affairs"
        post = word.lower if chief or word.lower in lexicon("english_post") else post
        end = after if post else end
    return (end, post) if end - at > 1 else (at, "")


def _of_title(word: Word) -> bool:
    return word.capital and opens_english(word.lower)


def _goes_on(page: Page, at: int) -> bool:
    """Whether a word goes on with the run before it; a comma does where "&" or "and" follows: "Sales, PR & Media"."""
    word = page.words[at]
    if word.sentence != page.words[at - 1].sentence or word.start in page.bodies:
        return False
    if word.gap in _GAPS:
        return True
    following = page.words[at + 1] if at + 1 < len(page.words) else None
    return word.gap == ", " and following is not None and (following.gap == " & " or following.text in ("and", "dan"))
