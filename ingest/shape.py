"""What the shape of a line says: sentence or headline, list item, row of data, menu."""

import re

from ingest.tables import words

_TERMINAL = re.compile(r"[.!?][\"”’'»)\]]*$|[\"”]$")
_FULL_STOP = re.compile(r"(?<!\.)\.[\"”’')\]]*$|[\"”]$")
_SIGNOFF = re.compile(
    r"\s*(?:\*{1,3}|\[\d{0,2}\]|\[[A-Za-z][A-Za-z.]{1,14}(?:[/,-] ?[A-Za-z]{1,10}){0,3}\]|"
    r"\((?:\*{1,3}|[A-Za-z]{2,8}(?:[/,-] ?[A-Za-z]{1,10}(?:-?\d{1,2})?){0,4}|"
    r"[A-Z][a-z]+ [A-Z][a-z]+)\))"
    r"(?:\s*\*{1,3})?$"
)
# "(yon/P-2)", "(dis/ugo)": desks sign off so after the last paragraph only.
_DESK = re.compile(
    r"[.!?\"”]\s*\((?:[A-Za-z]{2,8}(?:/[A-Za-z]{1,8}(?:-\d{1,2})?){1,4}|(?:[A-Za-z]{2,8}/)?[A-Z]{1,2}-\d{1,2})\)\W*$"
)
# "…," kata camat, Rabu (7/7): who spoke, without the full stop that small sites leave out.
_SPOKEN = re.compile(r"[,.!?][\"”] ?[a-z]{3,}")
_LABELLED = re.compile(r"[^\W\d][\w ]{2,20}: (?P<headline>\w+(?: \w+){2,})")
_CELLS = re.compile(r"\|?[^|]{1,60}(?:\|[^|]{1,60})+\|?")
_SENTENCE_BREAK = re.compile(r"[a-z\d)\"”][.!?][\"”’)]* [\"“‘(]?[A-Z0-9]")
_BULLET = re.compile(r"^(?:[-–—•·*▪►»✓✔●○■]|\d{1,2}[.)]|[a-z][.)])(?: |$)\s*")
_NUMBERED = re.compile(r"^(?:\d{1,2}[.)]|[a-z][.)]) \S")
_DATUM = re.compile(
    r"^(?P<name>[^\W\d][^:=\d]{1,45}?) ?(?:[:=]|[-–—] | )? ?(?:Rp ?|US\$ ?)?\d[\d.,]*(?P<unit>(?: [^\s,;]+){0,4})"
    r"(?P<more>[,;(].*)?$"
)
_NUMBER_WORD = re.compile(
    r"\d|\b(?:nol|dua|tiga|empat|lima|enam|tujuh|delapan|sembilan|se(?:puluh|belas|ratus|ribu|juta)|"
    r"(?:puluh|belas|ratus|ribu|juta|miliar|triliun)(?:an)?)\b",
    re.IGNORECASE,
)
_INTRO_WORD = re.compile(
    r"\b(?:berikut|rinci(?:an|annya|nya)?|yakni|yaitu|antara lain|di antaranya|sebagai berikut|meliputi|"
    r"terdiri atas|terdiri dari)\b",
    re.IGNORECASE,
)
# "31 menara: untuk pegawai", "Rp 9,4 triliun: nilai anggaran": a row of data with its number in front.
_VALUE_FIRST = re.compile(
    r"^(?:(?:Rp ?|US\$ ?)?\d[\d.,]*%?(?: [a-z]+){0,3}|[A-Z]\w+ \(\d[\d.,]*\)) ?: [a-z][^.:]{3,80}$"
)
_YEAR = re.compile(r" (?:19|20)\d\d$")
_SYMBOLS = "\u2190-\u21ff\u2300-\u23ff\u2600-\u2712\u2715-\u27bf\u2b00-\u2bff\ufe0f\u200d\U0001f000-\U0001faff"
_EDGE_SYMBOLS = re.compile(rf"^[{_SYMBOLS}☰≡\s]+|[{_SYMBOLS}\s]+$")
_REPEATED = 45  # code points that no paragraph has twice
HEADING_WORDS = 9
TITLED_WORDS = 7  # with every word capitalised a longer line is the headline of another article


def without_symbols(text: str) -> str:
    """The line without pictographs and arrows at its ends: "📌 Baca juga", "☰ Kabar Nusa 🔍"."""
    return _EDGE_SYMBOLS.sub("", text)


def is_doubled(text: str) -> bool:
    """True for a picture's text with its alternative text glued on: what the line begins with stands in it twice."""
    again = text.find(text[:_REPEATED], _REPEATED)
    return len(text) < 1500 and again > 0 and len(text) - again > 0.35 * len(text)


def without_signoff(text: str) -> str:
    """The line without a reporter's initials, wire tag or asterisks at its end."""
    return _SIGNOFF.sub("", text)


def ends_article(text: str) -> bool:
    """True for a paragraph that closes with the initials of reporter and desk: "… katanya. (dis/ugo)"."""
    return _DESK.search(text) is not None


def is_prose(text: str) -> bool:
    """True for a line that reads as running text: a sentence with its full stop, or several sentences."""
    core = without_signoff(text)
    if len(core.split()) < 3:
        return False
    if core.endswith(("...", "…")) and not core.startswith(('"', "“")):
        return len(core) > 160 and _SENTENCE_BREAK.search(core) is not None
    if core.endswith(":"):
        return _SENTENCE_BREAK.search(core) is not None or (len(core.split()) >= 8 and title_case_share(core) < 0.6)
    if _FULL_STOP.search(core):
        return not is_headline_quote(core)
    if len(core) >= 50 and not is_bullet(core) and _SPOKEN.search(core) and title_case_share(core) < 0.6:
        return True
    return (len(core) >= 100 and _SENTENCE_BREAK.search(core) is not None) or len(core) >= 180 or _asks(core)


def _asks(core: str) -> bool:
    """True for a quotation that ends with "?" or "!", a long exclamation and an interviewer's question.

    No headline is written so: its words are capitalised.
    """
    quoted = core[-1:] in "!?" and core[:1] in '"“' and len(core) >= 40
    cries = core[-1:] == "!" and len(core) >= 80 and title_case_share(core) < 0.3
    return quoted or cries or (core[-1:] == "?" and len(core) >= 50 and title_case_share(core) < 0.4)


def is_headline_quote(text: str) -> bool:
    """True for a headline that only ends with a quoted word: 'Menteri: Kita Akan "Bergerak Cepat"'.

    A sentence puts its full stop inside or behind the quotation mark, so a short line without one is a headline.
    """
    if not text.endswith(('"', "”")) or text[:1] in '"“' or re.search(r"[.,!?…][\"”]$", text):
        return False
    return len(text) < 110 and (title_case_share(text) >= 0.6 or len(text) < 90)


def title_case_share(text: str) -> float:
    """Which part of the longer words (four letters or more) begins with a capital."""
    longer = [word for word in re.findall(r"[^\W\d_][\w-]*", text) if len(word) >= 4]
    return sum(word[0].isupper() for word in longer) / len(longer) if longer else 0.0


def is_intro(text: str) -> bool:
    """True for a line that announces a list: "Rinciannya:", "Berikut data per kabupaten." """
    if text.endswith(":"):
        return True
    if not text.endswith("."):
        return False
    last = text.rsplit(". ", 1)[-1]
    return last.startswith("Berikut ") or (len(text) < 160 and _INTRO_WORD.search(last[-70:]) is not None)


def is_bullet(text: str) -> bool:
    """True for a line behind a dash, dot, number or letter."""
    return _BULLET.match(text) is not None


def is_numbered(text: str) -> bool:
    """True for a line behind "1." or "a)"."""
    return _NUMBERED.match(text) is not None


def without_bullet(text: str) -> str:
    """The line without its dash, dot or number."""
    return _BULLET.sub("", text)


def is_datum(text: str) -> bool:
    """True for a row of data ("1. Sleman: 14 kasus"); a headline with a number is none: its words are capitalised."""
    if _VALUE_FIRST.match(text) or (_CELLS.fullmatch(text) and re.search(r"\d", text)):
        return True
    match = _DATUM.match(without_bullet(text).rstrip(".;,"))
    if match is None or len(text) > 90:
        return False
    unit = [word for word in match["unit"].split() if word.isalpha()]
    if any(word[0].isupper() and not word.isupper() for word in unit):
        return False
    return all(word[0].isupper() or len(word) < 4 for word in match["name"].split())


def has_number(text: str) -> bool:
    """True if a digit or a number word stands in the line."""
    return _NUMBER_WORD.search(text) is not None


def is_heading(text: str) -> bool:
    """True for a line short enough for a sub-heading and without a figure of its own.

    In four words or fewer, capitalised, a number word is none ("Bertambah Dua Kali Lipat").
    """
    bare = without_bullet(text)
    longest = TITLED_WORDS if title_case_share(bare) > 0.9 else HEADING_WORDS
    if (labelled := _LABELLED.match(bare)) and title_case_share(labelled["headline"]) > 0.9:
        return False  # "Waosan sanes: Rega Beras Mundhak"
    if "," in bare and len(bare.split()) > 5 and title_case_share(bare) > 0.9:
        return False  # the two halves of a headline
    if (
        bare[:1].islower()
        or len(bare.split()) > longest
        or len(bare) > 70
        or (not bare[:1].isalnum() and bare[:1] not in "\"“'")
    ):
        return False
    if len(bare.split()) <= 4 and title_case_share(bare) > 0.9:
        return not any(char.isdigit() for char in bare)
    return not has_number(_YEAR.sub("", bare))


def is_menu(text: str) -> bool:
    """True for a row of section names: capitalised words without punctuation, several of them known from menus."""
    parts = re.findall(r"[^\s|/·•,>»]+", text)
    if len(parts) < 3 or re.search(r"[.,!?;:\"“”]", text):
        return False
    known = sum(part.lower() in words("menu") for part in parts)
    capital = sum(part[0].isupper() or part in ("&", "dan") for part in parts)
    least = 1 / 4 if len(parts) > 5 or re.search(r" [|/·•>»] ", text) else 0.75  # a headline may have two of the words
    return known >= 2 and known >= least * len(parts) and capital == len(parts)
