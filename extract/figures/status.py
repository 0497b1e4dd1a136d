"""Whether a figure is the current one, an older one that it replaces, or one taken back.

The value of a past year, month or survey stays that time's value; a running total or a stock of some days ago is
replaced by today's.
"""

import re
from functools import cache

from extract.claims.claim_words import claim_words, ending_with
from extract.figures.tables import units
from extract.table_file import read_table
from extract.types import Claim, Counting, Figure, Status
from extract.word_classes import any_of

_THREE_WORDS = r"\s+(?:\w+\s+){0,3}"
_TOLD = re.compile(r"\bsebelumnya\s+me\w+", re.I)  # "sebelumnya melaporkan": another's figure
_THEN = re.compile(r"\b(?:sebelumnya|sebelum\s+itu|paginya|siangnya|sorenya|malamnya)\b", re.I)
_ONLY = re.compile(r"\b(?:baru|masih)\s+\Z", re.I)
_FROM = re.compile(r"((?:\w+\s+){1,3})dari\s+\Z", re.I)
# "32 rumah sebelumnya", but "naik 12 persen dari bulan sebelumnya" compares.
_PREVIOUS_AFTER = re.compile(
    rf"\A\s*(?!(?:dari|{any_of('compared')})\b)(?:\w+\s+){{0,2}}?(?:sebelumnya|semula)\b", re.I
)
# "setahun sebelumnya", "triwulan sebelumnya": another time with a value of its own.
_OWN_TIME = re.compile(r"\b(?:sebulan|(?:se)?tahun|triwulan|kuartal|semester|musim)\s+sebelumnya\b", re.I)
_DATED = re.compile(r"\A\W*(?:\w+\s+)?(?:pada\s+)?(?:tahun\s+|[A-Z][a-z]+\s+)?(?:19|20)\d{2}\b")
_TURN = re.compile(rf"\b(?:{any_of('became', 'now', 'change')}|lalu)\b|\)", re.I)
_ROW = re.compile(r"[^.\n]{0,40}\Z")
_RATES = ("persen", "persen poin")


def status_of(
    figure: Figure,
    before: str,
    after: str,
    *,
    sentence: str = "",
    counting: Counting = "level",
    last: Claim | None = None,
) -> Status:
    """Return whether the figure is the speaker's current one, an older one it replaces, or one taken back.

    `before` and `after` are the words around it up to its neighbours, `sentence` its sentence before it, `last` the
    claim before it in that sentence.
    """
    if claim_words("withdrawn").search(before[-40:]):
        return "withdrawn"
    if counting in ("change", "target") or _OWN_TIME.search(before[-60:] + after[:40]):
        return "current"
    stock = figure.unit not in _RATES
    replaced = (
        (ending_with("previous", then=_THREE_WORDS).search(before[-60:]) and not _TOLD.search(before[-60:]))
        or _PREVIOUS_AFTER.match(after[:40])
        or (stock and not _is_money(figure) and _origin(before, after))
        or (stock and _then(before, sentence))
    )
    if replaced or last is None or before == sentence:
        return "previous" if replaced else "current"
    return last.status if _ROW.match(before) and not _TURN.search(before) and last.unit not in _RATES else "current"


def _then(before: str, sentence: str) -> bool:
    """ "Dua hari sebelum itu baru 12 kasus": fewer than now, so replaced."""
    return _ONLY.search(before) is not None and _THEN.search(sentence) is not None


def _origin(before: str, after: str) -> bool:
    """Whether a running total came from this figure: "bertambah dari 9 menjadi 12", not "dari 9 pada 2021"."""
    found = _FROM.search(before[-60:]) if before.rstrip()[-4:].lower() == "dari" else None
    return found is not None and bool(_change_words() & set(found[1].lower().split())) and not _DATED.match(after)


@cache
def _currencies() -> frozenset[str]:
    return frozenset(unit.name for unit in units("after").values() if unit.kind == "currency")


def _is_money(figure: Figure) -> bool:
    """A price or a sum of money before a change is that time's, not a running total."""
    return figure.unit in _currencies()


@cache
def _change_words() -> frozenset[str]:
    """The words of `tables/counting.csv` that announce a change: "turun dari 12 ke 9" names the older figure."""
    rows = read_table("counting.csv", ("form", "counting", "side", "example"))
    return frozenset(row["form"] for row in rows if row["counting"] == "change") | {"berubah", "bergeser"}
