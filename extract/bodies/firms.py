"""Firms that no table knows, named behind the post of somebody who leads them: "CEO Anu Tani, Fulan Badrun".

A firm that the text names with its form elsewhere ("PT Anu Tani Tbk") is known by its own name, or the first words
of it, also where no comma parts it from a person's name: "Direktur Anu Tani Fulan Badrun".
"""

import re
from collections.abc import Sequence

from extract.bodies.mention import InstitutionMention
from extract.bodies.patterns import Page, head_at
from extract.bodies.regions import skip_acronym
from extract.entities import Entities
from extract.people.titles_english import english_title, opens_english
from extract.people.titles_table import title_heads
from extract.places.gazetteer import gazetteer
from extract.words import given_names, lexicon

_LONGEST = 4  # words of a firm's name before a comma
_WIRE = "antara"
_SOURCE = ("dari", "kepada", "dilansir", "dikutip", "mengutip", "melansir", "berita", "oleh")
_ALSO = ("dan", "sekaligus", "and")


def firms(page: Page, entities: Entities, mentions: Sequence[InstitutionMention]) -> list[InstitutionMention]:
    """The firms named behind a leader's post and before a name."""
    taken: set[int] | None = None
    told: dict[str, tuple[tuple[str, ...], InstitutionMention]] | None = None
    found = []
    for index, word in enumerate(page.words):
        if not (word.capital and (word.lower in lexicon("firm_post") or opens_english(word.lower))):
            continue
        at = _past_posts(page, index)
        if at == index or not page.capital(at):
            continue
        taken = {start for one in mentions for start in range(*one.span)} if taken is None else taken
        told = _told(mentions) if told is None else told
        known = told.get(page.words[at].lower)
        stop = _firm(page, entities, at)
        named = known[1] if known and _as_told(page, at, known[0]) > stop else None
        stop = _as_told(page, at, known[0]) if named and known else stop
        if stop > at and not any(each.start in taken for each in page.words[at:stop]):
            span = page.words[at].start, page.words[stop - 1].end
            name = named.name if named else " ".join(page.text[slice(*span)].split())
            found.append(InstitutionMention(named.id if named else None, name, span, "pattern"))
    return found


def _told(mentions: Sequence[InstitutionMention]) -> dict[str, tuple[tuple[str, ...], InstitutionMention]]:
    """The firms that the text names with their form ("PT Anu Tani Tbk"), by the first word of their own name."""
    firms: dict[str, tuple[tuple[str, ...], InstitutionMention]] = {}
    for one in mentions:
        words = _FORM.sub(" ", one.name).lower().split()
        if one.name.startswith(("PT ", "CV ")) and words and words[0] not in given_names():
            firms.setdefault(words[0], (tuple(words), one))
    return firms


_FORM = re.compile(r"\b(?:PT|CV)\b|\(Persero\)|\bTbk\b\.?")


def told_again(page: Page, mentions: Sequence[InstitutionMention]) -> list[InstitutionMention]:
    """Where the text goes on to call a firm by its own name without its form: "PT Anu Tani Tbk … Anu Tani mencatat"."""
    found = []
    told = {first: known for first, known in _told(mentions).items() if len(known[0]) > 1}
    for index, word in enumerate(page.words if told else ()):
        known = told.get(word.lower) if word.capital else None
        if known is None or (page.capital(index) and page.words[index - 1].text in ("PT", "CV")):
            continue
        stop = index + len(known[0])
        run = page.words[index:stop]
        firm = known[1]
        if _short_form(page, index):
            found.append(InstitutionMention(firm.id, firm.name, (word.start, word.end), "name"))
        elif tuple(one.lower for one in run) == known[0] and all(page.capital(at) for at in range(index + 1, stop)):
            found.append(InstitutionMention(firm.id, firm.name, (word.start, run[-1].end), "name"))
    return found


def _short_form(page: Page, index: int) -> bool:
    """Whether a firm's first word stands alone for it: "PT Anu Tani Tbk … Anu mencatat"."""
    word = page.words[index]
    alone = not page.capital(index + 1) and not (page.capital(index) and not _begins(page, index - 1))
    return alone and len(word.text) > 3 and not page.plain(word.lower) and word.start not in page.places


def _begins(page: Page, index: int) -> bool:
    return index == 0 or page.words[index].sentence != page.words[index - 1].sentence


def of_told_firms(mentions: Sequence[InstitutionMention]) -> tuple[InstitutionMention, ...]:
    """The mentions, a body that is only the first words of a firm's own name given the firm's full one."""
    told = _told(mentions)

    def full(one: InstitutionMention) -> InstitutionMention:
        words = tuple(one.name.lower().split())
        known = told.get(words[0]) if one.id is None and words else None
        alike = known is not None and known[0][: len(words)] == words and len(words) < len(known[0])
        return InstitutionMention(known[1].id, known[1].name, one.span, one.via) if known and alike else one

    return tuple(full(one) for one in mentions)


def _as_told(page: Page, at: int, words: tuple[str, ...]) -> int:
    """The index after as much of a firm's own name as stands at a word before a further name; else its own index."""
    after = at
    while after < len(page.words) and after - at < len(words) and page.words[after].lower == words[after - at]:
        if after > at and page.words[after].gap != " ":
            break
        after += 1
    return after if page.capital(after) else at


def wire(page: Page) -> list[InstitutionMention]:
    """The national wire where it is named as a source: "dikutip dari Antara", which is a small word elsewhere."""
    found = []
    for index, word in enumerate(page.words):
        if word.text == "Antara" and page.glued(index) and page.words[index - 1].text in _SOURCE:
            found.append(InstitutionMention(_WIRE, gazetteer().bodies[_WIRE].name, (word.start, word.end), "name"))
    return found


def _past_posts(page: Page, index: int) -> int:
    """The index after one leading post or more: "CEO", "Direktur Utama", "Founder & CEO", "Chief Data Officer"."""
    at = index
    while at < len(page.words) and (at == index or page.words[at].gap in (" ", " & ")):
        linked = at > index and page.words[at].text in _ALSO
        after = _post(page, at + linked)
        if after == at + linked:
            break
        at = skip_acronym(page, after)
    return at


def _post(page: Page, at: int) -> int:
    if at >= len(page.words) or not page.words[at].capital:
        return at
    if (after := english_title(page, at)[0]) > at:
        return after
    lower = page.words[at].lower
    if lower not in lexicon("firm_post"):
        return at
    lengths = [len(words) for words, _ in title_heads().get(lower, ()) if _printed(page, at, words)]
    return at + max(lengths, default=1)


def _printed(page: Page, at: int, words: tuple[str, ...]) -> bool:
    return tuple(word.lower for word in page.words[at : at + len(words)]) == words


def _firm(page: Page, entities: Entities, at: int) -> int:
    """The index after a firm's name, if a word of firms closes it or a comma and a name follow; else its own index."""
    first = page.words[at]
    if head_at(page, at) or first.lower in given_names() | lexicon("honorific", "rank", "month", "weekday"):
        return at
    if entities.starting("PER", first.start) or (first.start in page.places):
        return at
    after = at + 1
    while page.capital(after) and page.words[after].gap == " " and page.words[after].start not in page.bodies:
        after += 1
    for last in range(after - 1, at, -1):
        if page.words[last].lower in lexicon("firm_last"):
            return last + 1
    return after if after - at <= _LONGEST and _name_follows(page, entities, after) else at


def _name_follows(page: Page, entities: Entities, after: int) -> bool:
    """Whether a comma and a person's name stand behind a run, its short form in brackets or not."""
    shortened = skip_acronym(page, after)
    if after < shortened < len(page.words) and page.words[shortened].gap == "), ":
        return page.words[shortened].capital
    if after >= len(page.words) or page.words[after].gap != ", " or not page.words[after].capital:
        return False
    name = page.words[after]
    if name.start in page.places or name.lower in lexicon("month", "weekday"):
        return False
    seen = entities.starting("PER", name.start) is not None
    return seen or name.lower in given_names() | lexicon("honorific", "degree_before") or name.text in page.speakers
