"""Who is named in an article: every mention of a person that its own words give away.

Evidence is a title, rank or honorific before the name, a title after it, a speech verb beside it, an age in brackets,
a role word ("tersangka"), or `bin`. A table of given names only supports what has two capitalised words.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date

from spacy.tokens import Doc

from extract.bodies.bodies import InstitutionMention
from extract.bodies.patterns import Page, speakers_of
from extract.entities import entities_of
from extract.people.apposed import titled_later
from extract.people.bodies import body_beside, body_of
from extract.people.denied import headline, no_person, of_a_landmark, of_a_pair
from extract.people.evidence import Evidence, evidence_for, plain_opening
from extract.people.introduced import introduction, lives_there
from extract.people.lists import sharing
from extract.people.mention import PersonMention
from extract.people.names import Name, name_at
from extract.people.seen import led_body, seen_by_model
from extract.people.title_fields import index_from, skip_short_form
from extract.people.title_led import title_led
from extract.people.titled import initials_alone, later_title, name_behind
from extract.people.titles import Names, Title, title_at
from extract.places.aliases import Match, find_bodies_and_offices, places_by_start
from extract.types import Span
from extract.words import given_names, small_words, text_of, words_of

_OTHERS = ("kolega", "sejawat")  # somebody else's, no post
__all__ = ["PersonMention", "TitleMention", "names_of", "read_people"]

_WEAK = ("names", "model", "speech")  # what a heading or a ship's name may show as well


@dataclass(frozen=True, slots=True)
class TitleMention:
    """A title that stands without a name ("Menlu", "menteri tersebut")."""

    text: str
    head: str
    institution: str | None
    office: str | None
    span: Span


def names_of(doc: Doc, bodies: Iterable[InstitutionMention], on: date | None) -> Names:
    """What the people readers work on: words, places, bodies and offices by where they start."""
    words, entities = words_of(doc), entities_of(doc)
    by_start = {one.span[0]: one for one in bodies if one.via != "model" or led_body(words, entities, one.span)}
    found = find_bodies_and_offices(text_of(doc))
    offices = {match.start: match for match in found if any(sense.kind == "office" for sense in match.senses)}
    solid = {
        start: Match(start, mention.span[1], mention.name, ())
        for start, mention in by_start.items()
        if mention.via != "office"
    }
    text = text_of(doc)
    page = Page(text, words, places_by_start(text), solid, speakers_of(words), small_words(doc), entities.people())
    return Names(page, by_start, offices, on, entities)


def read_people(names: Names) -> tuple[tuple[PersonMention, ...], tuple[TitleMention, ...]]:
    """The persons named with evidence, and the titles that stand without a name."""
    people: list[PersonMention] = []
    titles: list[TitleMention] = []
    index = 0
    while index < len(names.page.words):
        mention, title, after = _at(names, index)
        if mention:
            mention = _led(names, index, mention, people)
            people = [one for one in people if one.span[0] < mention.whole[0]]  # a title may have looked like a name
            people.append(mention)
            more, after = sharing(names, mention, after)
            people += more
        if title:
            titles.append(title)
        index = max(after, index + 1)
    return tuple(people), tuple(titles)


def _led(names: Names, index: int, mention: PersonMention, people: Sequence[PersonMention]) -> PersonMention:
    """A person without a title, with the one that leads up to the name; persons named surely are passed by no title."""
    if mention.title is not None:
        return mention
    sure = [one.span for one in people if names.entities.says(one.span) == "PER" or _known(one)]
    title = title_led(names, index, sure)
    if title is None:
        return mention
    body = (title.institution, title.body_id) if title.institution else (mention.institution, mention.body_id)
    whole = title.span[0], mention.whole[1]
    return replace(mention, title=title.full, institution=body[0], body_id=body[1], whole=whole, evidence="title")


def _known(mention: PersonMention) -> bool:
    return any(word.lower() in given_names() for word in mention.name.split())


def _at(names: Names, index: int) -> tuple[PersonMention | None, TitleMention | None, int]:
    word = names.page.words[index]
    if word.capital and of_a_landmark(names.page, index):
        return None, None, _run_end(names.page, index)
    title = title_at(names, index)
    if title:
        return _titled(names, title, index)
    if word.start in names.page.bodies:
        return None, None, index_from(names.page, names.page.bodies[word.start].end)
    if not word.capital and word.text not in ("dr", "drg", "drh"):
        return None, None, index + 1
    name = name_at(names.page, index)
    if (
        name is None
        or initials_alone(name)
        or headline(names.page, index)
        or of_a_pair(names.page, name)
        or lives_there(names.page, index)
    ):
        return None, None, index + 1
    evidence = evidence_for(names.page, index, name)
    if evidence is None and titled_later(names, index, name):
        evidence = "title"
    opening = plain_opening(word, name)
    if evidence is None and not opening and (seen := seen_by_model(names, name)):
        name, evidence = seen, "model"
    if evidence is None or names.entities.denies_person(name.span, evidence):
        return None, None, index + 1
    if evidence in _WEAK and no_person(names.page, index, name):
        return None, None, index + 1
    mention, after = _with_later_title(names, index, name, evidence)
    if evidence == "role" and (first := introduction(names.page, index)) is not None:
        mention = replace(mention, whole=(names.page.words[first].start, mention.whole[1]))
    return mention, None, after


def _run_end(page: Page, index: int) -> int:
    """The index after a run of capitals."""
    after = index + 1
    while page.capital(after):
        after += 1
    return after


def _titled(names: Names, title: Title, index: int) -> tuple[PersonMention | None, TitleMention | None, int]:
    page = names.page
    name = name_behind(names, title)
    if name is None:
        bare = TitleMention(title.text, title.head, title.institution, title.office, title.span)
        return None, bare, title.after
    words = title.full if title.head not in _OTHERS else None
    whole = page.words[index].start, name.span[1]
    mention = PersonMention(name.text, words, title.institution, title.body_id, title.office, name.span, whole, "title")
    if title.institution is None and title.office is None and (second := later_title(names, name)):
        named = second.full if second.institution else words
        mention = replace(mention, title=named, institution=second.institution, body_id=second.body_id)
    return mention, None, name.after


def _with_later_title(names: Names, index: int, name: Name, evidence: Evidence) -> tuple[PersonMention, int]:
    """A name with the title that follows it: "Anu, Direktur …,", "Anu selaku Ketua …"."""
    title = later_title(names, name)
    body = body_of(names, name) if title is None else None
    if body and title is None:
        behind = index_from(names.page, body.span[1])
        title = later_title(names, name._replace(after=skip_short_form(names.page, behind)))
    if title and title.institution is None and body is None:
        body = body_beside(names, title.after)
    whole = names.page.words[index].start, title.span[1] if title else name.span[1]
    mention = PersonMention(
        name.text, title.full if title else None, title.institution if title else None,
        title.body_id if title else None, title.office if title else None, name.span, whole,
        "title" if title else evidence,
    )  # fmt: skip
    if body and mention.institution is None:
        mention = replace(mention, institution=body.name, body_id=body.id)
    return mention, title.after if title else name.after
