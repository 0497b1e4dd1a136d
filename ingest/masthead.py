"""Names on top of a page: what the first lines may call the site, and whether the page prints it again.

A head gives the name with other things on its line: a tagline in small letters, a menu, an edition, a mail address.
"""

import re
from collections.abc import Iterator
from itertools import pairwise

from ingest.classify import Line
from ingest.clean import Page
from ingest.dateline import places
from ingest.headline import title, title_lines
from ingest.pagedates import find_dates
from ingest.shape import title_case_share, without_symbols
from ingest.sites import is_wire, letters
from ingest.tables import weekdays, words

_HEAD = 10  # lines
_SENDER = re.compile(r"^(?:Dari|From|Pengirim) ?: ?(?P<name>[^<:|]{3,40}?) *(?:<|$)")
_CUT = re.compile(r" ?(?:[|•·»>#<(:;,\]✦☰⚡]|::| [-–—] | -- |\d).*$")
_FOOT = ("end", "ad", "caption", "note", "signoff", "share")
_ADDRESS = re.compile(r"[\w.-]+(?:@[\w.-]+|\.(?:com|id|net|tv|org|news|info|example))\S*")
_ANNOUNCED = re.compile(r"\b(?:grup|kanal|saluran|pelanggan|nonton|dari|di|by|oleh|youtube|instagram)\b", re.IGNORECASE)
_TOPMOST = 4  # lines
_NAMED = re.compile(
    r"(?: No\.?)? \d+/\d{4}$|^(?:logo|media|situs|koran|laman|portal|web|surat kabar) ?:? (?=[A-Z])| logo$",
    re.IGNORECASE,
)
_AFTER_NAME = ("edisi", "no", "amp", "online", "senin", "selasa", "rabu", "kamis", "jumat", "sabtu", "minggu")
CONTEXT = ("AMP", "Mobile", "Online", "LIVE")


def mastheads(page: Page) -> Iterator[str]:
    """The names that the head gives and the page prints again, or that say what they are ("TV", "Kabar", "Pos")."""
    top = min(title_lines(page), default=page.start)
    for i, line in enumerate(page.lines[: min(_HEAD, page.start)]):
        if sender := _SENDER.match(line.text):
            yield sender["name"].strip()
        if line.mark in ("short", "menu", "date") and (i < top or line.mark == "date"):
            yield from (name for name in _prefixes(line.text) if _is_site(page, i, name))
    if top > 1 and page.lines[0].mark == "short" and _is_tagline(page.lines[1]):
        yield from (name for name in _prefixes(page.lines[0].text) if name == page.lines[0].text)


def lone_names(page: Page) -> Iterator[str]:
    """A name on top that neither headline nor text has a word of: a kicker or a section would share one."""
    top = min((i for i in title_lines(page)), default=0)
    said = set(re.findall(r"\w+", f"{title(page)} {page.body}".lower()))
    for line, below in pairwise(page.lines[: min(top, _TOPMOST) + 1]):
        text = bare_name(line.text)
        name = next(_prefixes(text), "") if line.mark in ("short", "menu", "date") else ""
        rest = text[len(name) :].strip()
        own = set(re.findall(r"\w+", name.lower()))
        cut = not rest or not rest[0].isalpha() or rest[0].islower() or rest.partition(" ")[0].lower() in _AFTER_NAME
        listed = below.mark in ("short", "menu", "section") and len(below.text.split()) < 3  # a menu, item by item
        never = said | words("nobody") | words("stops") | (words("menu") - words("press"))
        if name and cut and not listed and not own & never and "@" not in text:
            yield name


def bare_name(text: str) -> str:
    """What a line of the head calls the site, without "Logo" and "Situs:" and pictographs."""
    return _NAMED.sub("", without_symbols(text)).strip("[(# ")


def _is_tagline(line: Line) -> bool:
    """True for what a blog or a local site says of itself below its name, in small letters."""
    return line.mark == "short" and 3 <= len(line.text.split()) <= 9 and title_case_share(line.text) < 0.5


def initials(name: str) -> str:
    """ "Teluk Lamong Post" → "TLP"."""
    return "".join(word[0] for word in re.findall(r"\w+", name)).upper()


def top_names(page: Page) -> Iterator[str]:
    """Every name the head may give the site, longest first for each line, whether printed again or not."""
    for line in page.lines[: min(_HEAD, page.start)]:
        if line.mark in ("short", "menu", "date"):
            yield from _prefixes(line.text)


def _prefixes(text: str) -> Iterator[str]:
    """The capitalised words a line begins with, then fewer of them: the rest may be a tagline or a menu."""
    run = _leading(without_symbols(text).lstrip("[( "))
    while run and run[-1] in CONTEXT:
        run = run[:-1]
    for size in range(min(len(run), 4), max(min(len(run), 2), 1) - 1, -1):
        name = " ".join(run[:size])
        if run and run[size - 1] != "&" and _may_name(name):
            yield name


def _leading(text: str) -> list[str]:
    tokens = _CUT.sub("", text).split()
    run: list[str] = []
    for token in tokens:
        shouts = token.isupper() and len(token) > 1
        if token == "&" and run:
            run.append(token)
            continue
        if not token[0].isupper() or (run and run[0].isupper() and len(run[0]) > 3 and not shouts):
            break
        run.append(token)
    return run


def _may_name(name: str) -> bool:
    parts = set(re.findall(r"\w+", name.lower()))
    listed = words("menu") | weekdays().keys() | words("nobody")
    if (
        len(letters(name)) < 5
        or parts <= listed
        or parts & weekdays().keys()
        or name.lower() in places()
        or is_wire(name)
        or find_dates(name)
    ):
        return False
    return " " in name or (name.isupper() and len(name) >= 6) or re.fullmatch(r"(?:[A-Z][a-z]+){2,}", name) is not None


def _is_site(page: Page, at: int, name: str) -> bool:
    headline = letters(title(page) or "")
    if letters(name) in headline:
        return False
    own = set(re.findall(r"\w+", name.lower()))
    near = at < 3 or "|" in page.lines[at].text
    if name.startswith("Berita ") and name[7:].lower() in places():
        near = False  # a section: "Berita Medan"
    if near and " " in name and own & words("press") and not own & (words("menu") - words("press")):
        return own - words("press") != set()
    return any(_prints(line.mark, line.text, name) for line in _others(page, at))


def _others(page: Page, at: int) -> Iterator[Line]:
    kept = set(page.kept)
    return (line for i, line in enumerate(page.lines) if i != at and i not in kept and line.text != page.lines[at].text)


def _prints(mark: str, text: str, name: str) -> bool:
    """True for a line that has the name as a site's: a credit, the foot, an address; no menu and no by-line."""
    if letters(name) not in letters(text):
        return False
    if mark in _FOOT or letters(name) in letters("".join(_ADDRESS.findall(text))):
        return True
    return mark == "short" and (text.lower().startswith(name.lower()) or _ANNOUNCED.search(text) is not None)
