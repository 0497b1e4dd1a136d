"""The body of a post that is named without one: "Direktur Anu Fulan", "Ketua umumnya, Fulan", "masih menjadi ketua".

Three things in the text say which it is: a word that points ("-nya", "badan itu") at the body last named; another
person's post of the same name ("Deputi Gubernur BI" for "gubernur"); and, for the posts that every ministry and firm
has (tables/name_words.csv, `post_within`), the body the text has spoken of most so far.
"""

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from extract.bodies.bodies import InstitutionMention
from extract.people.groups import parts_of, within
from extract.people.people import PersonMention
from extract.people.titles import Names
from extract.people.titles_table import title_heads
from extract.places.gazetteer import gazetteer
from extract.words import lexicon

_HOSTS = frozenset(
    ("ministry", "coordinating_ministry", "agency", "company", "state_enterprise", "police", "military", "regulator",
     "central_bank", "commission")
)  # fmt: skip
_FORCES = ("Kepolisian ", "Kejaksaan ", "Badan Reserse")
_ACADEMIC = frozenset(("rektor", "dekan"))
_BARE = 2  # words of a title that says nothing but the post


def with_bodies(names: Names, mentions: Sequence[PersonMention]) -> tuple[PersonMention, ...]:
    """The mentions, those with a title and no body given the body that the text says."""
    return tuple(_filled(names, mentions, one) for one in mentions)


def _filled(names: Names, mentions: Sequence[PersonMention], one: PersonMention) -> PersonMention:
    if one.title is None or one.institution or one.office:
        return one
    found = _same_post(mentions, one) or _minister(names, one) or _nearest(names, one) or _most_spoken_of(names, one)
    return replace(one, institution=found[0], body_id=found[1]) if found else one


def _same_post(mentions: Sequence[PersonMention], one: PersonMention) -> tuple[str, str | None] | None:
    """The one body in which others hold a post of this name."""
    words = (one.title or "").lower().split()
    if words[0] in ("menteri", "wakil", "wamen", "anggota", "menko"):
        return None
    if len(words) > _BARE or words[0] not in title_heads():
        return None
    bodies = {
        (other.institution, other.body_id)
        for other in mentions
        if other.title and other.institution and set(words) <= set(other.title.lower().split())
    }
    found = bodies.pop() if len(bodies) == 1 else None
    return (found[0], found[1]) if found and found[0] else None


def _most_spoken_of(names: Names, one: PersonMention) -> tuple[str, str | None] | None:
    """The body named most often before a post that every ministry or firm has; of equals the nearest."""
    title = (one.title or "").lower()
    if not any(title == post or title.startswith(post + " ") for post in lexicon("post_within") | _ACADEMIC):
        return None
    academic = title.split()[-1] in _ACADEMIC
    named = ((start, body) for start, body in names.bodies.items() if start < one.whole[0])
    before = [body for _, body in named if (_university(body) if academic else _hosts(body))]
    if not before:
        return None
    counts = Counter(body.name for body in before)
    best = max(before, key=lambda body: (counts[body.name], body.span))
    return best.name, best.id


def _minister(names: Names, one: PersonMention) -> tuple[str, str | None] | None:
    """The ministry that the tables know a "Menteri Fulan" to have led on the day."""
    if names.on is None or (one.title or "").lower() not in ("menteri", "wakil menteri", "wamen", "menko"):
        return None
    own = parts_of(one.name)
    held = [t for t in gazetteer().tenures if t.covers(names.on) and within(own, parts_of(t.person))]
    bodies = {gazetteer().offices[tenure.office].body for tenure in held} - {None}
    known = gazetteer().bodies.get(bodies.pop() or "") if len(bodies) == 1 else None
    return (known.name, known.id) if known else None


def _nearest(names: Names, one: PersonMention) -> tuple[str, str | None] | None:
    """The police or prosecutors last named before a post that only they have: "Kasat Reskrim Fulan"."""
    if (one.title or "").lower().split()[0] not in lexicon("post_police"):
        return None
    before = [body for start, body in names.bodies.items() if start < one.whole[0] and body.name.startswith(_FORCES)]
    body = max(before, key=lambda body: body.span, default=None)
    return (body.name, body.id) if body else None


def _university(body: InstitutionMention) -> bool:
    return body.name.startswith(("Universitas ", "Institut ", "Politeknik ", "Sekolah Tinggi "))


def _hosts(body: InstitutionMention) -> bool:
    known = gazetteer().bodies.get(body.id or "")
    return known is not None and known.kind in _HOSTS
