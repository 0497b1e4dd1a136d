"""Bodies no table can list: a head word and its complement ("Dinas Kesehatan Kabupaten …", "RSUD …", "PT …").

The heads, the full form they stand for and the kind of complement they take are in tables/body_heads.csv:
region (a place or nothing), region! (a place), city, country, name (a run of capitals), field (what the body is for),
field_body and body (then the larger body it belongs to), english (only through an acronym in brackets),
envoy and field_abroad (see body_foreign), inner (a part of a body that is none itself).
"""

import re
from dataclasses import dataclass, field
from functools import cache
from itertools import pairwise

from extract.places.aliases import Match, folded
from extract.places.gazetteer import gazetteer
from extract.table_file import read_table
from extract.words import Word, common, given_names, lexicon, plain

# Derived nouns name what an office is for, hardly ever a person: "Kewarganegaraan", "Peternakan", "Digitalisasi".
_DERIVED = re.compile(r"(?:ke|pe|per|pem|pen|peng|penge)\w{4,}an\Z|\w{3,}(?:isasi|ologi|isme)\Z")
_TITLED = frozenset(
    ("Drs", "Dra", "Prof", "Moh", "Muh", "Abd", "Prov", "Kab", "Kec", "Kep")
)  # abbreviations of three letters inside a name


@dataclass(frozen=True, slots=True)
class Head:
    """A head as printed (words), the full form it stands for, and its complement."""

    words: tuple[str, ...]
    full: str
    complement: str
    via: str


@dataclass(frozen=True, slots=True)
class Page:
    """What the pattern reader looks at: words, and gazetteer names by the offset where they start.

    `speakers` stand behind "kata" (or alone before "mengatakan") somewhere in the text, `small` are words it prints in
    small letters somewhere, `people` are the runs a model takes for persons, their end by their start.
    """

    text: str
    words: tuple[Word, ...]
    places: dict[int, Match]
    bodies: dict[int, Match]
    speakers: frozenset[str] = frozenset()
    small: frozenset[str] = frozenset()
    people: dict[int, int] = field(default_factory=dict)

    def glued(self, index: int) -> bool:
        """Whether a word follows the one before it after a plain blank."""
        if not 0 < index < len(self.words):
            return False
        word, before = self.words[index], self.words[index - 1]
        if word.gap == ". ":
            return word.sentence == before.sentence and (len(before.text) < 3 or before.text in _TITLED)
        return word.gap in (" ", "\u00a0", "-")

    def plain(self, lower: str) -> bool:
        """Whether a word makes no name by itself: a plain one, one of titles and bodies, or small elsewhere here."""
        return plain(lower) or lower in vocabulary() or lower in self.small

    def capital(self, index: int) -> bool:
        """Whether a word exists, follows its neighbour directly and has a capital."""
        return self.glued(index) and self.words[index].capital


def speakers_of(words: tuple[Word, ...]) -> frozenset[str]:
    """Words that stand behind "kata" somewhere on the page, or alone before "mengatakan": parts of people's names."""
    behind = (word.text for before, word in pairwise(words) if word.capital and _reports(before, word))
    alone = (word.text for word, after in pairwise(words) if word.capital and word.gap != " " and _reported(after))
    return frozenset((*behind, *alone))


def _reports(before: Word, word: Word) -> bool:
    return word.gap == " " and before.lower in lexicon("speech_before")


def _reported(after: Word) -> bool:
    return after.gap == " " and after.text in lexicon("speech_after")


@cache
def heads() -> dict[str, tuple[Head, ...]]:
    """Heads by their first word in lower case, the longest first."""
    found: dict[str, list[Head]] = {}
    for row in read_table("body_heads.csv", ("head", "full", "complement", "via")):
        words = tuple(row["head"].lower().split())
        found.setdefault(words[0], []).append(Head(words, row["full"], row["complement"], row["via"]))
    return {word: tuple(sorted(some, key=lambda head: -len(head.words))) for word, some in found.items()}


@cache
def vocabulary() -> frozenset[str]:
    """Lower-case words of titles and bodies in the tables: a capital there is no sign of a person's name."""
    table = gazetteer()
    # Universities, firms and hospitals bear people's names.
    bodies = [body for body in table.bodies.values() if body.kind not in ("university", "company", "hospital")]
    names = [text for body in bodies for text in (body.name, *body.aliases)]
    names += [text for office in table.offices.values() for text in (office.title, *office.aliases)]
    return frozenset(word for name in names for word in re.findall(r"[^\W\d_]+", name.lower()))


def is_field(word: Word) -> bool:
    """Whether a capitalised word can belong to a field ("Kesehatan", "WNI", "IX"), rather than to a person's name."""
    text = word.lower
    if text in vocabulary() or text in lexicon("inner_field"):
        return True
    if text in given_names() or (word.text.isupper() and text in lexicon("rank_head")):
        return False
    if _DERIVED.match(text):
        return True
    return text in common() or (word.text.isupper() and len(text) > 1) or any(letter.isdigit() for letter in text)


def derived(text: str) -> bool:
    """Whether a lower-case word is a derived noun that names a field ("peternakan")."""
    return _DERIVED.match(text) is not None


def head_at(page: Page, index: int) -> tuple[Head, int] | None:
    """The longest head that starts at a capitalised word, and the index after it."""
    word = page.words[index]
    if not word.capital:
        return None
    for head in heads().get(word.lower, ()):
        after = index + len(head.words)
        run = page.words[index:after]
        same = tuple(folded(each.text) for each in run) == head.words
        if same and all(page.capital(at) for at in range(index + 1, after)):
            return head, after
    return None
