"""Persons that only a model sees: how far its word is taken where the print says nothing."""

from bisect import bisect_left
from collections.abc import Sequence

from extract.bodies.patterns import Page
from extract.entities import Entities
from extract.people.names import Name
from extract.people.title_fields import Names, index_from
from extract.people.titles_table import title_heads
from extract.types import Span
from extract.words import Word, given_names, lexicon


def led_body(words: Sequence[Word], entities: Entities, body: Span) -> bool:
    """Whether a body that only a model sees stands between a title's head and a person: "CEO Anu Fulan Badrun"."""
    first = bisect_left(words, body[0], key=lambda word: word.start)
    after = bisect_left(words, body[1], key=lambda word: word.start)
    headed = first > 0 and words[first].gap == " " and words[first - 1].lower in title_heads()
    return headed and after < len(words) and entities.starting("PER", words[after].start) is not None


def seen_by_model(names: Names, name: Name) -> Name | None:
    """The name that a model sees where a run starts, as far as the run goes; None if it sees none.

    One word is as often a place or a storm: it must act or speak, be a given name, or be a person's wherever it stands.
    """
    entity = names.entities.starting("PER", name.span[0])
    place = names.page.places.get(name.span[0])
    first = index_from(names.page, name.span[0])
    if entity is None or (place and place.end >= min(name.span[1], entity.span[1])):
        return None
    if names.page.glued(first) and names.page.words[first - 1].lower in lexicon("thing"):
        return None
    kept = [word for word in names.page.words[first : first + len(name.words)] if word.end <= entity.span[1]]
    if kept and len(kept) > 1 and all(_plain_or_place(names.page, word) for word in kept):
        return None
    if not kept or (len(kept) == 1 and not (_acts(names.page, first) or _always_seen(names, kept[0].text))):
        return None
    if len(kept) == len(name.words):
        return name
    span = kept[0].start, kept[-1].end
    text = " ".join(names.page.text[slice(*span)].split())
    return Name(text, span, tuple(word.text for word in kept), first + len(kept), name.marked)


def _plain_or_place(page: Page, word: Word) -> bool:
    """Whether a word of a run is no sign of a name: "Anu Tahun", where Anu is a place."""
    return word.lower not in given_names() and (page.plain(word.lower) or word.start in page.places)


def _acts(page: Page, index: int) -> bool:
    """Whether a word stands where somebody acts or speaks: "dinilai oleh Anu", "ujar Anu", "Anu mengaku"."""
    before = page.words[index - 1] if page.glued(index) else None
    after = page.words[index + 1] if page.glued(index + 1) else None
    return (before is not None and before.lower in lexicon("speech_before", "actor_cue")) or (
        after is not None and after.lower in lexicon("speech_after")
    )


def _always_seen(names: Names, word: str) -> bool:
    """Whether a word is a given name, or stands in the text more than once and is a person's wherever it stands."""
    if word.lower() in given_names():
        return True
    spans = [(one.start, one.end) for one in names.page.words if one.text == word]
    return len(spans) > 1 and all(names.entities.says(span) == "PER" for span in spans)
