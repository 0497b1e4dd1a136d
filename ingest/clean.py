"""Which lines of a page are the article: its paragraphs, sub-headings and lists. Everything else is dropped.

In doubt a line with a figure goes: a figure from a link or a list of headlines is worse than a lost sub-heading. A
sentence stays unless a phrase, its place (above the dateline, below the end of the article) or a copy speaks against
it. Reporter's initials glued to the last paragraph stay in it, as printed; alone on a line they are a by-line and go.
"""

import re
from dataclasses import dataclass

from ingest.bounds import body_end, body_start, is_day_heading
from ingest.classify import Line, classify
from ingest.lines import split_lines
from ingest.pagedates import find_dates
from ingest.repeats import content, copies
from ingest.shape import (
    HEADING_WORDS,
    has_number,
    is_bullet,
    is_datum,
    is_heading,
    is_intro,
    is_numbered,
    title_case_share,
    without_bullet,
)

_SHORT_DAY = re.compile(r"\(\d{1,2}/\d{1,2}(?:/\d{2,4})?\)|\b\d{1,2} (?:[A-Z][a-z]{2,8})\b")


@dataclass(frozen=True, slots=True, eq=False)
class Page:
    """A page taken apart: its lines as classified, the indices of its body lines, where its body begins and ends.

    Compared by identity: headline and outlet are asked for many times, and remembered for the page at hand.
    """

    lines: tuple[Line, ...]
    kept: tuple[int, ...]
    start: int
    end: int

    @property
    def body(self) -> str:
        """The article's lines, one empty line between them."""
        return "\n\n".join(self.lines[i].text for i in self.kept)

    @property
    def context(self) -> tuple[str, ...]:
        """Captions, teasers and notes with a date in them, each once."""
        kept = set(self.kept)
        dropped = [line.text for i, line in enumerate(self.lines) if i not in kept and self._anchors(i, line)]
        return tuple(dict.fromkeys(dropped))

    def _anchors(self, at: int, line: Line) -> bool:
        """Only lines about this article: nothing from below its end, where other articles are teased."""
        if at >= self.end or not (_SHORT_DAY.search(line.text) or find_dates(line.text)):
            return False
        return line.mark in ("caption", "note") or (line.mark == "prose" and at < self.start)


def clean(text: str) -> Page:
    """The parts of a page. `text` is normalised (see `ingest.normalize`)."""
    lines = classify(split_lines(text))
    end = body_end(lines)
    start = body_start(lines, end)
    kept = _select(lines, start, end, copies(lines, start, end))
    return Page(tuple(lines), tuple(kept), start, end)


@dataclass(slots=True)
class _Place:
    """Where the walk through the body stands."""

    listing: bool = False  # inside a list that a sentence announced
    linking: bool = False  # below "Baca juga" without a headline of its own, or a list's header


def _select(lines: list[Line], start: int, end: int, copied: set[int]) -> list[int]:
    kept: list[int] = []
    place = _Place()
    for i in range(start, end):
        line = lines[i]
        if i in copied:
            continue
        if is_day_heading(lines, i, end):
            kept.append(i)
        elif line.mark == "prose":
            if _is_bulleted_link(lines, i, place):
                continue
            place.listing, place.linking = _opens_list(line, place), False
            kept.append(i)
        elif line.mark == "short":
            if _keeps_short(lines, i, end, place):
                kept.append(i)
        elif line.mark in ("link", "section", "ad"):
            place.linking = line.mark != "ad" and len(line.text.rstrip(" :»›>").split()) <= 3
            place.listing = place.listing and line.mark != "section"
    return _without_loose_headings(lines, kept)


def _opens_list(line: Line, place: _Place) -> bool:
    return is_intro(line.text) or (place.listing and is_bullet(line.text))


def _is_bulleted_link(lines: list[Line], at: int, place: _Place) -> bool:
    """A bulleted sentence outside a list, below a label or among bulleted headlines, is a headline with a full stop."""
    if not is_bullet(lines[at].text) or is_numbered(lines[at].text) or place.listing:
        return False
    around = lines[at - 1 : at] + lines[at + 1 : at + 2]
    return place.linking or any(other.mark == "short" and is_bullet(other.text) for other in around)


def _keeps_short(lines: list[Line], at: int, end: int, place: _Place) -> bool:
    """A short line stays as a list item, a row of data beside others, or a sub-heading above a sentence."""
    text = lines[at].text
    if is_intro(text) and not place.linking and (not has_number(text) or len(text.split()) >= 6):
        place.listing = True
        return True
    if place.linking:
        return False
    if place.listing:
        place.listing = not _leaves_list(lines, at)
        if place.listing:
            return True
    if is_datum(text) and _has_prose(lines, at, end):
        beside = [lines[j] for j in (at - 1, at + 1) if 0 <= j < end]
        if any(line.mark in ("short", "prose") and is_datum(line.text) for line in beside):
            return True
        if not is_numbered(text):
            return _heads_text(lines, at, end) or (is_heading(text) and _next_is_prose(lines, at, end))
    if is_numbered(text):
        return _next_is_prose(lines, at, end) and len(without_bullet(text).split()) <= 14
    if is_bullet(text):
        return False
    if is_heading(text) and _next_is_prose(lines, at, end):
        return True
    short = len(text.split()) <= HEADING_WORDS and not any(char.isdigit() for char in text)
    return (short and _heads_table(lines, at, end)) or _heads_text(lines, at, end)


def _heads_text(lines: list[Line], at: int, end: int) -> bool:
    """A longer sub-heading, or one with a figure: what it says, every number of it, stands in the text below it."""
    text = lines[at].text
    if len(text) > 90 or len(text.split()) > 12 or not _next_is_prose(lines, at, end):
        return False
    below = [line.text for line in lines[at + 1 : end] if line.mark == "prose"][:3]
    mine, theirs = content(text), content(" ".join(below))
    numbers = {word for word in mine if word.isdigit()}
    return len(mine) >= 2 and numbers <= theirs and len(mine & theirs) >= 0.6 * len(mine)


def _heads_table(lines: list[Line], at: int, end: int) -> bool:
    """A question or a heading in capitals above a table or rows of data, the text going on below them."""
    text = lines[at].text
    asks = text.endswith("?") and title_case_share(text) < 0.5
    below = lines[at + 1 : min(at + 4, end)]
    rows = [line for line in below if (asks and line.mark == "caption") or is_datum(line.text)]
    return len(rows) >= (1 if asks else 3) and _has_prose(lines, at, end)


def _has_prose(lines: list[Line], at: int, end: int) -> bool:
    return any(line.mark == "prose" for line in lines[at + 1 : end])


def _leaves_list(lines: list[Line], at: int) -> bool:
    """A list of bullets or of rows ends where a line is neither: the next sub-heading, or a stray headline."""
    above = next((line for line in reversed(lines[:at]) if line.mark != "ad"), lines[at])
    before, text = above.text, lines[at].text
    if is_intro(before) or (above.mark == "prose" and not is_bullet(before) and not is_datum(before)):
        return False
    if is_bullet(before) and is_bullet(text):
        return False
    same = (is_bullet(before) == is_bullet(text)) and (is_datum(text) or not is_datum(before))
    return not same


def _next_is_prose(lines: list[Line], at: int, end: int) -> bool:
    line = next((line for line in lines[at + 1 : end] if line.mark in ("prose", "short")), None)
    return line is not None and (line.mark == "prose" or is_intro(line.text))


def _without_loose_headings(lines: list[Line], kept: list[int]) -> list[int]:
    """A sub-heading, or the colon of a list, left as the last line of the body headed nothing."""
    while kept and lines[kept[-1]].mark == "short" and _heads_nothing(lines, kept):
        kept = kept[:-1]
    return kept


def _heads_nothing(lines: list[Line], kept: list[int]) -> bool:
    text = lines[kept[-1]].text
    return text.endswith(":") or (is_heading(text) and not _in_list(lines, kept))


def _in_list(lines: list[Line], kept: list[int]) -> bool:
    return (len(kept) > 1 and (is_intro(lines[kept[-2]].text) or lines[kept[-2]].mark == "short")) or is_bullet(
        lines[kept[-1]].text
    )
