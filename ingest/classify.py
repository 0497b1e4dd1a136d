"""What each line of a page is, judged by its own words and shape; `clean` then judges by its place."""

import re
from dataclasses import dataclass
from itertools import pairwise
from typing import Literal

from ingest.bylines import is_byline
from ingest.lines import RawLine
from ingest.pagedates import find_dates
from ingest.shape import is_bullet, is_datum, is_doubled, is_menu, is_prose, title_case_share, without_symbols
from ingest.sites import HOST
from ingest.tables import phrase, words

Mark = Literal[
    "prose", "short", "link", "section", "end", "share", "comments", "ad", "menu", "caption", "summary", "note",
    "pages", "signoff", "byline", "date",
]  # fmt: skip

_CREDIT = re.compile(
    r"\((?P<credit>[^()]{2,80})\)\.?$|"
    r"(?:\b(?:Foto|Photo|Dok|Sumber) ?: ?|\bDok\. ?(?=[A-Z])|- )(?P<tail>[\w ./-]{2,40})$|"
    r"/(?P<net>[A-Z]\w{2,12})$"
)
_CREDIT_WORD = re.compile(
    r"\b(?:foto|photo|dok|dokumentasi|istimewa|ist|net|shutterstock|freepik|unsplash|pexels|getty|tangkapan layar|"
    r"screenshot|instagram|youtube|humas|biro pers|setpres|pool|handout|ilustrasi)\b",
    re.IGNORECASE,
)
_PRINTED_CREDIT = re.compile(r"[.!?)]? [A-Z]{3,}[\w. ]{0,20}/[A-Z][\w.]+(?: [A-Z][\w.]+){0,2}$")
_BARE_CREDIT = re.compile(r"(?:- )?(?:[A-Z@][\w.@]*[ ]?){1,3} ?/ ?(?:[A-Z][\w.'-]*[ ]?){1,4}(?: ?/)?")
_TAGGED_CREDIT = re.compile(r"[.!?)] ?/ ?[A-Z][\w. -]{1,30}/ ?[A-Z][\w.' -]{1,40}/?$")
CHAT = re.compile(r"\[?\d{1,2}/\d{1,2}(?:/\d{2,4})?,? \d{1,2}[.:]\d\d[^:]*:$|\[\d{1,2}/\d{1,2}[^\]]*\] [^:]+:$")
_SIDES = re.compile(r"\((?:paling |(?:ke)?(?:dua|tiga) (?:dari )?)?(?:kiri|kanan|tengah)\)", re.IGNORECASE)
_PHOTOGRAPHER = re.compile(r"\b(?:Foto|Fotografer|Pewarta foto) ?:? (?P<name>[A-Z][\w'’-]+(?: [A-Z][\w'’-]+){1,3})")
_KICKER = re.compile(r"[A-Z]{3,}(?: [A-Z]{2,}){0,3}: [A-Z]")
_SPONSOR = re.compile(r"\W*(?:dari|pesan|konten|kata|bersama) (?:sponsor|mitra|pengiklan)(?: kami)?\W*", re.IGNORECASE)
# "… Kesehatan, Rini Astuti/Kabar.example/Budi", "…, Rabu (6/2/2019)./KABAR-Budi Santoso"
_SLASHED_CREDIT = re.compile(r"\w/[A-Z][\w. ]{2,20}/[A-Z][\w.' -]{1,40}$|[.)]\.?/[A-Z][\w-]+(?: [A-Z]\w+){0,3}$")
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
        elif marks[i] == "caption" and _closes_text(lines, marks, i):
            marks[i] = "prose"
    return [Line(line.text, found, line.gap) for line, found in zip(lines, marks, strict=True)]


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
    if len(text) < 100 or not re.search(r"[.\"”] ?\([A-Z][a-z]+/[A-Z][a-z]+\)$", text) or marks[:at].count("prose") < 3:
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


def is_caption(text: str) -> bool:
    """True for a picture's text by its credit: "… (ANTARA/Nama)", "… (foto: BNPB)", "… Foto: Nama/Kabar".

    A wire's tag after a full stop ("katanya. (Antara/Reuters)") and a reporter's initials are no credits.
    """
    if is_doubled(text) or (text.endswith(" |") and text.count("|") == 1 and len(text) < 200):
        return True
    if len(text) > 60 and _SLASHED_CREDIT.search(text):
        return True
    if text[0] == "|" and text.count("|") <= 2 and not is_datum(text):
        return True
    quoted = any(char in text for char in '"“”')
    if len(text) > 450:
        return False
    if _SIDES.search(text) and not quoted:
        return True
    if (len(text) > 60 and _PRINTED_CREDIT.search(text)) or _TAGGED_CREDIT.search(text) or _is_bare_credit(text):
        return True
    if (match := _CREDIT.search(text)) is None:
        return False
    credit = match["credit"] or match["tail"] or match["net"]
    if _CREDIT_WORD.search(credit) or (match["tail"] and match.group().startswith(("Foto", "Photo", "Dok"))):
        return match["net"] is None or len(text) < 120
    before = text[: match.start()].rstrip()
    if match["credit"] and _is_source(credit) and len(text) < 140 and title_case_share(before) > 0.8:
        return True  # a name and no verb: "Kepala Biro Humas Rini Astuti. (Antara)"
    if match["credit"] is None or (text.endswith(").") and not before.endswith((".", "”", '"'))):
        return False
    if "/" in credit:
        if quoted and before.endswith((".", '"', "”")):
            return False  # "…," ungkap dia. (Kabar/AB-1)
        return not _is_signoff(credit) and not find_dates(credit) and not re.search(r"\d/\d", credit)
    return not before.endswith((".", '"', "”")) and _is_source(credit) and len(text) < 200


def _is_bare_credit(text: str) -> bool:
    """True for a picture's credit alone on its line: "Kabar Nusa/Rini Astuti"; "TNI/Polri" names no photographer."""
    return len(text) < 60 and " " in text and text.count("/") < 3 and _BARE_CREDIT.fullmatch(text) is not None


def _is_signoff(credit: str) -> bool:
    parts = [part.strip().lower() for part in credit.split("/")]
    return all(len(part) <= 4 or part in words("wires") or re.fullmatch(r"[a-z]{1,3}-\d+", part) for part in parts)


def _is_source(credit: str) -> bool:
    return credit.lower() in words("wires") or re.fullmatch(r"[\w-]+\.(?:com|id|co\.id|net|go\.id)", credit) is not None
