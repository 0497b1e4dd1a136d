"""Words of a subject that the text says in another form or not at all: "naik 12 persen" is a kenaikan.

`tables/change_nouns.csv` has the noun of every verb of change; a percentage of a whole is a bagian; whom police
"menangkap" are "ditangkap"; "12 setiap hari" are "per hari".
"""

import re
from collections.abc import Iterator, Sequence
from functools import cache, lru_cache

from extract.about.contrasts import contrasts
from extract.about.features import Group
from extract.about.phrase import measures, words_of_kind
from extract.about.scene import Token
from extract.figures.word_groups import word_groups
from extract.table_file import read_table
from extract.types import Figure

_NEAR = 6  # words: how far before its number a verb of change stands
_DONE, _RATE = 3, 4  # words: how far before its number a verb stands, and behind it the time of a rate
_EACH = frozenset({"per", "setiap", "tiap", "saban"})
_TIMES = frozenset({"hari", "pekan", "minggu", "bulan", "tahun", "jam", "menit"})
_ONCE = {f"{one}{time}": time for one in ("se", "per") for time in sorted(_TIMES)}
_TO = frozenset({"menjadi", "jadi", "ke", "mencapai"})
_APPOSED = re.compile(r"(?:atau|\(|setara|sekitar|yakni)\s*\Z")


@cache
def change_nouns() -> dict[str, str]:
    """The noun that names what a verb of change does (naik: kenaikan), from `tables/change_nouns.csv`."""
    found: dict[str, str] = {}
    for row in read_table("change_nouns.csv", ("verb", "noun", "example")):
        if row["verb"] in found:
            raise row.error(f"{row['verb']!r} stands twice")
        found[row["verb"]] = row["noun"]
    return found


def made(
    before: Sequence[Token], behind: Sequence[Token], figure: Figure, text: str, inside: frozenset[int]
) -> Iterator[tuple[Token, Group]]:
    """Yield the words made up for a figure; the tokens `before` it and `behind` it are given the nearest first."""
    unit, changed = unit_kind(figure.unit), False
    yield from _suffered(before, inside)
    yield from _each(behind)
    for distance, token in enumerate(before[:_NEAR], 1):
        if token.kind == "mark" or token.start in inside:
            break
        if noun := change_nouns().get(token.key):
            to = int(any(near.key in _TO for near in before[:2]))
            changed = True
            yield _noun(noun), ("made", noun, min(distance, 3), to, unit)
            break
    if unit == "share":
        yield _noun("bagian"), ("share", _form(figure, text), int(changed))


def _suffered(before: Sequence[Token], inside: frozenset[int]) -> Iterator[tuple[Token, Group]]:
    """What befell those that somebody did something to, right before the number."""
    for distance, token in enumerate(before[:_DONE], 1):
        if token.kind == "mark" or token.start in inside:
            return
        if token.kind == "verb me":
            if passive := passive_of(token.key):
                yield _noun(passive, "passive"), ("passive", distance, int(token.key.endswith(("kan", "i"))))
            return


_NASALS = {"meny": ("s",), "meng": ("", "k"), "mem": ("", "p"), "men": ("", "t"), "me": ("",)}


@lru_cache(maxsize=8192)
def passive_of(verb: str) -> str | None:
    """The passive of an active verb (menangkap: ditangkap), by which of the forms there can be plain news has."""
    for prefix, initials in _NASALS.items():
        if verb.startswith(prefix) and verb not in contrasts():  # whoever has died was not left behind
            forms = (f"di{initial}{verb[len(prefix) :]}" for initial in initials)
            if known := next((form for form in forms if form in word_groups()), None):
                return known
    return None


def _each(behind: Sequence[Token]) -> Iterator[tuple[Token, Group]]:
    """The time that a rate is of: "12 orang per hari", "12 kasus setiap bulan", "12 sehari"."""
    for distance, token in enumerate(behind[:_RATE]):
        following = behind[distance + 1].shown.lower() if distance + 1 < len(behind) else ""
        if token.kind == "mark":
            return
        if token.key in _EACH and following in _TIMES:
            yield _noun(following, "rate"), ("each", following, distance)
            return
        if token.key in _ONCE and following not in words_of_kind("time"):
            yield _noun(_ONCE[token.key], "rate"), ("each", _ONCE[token.key], distance)
            return


def _form(figure: Figure, text: str) -> str:
    """How a share is put: "12 persennya", "12 persen dari", "atau 12 persen", or bare."""
    start, end = figure.span
    if figure.text.endswith("nya"):
        return "its"
    if text[end : end + 6].lstrip()[:4] == "dari":
        return "of"
    return "apposed" if _APPOSED.search(text[max(0, start - 8) : start]) else "bare"


@cache
def _noun(word: str, kind: str = "made") -> Token:
    return Token(-1, -1, word, word, kind, "none", "none")


@lru_cache(maxsize=256)
def unit_kind(unit: str | None) -> str:
    """The kind of a unit: none, orang, kali, a share, a measure (money too), or a count."""
    if unit is None or unit in ("orang", "kali"):
        return unit or "none"
    if unit.startswith("persen"):
        return "share"
    return "measure" if unit in measures() else "count"


@cache
def nouns_of_change() -> frozenset[str]:
    """The nouns of `change_nouns` (kenaikan, penurunan)."""
    return frozenset(change_nouns().values())
