"""Who is who across articles: a judgement over printed names, made anew at every rebuild and undone by a person's word.

Printed names are never changed. Two printed names are one person when they are equal after normalising, when the
gazetteer gives both to one holder of the office they are printed with, or when a person judged so.
"""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache

from extract.gazetteer import gazetteer
from graph.ids import slug


@dataclass(frozen=True, slots=True)
class Judgement:
    """What a person decided about two printed names or two printed indicators: that they are the same."""

    id: str
    kind: str
    left: str
    right: str
    by: str
    at: str
    undone_at: str | None = None


@cache
def _canonical_names() -> dict[str, str]:
    """Full names that the tenures table writes in one way, by slug; its aliases of two words or more too."""
    names: dict[str, str] = {}
    for tenure in gazetteer().tenures:
        for name in (tenure.person, *(alias for alias in tenure.aliases if " " in alias)):
            names.setdefault(slug(name), tenure.person)
    return names


@cache
def _institution_ids() -> dict[str, str]:
    found: dict[str, str] = {}
    for body in gazetteer().bodies.values():
        if not body.pattern:
            found.setdefault(slug(body.name), body.id)
    return found


def institution_id(name: str) -> str:
    """Return the gazetteer's id for a canonical full name, else an id made from the name."""
    return _institution_ids().get(slug(name), slug(name))


def successor_root(institution: str) -> str:
    """Follow single successors to the body that speaks today; a body that was split stays itself."""
    bodies = gazetteer().bodies
    seen = {institution}
    while institution in bodies and len(bodies[institution].succeeded_by) == 1:
        following = bodies[institution].succeeded_by[0]
        if following in seen:
            break
        seen.add(following)
        institution = following
    return institution


def person_key(name: str, institution: str | None) -> str:
    """Return the id of a printed person: a full name stands for itself, a single name only within its body."""
    canonical = _canonical_names().get(slug(name), name)
    if " " in canonical or institution is None:
        return slug(canonical)
    return f"{slug(canonical)}@{institution_id(institution)}"


def person_name(name: str) -> str:
    """Return the way the gazetteer writes this name, else the name as printed."""
    return _canonical_names().get(slug(name), name)


def merges(judgements: Iterable[Judgement], kind: str) -> dict[str, str]:
    """Return id → representative id for everything judged the same and not undone; the smallest id represents."""
    parent: dict[str, str] = {}

    def root(one: str) -> str:
        while parent.setdefault(one, one) != one:
            one = parent[one]
        return one

    for judgement in judgements:
        if judgement.kind == kind and judgement.undone_at is None:
            first, second = sorted((root(judgement.left), root(judgement.right)))
            parent[second] = first
    groups: dict[str, str] = defaultdict(str)
    groups.update({one: root(one) for one in parent})
    return dict(groups)
