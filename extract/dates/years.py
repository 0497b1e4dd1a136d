"""Is a bare number of four digits a year? Only where the words or signs around it show it."""

import re

from extract.dates.lexer import Tokens

_BEFORE_YEAR = "pcCeNGKJ<"
_NEWS_YEARS = range(1990, 2040)  # years that news speaks of without any word that says "year"
_VERB = re.compile(r"(?:me|di|ter|ber)[a-z]{4}")
_COUNTS_NOTHING = ("pada", "sepanjang", "selama", "sejak")  # what follows these is no number of things
# What comes out by the year has one behind its name: Survei Angkatan Kerja (SAK) 2022, anggaran daerah 2024.
_EDITION = re.compile(r"%(?:[A-CE-XZa-wyz]{0,7}(?:\([X%]\))?|\))\Z")
_NEXT_COLUMN = 5  # years; neighbouring columns of a table are not further apart
_SIGNS = (":", ";")
_ENDS_NOUN = ("", "|", "!", ".", ",", "I", "u", "C", "d", "<", "e")


def shows_year(tokens: Tokens, lo: int, hi: int) -> bool:
    """Return whether tokens lo to hi are a year: "di 2023 desa" and "2023 orang" count things instead."""
    letters = tokens.letters
    if letters[lo] in "tPvJ" or letters[hi - 1] in "LiFj":
        return True
    if letters[hi : hi + 1] == "O":
        return lo > 0 and tokens.printed(lo - 1, lo).lower() in _COUNTS_NOTHING
    if letters[hi : hi + 1] == "u" and letters[lo - 1 : lo] not in ("X", "9", "u"):
        return True
    if lo > 0 and letters[lo - 1] in _BEFORE_YEAR:
        return True
    if _EDITION.search(letters, max(0, lo - 12), lo) or _heads_column(tokens, lo, hi):
        return True
    return hi - lo == 1 and letters[lo] == "Y" and _counts_nothing(tokens, lo)


# Angka 2020, bencana asap 2015; Produksi opens its sentence; pegawai negeri (CPNS) 2018; 0,93 (2011); "Yang 2018 itu".
_NOUN_BEFORE = re.compile(r"(?:x|[|.!]X|[xO]\(X\))\Z")
_NEXT_IN_ROW = re.compile(r"Y,[^.|]{1,8},?d\Z")  # 2017, 658 orang, dan 2015, 627 orang
_IN_BRACKETS = re.compile(r"[D9]q?[Ox]{0,2}\(\Z")  # "40 ribu ton (2015)"


def _counts_nothing(tokens: Tokens, at: int) -> bool:
    """Produksi 2020 tercatat; sebab 2024 menyisakan; 0,93 (2011): four digits near today that no noun follows."""
    year, letters = int(tokens.values[at]), tokens.letters
    if year not in _NEWS_YEARS or year % 1000 == 0:
        return False
    before, after = "|" + letters[max(0, at - 4) : at], letters[at + 1 : at + 2]
    if _IN_BRACKETS.search(before):
        return after == ")"
    if _NEXT_IN_ROW.search(letters, max(0, at - 16), at):
        return after == ","
    if not _NOUN_BEFORE.search(before) and not (at and tokens.printed(at - 1, at).lower() == "yang"):
        return False
    return after in _ENDS_NOUN or (after == "x" and bool(_VERB.match(tokens.printed(at + 1, at + 2))))


def _heads_column(tokens: Tokens, lo: int, hi: int) -> bool:
    """2021 2022 at the end of a line; 2021: 30 kasus at the beginning of one."""
    letters = tokens.letters
    opens, ends = lo == 0 or letters[lo - 1] == "|", letters[hi : hi + 1] in ("", "|")
    if opens and hi < len(letters) and tokens.printed(hi, hi + 1) in _SIGNS:
        return True
    after, before = hi < len(letters) and _near(tokens, lo, hi), lo > 0 and _near(tokens, lo - 1, lo)
    return (after and _row_ends(letters, hi)) or (before and (ends or after))


def _row_ends(letters: str, at: int) -> bool:
    return letters[at:].lstrip("Y")[:1] in ("", "|")


def _near(tokens: Tokens, left: int, right: int) -> bool:
    """Are both tokens years, rising by a few?"""
    if tokens.letters[left] != "Y" or tokens.letters[right] != "Y":
        return False
    return 0 < int(tokens.values[right]) - int(tokens.values[left]) <= _NEXT_COLUMN
