"""Outlet, authors and dateline of a page, read from its classified lines (title: headline; dates: publication)."""

import re

from ingest import bylines
from ingest.clean import Page
from ingest.dateline import Dateline, read_dateline
from ingest.headline import title, title_index
from ingest.tables import words

_BESIDE_DATE = re.compile(
    r"^(?P<outlet>[\w-]+(?:\.[\w-]+)*\.(?:com|id|co\.id|net|tv|news|org|example)) *(?:-|–|—|\||,|\() *", re.IGNORECASE
)
_COPYRIGHT = re.compile(
    r"(?:copyright|hak cipta|©|\(c\))[ ©@:(c)\d–-]*(?P<outlet>[^\W\d][\w.&' -]{1,40}?)"
    r"(?:[ ,.|-]*(?:\(?\d{4}\)?|all rights?.*|hak cipta.*|dilindungi.*|20\d\d.*))?[ .]*$",
    re.IGNORECASE,
)


def authors(page: Page) -> tuple[str, ...]:
    """Writers and editors as the page names them, in page order.

    A wire named as the writer ("Penulis: Antara") is kept: it is what the page says. Translators and photographers are
    no authors; "Redaksi" and its like are only when nobody else is named.
    """
    return bylines.authors([name for i in range(min(len(page.lines), page.end + 8)) for name in _names_at(page, i)])


def _names_at(page: Page, at: int) -> list[str]:
    line = page.lines[at]
    if line.mark not in ("byline", "date", "menu", "short") or at in page.kept:
        return []
    if named := bylines.names_in(line.text):
        return named
    if line.mark == "byline" and _is_bare(line.text):
        below = page.lines[at + 1 : at + 2]
        return bylines.split_names(below[0].text) if below and below[0].mark == "short" else []
    return _names_beside_date(page, at)


def _names_beside_date(page: Page, at: int) -> list[str]:
    """A name alone on its line next to the date, between title and text, is the writer's."""
    beside = page.lines[max(0, at - 1) : at] + page.lines[at + 1 : at + 2]
    text = re.split(r" (?:-|–|—|\|) ", page.lines[at].text)[0]
    if not title_index(page) < at < page.start or not any(line.mark == "date" for line in beside):
        return []
    is_name = page.lines[at].mark == "short" and bylines.is_person(text)
    return bylines.split_names(text) if is_name and _letters(text) != _letters(outlet(page) or "") else []


def _is_bare(text: str) -> bool:
    return not bylines.names_in(text) and len(text.split()) <= 2


def dateline(page: Page) -> str | None:
    """The city of the dateline, in normal case."""
    found = _dateline(page)
    return found.city if found else None


def _dateline(page: Page) -> Dateline | None:
    return read_dateline(page.lines[page.kept[0]].text) if page.kept else None


def outlet(page: Page) -> str | None:
    """The site as the page prints it: beside its date, in the dateline, in the copyright line; never a wire's name."""
    if (brand := _brand(page)) is not None:
        return brand
    for line in page.lines[: page.start]:
        if line.mark == "date" and (match := _BESIDE_DATE.match(line.text)) and not is_wire(match["outlet"]):
            return match["outlet"]
    found = _dateline(page)
    if found and found.outlet and not is_wire(found.outlet):
        return found.outlet
    for line in page.lines[page.start :]:
        if line.mark == "end" and (match := _COPYRIGHT.search(line.text)) and not is_wire(match["outlet"]):
            return match["outlet"].strip()
    return None


def _brand(page: Page) -> str | None:
    """The site's name on the page's first line, if another line (dateline, caption, foot) has it too."""
    first = page.lines[0].text if page.lines and page.start > 1 else ""
    name = re.split(r" [|•–-] ", first)[0].strip()
    if not 1 <= len(name.split()) <= 4 or len(name) < 4 or name.lower() in words("menu") or is_wire(name):
        return None
    if page.lines[0].mark not in ("short", "menu") or first == title(page):
        return None
    known = re.sub(r"(?:com|coid|id|net|example)$", "", _letters(name)) if "." in name else _letters(name)
    return name if any(known in _letters(line.text) for line in page.lines[1:]) else None


def _letters(text: str) -> str:
    return "".join(char for char in text.lower() if char.isalnum())


def is_wire(name: str) -> bool:
    """True for a news agency whose copy other sites print."""
    return name.strip().lower() in words("wires")
