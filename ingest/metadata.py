"""Title, outlet, dates, authors and dateline of a page, each read from its classified lines."""

import re
from collections.abc import Iterator
from datetime import date

from ingest import bylines
from ingest.classify import Line
from ingest.clean import Page
from ingest.dateline import Dateline, read_dateline
from ingest.pagedates import PageDate, find_dates
from ingest.tables import words

_MODIFIED = re.compile(
    r"\b(?:diperbarui|diupdate|di-update|updated?|modified|pembaruan|dimutakhirkan|revisi)\b", re.IGNORECASE
)
_PUBLISHED = re.compile(r"\b(?:diterbitkan|dipublikasikan|published?|posted|terbit|tayang|dimuat)\b", re.IGNORECASE)
_BESIDE_DATE = re.compile(
    r"^(?P<outlet>[\w-]+(?:\.[\w-]+)*\.(?:com|id|co\.id|net|tv|news|org|example)) *(?:-|–|—|\||,|\() *", re.IGNORECASE
)
_COPYRIGHT = re.compile(
    r"(?:copyright|hak cipta|©|\(c\))[ ©@:(c)\d–-]*(?P<outlet>[^\W\d][\w.&' -]{1,40}?)(?:[ ,.|-]*(?:\(?\d{4}\)?|all rights?.*|"
    r"hak cipta.*|dilindungi.*|20\d\d.*))?[ .]*$",
    re.IGNORECASE,
)
_TITLE_TAIL = re.compile(r"\s+(?:[|•»]|[-–—])\s+(?:[\w.-]+\.(?:com|id|net|co|tv|example)\S*|[^|]{2,40})$")


def title(page: Page) -> str | None:
    """The headline: above the text, the line that says most of what the first paragraphs say."""
    lead = _words_of(" ".join(page.lines[i].text for i in page.kept[:4]))
    found = [(i, line.text) for i, line in enumerate(page.lines[: page.start]) if _could_head(line)]
    if not found:
        return None
    best = max(found, key=lambda item: (_overlap(item[1], lead), -item[0]))
    return None if len(found) > 1 and not _overlap(best[1], lead) else without_site(best[1])


def _could_head(line: Line) -> bool:
    return line.mark == "short" and 3 <= len(line.text.split()) <= 30 and len(line.text) <= 220


def _words_of(text: str) -> set[str]:
    return {word.lower() for word in re.findall(r"\w+", text) if len(word) > 3 or word.isdigit()}


def _overlap(text: str, lead: set[str]) -> float:
    mine = _words_of(text)
    return len(mine & lead) / len(mine) if mine else 0.0


def without_site(headline: str) -> str:
    """The headline without the site's name behind a bar, or behind a dash when the name is a host."""
    match = _TITLE_TAIL.search(headline)
    if match is None or (match.group().strip()[0] in "-–—" and "." not in match.group()):
        return headline
    return headline[: match.start()].strip()


def published(page: Page) -> date | None:
    """The day of publication as the head or foot of the page prints it.

    A labelled date wins ("Diterbitkan"), then a date line between title and text, then one right above the title with a
    clock time, then one in the by-lines under the text. A date in the menu, "3 minggu lalu", the foot's copyright
    year, an update and a date inside the text are none.
    """
    dated = [(i, line, found) for i, line, found in _date_lines(page) if not _is_update(line.text, found)]
    for i, line, found in dated:
        if _PUBLISHED.search(line.text[: found.start]) and i < page.end + 6:
            return found.day
    head = _title_index(page)
    for i, _, found in dated:
        if head <= i < page.start:
            return found.day
    for i, _, found in dated:
        if i < head and found.clock and not found.seconds and head - i <= 2:
            return found.day
    return next((found.day for i, _, found in dated if page.start <= i <= page.end + 2), None)


def modified(page: Page) -> date | None:
    """The day of the last update, where the page labels one."""
    return next((found.day for _, line, found in _date_lines(page) if _is_update(line.text, found)), None)


def _date_lines(page: Page) -> Iterator[tuple[int, Line, PageDate]]:
    """Dates in lines that are about this page; past its end only the by-lines directly below."""
    kept = set(page.kept)
    for i, line in enumerate(page.lines[: page.end + 6]):
        if i not in kept and line.mark in ("date", "byline", "end" if i < page.start else "date"):
            for found in find_dates(line.text):
                yield i, line, found


def _is_update(text: str, found: PageDate) -> bool:
    """True if the label nearest before the date says update: "Terbit 7 Juli 2023, diperbarui 8 Juli 2023"."""
    before = text[: found.start]
    update = max((m.end() for m in _MODIFIED.finditer(before)), default=-1)
    return update > max((m.end() for m in _PUBLISHED.finditer(before)), default=-1)


def _title_index(page: Page) -> int:
    headline = title(page)
    if headline is None:
        return 0
    return next(i for i, line in enumerate(page.lines) if line.text.startswith(headline))


def authors(page: Page) -> tuple[str, ...]:
    """Writers and editors as the page names them, in page order.

    A wire named as the writer ("Penulis: Antara") is kept: it is what the page says. Translators and photographers are
    no authors; "Redaksi" and its like are only when nobody else is named.
    """
    lines = [line.text for line in page.lines[: page.end + 8] if line.mark == "byline"]
    return bylines.authors(_with_names_below(page, lines))


def _with_names_below(page: Page, lines: list[str]) -> list[str]:
    """A label alone on its line ("Penulis :") names the person on the next one."""
    below = {
        line.text: after.text for line, after in zip(page.lines, page.lines[1:], strict=False) if after.mark == "short"
    }
    return [f"{text.rstrip(' :')}: {below[text]}" if _is_bare(text) and text in below else text for text in lines]


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


def is_wire(name: str) -> bool:
    """True for a news agency whose copy other sites print."""
    return name.strip().lower() in words("wires")
