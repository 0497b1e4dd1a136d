"""Authors and dateline of a page (title: headline; outlet: brand; days: publication)."""

from ingest import bylines, names, writers
from ingest.brand import outlet
from ingest.clean import Page
from ingest.opening import page_dateline
from ingest.sites import core

_AFTER_END = 8  # lines below the text in which by-lines stand


def authors(page: Page) -> tuple[str, ...]:
    """Writers and editors as the page names them, in page order.

    A wire named as the writer ("Penulis: Antara") is kept: it is what the page says. Translators and photographers are
    no authors; "Redaksi" and its like are only when nobody else is named.
    """
    last = min(len(page.lines), page.end + _AFTER_END)
    named = [name for i in range(last) for name in _names_at(page, i)]
    named = [_without_site(page, name) for name in named]
    return names.authors([*(named or writers.names_signed(page)), *writers.names_in_capitals(page)])


def _without_site(page: Page, name: str) -> str:
    """ "Rini Astuti Kabarnusa" on a page of kabarnusa.example without the site."""
    head, _, tail = name.rpartition(" ")
    return head if " " in head and core(tail) == core(outlet(page) or "") else name


def _names_at(page: Page, at: int) -> list[str]:
    line = page.lines[at]
    if line.mark not in ("byline", "date", "menu", "short", "share", "end") or at in page.kept:
        return []
    if named := bylines.names_in(line.text) or names.credited(line.text):
        return named
    if line.mark == "byline" and bylines.is_bare_author(line.text):
        return writers.names_around(page, at)
    return writers.names_in_head(page, at)


def dateline(page: Page) -> str | None:
    """The city of the dateline, in normal case."""
    found = page_dateline(page)
    return found.city if found else None
