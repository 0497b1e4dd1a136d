"""The headline of a page."""

import re

from ingest.classify import Line
from ingest.clean import Page
from ingest.shape import is_bullet, is_numbered
from ingest.tables import words

_TITLE_TAIL = re.compile(r"\s+(?:[|•»]|[-–—])\s+(?:[\w.-]+\.(?:com|id|net|co|tv|example)\S*|[^|]{2,40})$")


def title(page: Page) -> str | None:
    """The headline: above the text, the line that says most of what the first paragraphs say."""
    lead = _words_of(" ".join(page.lines[i].text for i in page.kept[:4]))
    found = [(i, line.text) for i, line in enumerate(page.lines[: page.start]) if _could_head(line)]
    if not found:
        return None
    best = max(found, key=lambda item: (_overlap(item[1], lead), -item[0]))
    return None if len(found) > 1 and not _overlap(best[1], lead) else without_site(without_menu(best[1]))


def _could_head(line: Line) -> bool:
    fits = 3 <= len(line.text.split()) <= 30 and len(line.text) <= 220
    return line.mark == "short" and fits and not (is_bullet(line.text) and not is_numbered(line.text))


def _words_of(text: str) -> set[str]:
    return {word.lower() for word in re.findall(r"\w+", text) if len(word) > 3 or word.isdigit()}


def _overlap(text: str, lead: set[str]) -> float:
    mine = _words_of(text)
    return len(mine & lead) / len(mine) if mine else 0.0


def without_menu(headline: str) -> str:
    """The headline of a flattened page without the menu in front of it: three section names or more in a row."""
    tokens = headline.split()
    leading = next((i for i, token in enumerate(tokens) if token.lower() not in words("menu")), len(tokens))
    return " ".join(tokens[leading:]) if leading >= 3 else headline


def without_site(headline: str) -> str:
    """The headline without the site's name behind a bar, or behind a dash when the name is a host."""
    match = _TITLE_TAIL.search(headline)
    if match is None or (match.group().strip()[0] in "-–—" and "." not in match.group()):
        return headline
    return headline[: match.start()].strip()


def title_index(page: Page) -> int:
    """The line the headline stands on; 0 without one."""
    headline = title(page)
    if headline is None:
        return 0
    return next(i for i, line in enumerate(page.lines) if headline in line.text)
