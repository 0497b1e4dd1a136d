"""Dates read by Jejak and by dateparser, on the kept-back corpus articles: `python benchmarks/dates.py`.

A gold date counts as found when a reader's span overlaps it, as right when start and end are the gold's. dateparser
knows single days only, so it is given its best chance: a month or year is right when its day lies within.
"""

import time
from collections.abc import Callable
from datetime import date, datetime
from typing import NamedTuple

from dateparser.search import search_dates

from corpus.gold import load_golds
from extract.contract import Reading
from extract.dates.dates import find_dates
from extract.frame import blank


class Found(NamedTuple):
    """A date a reader found: where, and its first and last day."""

    start_at: int
    end_at: int
    first: date | None
    last: date | None


def jejak() -> Callable[[Reading], list[Found]]:
    nlp = blank()

    def read(gold: Reading) -> list[Found]:
        return [
            Found(*one.span, one.start, one.end) for one in find_dates(nlp(gold.article.body), gold.article.published)
        ]

    return read


def dateparser(gold: Reading) -> list[Found]:
    base = datetime.combine(gold.article.published or date(2020, 1, 1), datetime.min.time())
    body, at, found = gold.article.body, 0, []
    for text, value in search_dates(body, languages=["id"], settings={"RELATIVE_BASE": base}) or []:
        at = body.find(text, at)
        found.append(Found(at, at + len(text), value.date(), value.date()))
    return found


def measure(name: str, read: Callable[[Reading], list[Found]], exact: bool) -> None:
    total = found = right = 0
    began = time.process_time()
    for gold in (one.reading for one in load_golds() if one.kept_back):
        mentions = read(gold)
        for wanted in gold.dates:
            near = [one for one in mentions if one.start_at < wanted.span[1] and wanted.span[0] < one.end_at]
            total += 1
            found += bool(near)
            right += any(
                (one.first, one.last) == (wanted.start, wanted.end)
                if exact
                else bool(one.first and wanted.start and wanted.end and wanted.start <= one.first <= wanted.end)
                for one in near
            )
    seconds = time.process_time() - began
    print(f"{name:12} found {found / total:6.1%}   right {right / total:6.1%}   {seconds:6.2f} CPU-s   ({total} dates)")


if __name__ == "__main__":
    measure("jejak", jejak(), exact=True)
    measure("dateparser", dateparser, exact=False)
