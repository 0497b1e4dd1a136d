"""Names of the project's tables in a sentence of words: the longest known name from each capital on."""

from collections.abc import Iterator, Sequence
from functools import cache

from extract.people.titles_table import title_heads
from extract.places.gazetteer import gazetteer
from extract.table_file import read_table

Name = tuple[str, ...]


def _entries() -> Iterator[tuple[str, str]]:
    """Every name of the tables with its kind."""
    tables = gazetteer()
    for body in tables.bodies.values():
        yield from ((name, "body") for name in (body.name, *body.aliases))
    for place in tables.places:
        kind = place.kind if place.kind in ("country", "demonym") else "place"
        yield from ((name, kind) for name in (place.name, *place.aliases))
    for office in tables.offices.values():
        yield from ((name, "office") for name in (office.title, *office.aliases))
    for tenure in tables.tenures:
        yield from ((name, "holder") for name in (tenure.person, *tenure.aliases))
    for row in read_table("body_heads.csv", ("head",)):
        yield row["head"], "head"
    for heads in title_heads().values():
        yield from ((" ".join(words), "title") for words, _ in heads)


@cache
def names() -> dict[str, tuple[tuple[Name, str], ...]]:
    """Known names by their first word: the words in lower case and the kinds ("body+office"), the longest first."""
    kinds: dict[Name, set[str]] = {}
    for name, kind in _entries():
        kinds.setdefault(tuple(name.lower().split()), set()).add(kind)
    found: dict[str, list[tuple[Name, str]]] = {}
    for words, some in kinds.items():
        found.setdefault(words[0], []).append((words, "+".join(sorted(some))))
    return {first: tuple(sorted(some, key=lambda one: -len(one[0]))) for first, some in found.items() if first}


def known_names(lower: Sequence[str], capital: Sequence[bool]) -> Iterator[tuple[int, int, str]]:
    """Yield first word, word after the last and kinds of the known names that begin with a capital, left to right.

    `lower`: the words in lower case, without punctuation at their edges.
    """
    table = names()
    upto = 0
    for at, word in enumerate(lower):
        if at < upto or not capital[at]:
            continue
        for words, kinds in table.get(word, ()):
            if tuple(lower[at : at + len(words)]) == words:
                upto = at + len(words)
                yield at, upto, kinds
                break
