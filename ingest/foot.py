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
_OWNED = re.compile(
    rf"^(?:(?:19|20)\d\d )?(?!copy|hak cipta)(?P<outlet>{HOST}|[A-Z][\w.&'-]*(?: [A-Z][\w.&'-]*){{0,3}}) ?(?:©|\(c\))|"
    r"(?:hak cipta dilindungi|rights reserved)[. ]+(?P<after>(?-i:[A-Z])[\w.&' -]{2,40}?)[, ]+(?:19|20)\d\d",
    re.IGNORECASE,
)
_MAIL = re.compile(rf"[\w.]+(?:@|\[at\])(?P<outlet>{HOST})\b", re.IGNORECASE)
_POST_OFFICES = ("gmail", "yahoo", "ymail", "hotmail", "outlook", "rocketmail")
_ASKED = re.compile(
    r"^(?:(?:(?:[Uu]nduh|[Dd]ownload|[Ii]nstal) [Aa]plikasi|(?:Tim )?Redaksi|Langganan|Berlangganan|Follow|Ikuti|"
    r"Diterbitkan oleh|Terima kasih (?:telah|sudah) membaca|The post .* appeared first on|Tentang|"
    r".{0,40}(?:saluran|kanal|channel|grup) (?:WhatsApp|WA|Telegram)) )"
    rf"(?P<outlet>{HOST}|[A-Z]\w+(?: [A-Z]\w+){{0,3}})(?=[.:,!]|$| di (?:Play|App|Google|WhatsApp))|"
    r"^(?P<self>[A-Z]\w+(?: [A-Z]\w+){0,3}) adalah (?:portal|media|situs|surat kabar|koran|kantor berita|laman)\b"
)
_COPIED = re.compile(r"\b(?:bersumber|disadur|dilansir|dikutip|disarikan|diterjemahkan)\b", re.IGNORECASE)
_BELOW = 12  # lines under the text
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
    """Whose the page is by its copyright line; of a firm and its site the site."""
    for line in page.lines[page.start :]:
        if line.mark != "end":
            continue
        if owned := _OWNED.search(line.text):
            yield owned["outlet"] or owned["after"]
        elif match := _COPYRIGHT.search(line.text):
            parts = [part.strip() for part in re.split(r" [-|] ", match["outlet"]) if not _RIGHTS.match(part)]
            if parts:
                yield next((part for part in reversed(parts) if not _FIRM.search(part)), parts[0])


def mentions(page: Page) -> Iterator[str]:
    """Names in what a page asks of its readers, and the host of its mail address."""
    last = page.kept[-1] if page.kept else page.end
    for line in (*page.lines[last:], *page.lines[: page.start]):
        if line.mark in ("end", "ad") and not _COPIED.search(line.text) and (match := _NAMED.search(line.text)):
            yield match["outlet"].strip()
    below = [line.text for line in page.lines[last : last + _BELOW]]
    for match in filter(None, map(_ASKED.search, below)):
        yield match["outlet"] or match["self"]
    for match in filter(None, map(_MAIL.search, below[1:])):
        if not match["outlet"].lower().startswith(_POST_OFFICES):
            yield match["outlet"]
