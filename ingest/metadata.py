"""Authors and dateline of a page (title: headline; outlet: brand; days: publication)."""

import re

from ingest import bylines
from ingest.brand import outlet, page_dateline
from ingest.clean import Page
from ingest.headline import title_index, title_lines
from ingest.pagedates import find_dates
from ingest.sites import is_host, letters
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
    return _names_beside_date(page, at) or _names_before_site(page, at)


def _names_before_site(page: Page, at: int) -> list[str]:
    """Names in front of the site's host, below the headline: "Redaksi Kabar / Rini Astuti | KABAR.com"."""
    names, bar, site = page.lines[at].text.rpartition("|")
    if not bar or not is_host(site.strip()) or not title_index(page) < at < page.start or len(names) > 80:
        return []
    parts = (part.strip() for part in re.split(r"[/|]", names))
    return [part for part in parts if bylines.is_person(part) and not _is_site(page, part)]


def _names_around(page: Page, at: int) -> list[str]:
    """The name that a label alone on its line belongs to: on the next line, else on the one above."""
    taken = {*page.kept, *title_lines(page)}
    for near in (at + 1, at - 1):
        if 0 <= near < len(page.lines) and near not in taken and page.lines[near].mark == "short":
            text = page.lines[near].text.strip(" ,")
            below = near > at and re.fullmatch(r"[A-Z][^\W\d]*(?: [^\W\d]+){0,3}", text)
            if bylines.is_name_line(text) or below:
                return bylines.split_names(text)
    return []


def _names_beside_date(page: Page, at: int) -> list[str]:
    """A name next to the date, on its line or alone on the next, between title and text, is the writer's."""
    near = page.lines[max(0, at - 1) : at] + page.lines[at + 1 : at + 2]
    if not title_index(page) < at < page.start or any(other.text == page.lines[at].text for other in near):
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
    parts = {word for word in re.split(r"\W+", text.lower()) if word} - ({"tim"} if text.startswith("Tim ") else set())
    never = (words(name) for name in ("press", "weekdays", "menu", "starters", "nobody"))
    return letters(text) == site or any(parts & listed for listed in never)


def dateline(page: Page) -> str | None:
    """The city of the dateline, in normal case."""
    found = page_dateline(page)
    return found.city if found else None
