"""Titles that point back at a body: "Ketua umumnya, Fulan", "Kepala dinasnya, Fulan", "Juru bicara badan itu, Anu"."""

from typing import NamedTuple

from extract.bodies.bodies import InstitutionMention
from extract.bodies.patterns import Page
from extract.people.title_fields import Names
from extract.people.titles_table import title_heads
from extract.words import lexicon

_POINTERS = ("itu", "tersebut", "ini")
_LONGEST = 4  # words: "Wakil ketua umumnya"


class Pointing(NamedTuple):
    """A title's words, the index after it, and the body it points at."""

    text: str
    after: int
    body: InstitutionMention


def pointing_at(names: Names, index: int) -> Pointing | None:
    """The title that starts at a word and points back, a name behind it; None for any other."""
    page = names.page
    for last in range(index, min(index + _LONGEST, len(page.words))):
        word = page.words[last]
        if last > index and word.gap != " ":
            return None
        words = [each.lower for each in page.words[index:last]]
        if word.lower.endswith("nya") and _post([*words, word.lower[:-3]]) and _name_follows(page, last + 1):
            stop, noun, end = last + 1, word.lower[:-3], word.end - 3
        elif words and word.lower in lexicon("body_noun") and _pointed(page, last + 1) and _post(words):
            stop, noun = last + 2, word.lower
            end = word.end if words == ["pejabat"] else page.words[last - 1].end
        else:
            continue
        body = _last_body(names, page.words[index].start, noun)
        return Pointing(page.text[page.words[index].start : end], stop, body) if body else None
    return None


def _post(words: list[str]) -> bool:
    """Whether words are a title's head, alone or with the kind of body it leads."""
    heads = title_heads().get(words[0], ())
    lengths = [len(head) for head, kind in heads if kind != "rank" and tuple(words[: len(head)]) == head]
    rest = words[max(lengths) :] if lengths else words
    return bool(lengths) and (not rest or (len(rest) == 1 and rest[0] in lexicon("body_noun")))


def _name_follows(page: Page, at: int) -> bool:
    if at >= len(page.words) or page.words[at].gap not in (" ", ", "):
        return False
    return page.words[at].capital or page.words[at].text in ("dr", "drg", "drh")


def _pointed(page: Page, at: int) -> bool:
    points = at < len(page.words) and page.words[at].gap == " " and page.words[at].text in _POINTERS
    return points and _name_follows(page, at + 1)


def _last_body(names: Names, offset: int, noun: str) -> InstitutionMention | None:
    """The body last named before an offset; of the kind the noun says where it says one ("dinas", "kementerian")."""
    before = [body for start, body in names.bodies.items() if start < offset]
    kind = [body for body in before if noun in lexicon("body_kind") and noun in body.name.lower().split()]
    return max(kind or before, key=lambda body: body.span, default=None)
