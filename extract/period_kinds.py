"""What stretch of time a date states for one figure: a stock as of its end, a run from January on, or all of it."""

import re
from calendar import monthrange
from datetime import date

from extract.periods import as_period
from extract.types import DateMention, Figure, Period

_RATES = ("persen", "persen poin", "kali")
_AHEAD = ("target", "forecast", "capacity", "threshold")
_MEASURED = ("level", "share")
_AMOUNTS = ("rupiah", "persen", "ton", "kunjungan", "barel", "kiloliter")
# "per akhir Mei", "akhir Januari lalu": a stock is known at the end of it.
_END_OF = re.compile(r"(?:akhir|penghujung|pengujung)\b", re.I)
# "Rabu (28/1) jumlahnya sudah 53", "sehari sebelumnya baru 30": a running total, not what happened on the day.
_SO_FAR = re.compile(r"\b(?:sudah|masih|tinggal|total\w*|jumlahnya|seluruhnya|baru(?=\s+(?:me\w+\s+)?\Z))\b", re.I)
_CALENDAR_YEAR = re.compile(r"\b(?:tahun\s+kalender|year[- ]to[- ]date|ytd|kumulatif)\b", re.I)
_REACH = 60


def covered(mention: DateMention, figure: Figure, counting: str, text: str, said_on: date | None) -> Period | None:
    """Return the period a date states for a figure; an open end is the day it was said."""
    so_far = figure.unit not in _RATES and counting not in _AHEAD
    period = as_period(mention, text, said_on, so_far)
    if period is None:
        return None
    if counting == "change" and _END_OF.match(mention.text) and period.end and period.start:
        return _whole_month(period.end)
    if counting not in _MEASURED:
        return calendar_year(period, figure, text)
    if _END_OF.match(mention.text) and mention.edtf and "/" in mention.edtf:
        return Period(f"../{mention.edtf.rpartition('/')[2]}", None, mention.end)
    if period.start is None and _runs_from_january(period, figure):
        return from_january(period)
    if _stands_at(mention, figure, text) and as_day(period):
        return Period(f"../{period.edtf}", None, period.end)
    return calendar_year(period, figure, text)


def as_day(period: Period) -> bool:
    """Whether a period is one day."""
    return period.start is not None and period.start == period.end


def calendar_year(period: Period, figure: Figure, text: str) -> Period:
    """The months from January on for what is counted by "tahun kalender" or "kumulatif"."""
    before = text[max(0, figure.span[0] - _REACH) : figure.span[0]]
    counted = _CALENDAR_YEAR.search(before.rpartition(". ")[2])
    return from_january(period) if counted and period.end else period


def from_january(period: Period) -> Period:
    """The months of the year up to the end of a period: Januari-Agustus for "sampai Agustus"."""
    if period.end is None or period.edtf.count("-") > 3:
        return period
    end = period.end
    return Period(f"{end.year:04}-01/{end.year:04}-{end.month:02}", date(end.year, 1, 1), _last_day(end))


def _runs_from_january(period: Period, figure: Figure) -> bool:
    """Whether an amount "sampai Agustus" is what came together this year: money, visits and tons, not people."""
    amount = figure.unit in _AMOUNTS or (figure.unit or "").startswith("dolar ")
    return amount and len(period.edtf) == len("../2023-08")


def _stands_at(mention: DateMention, figure: Figure, text: str) -> bool:
    """Whether words between a day and a figure tell a running total: "jumlahnya sudah 53", "hari ini 3 ton"."""
    if figure.unit in _RATES or mention.span[1] > figure.span[0]:
        return False
    between = text[mention.span[1] : figure.span[0]]
    at_once = mention.text.lower() == "hari ini" and not between.strip()
    return at_once or bool(_SO_FAR.search(between))


def _whole_month(day: date) -> Period:
    return Period(f"{day.year:04}-{day.month:02}", day.replace(day=1), _last_day(day))


def _last_day(day: date) -> date:
    return day.replace(day=monthrange(day.year, day.month)[1])


def standing(period: Period) -> Period:
    """A running total as of the end of a period: what the day's increase brought it to."""
    return Period(f"../{period.edtf.rpartition('/')[2]}", None, period.end)
