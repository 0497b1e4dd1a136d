"""Authors and dateline of a page (title: headline; outlet: brand; days: publication)."""

import re

from ingest import bylines
from ingest.brand import letters, outlet, page_dateline
from ingest.clean import Page
from ingest.headline import title_index
from ingest.pagedates import find_dates
from ingest.tables import words

_AFTER_END = 8  # lines below the text in which by-lines stand


def authors(page: Page) -> tuple[str, ...]:
    """Writers and editors as the page names them, in page order.

    A wire named as the writer ("Penulis: Antara") is kept: it is what the page says. Translators and photographers are
    no authors; "Redaksi" and its like are only when nobody else is named.
    """
    last = min(len(page.lines), page.end + _AFTER_END)
    return bylines.authors([name for i in range(last) for name in _names_at(page, i)])


def _names_at(page: Page, at: int) -> list[str]:
    line = page.lines[at]
    if line.mark not in ("byline", "date", "menu", "short", "share") or at in page.kept:
        return []
    if named := bylines.names_in(line.text):
        return named
    if line.mark == "byline" and bylines.is_bare_author(line.text):
        return _names_around(page, at)
    return _names_beside_date(page, at)


def _names_around(page: Page, at: int) -> list[str]:
    """The name that a label alone on its line belongs to: on the next line, else on the one above."""
    for near in (at + 1, at - 1):
        if 0 <= near < len(page.lines) and near not in page.kept and page.lines[near].mark == "short":
            text = page.lines[near].text.strip(" ,")
            if bylines.is_name_line(text) or (near > at and len(text.split()) == 1):
                return bylines.split_names(text)
    return []


def _names_beside_date(page: Page, at: int) -> list[str]:
    """A name next to the date, on its line or alone on the next, between title and text, is the writer's."""
    if not title_index(page) < at < page.start:
        return []
    line = page.lines[at]
    text = re.split(r" (?:-|–|—|\||/|•|·) ", line.text.strip("- "))[0].strip(" ,")
    if line.mark == "date" and (find_dates(text) or text == line.text):
        return []
    beside = page.lines[max(0, at - 2) : at] + page.lines[at + 1 : at + 3]
    if line.mark != "date" and not any(other.mark == "date" for other in beside):
        return []
    if line.mark not in ("short", "date") or not bylines.is_name_line(text) or _is_site(page, text):
        return []
    return bylines.split_names(text)


def _is_site(page: Page, text: str) -> bool:
    site = letters(outlet(page) or "")
    parts = set(text.lower().split())
    return letters(text) == site or bool(parts & (words("press") | words("weekdays") | words("menu")))


def dateline(page: Page) -> str | None:
    """The city of the dateline, in normal case."""
    found = page_dateline(page)
    return found.city if found else None
