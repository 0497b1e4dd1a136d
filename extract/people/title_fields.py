"""What a title is about: the words between its head and its body ("… Kerja Sama Asia, Pasifik, dan Afrika")."""

import re
from bisect import bisect_left
from dataclasses import dataclass
from datetime import date

from extract.bodies.bodies import InstitutionMention
from extract.bodies.patterns import Page, derived, is_field, vocabulary
from extract.bodies.runs import field_after
from extract.entities import NO_ENTITIES, Entities
from extract.people.titles_table import title_heads
from extract.places.aliases import Match
from extract.words import given_names, lexicon

_VERB = re.compile(r"(?:mem|men|meng|meny)\w{4,}\Z")
_COMMAS = (", ", "), ", " ,", " , ")
_AS_WELL = ("sekaligus", "merangkap")
_WIDE_FIELD = 9  # words no table knows between a head and its body
_SEVERAL = 20  # words of a field of several parts
_GENERAL = ("direktorat", "sekretariat", "inspektorat")  # "Direktorat Jenderal" is no general
_SMALL_FIELD = 4  # "pengamat kebijakan publik", "ahli hukum tata negara": small words between a head and a name


@dataclass(frozen=True, slots=True)
class Names:
    """What a page names that is no person: the words, bodies and offices by their start; and what a model says."""

    page: Page
    bodies: dict[int, InstitutionMention]
    offices: dict[int, Match]
    on: date | None
    entities: Entities = NO_ENTITIES


def longest_head(page: Page, at: int) -> tuple[tuple[str, ...], str] | None:
    """The longest head at a word and its kind; none runs into a body ("Komandan" alone of "Komandan Kodim …")."""
    for words, kind in title_heads().get(page.words[at].lower, ()):
        run = page.words[at : at + len(words)]
        if tuple(word.lower for word in run) == words and all(
            word.gap == " " and word.start not in page.bodies for word in run[1:]
        ):
            return words, kind
    return None


def index_from(page: Page, offset: int) -> int:
    return bisect_left(page.words, offset, key=lambda word: word.start)


def field(names: Names, at: int) -> int:
    """The index after what the title is about, in capitals or in small letters before a capital."""
    page = names.page
    if at >= len(page.words) or page.words[at].start in names.bodies:
        return at
    if page.words[at].text == "dan" and page.capital(at + 1) and is_field(page.words[at + 1]):
        ahead = field_after(page, at + 1)
        return ahead if ahead < len(page.words) and page.words[ahead].start in names.bodies else at
    if page.capital(at):
        stop = field_after(page, at)
        return _several(names, stop) or _small_words(names, _past_body(names, _wide_field(names, stop)))
    stop = at
    while stop < len(page.words) and stop - at < _SMALL_FIELD and (_small_field(page, stop) or _joins(page, at, stop)):
        stop += 1
    if stop < len(page.words) and page.words[stop].start in names.bodies:
        return stop
    return stop if stop > at and (page.capital(stop) or _apposed(page, at, stop) or _linked(names, stop)) else at


def _several(names: Names, stop: int) -> int:
    """Where the body stands that closes a field of several parts, some like bodies: "Asuransi, Lembaga Anu dan … OJK".

    0 where the words behind a comma are no field, or lead to no listed body.
    """
    page, joined = names.page, False
    if stop >= len(page.words) or page.words[stop].gap not in (", ", " "):
        return 0
    for at in range(stop, min(stop + _SEVERAL, len(page.words))):
        word = page.words[at]
        mention = names.bodies.get(word.start)
        if joined and mention and mention.id and mention.via != "office" and word.gap in (" ", ") "):
            return at if named_behind(page, mention) else 0
        if word.gap not in (" ", ", ", " (", ") "):
            return 0
        joined = joined or (
            word.text in ("dan", "serta") and ", " in page.text[page.words[stop].start - 2 : word.start]
        )
        if not (word.text in ("dan", "serta") or (word.capital and is_field(word))):
            return 0
    return 0


def _small_words(names: Names, stop: int) -> int:
    """Take in small words of a field if they lead to its body: "Pencegahan dan pengendalian penyakit (P2P) Dinkes"."""
    page, at = names.page, stop
    while at < len(page.words) and at - stop < _WIDE_FIELD and page.words[at].gap == " ":
        word = page.words[at]
        if word.capital or not (word.text == "dan" or word.lower in vocabulary() or derived(word.lower)):
            break
        at += 1
    ahead = skip_short_form(page, at)
    body = names.bodies.get(page.words[ahead].start) if stop < at and ahead < len(page.words) else None
    return at if body and body.via != "office" else stop


def _apposed(page: Page, at: int, stop: int) -> bool:
    """Whether a title in small letters stands between commas behind a name: "Fulan, pakar hukum pidana, …"."""
    opened = page.words[at - 1].gap.endswith(", ") or (at > 1 and page.words[at - 2].text == "seorang")
    ends = stop < len(page.words) and (
        page.words[stop].gap[:1] in (",", ".") or page.words[stop].text in ("dari", "yang")
    )
    return opened and ends


def _linked(names: Names, stop: int) -> bool:
    """Whether "dari" or "di" and a body follow: "ahli gajah dari BKSDA …"."""
    words = names.page.words
    return (
        stop + 1 < len(words) and words[stop].text in ("dari", "di", "pada") and words[stop + 1].start in names.bodies
    )


def _wide_field(names: Names, stop: int) -> int:
    """Take in words no table knows if the field plainly goes on behind them: "Surveilans dan Karantina …"."""
    page = names.page
    if stop < len(page.words) and (
        page.words[stop].gap not in (" ", " (", ") ", " & ", "\u00a0") or page.words[stop].start in names.bodies
    ):
        return stop
    for ahead in range(stop + 1, stop + _WIDE_FIELD):
        if ahead >= len(page.words) or not (page.glued(ahead) or page.words[ahead].gap in (" (", ") ")):
            return stop
        last = page.words[ahead - 1]
        general = last.lower == "jenderal" and page.words[ahead - 2].lower in _GENERAL
        named = not general and (last.lower in given_names() or last.lower in lexicon("rank_head"))
        if named or not (last.capital or last.text in ("dan", "serta", "&")):
            return stop
        mention = names.bodies.get(page.words[ahead].start)
        if mention and mention.via != "office" and named_behind(page, mention):
            return ahead
        if page.words[ahead].text == "dan" and page.capital(ahead + 1) and _goes_on(names, ahead + 1):
            return _wide_field(names, field_after(page, ahead + 1))
    return stop


def _past_body(names: Names, stop: int) -> int:
    """Take in a field that only looks like a body, as the body itself follows: "… dan Badan Usaha Kementerian …"."""
    page = names.page
    if stop + 1 >= len(page.words) or page.words[stop].text != "dan":
        return stop
    looks = names.bodies.get(page.words[stop + 1].start)
    after = index_from(page, looks.span[1]) if looks and looks.id is None else stop
    if after == stop or after >= len(page.words):
        return stop
    body = names.bodies.get(page.words[after].start)
    return after if body and body.id and page.words[after].gap == " " else stop


def named_behind(page: Page, mention: InstitutionMention) -> bool:
    after = index_from(page, mention.span[1])
    if after >= len(page.words) or page.words[after].gap not in (" ", ", ", ") "):
        return False
    return page.words[after].capital or page.words[after].text in ("dr", "drg", "drh")


def person_opens(names: Names, at: int) -> bool:
    """Whether a comma and then a person's name stand at a word, and no more of a list of bodies."""
    page = names.page
    if at >= len(page.words) or page.words[at].gap not in _COMMAS or page.words[at].start in names.bodies:
        return False
    known = page.words[at].lower in given_names() | lexicon("honorific", "degree_before", "rank_head")
    return page.words[at].capital and (known or names.entities.starting("PER", page.words[at].start) is not None)


def _goes_on(names: Names, at: int) -> bool:
    word = names.page.words[at]
    named = word.start in names.bodies or word.start in names.offices
    return is_field(word) and not named and longest_head(names.page, at) is None


def _joins(page: Page, at: int, stop: int) -> bool:
    """Whether a "dan" joins two small words of a field: "spesialis reptil dan amfibi"."""
    joined = page.words[stop].text == "dan" and stop > at and stop + 1 < len(page.words)
    return joined and _small_field(page, stop + 1)


def _small_field(page: Page, at: int) -> bool:
    word = page.words[at]
    lower = word.lower
    closed = lexicon("speech_after", "speech_before", "later", "closed")
    if lower in _AS_WELL or lower in closed or _VERB.match(lower) or lower in lexicon("former"):
        return False
    return word.gap == " " and not word.capital and lower.isalpha()


def skip_short_form(page: Page, stop: int) -> int:
    """Step over the short form in brackets: "Menteri Kesehatan (Menkes) …"."""
    if 0 < stop < len(page.words) - 1 and page.words[stop].text == "atau" and page.words[stop].gap == " ":
        return stop + 2 if page.words[stop + 1].start in page.bodies or page.words[stop + 1].text.isupper() else stop
    if not 0 < stop < len(page.words) or page.words[stop].gap not in (" (", "(") or not page.words[stop].capital:
        return stop
    for after in range(stop + 1, min(stop + 4, len(page.words))):
        if page.words[after].gap in (") ", "), ", ".) "):
            return after
        if page.words[after].gap not in (" ", "/"):
            break
    return stop
