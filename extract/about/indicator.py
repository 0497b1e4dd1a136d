"""One normal form for what is counted, so that figures line up in a series over time.

Two phrases have the same normal form when they differ only in synonyms, abbreviations, function words, order behind
the head, and repetition. Anything else stays apart: a wrong merge invents a contradiction. Place is no part of it.
"""

import re
from functools import cache, lru_cache

import ahocorasick_rs

from extract.about.contrasts import contrasts
from extract.table_file import read_table

_WORD = re.compile(r"[a-z0-9][\w-]*")
_ALIAS = re.compile(r"\(([^()]*)\)")
# "korban WNI" behind "kasus … dengan" says whose cases they are; as a head ("korban TPPO") it is what is counted.
_ROLE = re.compile(r"(?<=\S)\s+dengan korban(?=\s)")
_CLITIC = re.compile(r"(?<=\w{3})nya\b")


@cache
def _synonyms() -> tuple[ahocorasick_rs.AhoCorasick, tuple[str, ...]]:
    rows = list(read_table("indicator_synonyms.csv", ("form", "normal", "example")))
    forms = [row["form"] for row in rows]
    for index, row in enumerate(rows):
        if row["form"] in forms[:index]:
            raise row.error(f"{row['form']!r} stands twice")
    automaton = ahocorasick_rs.AhoCorasick(forms, matchkind=ahocorasick_rs.MatchKind.LeftmostLongest)
    return automaton, tuple(row["normal"].replace(" ", "_") for row in rows)


@cache
def _fillers() -> frozenset[str]:
    return frozenset(row["word"] for row in read_table("indicator_fillers.csv", ("word", "example")))


def normal_text(text: str) -> str:
    """Return a text in small letters with every synonym in its normal form, whose words are joined ("online_scam")."""
    return _replaced(text.lower())


def _replaced(text: str) -> str:
    automaton, normals = _synonyms()
    parts, last = [], 0
    for index, start, end in automaton.find_matches_as_indexes(text):
        inside = (start > 0 and text[start - 1].isalnum()) or (end < len(text) and text[end].isalnum())
        if not inside:
            parts += [text[last:start], normals[index]]
            last = end
    return "".join([*parts, text[last:]])


@lru_cache(maxsize=4096)  # the claims of an article share their phrases
def normal_words(phrase: str) -> tuple[str, ...]:
    """Return the content words of a phrase in normal form, in print order, each once ("online scam" → online_scam)."""
    lowered = _ROLE.sub("", " ".join(phrase.lower().replace("“", "").replace("”", "").replace('"', "").split()))
    outside = _ALIAS.sub(" ", lowered)
    words = _WORD.findall(_replaced(_CLITIC.sub("", outside)))
    return tuple(dict.fromkeys(word for word in words if word not in _fillers()))


def indicator_of(about: str | None, unit: str | None, elsewhere: frozenset[str] = frozenset()) -> str | None:
    """Return the normal form: the head, then the other content words in alphabetical order; None without an `about`.

    The order of print does not count: the unit leads, else what befell people, else a noun that is counted. People are
    counted by who they are, so their unit is no word of it; any other may be the only word. `elsewhere` are words with
    columns of their own (places, days): left out, unless nothing would be left.
    """
    if about is None:
        return None
    words = _apart(normal_words(about), unit)
    words = [word for word in words if word not in elsewhere] or words
    counted = unit if unit not in ("orang", "persen", "persen poin") else None
    words.sort(key=lambda word: (_rank(word, counted), word))
    if counted and not words:
        words.append(counted)
    if not words:
        return None
    return " ".join([words[0], *sorted(words[1:])]).replace("_", " ")


def _rank(word: str, counted: str | None) -> int:
    """How far from leading a word is; a set phrase ranks as its first word does."""
    first = word.partition("_")[0]
    people, things = heads()
    leads = (first == counted, contrasts().get(word) == "fate", first in people, first in things)
    return next((at for at, yes in enumerate(leads) if yes), len(leads))


@cache
def heads() -> tuple[frozenset[str], frozenset[str]]:
    """The nouns of `tables/units.csv` that count people and events, and those that count things: they lead, in turn."""
    rows = list(read_table("units.csv", ("form", "unit", "kind", "position")))
    kinds = (("people", "event"), ("count",))
    people, things = (frozenset(row["form"].lower() for row in rows if row["kind"] in kind) for kind in kinds)
    return people, things


def _apart(words: tuple[str, ...], unit: str | None) -> list[str]:
    """The words without those that another one says too: judi beside judi online, victims beside what befell them.

    So are the words of another form of a word: "perdagangan" beside tppo.
    """
    inside = {part for word in words for part in _also().get(word, ())} - {unit}
    befallen = any(contrasts().get(word) == "fate" for word in words)
    return [word for word in words if word not in inside and not (befallen and word in _VICTIMS)]


@cache
def _also() -> dict[str, frozenset[str]]:
    """The words that the forms of every normal form are made of, if they are several, less what leads and contrasts."""
    found: dict[str, set[str]] = {}
    people, things = heads()
    for row in read_table("indicator_synonyms.csv", ("form", "normal", "example")):
        parts = set(row["form"].split()) if " " in row["form"] else set()
        found.setdefault(row["normal"].replace(" ", "_"), set()).update(parts, row["normal"].split())
    kept = people | things | contrasts().keys()
    return {normal: frozenset(parts - {normal} - kept) for normal, parts in found.items()}


_VICTIMS = frozenset({"korban", "jiwa"})


def forms_of(text: str) -> tuple[str, ...]:
    """Return the printed forms that mean the same as a text, in small letters, the text itself first."""
    wanted = normal_text(" ".join(text.split())).strip()
    rows = read_table("indicator_synonyms.csv", ("form", "normal", "example"))
    same = [row["form"] for row in rows if row["normal"].replace(" ", "_") == wanted]
    return tuple(dict.fromkeys((" ".join(text.lower().split()), wanted.replace("_", " "), *same)))
