"""Ordinary people, who have no title: "Anu, pedagang di pasar itu, mengatakan", "ujar seorang warga di Solo, Anu"."""

from extract.bodies.patterns import Page
from extract.people.names import Name
from extract.people.roles import occupation_at
from extract.words import lexicon

_PHRASE = 10  # words from what somebody is to their name
_ONE = ("seorang", "satu", "salah")


def role_behind(page: Page, name: Name) -> bool:
    """Whether what somebody is stands in apposition behind a name: "Anu, warga Solo", "Anu, salah seorang petani"."""
    at = name.after
    if at >= len(page.words) or page.words[at].gap != ", ":
        return False
    while at + 1 < len(page.words) and page.words[at].text in _ONE and page.words[at + 1].gap == " ":
        at += 1
    return _is_kind(page, at)


def introduction(page: Page, index: int) -> int | None:
    """Where the words begin that introduce one of many, named behind a comma: "kata seorang nelayan setempat, Anu"."""
    if page.words[index].gap != ", ":
        return None
    for at in range(index - 1, max(index - _PHRASE, 0), -1):
        if page.words[at].sentence != page.words[index].sentence:
            return None
        if _is_kind(page, at):
            return _one_of_them(page, at)
        if page.words[at].gap != " ":
            return None
    return None


def _is_kind(page: Page, at: int) -> bool:
    """Whether a word says what somebody is ("petani", "orang tua siswa")."""
    word = page.words[at]
    return word.text in lexicon("role") or (not word.capital and occupation_at(page.text, word.start))


def _one_of_them(page: Page, at: int) -> int | None:
    """Where one person of a kind is introduced: behind "seorang", or as the subject of a bare "kata"."""
    first = at
    while first and page.words[first].gap == " " and page.words[first - 1].text in _ONE:
        first -= 1
    said = first and page.words[first].gap == " " and page.words[first - 1].lower in lexicon("speech_before")
    return first if first < at or said else None


def lives_there(page: Page, index: int) -> bool:
    """Whether a name is where somebody lives: "Anu, warga Mejobo mengatakan", "salah satu warga Mejobo, Anu"."""
    if not index or page.words[index].gap != " " or page.words[index - 1].lower not in lexicon("place_cue"):
        return False
    named_behind = page.capital(index + 1) and page.words[index + 1].gap == ", "
    return named_behind or page.words[index - 1].gap.endswith(", ")
