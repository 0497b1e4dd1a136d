"""The shapes of dates: patterns over token letters (see date_lexer), each with the reader that says what it means.

Rules are tried in this order at every token that can begin one; the first that matches and can be read wins.
"""

import re
from collections.abc import Callable, Iterator

from extract.dates.counts import (
    read_before_feast,
    read_count,
    read_count_dated,
    read_counted_that,
    read_deictic,
    read_deictic_dated,
    read_deictic_weekday,
    read_feast,
    read_feast_day,
    read_recent,
    read_same,
    read_shift,
    read_slice_shift,
    read_unanchored,
)
from extract.dates.fields import Fields
from extract.dates.lexer import Tokens
from extract.dates.phrases import Atom, Phrase
from extract.dates.readers import (
    read_calendar,
    read_day_range,
    read_decade,
    read_last_day,
    read_listed_year,
    read_month,
    read_numeric_range,
    read_school_year,
    read_slice_range,
    read_sunday_pair,
    read_year,
    read_year_pair,
)
from extract.dates.years import shows_year

Reader = Callable[[Fields], Phrase | None]

_MON = r"(?:m|b\.?)"
_YEAR = r"(?:t?Y)"
_SHIFTED = r"t[LiFBAI]"  # 28 Maret tahun lalu, 8 Agustus tahun itu
_DMY = rf"(?:D/D(?:/[YD9])?|D-D-Y|G?D{_MON}{_YEAR}?)"
_TO = r"(?:-|eG?|d)"
_TILT = rf"(?:{_SHIFTED}|[LiFj])"
_WEEKDAY = r"h?w(?:[Lj]|k[LiFB])?l?"
_AFTER_BRACKET = r"[j0LF]?"  # Selasa (14/1) kemarin
_NUMBER = r"(?:D|9|qyq?|qzq?|q)"
_UNIT = r"[hkotv]"

# name, pattern, reader; a reader of None means: this is no date, skip it whole.
_RULES: tuple[tuple[str, str, Reader | None], ...] = (
    ("law", r"#[#XxrbmD9/.-]{0,12}?(?:t|/|-)Y", None),  # UU Nomor 18 Tahun 2017, PP No. 35/2021
    ("number_of_law", r"#\.?[D9]/[D9Y]", None),
    ("vague", rf"V(?:dV)?{_UNIT}[LRTfFBA]?i?", None),  # beberapa tahun terakhir
    ("iso", r"(?<![-/])Y-D-D(?![-/])", read_calendar),
    ("weekdays", rf"w{_TO}w,?\(D{_TO}D(?:/D(?:/[YD9])?|{_MON}{_YEAR}?)\)", read_sunday_pair),
    ("weekdays_plain", rf"w{_TO}w,?D{_TO}D{_MON}{_YEAR}?", read_sunday_pair),
    ("weekday_in_brackets", rf"{_WEEKDAY},?\({_DMY}\){_AFTER_BRACKET}", read_calendar),
    ("weekday_range", r"w,?\(D-D/D(?:/[YD9])?\)", read_numeric_range),
    ("weekday_date", rf"{_WEEKDAY},?G?(?:D/D/[YD9]|D/D(?![/D9])|D-D-Y|D{_MON}(?:{_YEAR}|{_SHIFTED})?)", read_calendar),
    ("deictic_weekday", rf"[j0](?:,?w,?\({_DMY}\)|w)", read_deictic_weekday),
    ("deictic_in_brackets", rf"[j0]l?\({_DMY}\)", read_deictic_dated),
    ("days", rf"G?D{_TO}D{_MON}(?:{_YEAR}{_TILT}?|{_TILT})?", read_day_range),
    ("numeric_days", r"D-D/D/Y", read_numeric_range),
    ("day_month", rf"G?D{_MON}(?:{_YEAR}[LiFj]?|{_TILT})?", read_calendar),
    ("numeric", r"(?<![/D9-])(?:D/D/Y|D-D-Y)(?![/-]?[D9])", read_calendar),
    ("numeric_short", r"(?<=[peCcG<])D/D(?![/-]?[D9])", read_calendar),
    ("day", r"GD(?:o[LiF]|[LiF])?(?![/D9Ob])", read_calendar),
    ("slices", rf"Q[rDgq](?:-|e|d)Q?[rDgq](?:[-/]?{_YEAR}[LiF]?|{_TILT})?", read_slice_range),
    ("slice", rf"P?(?:QK?-?[rDgq]|U)(?:[-/]?{_YEAR}[LiF]?|{_TILT})?", read_calendar),
    ("first_months", rf"(?:D|q)og(?:{_YEAR}|t[LiF])?", read_calendar),
    ("week_of_month", rf"kK?-?[gDq](?:o?{_MON}{_YEAR}?|o[LiF])(?:{_TILT})?", read_calendar),
    ("week_of_year", rf"k(?:K-?[Dq]|g)(?:[,/]?{_YEAR}|t[LiF])", read_calendar),
    ("week_alone", r"kK-?D", read_calendar),
    ("slice_shift", r"Q[LiF]", read_slice_shift),
    ("last_day", rf"hT{_YEAR}", read_last_day),
    ("school_year", r"tJY(?:[/-][Y9D])?|tY/[Y9D]", read_school_year),
    ("decade", r"(?:[vt]?Y-?n|vY|[vt](?:9|D)-?n)", read_decade),
    ("month", rf"P?o?{_MON}(?:{_YEAR}[LiFj]?|{_TILT})?", read_month),
    ("year_pair", r"(?<![/-])Y/[Y9D](?![/-])", read_year_pair),
    ("year", r"(?<!/)P?t?Y(?!/[YD9]|-[D9])[LiFj]?", read_year),
    ("same_span", r"(?:=|QS)p?(?:t[LBA]|tY|Y|sB)?", read_same),
    ("same_unit", r"(?:[hkot]S)p?(?:t[LBAi]|tY|Y|sB)?", read_same),
    ("before_feast", r"(?:(?:D|q)h|s)pZ(?:t?Y|t[LiF])?", read_before_feast),
    ("count_dated", rf"(?:{_NUMBER}{_UNIT}|s)[BA]\({_DMY}\)", read_count_dated),
    ("count", rf"(?:{_NUMBER}{_UNIT}|s)[LRBATfF]i?", read_count),
    ("counted_that", rf"(?<=p){_NUMBER}[kot]I", read_counted_that),
    ("this_year_in_list", r"(?<=[D9])ti", read_listed_year),
    ("recent_unit", r"(?<![-DqyzVO9])[ok]T(?=[iu])i?", read_recent),
    ("unit", r"(?<![-DqyzV9])(?:P?[otk][LiFBAI]|h[BAI]|P[ot])", read_shift),
    ("next_day", r"E", read_deictic),
    ("tonight", r"l[iBI]", read_deictic),
    ("deictic", r"[j0]l?", read_deictic),
    ("feast_day", r"hgZ(?:t?Y|t[LiF])?", read_feast_day),
    ("from_feast", r"H[-+]D(?:Z(?:t?Y|t[LiFB])?)?", read_feast),
    ("feast", r"Z(?:t?Y|t[LiFB])|(?<=[ce])Z", read_feast),
    ("weekday", r"h?w(?:[LijF0]|k[LiFB])?l?", read_calendar),
    ("unanchored", r"h(?:g|K-D)", read_unanchored),
)
_MASTER = re.compile("|".join(f"(?P<{name}>{pattern})" for name, pattern, _ in _RULES))
_READERS = {name: reader for name, _, reader in _RULES}
_START = re.compile(r"[#V9DYwhj0GQUPkotJvmbqs=EHZl]")


def find_atoms(tokens: Tokens) -> Iterator[Atom]:
    """Every single date expression of a text, left to right, without overlaps; ranges are joined later."""
    position, letters = 0, tokens.letters
    while start := _START.search(letters, position):
        position = start.start()
        match = _MASTER.match(letters, position)
        if match is None:
            position += 1
        elif _READERS[match.lastgroup or ""] is None or _is_name(tokens, *match.span()):
            position = match.end()
        else:
            atom = _read(tokens, match)
            if atom:
                yield atom
            position = match.end() if atom else position + 1


def _read(tokens: Tokens, match: re.Match[str]) -> Atom | None:
    name = match.lastgroup or ""
    reader = _READERS[name]
    lo, hi = match.span()
    if reader is None or _spaced_slash(tokens, lo, hi):
        return None
    phrase = reader(Fields(tokens, lo, hi))
    if phrase is None:
        return None
    return Atom(lo, hi, phrase, weak=name in ("year", "decade") and not shows_year(tokens, lo, hi))


def _is_name(tokens: Tokens, lo: int, hi: int) -> bool:
    """A date inside a name: Pasar Minggu, Universitas 17 Agustus 1945, Jumat Agung."""
    before = tokens.letters[lo - 1 : lo]
    if before == "M" and tokens.printed(lo - 1, lo)[0].isupper():
        return True
    after = tokens.letters[hi : hi + 1]
    return after == "a" and tokens.letters[hi - 1] in "wm" and tokens.printed(hi, hi + 1)[0].isupper()


def _spaced_slash(tokens: Tokens, lo: int, hi: int) -> bool:
    """7 / 7 is no date unless brackets hold it together."""
    letters = tokens.letters[lo:hi]
    if "D/D" not in letters or "(" in letters:
        return False
    at = lo + letters.index("D/D")
    return " " in tokens.printed(at, at + 3)
