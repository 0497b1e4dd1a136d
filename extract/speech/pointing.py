"""Sentences that attribute what stands before them: "Hal itu disampaikan Anu", "Data per 3 Mei itu dirilis Anu"."""

import re
from functools import cache

from extract.claims.claim_words import either
from extract.speech.cues import Cue
from extract.speech.discourse import opens_with
from extract.speech.speaker_shapes import speaker_words
from extract.word_classes import any_of

_DEMONSTRATIVE = re.compile(r"\b(?<!tahun )(?<!hari )(?<!bulan )(?<!pekan )(?<!saat )(?:itu|ini|tersebut)\b", re.I)
_THAT = re.compile(rf"\b(?:{any_of('this')})\b\D*\Z", re.I)  # not "dari 19 kasus itu, 12 berasal dari Anu"
_OBJECT = re.compile(
    rf"\s*(?:{any_of('report', 'message')})\s+(?:{any_of('this')}|senada)\b"
    r"(?=\s*(?:[.,;(]|\Z|\n|(?-i:[A-Z])|(?:saat|dalam|di|kepada|usai|seusai|ketika|pada|setelah|melalui|lewat|kemarin)\b))",
    re.I,
)


def points_back(text: str, cue: Cue, start: int, end: int) -> bool:
    """Whether a sentence attributes what stands before it: "Angka itu bersumber dari Anu", "Anu menyampaikannya"."""
    if cue.kind == "active":
        bare_object = (
            cue.text.lower().endswith("nya")
            and not _DIGIT.search(text, cue.span[1], end)
            and not _ASIDE.search(text, start, cue.span[0])
        )
        return bare_object or bool(_OBJECT.match(text, cue.span[1], end))
    if cue.kind == "source":
        own_words = cue.text.lower().startswith(("menurut", "versi")) or _DIGIT.search(text, start, end)
        return not own_words and opens_with("anaphor", text[start:end])
    if cue.kind not in ("passive", "bare", "clitic"):
        return False
    head = text[start : cue.span[0]]
    if _THING.search(head[-_NEAR:]):
        return True
    if _MARK.search(head) or (cue.kind == "clitic" and " " not in cue.text) or _RELATIVE.search(head):
        return False
    if opens_with("anaphor", text[start:end]):
        return True
    own = _DIGIT.search(head) or (cue.kind == "passive" and _AMOUNT.search(text, cue.span[1], end))
    return not own and bool(_DEMONSTRATIVE.search(head))


# "… selama tujuh hari, setelah Anu mengumumkannya": a clause of time, which says when something else was.
_ASIDE = re.compile(
    r"\b(?:setelah|sesudah|sejak|sebelum|ketika|saat|begitu|usai|seusai|karena|sampai)\b[^,;:]*\Z", re.I
)


# "Bantuan itu menjawab keluhan yang disampaikan warga": not what the sentence says of the text before it.
_RELATIVE = re.compile(r"\byang\s+(?:telah\s+|sudah\s+|pernah\s+|baru\s+|kerap\s+|akan\s+)?\Z", re.I)


# Also with a verb that reports nothing by itself: "Hitungan bulanan itu dibuka Anu".
_GIVEN = re.compile(r"\b(?:itu|ini|tersebut)(?P<verb>)\s+(?:[a-z]+\s+)?di[a-z]{3,}(?:\s+oleh)?\s+\Z")


def gives_out(text: str, start: int, end: int) -> bool:
    """Whether text[start:end] is the head of a sentence that says whose something is: "Hitungan itu dibuka [Anu]"."""
    given = _GIVEN.search(text, start, end)
    return (
        given is not None and _THING.search(text[max(start, given.start() - _NEAR) : given.start("verb")]) is not None
    )


# "Data per 3 Mei pukul 17.00 WIB itu dirilis Anu": what was said, and that it was said before.
_THING = re.compile(
    rf"\b(?:{any_of('report')})(?:-\w+)?\b[^,;:\"“”]*\b(?:{any_of('this')})\b[^,;:\d\"“”]*\Z",
    re.I,
)
_NEAR = 200  # characters
_DIGIT = re.compile(r"\d")
_AMOUNT = re.compile(r"(?:Rp|\$)\s?\d|(?<![\d/(.])\d[\d.,]*\s+[a-z]")  # months are written with a capital
_MARK = re.compile(r"[\"“”]")


def comes_from(text: str, cue: Cue, start: int) -> bool:
    """Whether "berasal dari" says whose a figure is: it does of what was said ("Angka itu berasal dari Anu")."""
    head = text[start : cue.span[0]]
    told = _GIVEN_OUT.search(head) is not None and not (_OF_THINGS.search(head) or _WHICH.search(head))
    return told or _said().match(text, start, cue.span[0]) is not None


# "Angka itu", "Data per 3 Mei tersebut"; "Dana itu bersumber dari" tells of money, "Itu berasal dari" of what was said.
_GIVEN_OUT = re.compile(rf"(?:\b(?:{any_of('report', 'message')})(?:nya)?\b.*|\A\W*)\b(?:{any_of('this')})\b", re.I)
# "Air bersih itu, sebagian besar berasal dari Anu": where things come from.
_OF_THINGS = re.compile(r",\s+(?:sebagian|mayoritas|kebanyakan|umumnya|antara lain|di antaranya|masing-masing)\b", re.I)


# "Pada acara itu ada empat warga yang berasal dari Anu"
_WHICH = re.compile(r"\byang(?:\s+(?:juga|sama-sama|masing-masing|rata-rata|sebagian besar))?\s*\Z", re.I)


@cache
def _said() -> re.Pattern[str]:
    """A sentence that begins with what was said: "Versi kedua datang dari Anu"."""
    return re.compile(rf"(?:{either(speaker_words('said'))})\b", re.I)
