"""Where a counted thing is: the place and region that a figure's own words bind to it."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from extract.countries import PlaceMention
from extract.types import Figure, Span

HOME = "IDN"
_BREAK = re.compile(r"[;]|\b(?:sedangkan|sementara|adapun|namun|di mana)\b")
_ABROAD = re.compile(r"\b(?:WNI|TKI|PMI|pekerja migran|warga negara Indonesia|diaspora)\b")
_CITIZEN = re.compile(r"\b(?:warga negara|warga|orang|bangsa)\s+\Z", re.I)
_DATELINE = re.compile(r"[^.\n]{3,80}?\s?[-–—]+\s?(?=[\"“A-Z])")
_DATELINE_REACH = 40
_REGIONS = ("province", "kabupaten", "kota")


@dataclass(frozen=True, slots=True)
class Where:
    """Country (ISO3) and region of what is counted; None where the text does not say."""

    place: str | None
    region: str | None


_ADJACENT = re.compile(r"[\s,:(–-]*(?:(?:sebanyak|ada|mencapai|dengan|sebesar|tercatat)\s*)?")
_EVENT = re.compile(
    r"\b(?:jumpa pers|konferensi pers|temu media|ditemui|dijumpai|dihubungi|rapat|raker|sidang|acara|kantor\w*|"
    r"kompleks|gedung|graha|istana|hotel|diskusi|forum|wawancara|kunjungan|berkunjung|meninjau|hadir|berbicara|pidato|sambutan|balai|aula|posko)"
    r"\b[^.;]{0,60}\Z",
    re.I,
)


def names_place(one: PlaceMention, text: str) -> bool:
    """Whether a mention is a place where something can be counted: no people ("WNI"), not the dateline's city."""
    if one.place.kind == "demonym" or _CITIZEN.search(text[max(0, one.span[0] - 15) : one.span[0]]):
        return False
    return one.span[0] > _DATELINE_REACH or not _DATELINE.match(text)


def is_venue(one: PlaceMention, text: str, sentence: Span) -> bool:
    """Whether a place is where something was said ("dalam jumpa pers di Jakarta"), not where something is counted."""
    return bool(_EVENT.search(text[max(sentence[0], one.span[0] - 80) : one.span[0]]))


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
    ahead = [one for one in places if previous <= one.span[0] and one.span[1] <= figure.span[0]]
    adjacent = bool(ahead) and not re.search(
        r"[\w]", re.sub(r"\b(?:sebanyak|ada|mencapai|dengan|sebesar)\b", "", text[ahead[-1].span[1] : figure.span[0]])
    )
    chosen = (ahead[-1:] if adjacent else _bound(behind, figure, text)) or _fronted(ahead, figure, text, sentence[0])
    if chosen:
        return Where(chosen[0].iso3, _region(chosen[0]))
    if len({one.iso3 for one in behind if _listed(one, figure, text)}) > 1:
        return Where(None, None)
    return Where(HOME if home and not _ABROAD.search(text[slice(*sentence)]) else None, None)


def _bound(behind: list[PlaceMention], figure: Figure, text: str) -> list[PlaceMention]:
    """The one place behind a figure in its own clause; several countries in a row bind none."""
    near = [one for one in behind if _listed(one, figure, text)]
    return near[:1] if len({one.iso3 for one in near}) == 1 else []


def _listed(one: PlaceMention, figure: Figure, text: str) -> bool:
    gap = text[figure.span[1] : one.span[0]]
    return not _BREAK.search(gap) and gap.count(",") <= 1


_SUBJECT = re.compile(r"(?:\b(?:di|untuk|dari|di mana|bahwa|yakni|yaitu|sementara|sedangkan)|[,;:]|\A)\s*\Z", re.I)


def _fronted(ahead: list[PlaceMention], figure: Figure, text: str, start: int) -> list[PlaceMention]:
    """A place the clause began with: "Di Kamboja tercatat 2.692 kasus", "Kamboja terbanyak, mencapai 2.692 kasus"."""
    found = [one for one in ahead if not _BREAK.search(text[one.span[1] : figure.span[0]])]
    return [one for one in found[-1:] if _SUBJECT.search(text[max(start, one.span[0] - 12) : one.span[0]])]


def _region(one: PlaceMention) -> str | None:
    return one.place.name if one.iso3 == HOME and one.place.kind in _REGIONS else None
