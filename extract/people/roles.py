"""What a person without a post is said to be: "Fulan, penjual kain di Anu", "salah seorang warga Desa Anu, Fulan".

The word itself is of a closed class (tables/name_words.csv, `occupation`); its field follows in small letters, a
village or firm in capitals. A place ("di Anu"), a verb or a comma closes it.
"""

import re
from collections.abc import Iterable
from functools import lru_cache

from extract.types import Span
from extract.words import lexicon

_AGED = r"(?:,? \(?\d{1,3}(?: tahun)?\)?)?"
_ONE = r"(?P<one>(?:(?:seorang|salah seorang|salah satu|merupakan|adalah|selaku|sebagai|yang) ){0,2})"
_BEHIND = re.compile(rf"{_AGED},? {_ONE}(?P<role>[a-z][\w' -]{{2,80}})", re.ASCII)
_ADDRESS = r"(?:(?:Pak|Bu|Ibu|Bapak|Mbah|H|Hj)\.? )?"
_BEFORE = re.compile(rf"(?P<role>[\w' -]{{3,90}}?)(?:,| bernama| inisial|,? (?:yakni|yaitu),?)? {_ADDRESS}\Z")
_VERB = r"me[mnlrngy]\w{3,}|di\w{4,}|ber\w{4,}|ter\w{4,}|juga|akan|sudah|telah|tidak|bisa|harus"
_STOP = re.compile(
    r" (?:(?:di|ke|dari|yang|asal|pada|saat|ketika|dan|serta|usai|setelah|kepada|untuk|dengan|itu|tersebut|ini)"
    rf"|(?P<verb>{_VERB}))\b"
)
_REACH = 90  # characters from a role to its name


def role_of(text: str, spans: Iterable[Span]) -> str | None:
    """The role printed beside one of a person's mentions, the first of them; None where there is none."""
    found = (_behind(text, span[1]) or _before(text, span[0]) for span in spans)
    return next((role for role in found if role), None)


def occupation_at(text: str, start: int) -> bool:
    """Whether a word or phrase for what people do or are starts at an offset ("petani", "ibu rumah tangga")."""
    return _words().match(text, start) is not None


def _behind(text: str, end: int) -> str | None:
    """A role in apposition; "warga mengungsi" behind a comma is the next clause."""
    match = _BEHIND.match(text, end, end + _REACH)
    if match is None:
        return None
    closed = _STOP.search(match["role"])
    named = closed is not None and not match["role"][: closed.start()].islower()  # "warga Anu mengungkapkan"
    clause = closed is not None and closed["verb"] and not match["one"] and not named
    return None if clause else _phrase(match["role"])


def _before(text: str, start: int) -> str | None:
    window = text[max(0, start - _REACH) : start]
    match = _BEFORE.search(re.split(r"[.:;\n\"”“(]|, ", window[:-2])[-1] + window[-2:])
    if match is None:
        return None
    role = match["role"]
    opened = [one for one in _words().finditer(role) if not one.start() or role[one.start() - 1] == " "]
    return _phrase(role[opened[-1].start() :]) if opened else None


def _phrase(words: str) -> str | None:
    """The role that opens a run of words, up to what closes it."""
    if not _words().match(words):
        return None
    closed = _STOP.search(words)
    role = words[: closed.start()] if closed else words
    return role.strip(" ,-") or None


@lru_cache(maxsize=1)
def _words() -> re.Pattern[str]:
    longest = sorted(lexicon("occupation"), key=len, reverse=True)
    return re.compile(rf"(?:{'|'.join(longest)})\b")
