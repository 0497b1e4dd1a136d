"""The ways a date can be meant as what a figure covers: all of it, as of its end, since it, up to it from January."""

from collections.abc import Iterator
from datetime import date, timedelta

from extract.claims.period_scene import Dated
from extract.types import Period

_SHORT = timedelta(days=200)  # a longer stretch is not the end of a run from January


def readings(dated: Dated, said: date | None, counting: str) -> Iterator[tuple[str, Period]]:
    """The ways a date can be meant; what has happened "tahun ini" has happened until it was said."""
    one, edtf = dated.mention, dated.mention.edtf or ""
    start, end = one.start, one.end
    if start and said and dated.kind == "since":
        yield "since", Period(edtf if edtf.endswith("/..") else f"{edtf}/..", start, said)
    elif start and end and dated.kind == "this year" and counting != "ahead":
        yield "until said", Period(edtf, start, said if said and start < said < end else end)
    elif start and end:
        yield "whole", Period(edtf, start, end)
        yield "as of", Period(f"../{edtf.rpartition('/')[2]}", None, end)
        if end - start < _SHORT and (start.month, start.day) != (1, 1):
            yield "to date", from_january(edtf, end)
        if said and start < said < end:
            yield "until said", Period(edtf, start, said)
        if said and start == end < said:
            yield "since", Period(f"{edtf}/..", start, said)
    elif end:
        yield "as of", Period(edtf, None, end)
        yield "to date", from_january(edtf, end)
    elif start:
        yield "open", Period(edtf, start, None)


def readings_of_saying(day: date) -> Iterator[tuple[str, Period]]:
    yield "as of", Period(f"../{day}", None, day)
    yield "whole", Period(f"{day}", day, day)
    yield "to date", from_january(f"{day}", day)


def from_january(edtf: str, end: date) -> Period:
    """The part of a year up to the end of a date, at the date's precision."""
    last = edtf.rpartition("/")[2]
    first = f"{end.year:04}-01-01"[: len(last)] if len(last) > len("2023") else f"{end.year:04}"
    return Period(f"{first}/{last}" if first != last else last, date(end.year, 1, 1), end)
