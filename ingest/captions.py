"""Picture texts, told from the article's sentences by the credit they carry."""

import re

from ingest.pagedates import find_dates
from ingest.shape import is_datum, is_doubled, title_case_share
from ingest.sites import HOST
from ingest.tables import words

_CREDIT = re.compile(
    r"\((?P<credit>[^()]{2,80})\)\.?$|"
    r"(?:\b(?:Foto|Photo|Dok|Sumber) ?: ?|\bFoto ?/ ?(?:Dok\.? )?|\bDok\. ?(?=[A-Z])|- )(?P<tail>[\w ./-]{2,40})$|"
    r"/(?P<net>[A-Z]\w{2,12})$"
)
_CREDIT_WORD = re.compile(
    r"\b(?:foto|photo|dok|doc|dokumentasi|istimewa|ist|net|shutterstock|freepik|unsplash|pexels|getty|tangkapan layar|"
    r"screenshot|instagram|youtube|humas|biro pers|setpres|pool|handout|ilustrasi)\b",
    re.IGNORECASE,
)
_PRINTED_CREDIT = re.compile(r"[.!?)]? [A-Z]{3,}[\w. ]{0,20}/[A-Z][\w.]+(?: [A-Z][\w.]+){0,2}$")
_BARE_CREDIT = re.compile(r"(?:- )?(?:[A-Z@][\w.@]*[ ]?){1,3} ?/ ?(?:[A-Z][\w.'-]*[ ]?){1,4}(?: ?/)?")
_TAGGED_CREDIT = re.compile(r"[.!?)] ?/ ?[A-Z][\w. -]{1,30}/ ?[A-Z][\w.' -]{1,40}/?$")
_SIDES = re.compile(r"\((?:paling |(?:ke)?(?:dua|tiga) (?:dari )?)?(?:kiri|kanan|tengah)\)", re.IGNORECASE)
# "… Kesehatan, Rini Astuti/Kabar.example/Budi", "…, Rabu (6/2/2019)./KABAR-Budi Santoso"
_SLASHED_CREDIT = re.compile(r"\w/[A-Z][\w. ]{2,20}/[A-Z][\w.' -]{1,40}$|[.)]\.?/ ?[A-Z][\w-]+(?: [A-Z][\w-]+){0,4}$")


def is_caption(text: str) -> bool:
    """True for a picture's text by its credit: "… (ANTARA/Nama)", "… (foto: BNPB)", "… Foto: Nama/Kabar".

    A wire's tag after a full stop ("katanya. (Antara/Reuters)") and a reporter's initials are no credits.
    """
    if is_doubled(text) or (text.endswith(" |") and text.count("|") == 1 and len(text) < 200):
        return True
    if len(text) > 60 and (_SLASHED_CREDIT.search(text) or _opens_with_credit(text)):
        return True
    if text[0] == "|" and text.count("|") <= 2 and not is_datum(text):
        return True
    quoted = any(char in text for char in '"“”')
    if len(text) > 450:
        return len(text) < 900 and _PRINTED_CREDIT.search(text) is not None
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


def _opens_with_credit(text: str) -> bool:
    """True for a picture's text behind its credit: "kabarnusa.example/Rini Astuti Warga memilah …" """
    match = re.match(r"(?P<site>[\w.]+(?: [A-Z]\w+)?) ?/ ?[A-Z][\w.'-]+ [A-Z]", text)
    if match is None or match["site"].lower() in words("press"):
        return False
    glued = any(len(word) > 3 and word in match["site"].lower() for word in words("press"))
    return glued or re.fullmatch(HOST, match["site"], re.IGNORECASE) is not None


def _is_bare_credit(text: str) -> bool:
    """True for a picture's credit alone on its line: "Kabar Nusa/Rini Astuti"; "TNI/Polri" names no photographer."""
    return len(text) < 60 and " " in text and text.count("/") < 3 and _BARE_CREDIT.fullmatch(text) is not None


def _is_signoff(credit: str) -> bool:
    parts = [part.strip().lower() for part in credit.split("/")]
    return all(len(part) <= 4 or part in words("wires") or re.fullmatch(r"[a-z]{1,3}-\d+", part) for part in parts)


def _is_source(credit: str) -> bool:
    return credit.lower() in words("wires") or re.fullmatch(r"[\w-]+\.(?:com|id|co\.id|net|go\.id)", credit) is not None
