"""Sentences that only repeat others of the page: a lead printed twice, a pull quote, a summary at the end."""

import re

from ingest.classify import Line
from ingest.shape import is_bullet, without_signoff


def copies(lines: list[Line], start: int, end: int) -> set[int]:
    """Lines below their first printing, whole or cut short: a repeated caption, a pull quote, a repeated lead."""
    found: set[int] = set()
    seen: list[str] = []
    for i in range(start, end):
        core = without_signoff(lines[i].text).rstrip(". …")
        if lines[i].mark == "prose" and len(core) > 40:
            if any(core in other for other in seen):
                found.add(i)
            seen.append(lines[i].text)
    found |= {i for i in range(start, end) if _is_pull_quote(lines, i, start, end)}
    return found | {i for i in range(start + 2, end) if _is_last_summary(lines, i)}


def is_copy(text: str, other: str) -> bool:
    """True if `text` is `other` cut short, or one sentence nearly all of whose words stand in `other`."""
    core = text.rstrip(". …")
    if len(core) > 40 and other.startswith(core):
        return True
    mine, theirs = content(text), content(other)
    return len(text) < 220 and len(mine) >= 6 and len(mine & theirs) >= 0.85 * len(mine)


def content(text: str) -> set[str]:
    """The words of a text that carry meaning, lower case: longer ones and numbers."""
    return {word.lower() for word in re.findall(r"\w+", text) if len(word) > 3 or word.isdigit()}


def _is_last_summary(lines: list[Line], at: int) -> bool:
    """True for a summary right above the page's last list of bulleted headlines: its words stand above it."""
    below = lines[at + 1 :]
    listed = len(below) >= 3 and all(line.mark == "short" and is_bullet(line.text) for line in below[:3])
    if not listed or lines[at].mark != "prose" or len(lines[at].text) > 220 or any(o.mark == "prose" for o in below):
        return False
    mine, theirs = content(lines[at].text), content(" ".join(line.text for line in lines[:at]))
    return len(mine) >= 6 and len(mine & theirs) >= 0.65 * len(mine)


def _is_pull_quote(lines: list[Line], at: int, start: int, end: int) -> bool:
    """True for a quotation that stands, word for word, inside a longer paragraph of the same article."""
    core = lines[at].text.strip("\"“”'‘’ .,!?")
    if lines[at].text[:1] not in "\"“‘'" or not 12 <= len(core) <= 250:
        return False
    others = (lines[i].text for i in range(start, end) if i != at and lines[i].mark == "prose")
    return any(core in other and len(other) > len(core) + 8 for other in others)
