"""The headline of a page."""

import re
from functools import lru_cache

from ingest.classify import Line
from ingest.clean import Page
from ingest.names import is_person, split_names
from ingest.shape import is_bullet, is_numbered, title_case_share, without_symbols
from ingest.sitename import TITLE_TAIL, without_menu, without_names, without_site

_TAGLINE = re.compile(r"[A-Z]{4,}(?: [A-Z]{4,})+ [a-z&]+(?: [a-z&|]+)+")  # "KABAR NUSA dibaca sambil ngopi"
_NO_HEADLINE = re.compile(r"\[|edisi\b.*\d", re.IGNORECASE)
_LABEL = re.compile(r"^(?:Perihal|Subjek|Subject|Judul|Title) ?: ")
_CREDIT = re.compile(r" *\([^()]{3,60}\)$")
_SHORT_DAY = re.compile(r"\(\d{1,2}/\d{1,2}(?:/\d{2,4})?\)")  # no headline has one
_URL = re.compile(r"\s*https?://\S+$|(?: (?:PDF|Cetak|Print|E-?mail))+$")
_TICKER = re.compile(r"^(?:trending|terkini|breaking news|topik|tags?|hot|populer)\b ?:", re.IGNORECASE)
_LEAD = 110  # code points; headlines written like sentences are shorter
_LONG = 5  # words; brands, sections and kickers above a headline are shorter
_BESIDE = ("date", "byline", "share")


@lru_cache(maxsize=4)
def title(page: Page) -> str | None:
    """The headline: above the text, the line that says most of what the first paragraphs say.

    Being right above date or by-line and being capitalised like a headline count too; a summary below it repeats as
    much of the text but is written like a sentence. The site's name behind or before it goes.
    """
    at = _index(page)
    if at is None:
        return _above_credit(page) or _below_text(page)
    return without_names(page, without_site(without_menu(_bare(page.lines[at].text))))


def _above_credit(page: Page) -> str | None:
    """A page's first line, capitalised like a headline, with the credit of the picture below it glued on."""
    line = page.lines[0] if page.start else None
    if line is None or line.mark != "caption":
        return None
    bare = _CREDIT.sub("", line.text)
    long = len(bare.split()) >= _LONG and len(bare) <= _LEAD
    return bare if bare != line.text and long and title_case_share(bare) >= 0.8 else None


def _below_text(page: Page) -> str | None:
    """The headline of a page that prints it under its text, above date and by-line."""
    below = page.lines[page.kept[-1] + 1 : page.kept[-1] + 3] if page.kept else ()
    if len(below) < 2 or below[1].mark not in ("date", "byline") or not _could_head(below[0]):
        return None
    lead = _words_of(" ".join(page.lines[i].text for i in page.kept[:4]))
    long = len(below[0].text.split()) >= _LONG
    return _bare(below[0].text) if long and _overlap(below[0].text, lead) >= 0.5 else None


def _bare(text: str) -> str:
    """The line without a letter's "Perihal:", an address or print buttons behind it and pictographs around it."""
    return without_symbols(_LABEL.sub("", _URL.sub("", without_symbols(text)))) or text


def title_index(page: Page) -> int:
    """The line the headline stands on, the last of several; 0 without one."""
    return max(title_lines(page), default=0)


def title_lines(page: Page) -> list[int]:
    """Every line of the head that has the headline: alone, in a breadcrumb, with the site's name."""
    headline = title(page)
    return [i for i, line in enumerate(page.lines[: page.start]) if headline is not None and headline in line.text]


def _index(page: Page) -> int | None:
    lead = _words_of(" ".join(page.lines[i].text for i in page.kept[:4]))
    found = [i for i, line in enumerate(page.lines[: page.start]) if _could_head(line)]
    found = [i for i in found if not _TICKER.match(page.lines[i].text) and not _is_entry(page, i)] or found
    found = [i for i in found if not _is_point(page, i)] or found
    found = [i for i in found if not _SHORT_DAY.search(page.lines[i].text)] or found
    found = [i for i in found if not _is_twice(page, i) or page.lines[i].text == _first_long(page)] or found
    found = [i for i in found if len(found) == 1 or not _is_writer(page, i)] or found
    found = [i for i in found if not _is_label(page, i, found, lead)] or found
    found = [i for i in found if _overlap(page.lines[i].text, lead)] or found
    if not found:
        return None
    best = max(found, key=lambda i: (_score(page, i, lead), -i))
    return None if len(found) > 1 and not _overlap(page.lines[best].text, lead) else best


def _is_label(page: Page, at: int, found: list[int], lead: set[str]) -> bool:
    """True for a line of a few words above one as long as a headline that says some of what the text says."""
    if len(page.lines[at].text.split()) >= _LONG:
        return False
    longer = (page.lines[i].text for i in found if at < i <= at + 2)
    return any(len(text.split()) >= _LONG and _overlap(text, lead) >= 0.2 for text in longer)


def _is_entry(page: Page, at: int) -> bool:
    """True for a line below a clock time alone on its line: an entry of a live report."""
    return at > 0 and re.fullmatch(r"\d{1,2}[.:]\d\d(?: WI(?:B|TA|T))?", page.lines[at - 1].text) is not None


def _first_long(page: Page) -> str:
    """The first line of the head with as many words as a headline: printed twice it may be the picture's name too."""
    lines = (line.text for line in page.lines[: page.start] if _could_head(line) and len(line.text.split()) >= _LONG)
    return next(lines, "")


def _is_twice(page: Page, at: int) -> bool:
    """True for a line printed twice in a row: a picture's title and its text."""
    return any(0 <= near < page.start and page.lines[near].text == page.lines[at].text for near in (at - 1, at + 1))


def _is_writer(page: Page, at: int) -> bool:
    """True for a line of names, two or three words each, beside the date: they wrote the page."""
    text = page.lines[at].text
    beside = page.lines[max(0, at - 1) : at] + page.lines[at + 1 : at + 2]
    dated = any(line.mark == "date" for line in beside)
    return dated and is_person(text) and all(len(name.split()) <= 3 for name in split_names(text))


def _score(page: Page, at: int, lead: set[str]) -> float:
    text = page.lines[at].text
    below = [line.mark for line in page.lines[at + 1 : at + 3]]
    beside = 0.2 if below[:1] and below[0] in _BESIDE else 0.1 if any(mark in _BESIDE for mark in below) else 0.0
    above = [page.lines[i].text for i in range(at) if _heads_page(page, i)]
    first = 0.25 if _heads_page(page, at) and not above else 0.0
    office = 0.8 if any(text in page.lines[i].text for i in page.kept[:8]) else 0.0  # who speaks, as introduced
    above_it = page.lines[at - 1].text if at else ""
    below_headline = above_it in above and title_case_share(above_it) >= 0.8 > 0.5 > title_case_share(text)
    summary = 0.35 if below_headline else 0.0
    return _overlap(text, lead) + beside + first - office - summary + 0.25 * title_case_share(text)


def _heads_page(page: Page, at: int) -> bool:
    """True for a line with as many words as a headline; a short one right above one twice as long is a kicker."""
    line, below = page.lines[at], page.lines[at + 1] if at + 1 < page.start else None
    size = len(line.text.split())
    if size < _LONG or not _could_head(line):
        return False
    longer = below is not None and _could_head(below) and len(below.text.split()) >= 2 * size
    return below is None or not longer or size > _LONG + 1 or title_case_share(below.text) < 0.7


def _could_head(line: Line) -> bool:
    bare = TITLE_TAIL.sub("", _bare(line.text))
    tokens = bare.lower().split()
    if line.mark != "short" or not 3 <= len(tokens) <= 30 or len(line.text) > 220 or _is_small_print(line.text, tokens):
        return False
    if (len(line.text) > _LEAD and title_case_share(line.text) < 0.5) or len(set(tokens)) < 0.7 * len(tokens):
        return False  # a summary without its full stop; a row of tags
    return not (is_bullet(line.text) and not is_numbered(line.text))


def _is_point(page: Page, at: int) -> bool:
    """True for one of several numbered lines in a row: the points of a summary."""
    beside = page.lines[max(0, at - 1) : at] + page.lines[at + 1 : at + 2]
    return is_numbered(page.lines[at].text) and any(is_numbered(line.text) for line in beside)


def _is_small_print(text: str, tokens: list[str]) -> bool:
    """True for a stage direction, an edition, a tagline, or a figure as a picture shows it: "44% transportasi"."""
    figure = len(tokens) <= 4 and tokens[0][0].isdigit() and text[-1:].islower()
    return figure or _NO_HEADLINE.match(text) is not None or _TAGLINE.fullmatch(text) is not None


def _words_of(text: str) -> set[str]:
    return {word.lower() for word in re.findall(r"\w+", text) if len(word) > 3 or word.isdigit()}


def _overlap(text: str, lead: set[str]) -> float:
    mine = _words_of(text)
    return len(mine & lead) / len(mine) if mine else 0.0
