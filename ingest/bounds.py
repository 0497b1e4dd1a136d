"""Where on a page the article begins and ends."""

import re
from itertools import accumulate

from ingest.classify import CHAT, Line
from ingest.dateline import read_dateline
from ingest.repeats import content, is_copy
from ingest.shape import ends_article, is_bullet, is_numbered

_LEAD_PARAGRAPHS = 8  # a dateline further down belongs to a round-up, not to the page's first paragraph
_LABEL = re.compile(r"(?!.*\b(?:otomatis|mesin|dibuat|dihasilkan|keliru)\b)\W*\w+(?:\W+\w+){0,4}\W*", re.IGNORECASE)
_CLOCK = re.compile(r"\d[.:]\d\d\b")
_SIGNED_OFF = re.compile(r"\([A-Za-z]{2,5}/[A-Za-z]{2,5}\)\.?")  # reporter and desk alone on their line
_ENTRY = re.compile(r"\d{1,2}[.:]\d\d (?:WIB|WITA|WIT)\b")
_LEAD = re.compile(r"[A-Z]{5,} [A-Za-z][a-z]")  # "BANJIR melanda": how papers print a text's first word
_LONG = 280  # code points
_SMALL = ("share", "ad", "menu", "pages", "signoff", "caption")


def _running(lines: list[Line]) -> list[int]:
    """Code points of prose above each line, and above the end."""
    return [0, *accumulate(len(line.text) if line.mark == "prose" else 0 for line in lines)]


def body_end(lines: list[Line]) -> int:
    """The first line below the article: comments, tags, copyright, a share row or the first list of other articles.

    A share row or a box of headlines inside the text ends nothing: an end needs more prose above it than below
    (comments, which may be long: a fifth), and no text of the article going on behind it.
    """
    above = _running(lines)
    for i, line in enumerate(lines):
        before, after = above[i], above[-1] - above[i + 1]
        if line.mark == "prose" and ends_article(line.text) and above[i + 1] > after:
            return i + 1
        if before and (_ends(lines, i, before, after) or (_SIGNED_OFF.fullmatch(line.text) and before > after)):
            return i
    return len(lines)


def _ends(lines: list[Line], at: int, before: int, after: int) -> bool:
    mark = lines[at].mark
    if mark == "comments":
        return before > (after if CHAT.match(lines[at].text) else after / 4)  # a text may be sent in two messages
    if mark == "end":
        return before > after and not (lines[at].text.startswith("©") and _resumes(lines, at))  # a picture's "© Nama"
    if mark == "share":
        return before > after and not _runs_on(lines, at)
    return mark == "section" and before > after and not _resumes(lines, at)


def _runs_on(lines: list[Line], at: int) -> bool:
    """True if the next line below a share row that is no small furniture is a sentence."""
    below = (line for line in lines[at + 1 :] if line.mark not in _SMALL)
    return next((line.mark == "prose" for line in below), False)


def _resumes(lines: list[Line], at: int) -> bool:
    """True if the article goes on below a box of headlines: two sentences in a row, or one above by-line or share row.

    Teasers of other articles stand one by one between headlines, behind bullets, or begin with a dateline.
    """
    run = 0
    for line in lines[at + 1 :]:
        if line.mark in ("end", "comments"):
            return False
        if line.mark == "prose":
            run = 0 if is_bullet(line.text) or read_dateline(line.text) else run + 1
            if run == 2 or (run == 1 and ends_article(line.text)):
                return True
        elif line.mark in ("byline", "signoff", "share") and run == 1:
            return True
        elif line.mark in ("short", "section", "date"):
            run = 0
    return False


def body_start(lines: list[Line], end: int) -> int:
    """The first line of the body: the paragraph with the dateline if there is one, else the first sentence."""
    prose = [i for i in range(end) if lines[i].mark == "prose"]
    above = _running(lines)
    for i in prose[:_LEAD_PARAGRAPHS]:
        if read_dateline(lines[i].text) and above[i] <= above[end] - above[i] and not _is_above_title(lines, i, end):
            return i
    after = _after_head(lines, above, end)
    start = next((i for i in prose if i >= after and not _is_lead_in(lines, i, end)), end)
    headed = is_day_heading(lines, start - 1, end) or _is_first_of_many(lines, start, end)
    return start - 1 if headed else start


def _is_above_title(lines: list[Line], at: int, end: int) -> bool:
    """True for a text that stands once more below the next line, the headline."""
    return at + 2 < end and lines[at + 1].mark == "short" and lines[at + 2].text == lines[at].text


def is_day_heading(lines: list[Line], at: int, end: int) -> bool:
    """True for a day above the entries of a live report: the next line begins with a clock time."""
    if at < 0 or at + 1 >= end or lines[at].mark != "date" or _CLOCK.search(lines[at].text):
        return False
    return _ENTRY.match(lines[at + 1].text) is not None


def _is_first_of_many(lines: list[Line], start: int, end: int) -> bool:
    """True if a numbered sub-heading stands right above the first sentence, and the next number further down."""
    number = re.match(r"(\d{1,2})\. \S", lines[start - 1].text) if 0 < start < end else None
    if number is None or lines[start - 1].mark != "short":
        return False
    following = f"{int(number[1]) + 1}. "
    heads = (i for i in range(start, end - 1) if lines[i].mark == "short" and lines[i].text.startswith(following))
    below = (next((line for line in lines[i + 1 : end] if line.mark != "caption"), None) for i in heads)
    return any(line is not None and line.mark == "prose" for line in below)


def _after_head(lines: list[Line], above: list[int], end: int) -> int:
    """Where the page's head ends: below the last by-line, date or summary label that still has most prose under it."""
    head, sentences = 0, 0
    for i in range(end):
        if sentences > 4 or (sentences > 1 and above[i] > 0.25 * above[end]) or _is_long(lines, i - 1):
            break
        if is_day_heading(lines, i, end) or _ENTRY.match(lines[i].text):
            break
        sentences += lines[i].mark == "prose"
        if lines[i].mark in ("byline", "date", "summary"):
            head = i
    return head


def _is_long(lines: list[Line], at: int) -> bool:
    """True for a paragraph longer than any summary or teaser in a page's head."""
    return at >= 0 and lines[at].mark == "prose" and len(lines[at].text) > _LONG and not is_bullet(lines[at].text)


def _is_lead_in(lines: list[Line], at: int, end: int) -> bool:
    """True for a sentence above the text that is no part of it: a teaser bullet, a summary, a copy of what follows."""
    line = lines[at]
    if _is_above_title(lines, at, end):
        return True
    if is_bullet(line.text) and not is_numbered(line.text):
        return at > 0 or (at + 1 < end and is_bullet(lines[at + 1].text))
    if any(lines[near].text == line.text for near in (at - 1, at + 1) if 0 <= near < end):
        return True
    if at + 1 < end and lines[at + 1].mark == "caption" and lines[at + 1].text.startswith(line.text):
        return True
    if _is_above_picture(lines, at, end) or re.fullmatch(r"[\"“][^\"“”]{5,80}[\"”]", line.text):
        return True
    if at and not line.gap and len(line.text) < 160 and _is_teased(lines, at, end):
        return True
    if at and lines[at - 1].mark == "summary" and _LABEL.fullmatch(lines[at - 1].text):
        return True
    if at and lines[at - 1].mark == "caption" and len(lines[at - 1].text) < 40 and not line.gap and _has_gaps(lines):
        return True
    if at + 1 < end and lines[at + 1].mark == "caption" and _is_summary(lines, at, end):
        return True
    later = [other.text for other in lines[at + 1 : end] if other.mark == "prose"]
    return len(later) > 2 and any(is_copy(line.text, text) for text in later[:4])


def _is_summary(lines: list[Line], at: int, end: int) -> bool:
    """True for a short sentence above the first picture most of whose words the next two paragraphs have."""
    below = [line.text for line in lines[at + 1 : end] if line.mark == "prose"]
    mine, theirs = content(lines[at].text), content(" ".join(below[:2]))
    return len(lines[at].text) < 140 and len(below) > 2 and len(mine & theirs) >= 0.6 * len(mine)


def _is_teased(lines: list[Line], at: int, end: int) -> bool:
    """True for a sentence right below a label ("Headline"), or below such a one and above a lead in capitals."""
    first = at
    while first and lines[first - 1].mark == "prose" and len(lines[first - 1].text) < 160 and not lines[first].gap:
        first -= 1
    if not first or lines[first - 1].mark != "section" or lines[first].gap:
        return False
    return first == at or any(_LEAD.match(line.text) for line in lines[at + 1 : min(at + 3, end)])


def _has_gaps(lines: list[Line]) -> bool:
    """True for a page that sets its paragraphs apart: only there a line without a gap belongs to the one above."""
    return any(line.gap for line in lines[1:])


def _is_above_picture(lines: list[Line], at: int, end: int) -> bool:
    """True for a summary between the headline and the picture, whose text is the headline once more."""
    heads = {line.text for line in lines[:at] if line.mark == "short" and len(line.text) > 30}
    return len(lines[at].text) < 220 and any(line.text in heads for line in lines[at + 1 : min(at + 4, end)])
