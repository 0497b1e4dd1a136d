"""The site's name where only small things give it: the text's first words, a picture's credit, whom somebody told."""

import re
from collections.abc import Iterator
from functools import cache

from ingest.clean import Page
from ingest.sites import HOST, core, is_wire, letters
from ingest.tables import words

_OPENS = re.compile(r"^(?P<outlet>[A-Z][\w.]*(?: [A-Z][\w.]*){0,2}) ?(?:--|[-–—]) ?(?=[\"“]?[A-Z])")
_OPENS_HOST = re.compile(rf"^(?P<outlet>{HOST})(?: ?[|~] | (?=[A-Z][a-z]))", re.IGNORECASE)
_CREDITED = re.compile(rf"/ ?({HOST})\)?$", re.IGNORECASE)
_TOLD = re.compile(
    r"\b(?:[Kk]epada|[Pp]antauan|dihubungi|ditemui|dikonfirmasi|diterima|hubungi) (?:tim |wartawan |redaksi )?"
    rf"(?P<outlet>(?i:{HOST})|[A-Za-z]\w+(?: [A-Z]\w+)?)"
)
_ARCHIVE = re.compile(r"\b[Dd]ok\.? ?:? ?(?P<outlet>[\w.]+(?: [A-Z]\w+)?)[).]*$")


def openings(page: Page) -> Iterator[str]:
    """ "Kabar Nusa - Warga …": a name before the first sentence that the page prints once more."""
    first = page.lines[page.kept[0]].text if page.kept else ""
    if match := _OPENS_HOST.match(first):
        yield match["outlet"]
    if match := _OPENS.match(first):
        name = match["outlet"]
        if name.isupper() and not is_brand(name):
            if len(name) > 5 and " " not in name and name.lower() not in page.body[len(name) :].lower():
                yield name
            return  # a village's name in capitals: the text tells of it
        again = sum(letters(match["outlet"]) in letters(line.text) for line in page.lines) > 1
        small = {
            word for line in page.lines if line.mark in ("caption", "byline", "end") for word in words_of(line.text)
        }
        if (
            again
            or is_brand(match["outlet"])
            or set(words_of(match["outlet"])) & (words("press") | (small - words("menu")))
        ):
            yield match["outlet"]
    for line in page.lines[max(0, page.start - 3) : page.start]:
        if line.mark == "short" and line.text.endswith(("news", "News")) and " " not in line.text:
            yield line.text


def credits(page: Page) -> Iterator[str]:
    """The host in a picture's credit, or the brand whose archive it is from ("Rini/kabarnusa.example", "Dok Kabar")."""
    captions = [line.text for line in page.lines[: page.end] if line.mark == "caption"]
    yield from (match[1] for text in captions if (match := _CREDITED.search(text)))
    for match in filter(None, map(_ARCHIVE.search, captions)):
        yield from _brands_in(match["outlet"])


def spoken_to(page: Page) -> Iterator[str]:
    """The site that somebody told it to: "katanya kepada Kabar Nusa", "pantauan kabarnusa.example"."""
    for i in page.kept:
        for match in _TOLD.finditer(page.lines[i].text):
            name = match["outlet"]
            if ("." in name or (set(words_of(name)[:1]) & words("press") and " " in name)) and not is_wire(name):
                yield name
            yield from _brands_in(match["outlet"])


def _brands_in(text: str) -> Iterator[str]:
    tokens = re.findall(r"[\w.-]+", text)
    for size in (2, 1):
        for i in range(len(tokens) - size + 1):
            name = " ".join(tokens[i : i + size]).strip(".-")
            if is_listed(name) and not is_wire(name):
                yield name


@cache
def _known_brands() -> frozenset[str]:
    return frozenset(letters(name) for name in words("brands"))


def is_listed(name: str) -> bool:
    """True for a site that brands.csv has."""
    return core(name) in _known_brands() or letters(name) in _known_brands()


def is_brand(name: str) -> bool:
    """True for a listed site, a name made of a site's words or written as one: "JATIMTIMES", "KabarChannel"."""
    if is_listed(name):
        return True
    glued = [word for word in words("press") if len(word) >= 4 and word in letters(name)]
    return bool(glued) or re.search(r"[a-z][A-Z]|[A-Z]{3}[a-z]{3}", name) is not None


def words_of(name: str) -> list[str]:
    return re.findall(r"\w+", name.lower())
