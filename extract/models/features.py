"""What the fast reader sees of a word: itself, its neighbours, the run of capitals it stands in, and the tables.

A feature is a string. What a word alone tells (`Lexicon.pieces`) is worked out once per word and seen from every place
within its reach; what needs more words (`together`) is pairs, runs of capitals and names of the tables.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache

from extract.models.known_names import known_names
from extract.words import given_names, lexicon

REACH = 2  # words to either side whose pieces a word sees

_DIGITS = re.compile(r"\d+")
_EDGES = re.compile(r"^[^\w]+|[^\w]+$")
_REMEMBERED = 50_000  # words kept with their pieces; news repeats itself
_KINDS = (
    "honorific", "rank", "degree_before", "degree_after", "speech_before", "speech_after", "role", "role_of_one",
    "month", "weekday", "place_cue", "road", "street", "particle", "no_name", "title_or_name", "former",
)  # fmt: skip


def core(word: str) -> str:
    """A word without the punctuation a tokenizer left at its edges; a word of nothing else stays.

    >>> core("(kami"), core("..."), core("Rp2,61)")
    ('kami', '...', 'Rp2,61')
    """
    if word[:1].isalnum() and word[-1:].isalnum():
        return word
    return _EDGES.sub("", word) or word


def normal(word: str) -> str:
    """Lower case, every run of digits as one 0.

    >>> normal("Pasal2,61")
    'pasal0,0'
    """
    return word.lower() if word.isalpha() else _DIGITS.sub("0", word.lower())


def shape(word: str) -> str:
    """How a word is written: capitals X, small letters x, digits 0, each run once, other characters as they are.

    >>> shape("Jokowi-JK"), shape("A"), shape("DPR"), shape("29/10/2013")
    ('Xx-X', 'X1', 'X', '0/0/0')
    """
    if len(word) == 1 and word.isupper():
        return "X1"
    if word.isascii() and word.isalpha() and word[1:].islower():
        return "Xx" if word[0].isupper() else "x"
    marks = ["X" if c.isupper() else "x" if c.isalpha() else "0" if c.isdigit() else c for c in word[:30]]
    return "".join(mark for at, mark in enumerate(marks) if at == 0 or marks[at - 1] != mark)


@cache
def _kinds() -> dict[str, tuple[str, ...]]:
    """The word classes of the tables each word belongs to."""
    found: dict[str, list[str]] = {name: ["given"] for name in given_names()}
    for kind in _KINDS:
        for word in lexicon(kind):
            found.setdefault(word, []).append(kind)
    return {word: tuple(kinds) for word, kinds in found.items()}


@dataclass(frozen=True, slots=True)
class Pieces:
    """What one word tells: `here` only of itself, `near` also to the words within reach.

    `group` is its middle word group, `capital` whether it begins with a capital.
    """

    lower: str
    shape: str
    group: str
    capital: bool
    here: tuple[str, ...]
    near: tuple[str, ...]


class Lexicon:
    """Words with their groups, coarse to fine, and how small news writes them; see `training.vectors`."""

    def __init__(self, groups: Mapping[str, Sequence[str]]) -> None:
        self._groups = groups
        self.pieces = lru_cache(_REMEMBERED)(self._pieces)

    def _pieces(self, word: str) -> Pieces:
        bare = core(word)
        lower, form = normal(bare), shape(bare)
        groups = self._groups.get(lower, ())
        near = [f"w={lower}", f"s={form}", *(f"g{at}={group}" for at, group in enumerate(groups))]
        near += [f"k={kind}" for kind in _kinds().get(lower, ())]
        here = [f"p{n}={bare[:n]}" for n in (1, 2, 3, 4)] + [f"f{n}={lower[-n:]}" for n in (2, 3, 4)]
        here += [f"W={bare}", f"n={min(len(bare), 8)}"]
        if bare is not word and bare != word:
            here.append(f"e={word[0] if word[0] != bare[0] else ''}|{word[-1] if word[-1] != bare[-1] else ''}")
        middle = groups[1] if len(groups) > 1 else "?"
        return Pieces(lower, form, middle, bare[:1].isupper(), tuple(here), tuple(near))


_NOTHING = Pieces("", "", "", False, (), ())


def together(words: Sequence[Pieces]) -> list[list[str]]:
    """What each word of a sentence tells together with others."""
    padded = [_NOTHING, _NOTHING, *words, _NOTHING, _NOTHING]
    found = [_pairs(*padded[at : at + 5]) for at in range(len(words))]
    if found:
        found[0].append("first")
    for features, run in zip(found, _runs(words), strict=True):
        features += run
    _add_names(words, found)
    return found


def _pairs(before2: Pieces, before: Pieces, here: Pieces, after: Pieces, after2: Pieces) -> list[str]:
    return [
        f"ww-={before.lower}|{here.lower}", f"ww+={here.lower}|{after.lower}",
        f"ws-={before.lower}|{here.shape}", f"ws+={here.shape}|{after.lower}",
        f"sss={before.shape}|{here.shape}|{after.shape}", f"s--={before2.shape}|{before.shape}|{here.shape}",
        f"s++={here.shape}|{after.shape}|{after2.shape}",
        f"gg-={before.group}|{here.group}|{here.capital}", f"gg+={here.group}|{after.group}|{here.capital}",
        f"w_w={before.lower}|{after.lower}|{here.shape}",
    ]  # fmt: skip


def _runs(words: Sequence[Pieces]) -> list[list[str]]:
    """For each word in a run of capitals: place in it, its ends, its neighbours."""
    found: list[list[str]] = [[] for _ in words]
    start = 0
    while start < len(words):
        if not words[start].capital:
            start += 1
            continue
        end = start + 1
        while end < len(words) and words[end].capital:
            end += 1
        before = words[start - 1].lower if start else ""
        after = words[end].lower if end < len(words) else ""
        shared = [
            f"rb={before}",
            f"ra={after}",
            f"rf={words[start].lower}",
            f"rl={words[end - 1].lower}",
            f"rba={before}|{after}",
        ]
        for at in range(start, end):
            found[at] = [
                *shared,
                f"rp={min(at - start, 4)}|{min(end - at, 4)}",
                f"rgf={words[start].group}",
                f"rgl={words[end - 1].group}",
            ]
        start = end
    return found


def _add_names(words: Sequence[Pieces], found: list[list[str]]) -> None:
    marks = [""] * (len(words) + 2)
    for first, last, kinds in known_names([one.lower for one in words], [one.capital for one in words]):
        marks[first + 1 : last + 1] = [f"B-{kinds}", *[f"I-{kinds}"] * (last - first - 1)]
        found[last - 1].append(f"tE={kinds}|{min(last - first, 4)}")
    for at, features in enumerate(found):
        features += [f"t{place}={mark}" for place, mark in zip("-0+", marks[at : at + 3], strict=True) if mark]


def seen_from(word: Pieces, offset: int) -> list[str]:
    """What a word tells the word that sees it `offset` places away."""
    seen = [f"{offset:+d}{piece}" for piece in word.near]
    return seen if offset else seen + list(word.here)


def features(lexicon: Lexicon, words: Sequence[str]) -> list[list[str]]:
    """All features of each word of a sentence, as the trainer wants them."""
    pieces = [lexicon.pieces(word) for word in words]
    found = together(pieces)
    for at, row in enumerate(found):
        for offset in range(-REACH, REACH + 1):
            if 0 <= at + offset < len(pieces):
                row += seen_from(pieces[at + offset], offset)
    return found
