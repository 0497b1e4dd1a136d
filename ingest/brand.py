"""The outlet of a page: the site that printed it, under the name it gives itself; never the wire it copied."""

import re
from collections.abc import Iterator
from functools import lru_cache

from ingest.clean import Page
from ingest.dateline import places
from ingest.foot import copyrights, mentions
from ingest.headline import title
from ingest.masthead import CONTEXT, bare_name, initials, lone_names, mastheads, top_names
from ingest.names import is_person
from ingest.opening import page_dateline
from ingest.pagedates import find_dates
from ingest.printed import credits, is_listed, openings, spoken_to
from ingest.sites import HOST, core, is_host, is_wire, letters
from ingest.tables import weekdays, words

_BESIDE_DATE = re.compile(rf"^(?P<outlet>{HOST}) *(?:-|–|—|\||,|\() *", re.IGNORECASE)
_FREQUENCY = re.compile(r" *\b\d{2,3}(?:[.,]\d)? ?(?:FM|AM)\b.*$")
_WRITTEN_AS_ONE = re.compile(r"[a-z]{3,}(?:com|news|[A-Z]\w{2,})")  # "kabarcom", "kabarNusa"
_ADDRESS = re.compile(rf"(?:www\.)?(?P<outlet>{HOST})(?:$|[/?#]\S*$| ?[>»|] )", re.IGNORECASE)
_LINK = re.compile(rf"(?:\w+ ?: ?)?https?://(?:www\.|m\.|amp\.)?(?P<outlet>{HOST})(?=$|[/?#])", re.IGNORECASE)
_SEPARATED = re.compile(r" [|•·–-] ")
_TRANSLATED = re.compile(r"(?:penerjemah|alih bahasa|translator)\b", re.IGNORECASE)
_HEAD = 6  # lines of a page's head that may show the site's name alone


@lru_cache(maxsize=4)
def outlet(page: Page) -> str | None:
    """The site as the page prints it: on top, beside its date, in the dateline, at its foot.

    A name on top counts where another line has it too, or where a menu follows. The dateline often prints a short form
    ("CAKRA - "): where the top or the foot has the whole name, that one is given.
    """
    found = next(_candidates(page), None)
    if found is None:
        return _wire(page)
    if found.isupper() and len(found) <= 4:
        whole = (name for name in _full_names(page) if initials(name) == found)
        return next(whole, next(filter(is_host, spoken_to(page)), found))
    if found in mastheads(page):
        return found
    said = page_dateline(page)
    if said and said.outlet and core(found) != core(said.outlet) and core(found) in core(said.outlet):
        return said.outlet
    tops = [name for name in _on_top(page) if set(_words(found)) < set(_words(name))]
    feet = [name for name in copyrights(page) if set() < set(_words(name)) - set(_words(found)) <= words("press")]
    return next((name for name in (*tops, *feet) if set(_words(found)) < set(_words(name))), found)


def _wire(page: Page) -> str | None:
    """An agency on its own page, as its copyright line has it or, longer, its dateline; a translation is a copy."""
    own = next((name for name in copyrights(page) if is_wire(name)), None)
    if any(line.mark == "byline" and _TRANSLATED.match(line.text) for line in page.lines):
        return None
    said = page_dateline(page)
    if own and said and said.outlet and letters(said.outlet).startswith(letters(own)):
        return said.outlet
    return own


def _full_names(page: Page) -> Iterator[str]:
    yield from top_names(page)
    yield from copyrights(page)


def _candidates(page: Page) -> Iterator[str]:
    for name in _all(page):
        if not is_wire(name) and name.lower() not in places() and name.lower() not in words("menu"):
            yield name


def _all(page: Page) -> Iterator[str]:
    heads = (line for line in page.lines[: min(_HEAD, page.start)] if line.mark != "caption")
    yield from (match["outlet"] for line in heads if (match := _ADDRESS.match(line.text)))
    for name in _on_top(page):
        yield from (part for part in (name, _without_menu(name)) if _is_known(page, part))
    for line in page.lines[: page.start]:
        if line.mark == "date" and (match := _BESIDE_DATE.match(line.text)):
            yield match["outlet"]
    found = page_dateline(page)
    if found and found.outlet and (is_host(found.outlet) or " " in found.outlet):
        yield found.outlet
    yield from mastheads(page)
    yield from _behind_dates(page)
    if found and found.outlet:
        yield found.outlet
    yield from _behind_names(page)
    yield from copyrights(page)
    yield from openings(page)
    yield from mentions(page)
    yield from _behind_title(page)
    yield from credits(page)
    yield from spoken_to(page)
    yield from lone_names(page)
    yield from (match["outlet"] for line in page.lines[: min(_HEAD, page.start)] if (match := _LINK.match(line.text)))
    if len(page.lines) > 1 and page.lines[1].mark == "menu" and len(page.lines[1].text.split()) >= 4:
        yield from (name for name in (*top_names(page), *_on_top(page)) if name in page.lines[0].text)


def _on_top(page: Page) -> Iterator[str]:
    """Names alone on a line of the head, or in front of a bar or dash there."""
    headline = title(page)
    for line in page.lines[: min(_HEAD, page.start)]:
        if line.mark not in ("short", "menu", "date") or (headline and headline in line.text):
            continue
        parts = _SEPARATED.split(bare_name(line.text))
        name = _FREQUENCY.sub("", parts[0]).strip()
        if (
            (line.mark != "date" or len(parts) > 1)
            and 1 <= len(name.split()) <= 4
            and len(name) >= 4
            and name.split()[-1] not in CONTEXT[:2]
            and not set(_words(name)) & words("nobody")
            and _is_name(name)
        ):
            yield name


def _without_menu(name: str) -> str:
    """The name without the first section of a menu glued to it."""
    first, _, last = name.rpartition(" ")
    return first if first and last.lower() in words("menu") and last.lower() not in words("press") else name


def _is_name(name: str) -> bool:
    """True for what a site may be called: capitalised, no section of a menu, no weekday, no date."""
    if not re.fullmatch(r"[\w.&' -]+", name) or find_dates(name):
        return False
    if _WRITTEN_AS_ONE.fullmatch(name):
        return True
    capital = all(word[0].isupper() or "." in word for word in name.split())
    return capital and not set(_words(name)) <= words("menu") | weekdays().keys()


def _is_known(page: Page, name: str) -> bool:
    """True if foot, dateline, a credit or a small line has the name too; of a person's only foot and dateline count."""
    known = core(name)
    person = is_person(name) and not set(_words(name)) & words("press")
    marks = ("end", "ad") if person else ("end", "ad", "caption", "date", "note", "byline", "signoff", "link")
    found = page_dateline(page)
    said = [found.outlet] if found and found.outlet else []
    lines = [line.text for line in page.lines if line.mark in marks and line.text != name]
    if is_listed(name) or any(known in letters(text) for text in (*said, *lines)):
        return True
    return any(set(_words(text)) < set(_words(name)) for text in said)


def _behind_names(page: Page) -> Iterator[str]:
    """ "Rini Astuti - kabarNusa" beside the date: the part behind the dash."""
    for i, line in enumerate(page.lines[: page.start]):
        site = line.text.rpartition("|")[2].strip()
        if line.mark == "short" and "|" in line.text and is_host(site):
            yield site
        parts = re.split(r" (?:-|–|—|\|) ", line.text)
        beside = page.lines[max(0, i - 1) : i] + page.lines[i + 1 : i + 2]
        if line.mark != "short" or len(parts) != 2:
            continue
        if not any(other.mark == "date" for other in beside) and not _WRITTEN_AS_ONE.fullmatch(parts[1].strip()):
            continue
        if is_person(parts[0]) or parts[0].startswith("Tim "):
            yield parts[1].strip()


def _behind_dates(page: Page) -> Iterator[str]:
    """ "Jumat, 7 Juli 2023 | 08:39 WIB | Harian Kabar Nusa": the part that has a paper's words."""
    for line in page.lines[: page.start]:
        if line.mark == "date" and "|" in line.text:
            parts = (part.strip() for part in line.text.split("|"))
            yield from (part for part in parts if " " in part and set(_words(part)) & words("press") and _is_name(part))


def _behind_title(page: Page) -> Iterator[str]:
    """ "Warga Pulang | Kabar Nusa" above "Warga Pulang": the part behind the bar."""
    headline = title(page) or "\n"
    for line in page.lines[: page.start]:
        tail = line.text.removeprefix(headline).strip()
        if line.text.startswith(headline) and tail[:1] in tuple("|-–—•»") and len(tail.split()) <= 5:
            yield tail.lstrip("|-–—•» ")


def _words(name: str) -> list[str]:
    return re.findall(r"\w+", name.lower())
