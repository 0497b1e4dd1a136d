"""The site's name at a page's foot: in its copyright line, and where it asks to be read, followed and installed."""

import re
from collections.abc import Iterator

from ingest.clean import Page
from ingest.sites import HOST

_COPYRIGHT = re.compile(
    rf"(?:(?:copyrights?|hak cipta|©|\(c\))[ ©@:()\d,–-]*)+(?P<outlet>{HOST}(?= )|[^\W\d][\w.&' -]{{1,40}}?)"
    r"(?:(?<=[a-z]) (?:redaksi|pedoman|tentang|privasi)\b.*|"
    r"[ ,.|-]*(?:\(?\d{4}\)?|all rights?.*|hak cipta.*|dilindungi.*|dilarang.*|20\d\d.*))?[ .]*$",
    re.IGNORECASE,
)
_RIGHTS = re.compile(r"(?:all )?rights? reserved|hak cipta|dilindungi", re.IGNORECASE)
_FIRM = re.compile(r"\b(?:pt|cv|group|network|holding)\b", re.IGNORECASE)
_NAMED = re.compile(
    r"(?:tayang di|dimuat di|[Aa]plikasi|[Bb]erita|dari|[Aa]rtikel|[Pp]elanggan|[Gg]rup|"
    r"[Ff]ollow|[Ii]kuti|[Pp]antau) (?:media sosial )?"
    r"(?:(?:WhatsApp|WA|Telegram)? ?(?:[Cc]hannel|[Kk]anal|[Ss]aluran) )?"
    r"(?:WhatsApp |WA |Telegram )?(?!Kami)"
    rf"(?P<outlet>{HOST}|(?:[A-Z]\w+ ?){{1,3}}?)"
    r"(?=\?| (?:di (?:Google|WhatsApp|kanal|saluran)|lainnya|yang lain|dengan judul|untuk|dan)|$)"
)


def copyrights(page: Page) -> Iterator[str]:
    for line in page.lines[page.start :]:
        if line.mark == "end" and (match := _COPYRIGHT.search(line.text)):
            parts = [part.strip() for part in re.split(r" [-|] ", match["outlet"]) if not _RIGHTS.match(part)]
            if not parts:
                continue
            yield next((part for part in reversed(parts) if not _FIRM.search(part)), parts[0])


def mentions(page: Page) -> Iterator[str]:
    for line in (*page.lines[page.kept[-1] if page.kept else page.end :], *page.lines[: page.start]):
        if line.mark in ("end", "ad") and (match := _NAMED.search(line.text)):
            yield match["outlet"].strip()
