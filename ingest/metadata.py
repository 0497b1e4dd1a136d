"""Authors and dateline of a page (title: headline; outlet: brand; days: publication)."""

import re

from ingest import bylines
from ingest.brand import outlet
from ingest.clean import Page
from ingest.headline import title, title_index, title_lines
from ingest.opening import page_dateline
from ingest.pagedates import find_dates
from ingest.sites import is_host, letters
from ingest.tables import words

_BELOW_NAME = ("prose", "date", "caption", "ad", "share", "menu")
_AFTER_END = 8  # lines below the text in which by-lines stand


def authors(page: Page) -> tuple[str, ...]:
    """Writers and editors as the page names them, in page order.

    A wire named as the writer ("Penulis: Antara") is kept: it is what the page says. Translators and photographers are
    no authors; "Redaksi" and its like are only when nobody else is named.
    """
    last = min(len(page.lines), page.end + _AFTER_END)
    named = [name for i in range(last) for name in _names_at(page, i)]
    return bylines.authors([*(named or _names_signed(page)), *_names_in_capitals(page)])


def _names_in_capitals(page: Page) -> list[str]:
    """The writer in capitals alone on the line below the text: "RINI ASTUTI", "RINI ASTUTI | BUDI SANTOSO"."""
    below = page.lines[page.kept[-1] + 1 : page.kept[-1] + 2] if page.kept else ()
    text = next((line.text.partition("(")[0].strip() for line in below if line.mark == "short"), "")
    if not text.isupper() or not bylines.is_person(text.title()) or _is_said(page, text) or _is_site(page, text):
        return []
    return bylines.split_names(text)


def _is_said(page: Page, text: str) -> bool:
    """True if a word of `text` stands in the article too: a tag or a headline, no writer."""
    said = set(re.findall(r"\w+", f"{page.body} {title(page)}".lower()))
    return any(len(word) > 2 and word in said for word in re.findall(r"\w+", text.lower()))


def _names_signed(page: Page) -> list[str]:
    """The name in brackets behind the last paragraph, or alone on the next line."""
    if not page.kept:
        return []
    below = [
        line.text
        for line in page.lines[page.kept[-1] + 1 : page.kept[-1] + 2]
        if line.mark in ("short", "caption", "signoff")
    ]
    found = [name for text in (page.lines[page.kept[-1]].text, *below) for name in bylines.signed(text)]
    return [name for name in found if not _is_site(page, name)]


def _names_at(page: Page, at: int) -> list[str]:
    line = page.lines[at]
    if line.mark not in ("byline", "date", "menu", "short", "share", "end") or at in page.kept:
        return []
    if named := bylines.names_in(line.text):
        return named
    if line.mark == "byline" and bylines.is_bare_author(line.text):
        return _names_around(page, at)
    return _names_beside_date(page, at) or _names_before_site(page, at) or _names_below_title(page, at)


def _names_below_title(page: Page, at: int) -> list[str]:
    """A person's name alone between headline and text; words of the text are a second headline's."""
    text = page.lines[at].text.partition(" - ")[0].strip(" ,")
    first = _first_title(page)
    if page.lines[at].mark != "short" or not first < at < page.start or at + 1 >= len(page.lines):
        return []
    below = page.lines[at + 1]
    if any(line.mark != "prose" for line in page.lines[first + 1 : at]):
        return []
    beside = below.mark in _BELOW_NAME or find_dates(below.text) or below.text == page.lines[first].text
    if not beside or not bylines.is_person(text) or _is_said(page, text):
        return []
    return [] if _is_site(page, text) else bylines.split_names(text)


def _first_title(page: Page) -> int:
    """The first line of the head that has the headline: picture texts below it may repeat it."""
    found = [i for i in title_lines(page) if page.lines[i].mark == "short"]
    return min(found, default=title_index(page))


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
            below = near > at and not bylines.is_label(text) and re.fullmatch(r"[A-Z][^\W\d]*(?: [^\W\d]+){0,3}", text)
            if bylines.is_name_line(text) or below:
                return bylines.split_names(text)
    return []


def _names_beside_date(page: Page, at: int) -> list[str]:
    """A name next to the date, on its line or alone on the next, between title and text, is the writer's."""
    near = page.lines[max(0, at - 1) : at] + page.lines[at + 1 : at + 2]
    if not _first_title(page) < at < page.start or any(other.text == page.lines[at].text for other in near):
        return []
    line = page.lines[at]
    parts = [part.strip(" ,") for part in re.split(r" (?:-|–|—|\||/|•|·) ", line.text.strip("- "))]
    text = next((part for part in parts if bylines.is_name_line(part) and not _is_site(page, part)), parts[0])
    if line.mark == "date" and (found := find_dates(text)) and found[0].start > 0:
        text = re.sub(
            rf"\W*(?:(?:{'|'.join(words('weekdays'))})\W*)?$", "", text[: found[0].start], flags=re.IGNORECASE
        )
    if line.mark == "date" and (find_dates(text) or text == line.text):
        return []
    beside = page.lines[max(0, at - 2) : at] + page.lines[at + 1 : at + 3]
    if line.mark != "date" and not any(other.mark == "date" for other in beside):
        return []
    if line.mark not in ("short", "date") or not bylines.is_name_line(text) or _is_site(page, text):
        return []
    return bylines.split_names(text)


def _is_site(page: Page, text: str) -> bool:
    """True for the headline, the site's name, or words no name has."""
    site = letters(outlet(page) or "")
    if letters(text) == letters(title(page) or ""):
        return True
    parts = {word for word in re.split(r"\W+", text.lower()) if word} - ({"tim"} if text.startswith("Tim ") else set())
    never = (words(name) for name in ("press", "weekdays", "menu", "starters", "nobody"))
    return letters(text) == site or any(parts & listed for listed in never)


def dateline(page: Page) -> str | None:
    """The city of the dateline, in normal case."""
    found = page_dateline(page)
    return found.city if found else None
