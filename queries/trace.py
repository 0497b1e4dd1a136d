"""The trace of a figure: which indicators a text means, the best one's claims over time, and what lies beneath."""

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date
from itertools import groupby

from extract.about.indicator import forms_of, normal_words
from graph.store import Row, Store
from queries.catalog import step
from queries.statements import Figure, Printing, Statement, covered_order, figure, printing, statements
from queries.who import Persona, who

__all__ = ["Block", "Figures", "Match", "Persona", "Related", "Trace", "trace", "who"]

Words = Callable[[str], Iterable[str]]
# What lies beneath is shown, not searched: a reader looks at a screenful.
RELATED_INDICATORS, RELATED_CLAIMS, RELATED_FIGURES = 8, 12, 12
_WORD = re.compile(r"[\w-]+")


@dataclass(frozen=True, slots=True)
class Match:
    """An indicator that the text may mean: `matched` of its words are in it, `extra` words of its label are not."""

    indicator: str
    label: str
    unit: str | None
    matched: int
    extra: int
    claims: int


@dataclass(frozen=True, slots=True)
class Block:
    """One series: figures of one indicator, place, counting and unit, in the order of what is covered."""

    series: str
    place: str | None
    region: str | None
    counting: str
    unit: str | None
    statements: tuple[Statement, ...]


@dataclass(frozen=True, slots=True)
class Related:
    """A claim of another indicator.

    `why`: "words" in common, "part" or "whole" of the timeline's claim `of`, or said in an "article" about the text.
    """

    why: str
    of: str | None
    statement: Statement


@dataclass(frozen=True, slots=True)
class Figures:
    """A figure that nobody claimed, in an article that speaks of the text."""

    figure: Figure
    text: str
    about: str | None
    printing: Printing


@dataclass(frozen=True, slots=True)
class Trace:
    """The answer. `matches` are ranked; `blocks` belong to the first; all are empty where nothing matches."""

    text: str
    as_of: date | None
    matches: tuple[Match, ...]
    blocks: tuple[Block, ...]
    related: tuple[Related, ...]
    figures: tuple[Figures, ...]


def trace(store: Store, text: str, as_of: date | None = None, words: Words = normal_words) -> Trace:
    """Follow what `text` names, as recorded by `as_of`. `words` brings a text into the normal form of indicators.

    Raises StoreError if the graph does not answer.
    """
    wanted = _words(text, words)
    matches = _matches(store, text, wanted, as_of, words)
    if not matches:
        return Trace(text, as_of, (), (), (), ())
    best = matches[0].indicator
    parts = step(store, "trace-parts", indicators=[best])
    near = [match.indicator for match in matches[1 : RELATED_INDICATORS + 1]]
    linked = {row[end] for row in parts for end in ("part_indicator", "whole_indicator")}
    known = statements(store, {best, *near, *linked}, as_of)
    articles = _articles(store, text, (one for one in known.values() if one.indicator == best))
    beside = {row["indicator"] for row in step(store, "trace-indicators-in", articles=articles, as_of=as_of)}
    known |= statements(store, beside - {best, *near, *linked}, as_of)
    kin = wanted | frozenset(words(matches[0].label))
    related = _related(best, near, parts, known)
    figures = step(store, "trace-figures", articles=articles, as_of=as_of)
    return Trace(
        text,
        as_of,
        matches,
        _blocks(one for one in known.values() if one.indicator == best),
        (*related, *_beside(best, related, articles, known, lambda one: len(kin & frozenset(words(one))))),
        tuple(_figures(row) for row in figures)[:RELATED_FIGURES],
    )


def _articles(store: Store, text: str, timeline: Iterable[Statement]) -> list[str]:
    """The articles of the timeline, and all others that speak of the text in any of its forms."""
    named = {row["article"] for row in step(store, "trace-articles", forms=list(forms_of(text)))}
    return sorted(named.union(printed.article for one in timeline for printed in one.printings))


def _beside(
    best: str,
    shown: tuple[Related, ...],
    articles: list[str],
    known: dict[str, Statement],
    shared: Callable[[str], int],
) -> tuple[Related, ...]:
    """What else was said in articles that speak of the text, the claims that share most words with it first."""
    taken = {one.statement.claim for one in shown}
    found = [
        one
        for one in known.values()
        if one.indicator != best
        and one.claim not in taken
        and any(printed.article in articles for printed in one.printings)
    ]
    ranked = sorted(found, key=lambda one: (-shared(f"{one.label} {one.sentence}"), covered_order(one)))
    return tuple(Related("article", None, one) for one in ranked[:RELATED_CLAIMS])


def _words(text: str, words: Words) -> frozenset[str]:
    """The words that count: no year where there is another word; a text of none but fillers is taken as it is."""
    found = frozenset(words(text)) or frozenset(_WORD.findall(text.lower()))
    return frozenset(word for word in found if not word.isdigit()) or found


def _matches(store: Store, text: str, wanted: frozenset[str], as_of: date | None, words: Words) -> tuple[Match, ...]:
    sought = sorted({*wanted, *_WORD.findall(text.lower())})
    rows = step(store, "trace-indicators", words=sought, as_of=as_of) if sought else []
    found = [match for row in rows if (match := _match(row, wanted, words)).matched]
    return tuple(sorted(found, key=_rank))


def _rank(match: Match) -> tuple[int, float, str]:
    """More words first; then a long series before a short one, unless it is about much else."""
    return (-match.matched, -match.claims / (1 + match.extra), match.indicator)


def _match(row: Row, wanted: frozenset[str], words: Words) -> Match:
    """Label and descriptions both name an indicator; only the label's words can be too many."""
    label = frozenset(row["label"].lower().split()) | frozenset(words(row["label"]))
    named = label.union(*(words(about) for about in row["abouts"] if about))
    extra = len(frozenset(words(row["label"])) - wanted)
    return Match(row["indicator"], row["label"], row["unit"], len(wanted & named), extra, row["claims"])


def _blocks(found: Iterable[Statement]) -> tuple[Block, ...]:
    """The series with most claims first."""
    blocks = []
    for series, some in groupby(sorted(found, key=lambda one: one.series), key=lambda one: one.series):
        members = tuple(sorted(some, key=covered_order))
        first = members[0]
        blocks.append(Block(series, first.place, first.region, first.counting, first.figure.unit, members))
    return tuple(sorted(blocks, key=lambda block: (-len(block.statements), block.place or "", block.series)))


def _related(best: str, near: list[str], parts: list[Row], known: dict[str, Statement]) -> tuple[Related, ...]:
    """Parts and wholes first, then the indicators that share words, best match first."""
    found = []
    for row in parts:
        for why, me, other in (("part", "whole", "part"), ("whole", "part", "whole")):
            linked = row[f"{me}_indicator"] == best and row[f"{other}_indicator"] != best
            if linked and row[me] in known and row[other] in known:
                found.append(Related(why, row[me], known[row[other]]))
    shown = {one.statement.claim for one in found}
    for indicator in near:
        some = sorted((one for one in known.values() if one.indicator == indicator), key=covered_order)
        found += [Related("words", None, one) for one in some if one.claim not in shown]
    return tuple(found)


def _figures(row: Row) -> Figures:
    return Figures(figure(row["figure"]), row["figure_text"], row["about"], printing(row))
