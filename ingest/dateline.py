"""Datelines: the place, and often the outlet, before the first sentence ("JAKARTA, KabarNusa.com - …")."""

import re
from dataclasses import dataclass
from functools import cache

from ingest.pagedates import find_dates
from ingest.tables import rows, weekdays, words

_CAPS = r"[A-Z][A-Z.'’]+(?:[ -][A-Z][A-Z.'’]+){0,3}"
_NAME = r"[A-Z][a-z]+(?:[ -][A-Z][a-z]+){0,3}"
_CITY = rf"(?P<city>{_CAPS}|{_NAME})"
_DOMAIN = r"(?i:com|id|net|org|tv|news|co|info|example)"
_HOST = rf"[A-Za-z][\w-]*(?:\.[A-Za-z][\w-]*)*\.{_DOMAIN}\b"
_BRAND = r"[A-Z][\w-]*(?: [A-Z][\w-]*){0,2}"
_GLUED = rf"(?=\w*?(?i:{'|'.join(sorted(word for word in words('press') if len(word) > 2))}))[A-Z]\w{{3,}}"
_DASH = r"\s*(?:-{2,3}|[-–—―])\s*"
_WIDE = r"\s*(?:-{2,3}|[–—―]|(?<=[\s)])-|-(?=\s))\s*"
_DAY = (
    r"(?:[,\s]*(?:(?:Senin|Selasa|Rabu|Kamis|Jum['’]?at|Sabtu|Minggu|Ahad),?\s*)?\(?\d\d?"
    r"(?:/\d\d?(?:/\d{2,4})?| [A-Z][a-z]+ \d{4})\)?)?"
)
_FORMS = (
    *(
        re.compile(form + r"(?=[\"“‘'(\[]?[A-Z0-9]|$)")
        for form in (
            rf"(?P<outlet>(?:[A-Z]{{4,}} )?{_HOST}),? ?{_CITY}{_DAY}(?:{_DASH}|\.\s| )",
            rf"(?P<outlet>{_HOST}){_DASH}(?P<city>{_CAPS}){_DAY}(?:[.,]\s|{_DASH})",
            rf"{_CITY}{_DAY}(?: ?[,|] ?| ?\(| )(?P<outlet>{_HOST})\)?(?:{_DASH}|\s\|\s)",
            rf"{_CITY}, (?:{_NAME}|{_CAPS}){_DAY},? ?\((?P<outlet>[A-Z][\w. ]{{1,30}}?)\){_DASH}",
            rf"{_CITY}{_DAY}{_WIDE}(?P<outlet>{_HOST}|{_GLUED}){_WIDE}",
            rf"{_CITY}{_DAY},? ?\((?P<outlet>[A-Z][\w. ]{{1,30}}?)\)(?:[.,]{{0,2}}{_DASH}|\s+)",
            rf"(?P<outlet>{_HOST}){_DASH}{_CITY} ?\| ?",
            rf"(?P<outlet>{_HOST}) ?[:|-] ?\({_CITY}\)[ .,–-]*",
            rf"{_CITY}{_DAY},?(?:{_WIDE}|(?:(?<=[A-Z])|(?<=[A-Z])\s)-\s*|-\s|: )",
            rf"{_CITY}{_DAY} ?, (?P<outlet>{_BRAND})\.?{_WIDE}",
            rf"{_CITY}{_DAY}, (?P<outlet>[A-Z][A-Z .]{{2,30}})-\s",
            rf"(?P<outlet>[A-Z][\w. ]{{2,30}}), {_CITY}{_DAY}{_WIDE}",
            rf"(?P<outlet>[A-Z][A-Z. ]{{3,30}}), ?(?P<city>{_NAME}){_DASH}",
            rf"(?P<city>{_CAPS}) \| (?P<outlet>{_BRAND}){_WIDE}",
            rf"(?P<outlet>[A-Z][\w. ]{{2,30}}?){_WIDE}{_CITY}{_WIDE}",
            rf"(?P<city>{_CAPS})\. ",
            rf"(?P<outlet>{_HOST}){_DASH}{_CITY}{_WIDE}",
            rf"(?P<city>{_CAPS}) \| ",
            rf"(?P<city>{_CAPS}), (?=[A-Z][a-z])",
            rf"(?P<outlet>{_HOST})(?: ?, |{_DASH}|: | ?\| )",
        )
    ),
    re.compile(rf"(?P<city>{_CAPS}), (?P<outlet>{_HOST}){_DASH}(?=[a-z])"),  # the sentence in small letters
)
_LONGEST = 80
_STARTS = re.compile(
    rf"(?:(?<=\s)|^)(?!WI(?:B|TA|T)\b)(?={_CAPS}[ ,(]|{_HOST}[ ,]|{_NAME} ?\([A-Z]+\)|"
    rf"(?P<known>(?:{_BRAND}, )?{_NAME}(?:, {_BRAND}|,? \(?\d\d? [A-Z][a-z]+ \d{{4}}\)?)?{_WIDE}[\"“A-Z]))"
)


@dataclass(frozen=True, slots=True)
class Dateline:
    """A dateline as printed: city in normal case (None for "KabarNusa.com - "), outlet as printed, where it stands."""

    city: str | None
    outlet: str | None
    start: int
    end: int


def read_dateline(paragraph: str) -> Dateline | None:
    """The dateline `paragraph` begins with, or None."""
    for form in _FORMS:
        match = form.match(paragraph)
        if match is not None and match.end() <= _LONGEST and _is_place(match):
            return _dateline(match)
    return None


def find_dateline(flat: str) -> Dateline | None:
    """The first dateline inside a flattened page: one with a city in capitals, a known one, or the outlet's host."""
    for match in _STARTS.finditer(flat):
        found = read_dateline(flat[match.start() : match.start() + 200])
        if found is None or any(date.start == 0 for date in find_dates(flat[match.start() + found.end :][:40])):
            continue
        if found.city and ". " in found.city:
            continue
        if found.outlet or (found.city and (flat[match.start() + 1].isupper() or match["known"])):
            return Dateline(found.city, found.outlet, match.start() + found.start, match.start() + found.end)
    return None


def is_bare_dateline(line: str) -> bool:
    """True for a dateline alone on its line ("Jakarta -"): the sentence stands on the next one."""
    if len(line) > _LONGEST or not re.search(r"(?:--|[-–—―])$", line):
        return False
    found = read_dateline(line)
    return found is not None and found.end == len(line)


def _is_place(match: re.Match[str]) -> bool:
    """A known place, a place in capitals or a host beside it; "Menkes - …" and "UPDATE: …" are no datelines."""
    groups = match.groupdict()
    city, outlet = groups.get("city"), groups.get("outlet")
    if city is None or city.lower() in places():
        return True
    if city.lower() in weekdays():
        return False
    if not re.search(r"[-–—―:]|\. ?$", match.group()[len(city) :]):
        return False
    if outlet is None or (not city.isupper() and "." in outlet and not re.search(r"[,(–—-]", match.group()[:-4])):
        return False  # "RM.example Rakyat Merdeka - ": the host, then its name
    return city.isupper() or outlet.lower() in places() or "." in outlet or outlet.isupper()


def _dateline(match: re.Match[str]) -> Dateline:
    groups = match.groupdict()
    city, outlet = groups.get("city"), groups.get("outlet")
    if city and outlet and city.lower() not in places() and outlet.lower() in places():
        city, outlet = outlet, city
    end = match.end()
    if city and "-" in city and city.lower() not in places() and city.partition("-")[0].lower() in places():
        city = city.partition("-")[0]  # "Semarang-Sebanyak", "JAKARTA-RN." with the desk's initials
        end = match.start("city") + len(city) + 1
    return Dateline(normal_case(city) if city else None, outlet, match.start(), end)


@cache
def places() -> frozenset[str]:
    """Cities and regencies that Indonesian datelines name, lower case (ingest/tables/cities.csv)."""
    return frozenset(row["city"].lower() for _, row in rows("cities", ("city",)))


def normal_case(city: str) -> str:
    """ "JAKARTA PUSAT" → "Jakarta Pusat"; short forms in capitals (DIY, NTB) stay."""
    if len(city) <= 3 and city.isupper():
        return city
    return re.sub(r"[^\W_]+(?:['’][^\W_]+)*", lambda match: match.group().capitalize(), city)
