"""The region that an article is about: what it counts without naming a place is counted there.

A local story names its regency in the first paragraph and more often than any other; a province counts only where
hardly any other region is named, since news from a province also tells of the country.
"""

import re
from collections import Counter
from itertools import takewhile

from extract.claims.subjects import office_region, region
from extract.found import Found
from extract.speech.speakers import Speaker
from extract.types import Span

_REGENCY_TIMES, _REGENCY_SHARE = 2, 0.4
_PROVINCE_TIMES, _PROVINCE_SHARE = 3, 0.9


_MOVING = re.compile(r"\b(?:dari|ke|asal|menuju|tujuan)\s+\Z", re.I)  # where something comes from or goes to
_WIDER = re.compile(r"\b(?:nasional|Indonesia|[Tt]anah [Aa]ir|dunia|global|provinsi)\b")


def tells_of_more(text: str, sentence: Span) -> bool:
    """Whether a sentence speaks of more than one region: of the nation, the world, the province."""
    return _WIDER.search(text, *sentence) is not None


def unnamed_region(speaker: Speaker, country: str | None, topic: str | None) -> str | None:
    """The region of a figure whose sentence names none: of the office that counts it, else of the article's topic.

    A province's office speaks of the regency that the article is about.
    """
    office = office_region(speaker.institution or speaker.name, country)
    if topic is None or _is_regency(office):
        return office
    return topic if office is None or _is_regency(topic) else office


def _is_regency(name: str | None) -> bool:
    return name is not None and name.startswith(("Kabupaten ", "Kota ")) and not name.startswith("Kota Administrasi")


def topic_region(found: Found) -> str | None:
    """Return the kabupaten, kota or province that an article is about, None where it is about none or several."""
    places = [one for one in found.places if not _MOVING.search(found.text, max(0, one.span[0] - 12), one.span[0])]
    named = Counter(name for one in places if (name := region(one)))
    if not named:
        return None
    name, times = named.most_common(1)[0]
    lead = max(found.text.find("\n"), 0)
    if name not in {region(one) for one in takewhile(lambda one: one.span[1] <= lead, places)}:
        return None
    share = times / named.total()
    if _is_regency(name):
        return name if times >= _REGENCY_TIMES and share >= _REGENCY_SHARE else None
    return name if times >= _PROVINCE_TIMES and share >= _PROVINCE_SHARE else None
