"""Where a counted thing is: the place and region that a figure's own words bind to it."""

import re
from collections.abc import Sequence
from functools import cache, lru_cache
from itertools import pairwise
from typing import NamedTuple

from extract.about.phrase import words_of_kind
from extract.claims.claim_words import ending_with
from extract.places.countries import PlaceMention, region_of
from extract.places.gazetteer import gazetteer
from extract.types import Figure, Span
from extract.word_classes import any_of

HOME = "IDN"
_BREAK = re.compile(rf"[;]|\b(?:{any_of('contrast')}|di mana)\b")
_ABROAD = re.compile(r"\b(?:WNI|TKI|PMI|pekerja migran|warga negara Indonesia|diaspora)\b")
_WORLD = re.compile(r"\b(?:secara\s+global|(?:di\s+)?seluruh\s+dunia|sedunia|di\s+\d+\s+negara)\b", re.I)
_CITIZEN = re.compile(r"\b(?:warga negara|warga|orang|bangsa)\s+\Z", re.I)
_DATELINE = re.compile(r"[^.\n]{3,80}?\s?[-–—]+\s?(?=[\"“A-Z])")
_DATELINE_REACH = 80
_REGIONS = ("province", "kabupaten", "kota")


class Where(NamedTuple):
    """Country (ISO3) and region of what is counted; None where the text does not say."""

    place: str | None
    region: str | None


_ADJACENT = re.compile(r"[\s,:(–-]*(?:(?:sebanyak|ada|mencapai|dengan|sebesar|tercatat)\s*)?")
_CLOSE = r"[^.;]{0,60}"


def names_place(one: PlaceMention, text: str) -> bool:
    """Whether a mention is a place where something can be counted: no people ("WNI"), not the dateline's city."""
    if one.place.kind == "demonym" or _CITIZEN.search(text[max(0, one.span[0] - 15) : one.span[0]]):
        return False
    dateline = _DATELINE.match(text)
    return dateline is None or one.span[0] >= min(dateline.end(), _DATELINE_REACH)


def is_venue(one: PlaceMention, text: str, sentence: Span) -> bool:
    """Whether a place is where something was said ("dalam jumpa pers di Jakarta"), not where something is counted."""
    return _behind_venue(text[max(sentence[0], one.span[0] - 80) : one.span[0]])


@lru_cache(maxsize=256)  # asked again for every figure of a sentence
def _behind_venue(before: str) -> bool:
    return ending_with("event", "venue", then=_CLOSE).search(before) is not None


def where(
    figure: Figure, others: Sequence[Span], places: Sequence[PlaceMention], text: str, sentence: Span, home: bool
) -> Where:
    """Return the place nearest to a figure within its own words, else the article's own country when `home` says so.

    Behind the figure first ("2.692 kasus di Kamboja"), as far as the next figure; then right before it ("Jawa Tengah
    10.695"). What concerns Indonesians abroad has no default country.
    """
    following = min((start for start, _ in others if start >= figure.span[1]), default=sentence[1])
    previous = max((end for _, end in others if end <= figure.span[0]), default=sentence[0])
    behind = [one for one in places if figure.span[1] <= one.span[0] < following]
    ahead = _narrowed([one for one in places if previous <= one.span[0] and one.span[1] <= figure.span[0]], text)
    chosen = (
        _adjacent(ahead, figure, text)
        or _bound(behind, figure, text, _NO_BREAK)
        or _bound(ahead, figure, text, _NO_BREAK)
        or _bound(behind, figure, text, _ONE_COMMA)
        or _fronted(ahead, figure, text, sentence[0])
        or _opening(behind, places, others, text, sentence[0])
    )
    if chosen:
        partner = home and chosen.iso3 != HOME and _comes_here(figure)
        return Where(HOME, None) if partner else Where(chosen.iso3, region(chosen))
    if len({one.iso3 for one in behind if _listed(one, figure, text)}) > 1:
        return Where(None, None)
    elsewhere = _ABROAD.search(text, *sentence) or _WORLD.search(text, *sentence)
    return Where(HOME if home and not elsewhere else None, None)


def _comes_here(figure: Figure) -> bool:
    """Whether visitors, foreigners or trade are counted: at home, whatever country they come from or go to."""
    return not words_of_kind("inbound").isdisjoint(_PLAIN.findall((figure.about or "").lower()))


_PLAIN = re.compile(r"[a-z-]+")
_NO_BREAK = re.compile(r"[^,;:()]*?(?:\b(?:di|dari|ke|untuk|dengan|oleh|se-?)\s*)?")
_ONE_COMMA = re.compile(r"[^,;:()]*,[^,;:()]*\b(?:di|dari|asal)\s+")
_CONJUNCTION = re.compile(rf"\b(?:{any_of('contrast', 'addition')}|di mana|disusul)\b")


def _adjacent(ahead: list[PlaceMention], figure: Figure, text: str) -> PlaceMention | None:
    """The place right before a number: a row of a list."""
    return ahead[-1] if ahead and _ADJACENT.fullmatch(text, ahead[-1].span[1], figure.span[0]) else None


def _bound(places: list[PlaceMention], figure: Figure, text: str, gap: re.Pattern[str]) -> PlaceMention | None:
    """The place of a figure's own clause when the words between fit; several countries in a row bind none."""
    near = []
    for one in places:
        start, end = sorted((*one.span, *figure.span))[1:3]
        if gap.fullmatch(text, start, end) and not _CONJUNCTION.search(text, start, end):
            near.append(one)
    nearest = min(near, key=lambda one: abs(one.span[0] - figure.span[0]), default=None)
    return nearest if len({one.iso3 for one in near}) == 1 else None


def _narrowed(places: list[PlaceMention], text: str) -> list[PlaceMention]:
    """Places without the wider one behind a comma that only says where the one before it lies."""
    return [
        one
        for index, one in enumerate(places)
        if not (
            index
            and _lies_in(places[index - 1], one)
            and _WITHIN.fullmatch(text, places[index - 1].span[1], one.span[0])
        )
    ]


def _lies_in(narrow: PlaceMention, wide: PlaceMention) -> bool:
    return narrow.place.kind in ("kabupaten", "kota") and wide.place.kind == "province"


def _listed(one: PlaceMention, figure: Figure, text: str) -> bool:
    gap = text[figure.span[1] : one.span[0]]
    return not _BREAK.search(gap) and gap.count(",") <= 1


_SUBJECT = re.compile(
    rf"(?:\b(?:di|untuk|dari|di mana|bahwa|{any_of('namely', 'contrast')})|[,;:]|\A)\s*(?:(?:{any_of('area')})\s+)?\Z",
    re.I,
)
_WITHIN = re.compile(r",\s*(?:(?:provinsi|kabupaten)\s+)?", re.I)


def _fronted(ahead: list[PlaceMention], figure: Figure, text: str, start: int) -> PlaceMention | None:
    """A place the clause began with: "Di Kamboja tercatat 2.692 kasus", "Kamboja terbanyak, mencapai 2.692 kasus"."""
    found = [one for one in ahead if not _BREAK.search(text[one.span[1] : figure.span[0]])]
    last = found[-1:]
    return next((one for one in last if _SUBJECT.search(text[max(start, one.span[0] - 24) : one.span[0]])), None)


def _opening(
    behind: list[PlaceMention], places: Sequence[PlaceMention], others: Sequence[Span], text: str, start: int
) -> PlaceMention | None:
    """The place a sentence opens with, for all its figures when it names no other: "Di Sleman 12 luka, 3 hilang"."""
    first = min((one[0] for one in others), default=start)
    ahead = [one for one in places if one.span[1] <= first]
    if behind or not ahead or len(ahead) != len(places) or not opens_with_place(text, start):
        return None
    narrow = ahead[0]
    chain = all(_WITHIN.fullmatch(text, one.span[1], two.span[0]) for one, two in pairwise(ahead))
    return narrow if chain and not _CONJUNCTION.search(text, narrow.span[1], first) else None


# "Di Sleman", "Sementara di Sleman", "Banjir di Sleman": the place is what the whole sentence is about.
_OPENS = re.compile(rf"[\"“]?(?:\w+,?\s+){{0,3}}?[Dd]i\s+(?:(?:{any_of('area')})\s+)?[A-Z]")


def opens_with_place(text: str, start: int) -> bool:
    """Whether a sentence is about a place from its first words on."""
    return bool(_OPENS.match(text, start))


def region(one: PlaceMention) -> str | None:
    """The Indonesian province, kabupaten or kota a mention stands for."""
    if one.iso3 != HOME or one.place.kind == "country":
        return None
    if one.place.kind in _REGIONS:
        return one.place.name
    known = region_of(one.place.name)
    return known.name if known else None


@cache
def _region_names() -> tuple[tuple[str, str], ...]:
    names = [
        (alias, place.name)
        for place in gazetteer().places
        if place.kind in _REGIONS
        for alias in (place.name, *place.aliases)
    ]
    return tuple(sorted(names, key=lambda pair: -len(pair[0])))


@lru_cache(maxsize=1024)
def office_region(body: str, place: str | None) -> str | None:
    """The region whose office a body is ("Dinas Kesehatan Kabupaten Sleman"): what it counts, it counts there."""
    if place != HOME:
        return None
    return next((name for alias, name in _region_names() if len(alias) > 3 and body.endswith(f" {alias}")), None)
