"""Scoring what stands around the text (title, outlet, day, authors, dateline) and what was kept of it."""

from collections import Counter
from collections.abc import Hashable, Iterable, Iterator
from urllib.parse import urlsplit

from corpus.gold import Gold, one_line
from corpus.measure import Finding, Result, Tally, accuracy, total
from corpus.normal import folded, outlet
from extract.contract import ArticlePart, Reading

_CHUNK = 8  # words; a page dumped as one long line is cut into runs of this many
_WHOLE = 40  # code points; a shorter line must be a paragraph of its own to count as kept


def score_metadata(gold: Gold, read: Reading) -> Result:
    """Each field right or wrong. An outlet may be given by its name or by its host."""
    ours, theirs = gold.reading.article, read.article
    return total(
        accuracy(gold.slug, name, right, f"{getattr(theirs, name)!r}, not {getattr(ours, name)!r}")
        for name, right in _fields(ours, theirs)
        if not gold.skips("article", name)
    )


def _fields(gold: ArticlePart, read: ArticlePart) -> Iterator[tuple[str, bool]]:
    yield "title", folded(gold.title) == folded(read.title)
    yield "outlet", outlet(read.outlet) in {outlet(gold.outlet), outlet(_host(gold))}
    yield "published", gold.published == read.published
    yield "authors", _names(gold.authors) == _names(read.authors)
    yield "dateline", folded(gold.dateline) == folded(read.dateline)


def _host(gold: ArticlePart) -> str | None:
    host = urlsplit(gold.url).hostname if gold.url else None
    return host if host and gold.outlet else gold.outlet


def _names(names: Iterable[str]) -> frozenset[Hashable]:
    return frozenset(map(folded, names))


def score_body(gold: Gold, read: Reading) -> Result:
    """`body`: gold's paragraphs kept; `boilerplate`: the page's other lines dropped."""
    if gold.skips("article", "body"):
        return Result()
    ours = list(map(one_line, gold.reading.article.body.split("\n\n")))
    kept = _Kept(read.article.body)
    lost = [text for text in ours if not kept.has(text)]
    other = list(_not_body(gold.lines, ours))
    left = [text for text in other if kept.has(text)]
    findings = [Finding(gold.slug, "body", "missed", text) for text in lost]
    findings += [Finding(gold.slug, "boilerplate", "spurious", text) for text in left]
    tallies = {"body": _share(len(ours), len(lost)), "boilerplate": _share(len(other), len(left))}
    return Result(tallies, tuple(findings))


def _share(whole: int, wrong: int) -> Tally:
    return Tally(whole - wrong, whole, whole)


class _Kept:
    """The read body: a short line is kept as a paragraph of its own, a long one also inside another."""

    def __init__(self, body: str) -> None:
        self.lines = frozenset(map(one_line, body.split("\n\n")))
        self.text = one_line(body)

    def has(self, line: str) -> bool:
        return line in self.lines or (len(line) >= _WHOLE and line in self.text)


def _not_body(lines: Iterable[str], body: list[str]) -> Iterator[str]:
    """The page's lines that are no paragraph of the body; of a line that holds several, what is left over."""
    left = Counter(body)
    for line in lines:
        if left[line]:
            left[line] -= 1
        elif not any(line in text for text in body if len(line) >= _WHOLE):
            yield from _rest(line, body)


def _rest(line: str, body: list[str]) -> Iterator[str]:
    pieces = [line]
    for text in body:
        if len(text) >= _WHOLE:
            pieces = [part for piece in pieces for part in piece.split(text)]
    if pieces == [line]:
        yield line
        return
    for piece in pieces:
        words = piece.split()
        yield from (" ".join(words[at : at + _CHUNK]) for at in range(0, len(words), _CHUNK))
