"""Bodies of two countries: embassies named through their head, ministries abroad."""

from functools import cache

from extract.bodies.mention import is_foreign, word_from
from extract.bodies.patterns import Head, Page
from extract.bodies.regions import skip_acronym
from extract.bodies.runs import field_after
from extract.places.aliases import Match
from extract.places.gazetteer import Place, gazetteer

_OWN = ("RI", "Indonesia", "Republik")
_FULL_STYLE = ("Luar", "Biasa", "dan", "Berkuasa", "Penuh", "LBBP", "Designate", "Besar")
_CONSULATE = "Konsulat"


def country_name(page: Page, match: Match) -> str:
    """A country as printed; an acronym ("AS") in full."""
    printed = page.text[match.start : match.end].partition(" (")[0]
    place = _place(match, "country")
    return place.name if place and printed.isupper() and len(printed) < 4 else printed


def envoy(page: Page, head: Head, after: int) -> tuple[str, int]:
    """The embassy or consulate behind "Duta Besar Australia untuk Indonesia", "Dubes RI untuk Jepang"."""
    at = skip_acronym(page, after)
    while at < len(page.words) and page.words[at].text in _FULL_STYLE and (page.glued(at) or at > after):
        at += 1
    if at >= len(page.words) or page.words[at].gap not in (" ", ") "):
        return "", after
    own = page.words[at].text in _OWN
    sender = page.places.get(page.words[at].start)
    if not own and not (sender and is_foreign(sender)):
        return "", after
    at = _past_nation(page, at) if own else word_from(page, sender.end) if sender else at
    host, stop = _host(page, at)
    if not own and sender:
        city = f" di {host.alias}" if host and head.full.startswith(_CONSULATE) and not is_foreign(host) else ""
        return f"{head.full} {country_name(page, sender)}{city}", stop
    seat = _seat(host) if host else ""
    return (f"{head.full} Republik Indonesia di {seat}", stop) if seat else ("", after)


def _past_nation(page: Page, at: int) -> int:
    while at < len(page.words) and page.words[at].text in _OWN:
        at += 1
    return at


def _host(page: Page, at: int) -> tuple[Match | None, int]:
    """Where an envoy serves, and the index after it: "untuk Jepang", "di Makassar", or the city alone."""
    linked = at < len(page.words) and page.words[at].text in ("untuk", "di", "bagi")
    if linked and at + 1 < len(page.words) and page.words[at + 1].text in _OWN:
        return None, _past_nation(page, at + 1)
    match = page.places.get(page.words[at + linked].start) if at + linked < len(page.words) else None
    if match is None or page.words[at].gap != " ":
        return None, at
    return match, word_from(page, match.end)


def _seat(host: Match) -> str:
    """The city an embassy is in: the city printed, or the capital of the country printed."""
    country = _place(host, "country")
    return _capitals().get(country.iso3 or "", "") if country else host.alias


def _place(match: Match, kind: str) -> Place | None:
    return next((sense.place for sense in match.senses if sense.place and sense.place.kind == kind), None)


@cache
def _capitals() -> dict[str, str]:
    return {place.iso3: place.name for place in gazetteer().places if place.kind == "capital" and place.iso3}


def ministry_abroad(page: Page, head: Head, after: int) -> tuple[str, int]:
    """ "Menteri Kehakiman Amerika Serikat" names that country's ministry; without a country nothing is named."""
    stop = field_after(page, after)
    land = page.places.get(page.words[stop].start) if stop < len(page.words) and page.glued(stop) else None
    if stop == after or land is None or not is_foreign(land):
        return "", after
    field = " ".join(page.text[page.words[after].start : page.words[stop - 1].end].split())
    return f"{head.full} {field} {country_name(page, land)}", word_from(page, land.end)


def university(page: Page, index: int) -> tuple[str, int, int]:
    """An English name around the word "University": the name, its first index, the index after it; "" for none."""
    if page.words[index].text != "University" or page.words[index].start in page.bodies:
        return "", index, index
    first, after = index, index + 1
    if after + 1 < len(page.words) and page.words[after].text == "of" and page.capital(after + 1):
        after += 2
        while page.capital(after) and page.words[after].start not in page.places and after - index < 4:
            after += 1
    while first > 0 and index - first < 3 and page.capital(first) and page.words[first - 1].capital:
        if page.words[first - 1].first and first < index:
            break
        first -= 1
    text = page.text[page.words[first].start : page.words[after - 1].end]
    land = page.places.get(page.words[after].start) if page.capital(after) else None
    after = word_from(page, land.end) if land and is_foreign(land) else after
    return (" ".join(text.split()), first, after) if after - first > 1 else ("", index, index)


def city_abroad(page: Page, at: int) -> Match | None:
    """The city abroad that starts at a word: "Pemerintah Kota Anu"."""
    match = page.places.get(page.words[at].start) if page.capital(at) else None
    kinds = {sense.place.kind for sense in match.senses if sense.place} if match else set()
    return match if kinds & {"capital", "city"} else None


def embassy(page: Page, head: Head, after: int) -> tuple[str, int]:
    """An embassy with its city or country: "KBRI Anu", "Kedubes Anu"."""
    skipped = skip_acronym(page, after)
    at = skipped + 1 if skipped < len(page.words) and page.words[skipped].text == "di" else skipped
    match = page.places.get(page.words[at].start) if at < len(page.words) and (page.glued(at) or at > after) else None
    if head.complement == "country":
        if match is None:
            return "", after
        return f"{head.full} {country_name(page, match)}", word_from(page, match.end)
    if match is None or match.end - match.start < 3:
        return head.full, after
    return f"{head.full} di {match.alias}", at + len(page.text[match.start : match.end].split())
