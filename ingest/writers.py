"""Who wrote a page, where no label says so: names below the headline, beside the date, at the foot of the text."""

import re

from ingest.brand import outlet
from ingest.clean import Page
from ingest.headline import title, title_index, title_lines
from ingest.names import is_label, is_name_line, is_newsroom, is_person, signed, split_names, writers
from ingest.pagedates import find_dates
from ingest.sites import is_host, letters
from ingest.tables import weekdays, words

_BELOW_NAME = ("prose", "date", "caption", "ad", "share", "menu")
_BESIDE_FOOT = ("short", "caption", "signoff")
_FOOT_WORDS = 4  # words of a name alone at the foot; longer ones are headlines


def names_in_head(page: Page, at: int) -> list[str]:
    """The writers that a line between headline and text gives: beside the date, before the site, below the headline."""
    return _beside_date(page, at) or _before_site(page, at) or _below_title(page, at)


def names_around(page: Page, at: int) -> list[str]:
    """The name that a label alone on its line belongs to: on the next line, else on the one above."""
    taken = {*page.kept, *title_lines(page)}
    for near in (at + 1, at - 1):
        if 0 <= near < len(page.lines) and near not in taken and page.lines[near].mark == "short":
            text = page.lines[near].text.strip(" ,")
            below = near > at and not is_label(text) and re.fullmatch(r"[A-Z][^\W\d]*(?: [^\W\d]+){0,3}", text)
            if is_name_line(text) or below:
                return split_names(text)
    return []


def names_signed(page: Page) -> list[str]:
    """The name in brackets behind the last paragraph, or in brackets or alone on the next line."""
    below = _below_text(page)
    if not page.kept:
        return []
    found = [name for text in (page.lines[page.kept[-1]].text, below) for name in signed(text)]
    return [name for name in found or _at_foot(page, below) if not _is_site(page, name)]


def names_in_capitals(page: Page) -> list[str]:
    """The writer in capitals alone on the line below the text: "RINI ASTUTI", "RINI ASTUTI | BUDI SANTOSO"."""
    text = _below_text(page).partition("(")[0].strip()
    if not text.isupper() or not is_person(text.title()) or _is_said(page, text) or _is_site(page, text):
        return []
    return split_names(text)


def _below_text(page: Page) -> str:
    """The line below the last paragraph, "" if it is no short one."""
    below = page.lines[page.kept[-1] + 1 : page.kept[-1] + 2] if page.kept else ()
    return next((line.text for line in below if line.mark in _BESIDE_FOOT), "")


def _at_foot(page: Page, text: str) -> list[str]:
    """A name alone below the text, nothing of a list around it: no tag and no headline."""
    after = page.lines[page.kept[-1] + 2 : page.kept[-1] + 3]
    names = writers(text.strip("[]*")) if text else []
    odd = any(not 2 <= len(name.split()) <= _FOOT_WORDS or _is_said(page, name) for name in names)
    return [] if odd or any(line.mark == "short" for line in after) else names


def _below_title(page: Page, at: int) -> list[str]:
    """A person's name alone between headline and text; words of the text are a second headline's."""
    first = _first_title(page)
    if page.lines[at].mark != "short" or not first < at < page.start or at + 1 >= len(page.lines):
        return []
    below = page.lines[at + 1]
    if any(line.mark != "prose" for line in page.lines[first + 1 : at]):
        return []
    beside = below.mark in _BELOW_NAME or find_dates(below.text) or below.text == page.lines[first].text
    names = writers(page.lines[at].text) if beside else []
    return [name for name in names if not _is_said(page, name) and not _is_site(page, name)]


def _first_title(page: Page) -> int:
    """The first line of the head that has the headline: picture texts below it may repeat it."""
    found = [i for i in title_lines(page) if page.lines[i].mark == "short"]
    return min(found, default=title_index(page))


def _before_site(page: Page, at: int) -> list[str]:
    """Names in front of the site's host, below the headline: "Redaksi Kabar / Rini Astuti | KABAR.com"."""
    names, bar, site = page.lines[at].text.rpartition("|")
    if not bar or not is_host(site.strip()) or not title_index(page) < at < page.start or len(names) > 80:
        return []
    parts = (part.strip() for part in re.split(r"[/|]", names))
    return [part for part in parts if is_person(part) and not _is_site(page, part)]


def _beside_date(page: Page, at: int) -> list[str]:
    """A name next to the date, on its line or alone on the next, between title and text, is the writer's."""
    line = page.lines[at]
    near = page.lines[max(0, at - 1) : at] + page.lines[at + 1 : at + 2]
    if not _first_title(page) < at < page.start or any(other.text == line.text for other in near):
        return []
    text, days = line.text, find_dates(line.text)
    if line.mark not in ("short", "date") or not (days or _is_dated(page, at)):
        return []
    for found in reversed(days):
        text = f"{text[: found.start]} | {text[found.end :]}"
    return [name for name in writers(text) if is_newsroom(name) or not _is_site(page, name)]


def _is_dated(page: Page, at: int) -> bool:
    beside = page.lines[max(0, at - 2) : at] + page.lines[at + 1 : at + 3]
    return any(other.mark == "date" for other in beside)


def _is_said(page: Page, text: str) -> bool:
    """True if a word of `text` stands in the article too: a tag or a headline, no writer."""
    said = set(re.findall(r"\w+", f"{page.body} {title(page)}".lower()))
    return any(len(word) > 2 and word in said for word in re.findall(r"\w+", text.lower()))


def _is_site(page: Page, text: str) -> bool:
    """True for the headline, the site's name, or words no name has."""
    site = letters(outlet(page) or "")
    if letters(text) == letters(title(page) or ""):
        return True
    parts = {word for word in re.split(r"\W+", text.lower()) if word} - ({"tim"} if text.startswith("Tim ") else set())
    never = (weekdays().keys(), *(words(name) for name in ("press", "menu", "starters", "nobody")))
    return letters(text) == site or any(parts & listed for listed in never)
