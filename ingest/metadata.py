"""Title, outlet, dates, authors and dateline of a page, each read from its classified lines."""

import re
from collections.abc import Iterator
from datetime import date

from ingest import bylines
from ingest.classify import Line
from ingest.clean import Page
from ingest.dateline import Dateline, read_dateline
from ingest.pagedates import PageDate, find_dates
from ingest.shape import is_bullet, is_numbered
from ingest.tables import words

_MODIFIED = re.compile(
    r"\b(?:diperbarui|diupdate|di-update|updated?|modified|pembaruan|dimutakhirkan|revisi)\b", re.IGNORECASE
)
_PUBLISHED = re.compile(r"\b(?:diterbitkan|dipublikasikan|published?|posted|terbit|tayang|dimuat)\b", re.IGNORECASE)
_BESIDE_DATE = re.compile(
    r"^(?P<outlet>[\w-]+(?:\.[\w-]+)*\.(?:com|id|co\.id|net|tv|news|org|example)) *(?:-|–|—|\||,|\() *", re.IGNORECASE
)
_COPYRIGHT = re.compile(
    r"(?:copyright|hak cipta|©|\(c\))[ ©@:(c)\d–-]*(?P<outlet>[^\W\d][\w.&' -]{1,40}?)"
    r"(?:[ ,.|-]*(?:\(?\d{4}\)?|all rights?.*|hak cipta.*|dilindungi.*|20\d\d.*))?[ .]*$",
    re.IGNORECASE,
)
_SHORT_DAY = re.compile(r"\((?P<day>\d{1,2})/(?P<month>\d{1,2})(?:/(?P<year>\d{2,4}))?\)")
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
    fits = 3 <= len(line.text.split()) <= 30 and len(line.text) <= 220
    return line.mark == "short" and fits and not (is_bullet(line.text) and not is_numbered(line.text))


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
    for _, line, found in dated:
        if _PUBLISHED.search(line.text[: found.start]):
            return found.day
    head = _title_index(page)
    for i, _, found in dated:
        if head <= i < page.start:
            return found.day
    for i, _, found in dated:
        if i < head <= i + 2 and found.clock and _fits_text(page, found):
            return found.day
    last = page.kept[-1] if page.kept else page.end
    return next((found.day for i, _, found in dated if last < i <= page.end + 2), None)


def modified(page: Page) -> date | None:
    """The day of the last update, where the page labels one."""
    return next((found.day for _, line, found in _date_lines(page) if _is_update(line.text, found)), None)


def _date_lines(page: Page) -> Iterator[tuple[int, Line, PageDate]]:
    """Dates in lines that are about this page; past its end only the by-lines directly below."""
    kept = set(page.kept)
    for i, line in enumerate(page.lines):
        if i in kept or line.mark not in ("date", "byline", "end", "menu"):
            continue
        for found in find_dates(line.text):
            labelled = _PUBLISHED.search(line.text[: found.start]) or _MODIFIED.search(line.text[: found.start])
            if labelled or (line.mark != "end" and i < page.end + 6):
                yield i, line, found


def _fits_text(page: Page, found: PageDate) -> bool:
    """False for a clock above the title that shows the day of the crawl: with seconds, or long after the text's days.

    The text's own short dates ("Jumat (30/10)") decide: the page was printed on one of them or within three days.
    """
    said = (_days_since(found.day, match) for match in _SHORT_DAY.finditer(page.body))
    gaps = [gap for gap in said if gap is not None]
    if not gaps:
        return not found.seconds
    return 0 <= min(gaps) <= (3 if found.seconds else 14)


def _days_since(day: date, short: re.Match[str]) -> int | None:
    year = int(short["year"]) if short["year"] and len(short["year"]) == 4 else None
    try:
        said = date(year or day.year, int(short["month"]), int(short["day"]))
    except ValueError:
        return None
    gap = (day - said).days
    return gap if year or gap >= -1 else gap + 365


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
    if not _title_index(page) < at < page.start or not any(line.mark == "date" for line in beside):
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
