"""Degrees printed behind a name: "Fulan Badrun, S.H., M.H.", "Fulan Badrun SH MSi", "Fulan Badrun S Si"."""

import re

from extract.bodies.patterns import Page
from extract.words import lexicon

_DEGREE = re.compile(r",?\s+((?:[A-Z][A-Za-z]{0,4}\.){1,3}[A-Za-z]{0,5}\.?|[A-Z][A-Za-z]{1,7})(?=[\s,.;:)]|\Z)")
_UNPRONOUNCED = re.compile(r"[MS][b-df-hj-np-tv-z]")  # "Mkes", "Spd"; "Sag" and "Mia" may be names


def spaced_degree(page: Page, at: int) -> bool:
    """Whether a degree is printed in two words: "Fulan Badrun S Si M Sc"."""
    if page.words[at].text == "Sp":
        return page.text[page.words[at].end : page.words[at].end + 1] == "."
    if page.words[at].text not in ("S", "M", "Ph") or not page.capital(at + 1):
        return False
    return (page.words[at].text + page.words[at + 1].text).lower() in lexicon("degree_after")


def degree(text: str) -> bool:
    """Whether a word is a degree printed without a comma: "Fulan Badrun SH MSi"."""
    capitals = sum(letter.isupper() for letter in text)
    return (capitals > 1 or _UNPRONOUNCED.match(text) is not None) and text.lower() in lexicon("degree_after")


def after_degrees(page: Page, after: int) -> int:
    """Step over ", S.H., M.H." behind a name."""
    end = page.words[after - 1].end
    while match := _DEGREE.match(page.text, end):
        printed = match[1].lower()
        if not ({printed, printed.rstrip(".")} & lexicon("degree_after") or printed.startswith("sp.")):
            break
        end = match.end()
    while after < len(page.words) and page.words[after].start < end:
        after += 1
    while after < len(page.words) and page.words[after].gap == " " and spaced_degree(page, after):
        after += 2
    return after
