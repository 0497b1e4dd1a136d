"""What each line of a page is, judged by its own words and shape; `clean` then judges by its place."""

import re
from dataclasses import dataclass
from itertools import pairwise
from typing import Literal

from ingest.bylines import is_byline
from ingest.captions import is_caption
from ingest.dateline import read_dateline
from ingest.pagedates import find_dates
from ingest.sewing import RawLine
from ingest.shape import is_bullet, is_menu, is_prose, title_case_share, without_symbols
from ingest.sites import HOST
from ingest.tables import phrase

Mark = Literal[
    "prose", "short", "link", "section", "end", "share", "comments", "ad", "menu", "caption", "summary", "note",
    "pages", "signoff", "byline", "date",
]  # fmt: skip

CHAT = re.compile(r"\[?\d{1,2}/\d{1,2}(?:/\d{2,4})?,? \d{1,2}[.:]\d\d[^:]*:$|\[\d{1,2}/\d{1,2}[^\]]*\] [^:]+:$")
_PHOTOGRAPHER = re.compile(r"\b(?:Foto|Fotografer|Pewarta foto) ?:? (?P<name>[A-Z][\w'’-]+(?: [A-Z][\w'’-]+){1,3})")
_KICKER = re.compile(r"[A-Z]{3,}(?: [A-Z]{2,}){0,3}: [A-Z]")
_SPONSOR = re.compile(r"\W*(?:dari|pesan|konten|kata|bersama) (?:sponsor|mitra|pengiklan)(?: kami)?\W*", re.IGNORECASE)
_CALLS = re.compile(
    r"://|www\.|\w\.\w+/|@|\||\b(?:klik|unduh|gabung|ikuti|langganan|iklan|tonton|dapatkan|hubungi|transkrip)\b",
    re.IGNORECASE,
)
_COPIED = re.compile(r"[.\"”] ?\([A-Z]\w+(?: [A-Z]\w+)?/[A-Z][a-z]+(?: [A-Z]\w+)?\)$")
_SEGMENTS = re.compile(r" +[•|·●»] *| *[•|·●»] +|\t")
_DATE_REST = re.compile(
    r"\b(?:senin|selasa|rabu|kamis|jum.?at|sabtu|minggu|ahad|monday|tuesday|wednesday|thursday|friday|saturday|sunday|"
    r"mon|tue|wed|thu|fri|sat|sun|wib|wita|wit|pukul|jam|diterbitkan|dipublikasikan|published|posted|tayang|terbit|"
    r"diperbarui|diupdate|updated?|modified|dimuat|tanggal|date|publish|last|terakhir|on|at|pada|oleh|by|am|pm|gmt)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Line:
    """A line of the page with what it is by itself. `gap`: an empty line stands before it."""

    text: str
    mark: Mark
    gap: bool


def classify(lines: list[RawLine]) -> list[Line]:
    """Every line with its mark. A line that is nothing else is "prose" or "short" (headline, heading, list item)."""
    marks = [mark(line.text) for line in lines]
    photographers = {match["name"] for line in lines if len(line.text) < 160 for match in _photographers(line.text)}
    for i, line in enumerate(lines):
        above = lines[i - 1].text if i else ""
        signed = any(line.text.endswith((f"({name})", f"({name}).")) for name in photographers)
        again = i > 0 and marks[i - 1] == "caption" and line.text.startswith(above[:45]) and len(above) > 45
        if marks[i] == "prose" and (signed or again or _is_kicked_caption(lines, marks, i)):
            marks[i] = "caption"
        elif marks[i] == "byline" and line.text.endswith(":") and sum(o.text == line.text for o in lines) > 1:
            marks[i] = "menu"  # who speaks in a transcript
        elif marks[i] in ("prose", "short") and above and _SPONSOR.fullmatch(above):
            marks[i] = "ad"
        elif (marks[i] == "caption" and _closes_text(lines, marks, i)) or _lacks_stop(line.text, marks, i):
            marks[i] = "prose"
    return [Line(line.text, found, line.gap) for line, found in zip(lines, marks, strict=True)]


def _lacks_stop(text: str, marks: list[Mark], at: int) -> bool:
    """True for a sentence whose full stop is missing, by its place: between paragraphs, or as the last of them.

    It is long and not capitalised like a headline; nothing in it calls for a click. As the first one it has a dateline.
    """
    if marks[at] != "short" or len(text) < 50 or text[0].islower() or text[-1] in "!?:…|" or is_bullet(text):
        return False
    above, below = marks[at - 1] if at else "short", marks[at + 1] if at + 1 < len(marks) else "end"
    plain = sum(word.islower() for word in re.findall(r"[^\W\d_]{5,}", text))
    if above != "prose":
        return below == "prose" and plain >= 2 and read_dateline(text) is not None
    if below not in ("prose", "signoff", "byline", "end") or plain < (4 if title_case_share(text) < 0.55 else 5):
        return False
    return _CALLS.search(text) is None


def _photographers(text: str) -> list[re.Match[str]]:
    return list(_PHOTOGRAPHER.finditer(text))


def _is_kicked_caption(lines: list[RawLine], marks: list[Mark], at: int) -> bool:
    """True for a picture's text as papers print it, beside its credit: "KAYU SITAAN: Petugas memeriksa segel."

    Who speaks in a transcript ("PENYIAR: …") stands at the head of several lines.
    """
    kicker = _KICKER.match(lines[at].text)
    if kicker is None or len(lines[at].text) > 160:
        return False
    beside = (i for i in (at - 1, at + 1) if 0 <= i < len(lines))
    credited = any(marks[i] == "caption" and len(lines[i].text) < 60 for i in beside)
    return credited and sum(line.text.startswith(kicker[0][:-1]) for line in lines) == 1


def _closes_text(lines: list[RawLine], marks: list[Mark], at: int) -> bool:
    """True for the last paragraph of a text, whose reporters sign like photographers: "… waspada. (Rini/Budi)"."""
    text = lines[at].text
    if len(text) < 100 or not _COPIED.search(text) or marks[:at].count("prose") < 3:
        return False
    below = marks[at + 1 :]
    stop = next((i for i, other in enumerate(below) if other in ("end", "section", "comments")), len(below))
    return "prose" not in below[:stop]


def mark(text: str) -> Mark:
    """What `text` is, by phrase first, then by shape; pictographs around it do not count."""
    return _mark(without_symbols(text) or text)


def _mark(text: str) -> Mark:
    if not CHAT.match(text) and is_date_line(text):
        return "date"
    if (row := phrase(text)) is not None:
        return row.kind
    if is_byline(text):
        return "byline"
    if is_caption(text):
        return "caption"
    if is_menu(text) or _is_furniture_row(text):
        return "menu"
    return "prose" if is_prose(text) else "short"


def _is_furniture_row(text: str) -> bool:
    """True for a row of small things between bars or dots, each furniture by itself: "by admin • 3 years ago • …"."""
    parts = [part for part in _SEGMENTS.split(text) if part.strip()]
    if len(parts) < 2 or len(text) > 250:
        return False
    known = sum(phrase(part) is not None or is_byline(part) or is_date_line(part) for part in parts)
    return known >= 2 and known >= len(parts) / 2 and not any(is_prose(part) for part in parts)


def is_date_line(text: str) -> bool:
    """True for a line that holds a full date and little else: weekday, clock, "Diterbitkan", a host, a name.

    Between bars or dots other small things may stand beside it: "Kabar Nusa | Rini Astuti | Jumat, 7 Juli 2023".
    """
    if _is_day(text):
        return True
    parts = [part.strip() for part in re.split(r"[|•·]", text)]
    days = [part for part in parts if _is_day(part)]
    return len(parts) > 1 and bool(days) and all(len(part.split()) <= 4 for part in parts if part not in days)


def _is_day(text: str) -> bool:
    found = find_dates(text) if len(text) <= 160 else []
    if not found or (is_bullet(text) and len(text) > 60):
        return False
    between = (text[one.end : other.start] for one, other in pairwise(found))
    rest = re.sub(HOST, " ", " ".join([text[: found[0].start], *between, text[found[-1].end :]]))
    left = [w for w in re.findall(r"[\w.']+", _DATE_REST.sub(" ", rest)) if not re.fullmatch(r"[\d.]+", w)]
    if any(word.islower() and len(word) > 3 for word in left) or re.search(r"[a-z)]\.$", text):
        return False
    return len(left) <= (6 if found[0].clock else 3)
