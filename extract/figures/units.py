"""The unit of a number: from the table, a currency before it, or else the noun it counts."""

import re
from functools import cache, lru_cache
from typing import NamedTuple

from extract.figures.tables import Unit, approximators, number_words, units, words
from extract.figures.text import Word, words_after, words_before
from extract.numbers.money import money_before

# The longest printed form in the table has five words ("meter di atas permukaan laut").
_LONGEST = 5
_SUMS = ("jumlah", "total")
_NOUN = re.compile(r"[a-z][a-z]{2,}(?:-[a-z]{2,})?\Z")
_ACRONYM = re.compile(r"[A-Z]{2,6}\Z")
_SPELLED_OUT = re.compile(r"(?P<name>(?:[A-Z][a-z]+\s){2,7})\((?P<acronym>[A-Z]{2,8})\)")
_TWICE = re.compile(r"([a-z]{2,})-\1\Z")
# Prefixes that make verbs: what follows a number is then its predicate. Nouns that look so are in the table.
_VERB = re.compile(r"(?:mem|men|me[lrwy]|di(?=[a-z]{4})|ber(?=[a-z]{3})|ter(?=[a-z]{3})|ke(?=[a-z]+an\Z))")


class Found(NamedTuple):
    """A unit and where it is printed; `listed` tells a unit of the table from a counted noun."""

    unit: Unit
    start: int
    end: int
    listed: bool


@cache
def _forms() -> dict[str, Unit]:
    """Units by printed form; a long form may be printed with any capitals, "m" is not "M" nor "wni" "WNI"."""
    table = dict(units("after"))
    for form, unit in units("after").items():
        if len(form) > 3:
            table.setdefault(form.lower(), unit)
    return table


@cache
def _number_words() -> frozenset[str]:
    roles = (
        "zero",
        "unit",
        "below_twenty",
        "tens",
        "hundreds",
        "one_hundred",
        "one_scale",
        "scale",
        "vague",
        "fraction",
    )
    return frozenset(word for role in roles for word in number_words(role))


@lru_cache(maxsize=4096)  # news repeats its words
def lookup(printed: str) -> Unit | None:
    """The unit of a printed form: as it stands, in lower case, without "-nya", or said twice ("kasus-kasus")."""
    forms, lower = _forms(), printed.lower()
    found = forms.get(printed) or (forms.get(lower) if len(printed) > 1 else None)
    if found or len(printed) < 6:  # "hanya" is no "ha"
        return found
    stem = lower.removesuffix("nya").removesuffix("lah")
    return forms.get(stem) or forms.get(_TWICE.sub(r"\1", lower))


def unit_after(text: str, at: int) -> Found | None:
    """The unit printed right behind `at`: the longest form of the table, else a counted noun or acronym."""
    following = words_after(text, at, _LONGEST)
    if len(following) > 1 and following[0].text in _SUMS:  # "56 jumlah perjalanan"
        return unit_after(text, following[0].end)
    listed = _spelled_out(text, following) or _listed(following)
    if listed and (listed.unit.kind == "classifier" or listed.unit.name == "unit"):
        inner = unit_after(text, listed.end)
        named = inner and (listed.unit.kind == "classifier" or (inner.listed and inner.unit.kind == "count"))
        return inner._replace(start=listed.start) if inner and named else listed
    return listed or (_counted(following[0]) if following else None)


@cache
def _openers() -> frozenset[str]:
    """The first words of the forms of several words, in small letters."""
    return frozenset(form.split(" ")[0].lower() for form in _forms() if " " in form)


def _listed(following: list[Word]) -> Found | None:
    several = bool(following) and following[0].lower in _openers()
    for count in range(len(following) if several else min(1, len(following)), 0, -1):
        unit = lookup(" ".join(word.text for word in following[:count]))
        if unit:
            return Found(unit, following[0].start, following[count - 1].end, True)
    head, slash, _ = following[0].text.partition("/") if following else ("", "", "")
    unit = lookup(head) if slash else None  # "ton/bulan"
    return Found(unit, following[0].start, following[0].start + len(head), True) if unit else None


def _spelled_out(text: str, following: list[Word]) -> Found | None:
    """ "57 Satuan Gizi Sekolah (SGS)": a capitalised noun phrase, counted under the acronym behind it."""
    match = _SPELLED_OUT.match(text, following[0].start) if following else None
    if match is None or match["name"][0] != match["acronym"][0]:
        return None
    unit = lookup(match["acronym"]) or Unit(match["acronym"].lower(), "count")
    return Found(unit, match.start(), match.end(), True)


def _counted(word: Word) -> Found | None:
    printed = word.text
    if _ACRONYM.match(printed) and printed.lower() not in words("stop"):
        return Found(Unit(printed.lower(), "count"), word.start, word.end, False)
    if not _NOUN.match(printed) or not is_noun(printed):
        return None
    name = _TWICE.sub(r"\1", printed.removesuffix("nya"))
    return Found(Unit(name, "count"), word.start, word.end, False)


def is_noun(word: str) -> bool:
    """Whether a lower-case word may be what a number counts: no function word, no verb, no number word."""
    if word in words("noun"):
        return True
    barred = word in words("stop") or word in words("state") or word in _number_words()
    return not barred and not is_verb(word)


def is_verb(word: str) -> bool:
    """Whether a word has a verb's prefix and the table knows no such noun."""
    return word not in words("noun") and _VERB.match(word) is not None


def transitive(word: str) -> bool:
    """Whether a lower-case word is a verb that takes an object: "menargetkan", "menduduki", but not "mengungsi".

    An object follows the suffixes -kan and -i; states and the links before a number are no such verbs.
    """
    shaped = word.startswith("me") and word.endswith(("kan", "i")) and is_verb(word)
    return shaped and not (word in words("state") or word in words("link") or word in approximators("before"))


_GLUED = re.compile(r"(?:(?i:magnitudo|kekuatan)\s+\(M\)\s*|(?<![\w.])M)\Z")  # "magnitudo (M) 6,4", "gempa M6,4"

# "magnitudo terbesar 4 dan terkecil 1,8"
_SCALED = re.compile(
    r"magnitudo(?:nya)?\s+(?P<row>ter[a-z]+\s+[0-9][0-9.,]*\s+(?:dan|sedangkan|serta)\s+(?:yang\s+)?)?"
    r"(?P<own>terbesar|terkecil|tertinggi|terendah|terkuat|maksimum|minimum)\s+\Z",
    re.I,
)


def unit_before(text: str, at: int, floor: int) -> Found | None:
    """A currency or scale printed before the number: "Rp", "US$", "magnitudo"."""
    money = money_before(text, at, 14)  # a sentence may seem to end in "Rp."
    if money:
        return Found(units("before")[money.group().rstrip(" \u00a0\u202f\n")], money.start(), at, True)
    if glued := _GLUED.search(text, max(0, at - 16), at):
        return Found(units("before")["M"], glued.start(), at, True)
    if scaled := _SCALED.search(text, max(floor, at - 60), at):
        return Found(units("before")["M"], scaled.start("own" if scaled["row"] else 0), at, True)
    for word in words_before(text, at, floor, 1):
        unit = units("before").get(word.text) or units("before").get(word.lower)
        if unit and unit.kind != "currency":
            return Found(unit, word.start, at, True)
    return None
