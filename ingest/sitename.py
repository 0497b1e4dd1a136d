"""The headline without what is glued to it: the menu and the site's name before it, the site's name behind it."""

import re

from ingest.clean import Page
from ingest.tables import words

TITLE_TAIL = re.compile(r"\s+(?:[|•»]|[-–—])\s+(?:[\w.-]+\.(?:com|id|net|co|tv|example)\S*|[^|]{2,40})$")
_BEFORE = re.compile(r"^(?P<name>.{2,30}?)(?:: | [|•»–—-] )(?P<title>.{15,})$")
_BEHIND = re.compile(r"^(?P<title>.{15,}) [|•»–—-] (?P<name>.{2,60})$")
_RIGHTS = re.compile(r"©|\(c\)|copyright|hak cipta", re.IGNORECASE)
_BESIDE_NAME = re.compile(r" [|•»–—-] ")


def without_menu(headline: str) -> str:
    """The headline of a flattened page without the menu in front of it: three section names or more in a row."""
    tokens = headline.split()
    leading = next((i for i, token in enumerate(tokens) if token.lower() not in words("menu")), len(tokens))
    return " ".join(tokens[leading:]) if leading >= 3 else headline


def without_site(headline: str) -> str:
    """The headline without the site's name behind a bar, or behind a dash when the name is a host."""
    while len(headline.split(" | ")) > 2:
        headline = headline.rpartition(" | ")[0].strip()
    match = TITLE_TAIL.search(headline)
    if match is None or (match.group().strip()[0] in "-–—" and "." not in match.group()):
        return headline
    if len(headline[: match.start()].split()) < 2:
        return headline
    return headline[: match.start()].strip()


def without_names(page: Page, headline: str) -> str:
    """The headline as another line of the head has it alone, and without a name before or behind it that is the site's.

    A site's name is one that stands alone in the head, at the foot or before the first sentence.
    """
    parts = [match for form in (_BEFORE, _BEHIND) if (match := form.match(headline))]
    heads = [line.text for line in page.lines[: page.start] if len(line.text.split()) >= 3]
    if short := next(
        (text for text in heads if _BESIDE_NAME.match(headline[len(text) :]) and headline.startswith(text)), None
    ):
        return short
    glued = (text for text in heads if headline.endswith(text) and headline[: -len(text)][-1:].isalpha())
    if whole := next(glued, None):
        return whole
    for match in parts:
        if match["title"] in heads or _is_site(page, match["name"], headline[match.end("name") :][:1] == ":"):
            return str(match["title"])
    return headline


def _is_site(page: Page, name: str, colon: bool) -> bool:
    """True for a name that stands alone in the head or in the copyright; before a colon a speaker stands otherwise."""
    known = _letters(name)
    alone = any(_letters(line.text) == known for line in page.lines[: page.start])
    foot = any(known in _letters(line.text) for line in page.lines[page.end :] if _RIGHTS.search(line.text))
    opens = bool(page.kept) and known in _letters(page.lines[page.kept[0]].text[:60])
    return alone or foot or (opens and not colon and len(name.split()) > 1)


def _letters(text: str) -> str:
    return "".join(char for char in text.lower() if char.isalnum())
