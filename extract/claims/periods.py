"""Which date of a sentence says what a figure covers, and which says when it was said."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from extract.claims.claim_words import claim_words
from extract.speech.attribution import Attribution
from extract.types import DateMention, Figure, Span

# "per 3 Mei", "hingga Oktober": a stock, known up to that day; its start is not stated.
# "73 (semula 74) pada 2023": the figure that was taken back stands between.
_REPLACED = re.compile(r"\s*\((?:semula|sebelumnya|tadinya)[\w\s]*\Z")
_AS_OF = re.compile(
    r"(?<!\w)(?:hingga|sampai(?:\s+dengan)?|per|s\.?/?d\.?)\s+(?:tanggal\s+|hari\s+|akhir\s+|\w+\s+\()?\Z", re.I
)
_IN_BRACKETS = re.compile(r"\s*(?:[a-z]+\s+){0,3}\(")  # "40 ribu ton (2015), 45 ribu ton (2016)"
_BREAK = re.compile(r"[,;:()]|\b(?:sedangkan|sementara|adapun|lalu|dan)\b")
_CLAUSE = re.compile(r"[;]|\b(?:sedangkan|sementara|adapun)\b")
_TWO_TIMES = re.compile(r"[,;:()]|\b(?:sedangkan|sementara|adapun|lalu|dan|menjadi|dari|dibanding\w*|ketimbang)\b")
# "tahun lalu 9 ton, sekarang 3" is another time; "sejak 2020 hingga kini" is not.
_NOW = re.compile(r"(?<!hingga )(?<!sampai )(?<!dengan )\b(?:sekarang|kini|saat ini)\b", re.I)
_COMPARED = re.compile(r"(?:sebelumnya|semula|tadinya|awalnya)\W*\Z", re.I)


def period_of(
    figure: Span, others: Sequence[Span], dates: Sequence[DateMention], text: str, sentence: Span
) -> DateMention | None:
    """Return the date that a figure covers, among the dates of its sentence that are not about the saying.

    Nearest first: the date behind it before any comma or other figure; the date right before it; the date that the
    sentence began with. `others` are the other figures' spans.
    """
    usable = [
        one
        for one in dates
        if sentence[0] <= one.span[0] and one.span[1] <= sentence[1] and not _base(figure, others, one, text)
    ]
    others = [one for one in others if not _REPLACED.match(text, figure[1], one[0])]
    following = min((start for start, _ in others if start >= figure[1]), default=sentence[1])
    behind = [one for one in usable if figure[1] <= one.span[0] < following]
    if behind and (_IN_BRACKETS.fullmatch(text, figure[1], behind[0].span[0]) or _close(text, figure, behind[0])):
        return behind[0]
    previous = max((end for _, end in others if end <= figure[0]), default=sentence[0])
    close = [one for one in usable if previous <= one.span[0] and one.span[1] <= figure[0]]
    if close and not _CLAUSE.search(text, close[-1].span[1], figure[0]):
        return close[-1]
    if _COMPARED.search(text, max(0, figure[0] - 30), figure[0]):
        return None
    leading = [one for one in usable if one.span[1] <= min((start for start, _ in (*others, figure)), default=0)]
    if leading and not _CLAUSE.search(text, leading[-1].span[1], figure[0]):
        return None if _NOW.search(text, leading[-1].span[1], figure[0]) else leading[-1]
    if behind and not close and not _CLAUSE.search(text, figure[1], behind[0].span[0]):
        return behind[0]
    # "6.800 kasus di 10 negara sejak 2020": one date closes a clause that counts twice.
    closing = [one for one in usable if one.span[0] >= figure[1] and not _two_times(text, figure, others, one)]
    return closing[0] if closing and not close else None


def _close(text: str, figure: Span, mention: DateMention) -> bool:
    return _BREAK.search(text, figure[1], mention.span[0]) is None


def _two_times(text: str, figure: Span, others: Sequence[Span], mention: DateMention) -> bool:
    """Whether the words between a figure and a date behind it part them; "9 kasus dan 4 wafat sejak Mei" are one."""
    between = range(figure[1], mention.span[0])
    joined = {start for start, _ in others}
    breaks = (one for one in _TWO_TIMES.finditer(text, between.start, between.stop))
    return any(one[0] != "dan" or one.end() + 1 not in joined for one in breaks)


_AGAINST = re.compile(
    r"\b(?:dari|daripada|dibanding\w*|ketimbang|terhadap|melampaui|atas|lipat)\s+(?:[\w-]+\s+){0,3}\Z", re.I
)
_HELD_AGAINST = re.compile(
    r"\b(?:daripada|dibanding\w*|ketimbang|terhadap|di\s+atas|di\s+bawah|melampaui|melebihi|lipat)\s+(?:[\w-]+\s+){0,3}\Z",
    re.I,
)
# "Terhadap September (US$4 miliar)": the date of what is compared with is the date of the figure right behind it.
_ITS_OWN = re.compile(
    r"[\s(,]*(?:(?:yang|yakni|yaitu|sebesar|sebanyak|hanya|baru|cuma|tercatat|mencapai|masih)\s+){0,2}\Z"
)


def held_against(mention: DateMention, text: str) -> bool:
    """Whether a date only names what something is compared with: "dibanding Oktober tahun lalu"."""
    return bool(_HELD_AGAINST.search(text, max(0, mention.span[0] - 40), mention.span[0]))


def _base(figure: Span, others: Sequence[Span], mention: DateMention, text: str) -> bool:
    """Whether a date behind a figure only names what it is compared with: "turun 12 persen dari Mei"."""
    if mention.span[0] < figure[1]:
        between = text[mention.span[1] : figure[0]]
        if held_against(mention, text) and not _ITS_OWN.match(between):
            return True
        return bool(_BECAME.search(between)) and bool(_FROM.search(text, max(0, mention.span[0] - 40), mention.span[0]))
    if any(figure[1] <= start < mention.span[0] for start, _ in others):
        return False
    if _OF.match(text, figure[1], mention.span[0]) and not _CHANGES.search(text, max(0, figure[0] - 40), figure[0]):
        return False  # "48 persen dari kunjungan Januari-Mei": the share's whole
    return bool(_AGAINST.search(text, figure[0], mention.span[0]))


# "dari 55 persen pada Maret menjadi 20": the month is the first figure's.
_BECAME = re.compile(r"\b(?:menjadi|ke|jadi)\b")
_FROM = re.compile(r"\bdari\s+[\w.,%]+(?:\s+[\w.,%]+){0,2}\s+(?:pada|di|per)?\s*\Z", re.I)
_OF = re.compile(r"\s*(?:persen|%)?\s*dari\s", re.I)
_CHANGES = re.compile(
    r"\b(?:naik|turun|tumbuh|bertambah|berkurang|meningkat|menurun|melonjak|anjlok|susut|menyusut|merosot)\b", re.I
)


# "sejak hujan mengguyur pada Rabu": the clause between belongs to the day.
_SINCE = re.compile(r"\b[Ss]ejak\s+(?:[a-z-]+\s+){1,5}(?:[A-Z][\w-]*\s+){0,3}(?:pada\s+)?\(?\Z")


def begins(mention: DateMention, text: str) -> bool:
    """Whether the words before a day make it the beginning of something that still goes on."""
    return bool(_SINCE.search(text, max(0, mention.span[0] - 80), mention.span[0]))


def as_of(mention: DateMention, text: str) -> bool:
    """Whether the words before a date make it the end of something ("per 3 Mei", "hingga Jumat")."""
    if (mention.edtf or "").startswith("../"):
        return True
    return bool(_AS_OF.search(text, max(0, mention.span[0] - 30), mention.span[0]))


def is_day(mention: DateMention) -> bool:
    """Whether a mention is one day: something can be said on it."""
    return mention.start is not None and mention.start == mention.end


_UNTIL = re.compile(
    r"(?<!\w)(?:hingga|sampai(?:\s+dengan)?|per|sejak|mulai|dari|antara|pada\s+periode)\s+\w*\s*\(?\Z", re.I
)
# "hitungan Bank Anu, seperti dimuat laporan yang terbit Rabu (11/12)"
_PUBLISHED = re.compile(
    r"\b(?:terbit|dirilis|diterbitkan|diumumkan|dipublikasikan|bertanggal|tertanggal)\s+(?:pada\s+)?\Z"
)
# A place and a manner may stand between the speaker and the day: "kata Anu di Jakarta, Jumat (7/7)".
_REACH = 150


@dataclass(frozen=True, slots=True)
class SaidDay:
    """The day that stands with reporting words, unresolved where it contradicts itself (see `DateMention`).

    `occasion`: it opens the sentence, another day than the rest.
    """

    mention: DateMention
    occasion: bool


def said_day(one: Attribution, dates: Sequence[DateMention], figures: Sequence[Figure], text: str) -> SaidDay | None:
    """Return the day beside the speaker ("kata Anu, Jumat (7/7)") or before one who opens the clause."""
    left, right = one.sentence
    cue, who = one.cue.span, one.speaker_span
    core = (min(cue[0], who[0]), max(cue[1], who[1]))
    active = one.cue.kind == "active"
    for mention in dates:
        start, end = mention.span
        if not _names_day(mention) or start < left or end > right or _UNTIL.search(text, max(0, start - 30), start):
            continue
        inside = core[0] <= start and end <= core[1]
        if one.cue.kind in ("data", "source") and _PUBLISHED.search(text, max(left, start - 30), start):
            return SaidDay(mention, False)
        behind = start >= core[1] and start - core[1] <= _REACH and not _figures_in(figures, (core[1], start))
        if inside or (behind and _adjunct(text[core[1] : start], active)):
            return SaidDay(mention, False)
        if active and end <= core[0] and not _figures_in(figures, (left, core[0])):
            # "Dalam jumpa pers di Jakarta, Kamis, Anu menyebut": the event of the article, not another occasion.
            return SaidDay(mention, not claim_words("event").search(text, left, start))
    return None


def _names_day(mention: DateMention) -> bool:
    return is_day(mention) or mention.unresolved == "weekday_mismatch"


def _figures_in(figures: Sequence[Figure], span: Span) -> bool:
    return any(span[0] <= one.span[0] and one.span[1] <= span[1] for one in figures)


_CONTENT = re.compile(r"\b(?:bahwa|sebanyak|terdapat|tercatat|ada|mencapai|menjadi|yang(?!\s+di[a-z]+)|adalah)\b", re.I)


def _adjunct(gap: str, active: bool) -> bool:
    """Whether the words between the speaker and the day say only where and how it was said."""
    return not _CONTENT.search(gap) and "\n" not in gap and not (active and len(gap) > 90)
