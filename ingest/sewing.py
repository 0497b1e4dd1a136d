"""Broken lines of a page sewn together: paragraphs wrapped at a width, sentences broken by links, lonely datelines."""

import re
from dataclasses import dataclass
from itertools import pairwise
from statistics import median

from ingest.bylines import is_byline
from ingest.dateline import is_bare_dateline
from ingest.pagedates import find_dates
from ingest.shape import is_numbered, title_case_share
from ingest.tables import phrase

_WRAPPED = 110  # code points of a line broken by a text processor
_CREDIT_END = re.compile(r"\b(?:[Ff]oto|Dok|[Ii]st)\b[^,]{0,40}$")
_CONTINUES = re.compile(r"^[a-z]|^[,;)](?: |$)|^\.(?: |$)")
_ENDED = re.compile(r"[.!?:;\"”’)\]*]$")
_OPEN_END = re.compile(
    r"(?:,|\b(?:yang|dan|di|ke|dari|untuk|dengan|pada|dalam|oleh|terhadap|bahwa|tetapi|atau|serta|kepada|para|sebagai))$"
)
_SITE = re.compile(r"[\w-]+(?:\.[\w-]+)*\.(?:com|id|co|net|tv|news|example)")
_HOST = re.compile(r"^[\w-]+(?:\.[\w-]+)+\b|^[a-z]+[A-Z]")
_EMPTY = re.compile(r" ?\( ?\)")  # where a link stood
_INITIALS = re.compile(r"[a-z]{2,5}(?:/[a-z]{2,5})? \| ")  # who wrote, before a bar and the site
_BARE_BULLETS = frozenset("-–—•·*▪►")


@dataclass(frozen=True, slots=True)
class RawLine:
    """One line of the page; `gap`: an empty line stands before it."""

    text: str
    gap: bool


def unwrapped(lines: list[RawLine]) -> list[RawLine]:
    """Lines broken at a fixed width become paragraphs again; only on a page where most lines are so broken."""
    if _flows(lines):
        return _until_full_stops(lines)
    inner = [a.text for a, b in pairwise(lines) if not b.gap]
    open_ended = [len(text) for text in inner if not _ENDED.search(text)]
    if len(inner) < 8 or len(open_ended) < 0.6 * len(inner):
        return lines
    width = median(open_ended)
    if not 50 <= width <= 120 or sum(0.75 * width <= n <= 1.25 * width for n in open_ended) < 0.85 * len(open_ended):
        return lines
    found: list[RawLine] = []
    last = 0
    for line in lines:
        if found and not line.gap and last >= 0.75 * width:
            found[-1] = RawLine(f"{found[-1].text} {line.text}", found[-1].gap)
        else:
            found.append(line)
        last = len(line.text)
    return found


def _flows(lines: list[RawLine]) -> bool:
    """True for a page pasted from a text processor: short lines of any length, many of which go on in small letters."""
    pairs = [(a.text, b.text) for a, b in pairwise(lines) if not b.gap]
    broken = [right for left, right in pairs if len(left) <= _WRAPPED and not _ENDED.search(left)]
    on = sum(right[0].islower() for right in broken)
    return len(pairs) >= 10 and len(broken) >= 0.5 * len(pairs) and on >= 0.35 * len(broken) and on >= 5


def _until_full_stops(lines: list[RawLine]) -> list[RawLine]:
    found: list[RawLine] = []
    for line in lines:
        left = found[-1].text if found else "."
        last = left[-_WRAPPED:]
        alone = (
            _ENDED.search(left) or line.gap or _CREDIT_END.search(last) or _closes_itself(left) or is_byline(line.text)
        )
        if alone:
            found.append(line)
        else:
            found[-1] = RawLine(f"{left} {line.text}", found[-1].gap)
    return found


def joined(lines: list[RawLine]) -> list[RawLine]:
    """Sentences broken by a link on a line of its own, and datelines above their sentence, become one line again."""
    found: list[RawLine] = []
    for line in lines:
        if not found or not _continues(found[-1].text, line):
            found.append(line)
            continue
        link = found.pop()
        whole = _sewn(link, line)
        if found and _is_link_word(link.text, line.text) and _is_unfinished(found[-1].text):
            whole = _sewn(found.pop(), whole)
        found.append(whole)
    return found


def _sewn(left: RawLine, right: RawLine) -> RawLine:
    space = "" if right.text[0] in ",;.)" or left.text[-1] == "(" else " "
    return RawLine(_EMPTY.sub("", f"{left.text}{space}{right.text}"), left.gap)


def _continues(left: str, line: RawLine) -> bool:
    right = line.text
    if (
        is_bare_dateline(left)
        or left.endswith("(")
        or left in _BARE_BULLETS
        or (right[0] in "-–—" and is_bare_dateline(f"{left} –"))
    ):
        return True
    if is_numbered(right) or _ENDED.search(left) or _is_furniture(left) or _is_furniture(right) or _closes_itself(left):
        return False
    if _OPEN_END.search(left):
        return len(left) > 15 and not (left[-1] == "," and line.gap and right[0] in '"“')
    if (
        _HOST.match(right)
        or _INITIALS.match(right)
        or (find_dates(right[:60]) and not right.endswith("."))
        or is_byline(re.split(r" [•|·] ", right)[0])
    ):
        return False
    return _CONTINUES.match(right) is not None and not (line.gap and title_case_share(left) >= 0.7)


def _closes_itself(line: str) -> bool:
    """True for a by-line, a host, a line that ends with a date: what follows in small letters is a tag or file name."""
    dates = find_dates(line) if len(line) < 160 else []
    return is_byline(line) or _SITE.fullmatch(line) is not None or bool(dates and dates[-1].end >= len(line) - 4)


def _is_link_word(link: str, rest: str) -> bool:
    """True for a name that was a link inside a sentence: what follows it begins in lower case or with a comma."""
    return len(link) <= 60 and link not in _BARE_BULLETS and _CONTINUES.match(rest) is not None


def _is_unfinished(left: str) -> bool:
    return len(left) >= 40 and left[-1].islower() and not _is_furniture(left)


def _is_furniture(line: str) -> bool:
    return phrase(line) is not None
