"""Who is who across articles: a judgement over printed names, made anew at every rebuild and undone by a person's word.

Printed names are never changed. Two printed names are one person when they are equal after normalising, when the
tenures table writes both in one way, or when somebody judged so; a name printed with two bodies is split by judgement.
"""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache

from extract.places.gazetteer import gazetteer
from graph.evidence import Evidence
from graph.ids import slug
from graph.phrases import Pair, Phrases, phrases_of, united

KINDS = ("person", "indicator")
VERDICTS = ("same", "different")


@dataclass(frozen=True, slots=True)
class Judgement:
    """What somebody decided about two printed names (`kind` "person") or two printed phrases ("indicator").

    `left` and `right` are as printed; a person's may name the body printed with it: "Budi Santoso@Kementerian Agama".
    An indicator's are phrases that say what was counted (evidence's `about`), or their normal forms (`indicator`).
    `verdict` "different" keeps apart people of one name in two bodies, and phrases that the reader gave one indicator.
    """

    id: str
    kind: str
    verdict: str
    left: str
    right: str
    by: str
    at: str
    undone_at: str | None = None

    def __post_init__(self) -> None:
        if self.kind not in KINDS or self.verdict not in VERDICTS:
            raise ValueError(f"judgement {self.id!r}: kind {self.kind!r}, verdict {self.verdict!r}")


@cache
def _canonical_names() -> dict[str, str]:
    """Full names that the tenures table writes in one way, by slug; its aliases of two words or more too."""
    names: dict[str, str] = {}
    for tenure in gazetteer().tenures:
        for name in (tenure.person, *(alias for alias in tenure.aliases if " " in alias)):
            names.setdefault(slug(name), tenure.person)
    return names


@cache
def _bodies_held() -> dict[str, frozenset[str]]:
    """The bodies whose offices each person of the tenures table held, by the slug of the name."""
    held: dict[str, set[str]] = defaultdict(set)
    for tenure in gazetteer().tenures:
        held[slug(tenure.person)].add(gazetteer().offices[tenure.office].body or "")
    return {person: frozenset(bodies) for person, bodies in held.items()}


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


@cache
def _aliases() -> dict[str, frozenset[str]]:
    """Full names by alias in small letters: bodies by acronym, office holders by the name people call them."""
    found: dict[str, set[str]] = defaultdict(set)
    for body in gazetteer().bodies.values():
        for alias in body.aliases if not body.pattern else ():
            found[alias.lower()].add(body.name)
    for tenure in gazetteer().tenures:
        for alias in tenure.aliases:
            found[alias.lower()].add(tenure.person)
    return {alias: frozenset(names) for alias, names in found.items()}


def names_behind(alias: str) -> tuple[str, ...]:
    """Return the full names that an acronym or nickname stands for ("Kemlu", "Jokowi"), none for an unknown one."""
    return tuple(sorted(_aliases().get(" ".join(alias.lower().split()), ())))


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


def person_name(name: str) -> str:
    """Return the way the gazetteer writes this name, else the name as printed."""
    return _canonical_names().get(slug(name), name)


def _split(printed: str) -> tuple[str, str | None]:
    name, _, body = printed.partition("@")
    return name, body or None


def concerns(judgement: Judgement, row: Evidence) -> bool:
    """Whether the evidence prints one of the two names, or indicators, that were judged."""
    for printed in (judgement.left, judgement.right):
        if judgement.kind == "indicator":
            if slug(printed) in phrases_of(row):
                return True
            continue
        name, body = _split(printed)
        own = institution_id(row.speaker_institution) if row.speaker_institution else None
        if row.speaker and slug(row.speaker) == slug(name) and body in (None, own, row.speaker_institution):
            return True
    return False


class Identities:
    """Who is who under a set of judgements: printed names in, ids out."""

    def __init__(self, judgements: Iterable[Judgement] = (), evidence: Iterable[Evidence] = ()) -> None:
        """`evidence` tells with which indicators the phrases are printed that judgements name."""
        valid = [one for one in judgements if one.undone_at is None]
        self._apart = {
            (slug(name), institution_id(body))
            for one in valid
            if (one.kind, one.verdict) == ("person", "different")
            for name, body in (_split(one.left), _split(one.right))
            if body
        }
        same = [one for one in valid if one.verdict == "same"]
        self._people = united((self._key(one.left), self._key(one.right)) for one in same if one.kind == "person")
        phrases: dict[str, list[Pair]] = {"same": [], "different": []}
        for one in valid:
            if one.kind == "indicator":
                phrases[one.verdict].append((one.left, one.right))
        self._phrases = Phrases(phrases["same"], phrases["different"], evidence)

    def _key(self, printed: str) -> str:
        return self._own_key(*_split(printed), source="")

    def person(self, name: str, institution: str | None, source: str) -> str:
        """Return the id of a person printed with this body (None: with none) in a text whose source is `source`."""
        key = self._own_key(name, institution, source)
        return self._people.get(key, key)

    def indicator(self, id: str, phrase: str | None = None) -> str:
        """Return the id that stands for this indicator, printed as this phrase."""
        return self._phrases.id_of(id, phrase)

    def _own_key(self, name: str, institution: str | None, source: str) -> str:
        """A full name stands for itself, a single name only within its body, or within its text if it has none."""
        key = slug(person_name(name))
        body = institution_id(institution) if institution else None
        if body and (key, body) in self._apart:
            return f"{key}@{body}"
        if " " in person_name(name) or (key in _bodies_held() and (body is None or body in _bodies_held()[key])):
            return key
        return f"{key}@{body or slug(source)}".removesuffix("@")
