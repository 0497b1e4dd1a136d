"""The days a page was published and updated."""

import re
from collections.abc import Iterator
from datetime import date

from ingest.classify import CHAT, Line
from ingest.clean import Page
from ingest.headline import title_lines
from ingest.opening import page_dateline
from ingest.pagedates import PageDate, find_dates
from ingest.shape import is_bullet
from ingest.tables import weekdays

_MODIFIED = re.compile(
    r"\b(?:diperbarui|diupdate|di-update|updated?|modified|pembaruan|dimutakhirkan|revisi)\b", re.IGNORECASE
)
_PUBLISHED = re.compile(
    r"^(?:date|tanggal) ?:? |\b(?:diterbitkan|dipublikasikan|published?|pubdate|posted|terbit|tayang|dimuat|kasebar)\b",
    re.IGNORECASE,
)
_COPIED = re.compile(
    r"\b(?:dicetak|diakses|diunduh|diambil|printed|accessed|join(?:ed)?|bergabung|member)\b", re.IGNORECASE
)
_EDITION = re.compile(r"\b(?:edisi|edition)\b", re.IGNORECASE)
_MARKET_DAY = re.compile(r" (?:pon|wage|kliwon|legi|pahing)$", re.IGNORECASE)
_CLOCK_LINE = re.compile(r"[0-2]?\d[:.][0-5]\d(?: (?:WIB|WITA|WIT))?")
_SHORT_DAY = re.compile(r"(?:(?P<weekday>[\w'’]+)\s+)?\((?P<day>\d{1,2})/(?P<month>\d{1,2})(?:/(?P<year>\d{2,4}))?\)")
_STAMP = re.compile(r"^\[(?P<day>\d{1,2})/(?P<month>\d{1,2})(?:/(?P<year>\d{2,4}))?,? \d", re.MULTILINE)
_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")
_NEAR = 2  # lines of the head between a date and the headline


def published(page: Page) -> date | None:
    """The day of publication as the head or foot of the page prints it.

    A labelled date wins ("Diterbitkan"), then a date line between title and text, then one above the title that is an
    edition's, fits the days in the text or has a clock time, then one in the by-lines under the text. A date in the
    menu, "3 minggu lalu", the foot's copyright year, an update, a print-out and a date inside the text are none.
    """
    dated = [
        (i, line, found)
        for i, line, found in _date_lines(page)
        if not _is_update(line.text, found) and not _COPIED.search(line.text[: found.start])
    ]
    for _, line, found in dated:
        if _PUBLISHED.search(line.text[: found.start]):
            return found.day
    first, head = min(title_lines(page), default=0), max(title_lines(page), default=0)
    below = [found.day for i, _, found in dated if head <= i < page.start]
    between = [found.day for i, _, found in dated if first < i < head]
    if below or between:
        return (below or between)[0]
    for i, line, found in dated:
        if i < first and (_EDITION.search(line.text[: found.start]) or _is_above(page, i, first, found)):
            return found.day
    last = page.kept[-1] if page.kept else page.end
    foot = [found.day for i, line, found in dated if last < i <= page.end + 2 and not _is_listed(page, last, i, line)]
    return next(iter([*foot, *_dateline_days(page), *_updates_of_the_day(page)]), None)


def _updates_of_the_day(page: Page) -> Iterator[date]:
    """The day of an update, where the head gives no other and the text was written on it, by its own short dates."""
    said = _said(page)
    for i, line, found in _date_lines(page):
        gaps = [gap for match in said if (gap := _days_since(found.day, match)) is not None]
        if i < page.start and _is_update(line.text, found) and gaps and 0 <= min(gaps) <= 1:
            yield found.day


def _dateline_days(page: Page) -> list[date]:
    """The full date in the dateline ("JAKARTA (3 Juli 2023) - …"), as press releases print it."""
    found = page_dateline(page)
    text = page.lines[page.kept[0]].text if page.kept else ""
    return [day.day for day in find_dates(text[: found.end])] if found else []


def _is_listed(page: Page, last: int, at: int, line: Line) -> bool:
    """True for a date below the header of a list, or behind a bullet: the day of another article."""
    return is_bullet(line.text) or any(line.mark == "section" for line in page.lines[last + 1 : at])


def modified(page: Page) -> date | None:
    """The day of the last update, where the page labels one."""
    return next((found.day for _, line, found in _date_lines(page) if _is_update(line.text, found)), None)


def _date_lines(page: Page) -> Iterator[tuple[int, Line, PageDate]]:
    """Dates in lines that are about this page; past its end only the by-lines directly below."""
    kept = set(page.kept)
    for i, line in enumerate(page.lines):
        if i in kept:
            continue
        small = line.mark in ("date", "byline", "end", "menu") or (i < page.start and CHAT.match(line.text) is not None)
        head = line.mark == "short" and i < page.start and not is_bullet(line.text)
        for found in find_dates(line.text):
            labelled = _PUBLISHED.search(line.text[: found.start]) or _MODIFIED.search(line.text[: found.start])
            above = head and (labelled or _is_printed_day(line.text, found))
            below = (labelled and (small or i >= page.end)) or (small and line.mark != "end" and i < page.end + 6)
            if above or below:
                yield i, line, found


def _is_printed_day(text: str, found: PageDate) -> bool:
    """True for a day that a head prints among other things: behind its weekday or "Edisi", or with a clock time."""
    before = _MARKET_DAY.sub("", text[: found.start].rstrip(" ,|/"))
    weekday = re.search(r"([\w'’]+)$", before)
    named = weekday is not None and weekday[1].lower() in weekdays()
    return named or found.clock or _EDITION.search(before) is not None


def _is_above(page: Page, at: int, first: int, found: PageDate) -> bool:
    """True for a date above the headline that is the page's: near it with a clock time, or one the text's days fit."""
    between = [line for line in page.lines[at + 1 : first] if line.mark == "short" and len(line.text.split()) > 3]
    clock = found.clock or _CLOCK_LINE.fullmatch(page.lines[at + 1].text)
    if first - at > _NEAR and between and not _said(page):
        return False
    return _fits_text(page, found, clock)


def _said(page: Page) -> list[re.Match[str]]:
    """The short dates of the text ("Jumat (30/10)") and of a chat's stamps."""
    stamps = "\n".join(line.text for line in page.lines if line.mark in ("comments", "date"))
    return [*_SHORT_DAY.finditer(page.body), *_STAMP.finditer(stamps)]


def _fits_text(page: Page, found: PageDate, clock: object) -> bool:
    """False for a date above the title that is the day of the crawl: with seconds, or long after the text's days.

    The text's own short dates ("Jumat (30/10)") decide: the page was printed on one of them or within three days.
    """
    if _of_another_year(page, found.day):
        return False
    full = (said.day for i in page.kept[:3] for said in find_dates(page.lines[i].text))
    if not found.seconds and any(0 <= (found.day - day).days <= 3 for day in full):
        return True
    said = (_days_since(found.day, match) for match in _said(page))
    gaps = [gap for gap in said if gap is not None]
    if not gaps:
        return bool(clock) and not found.seconds
    return 0 <= min(gaps) <= (3 if found.seconds or not clock else 14)


def _of_another_year(page: Page, day: date) -> bool:
    """True if a weekday of the text is not of this year but of one that the text prints: the page was crawled later."""
    years = {int(year) for year in _YEAR.findall(page.body)} - {day.year}
    for short in _SHORT_DAY.finditer(page.body):
        weekday = weekdays().get((short["weekday"] or "").lower())
        if weekday is None or short["year"] or _weekday(day.year, short) in (weekday, None):
            continue
        if str(day.year) not in page.body and any(_weekday(year, short) == weekday for year in years):
            return True
    return False


def _weekday(year: int, short: re.Match[str]) -> int | None:
    try:
        return date(year, int(short["month"]), int(short["day"])).weekday()
    except ValueError:
        return None


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
