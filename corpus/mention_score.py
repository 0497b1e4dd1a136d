"""Scoring the lists beside the claims: officials, institutions, countries, dates, figures."""

from collections.abc import Callable, Hashable, Iterable, Iterator, Sequence
from typing import TypeVar

from corpus.gold import Gold
from corpus.matching import Alignment, Pairing, pair, without_repeats
from corpus.measure import Finding, Result, Tally, total
from corpus.normal import body_name, folded, title
from extract.contract import Reading
from extract.types import DateMention, Figure, Official

T = TypeVar("T")
Key = Callable[[T], Hashable]
_FIGURE_KEY = ("value", "high", "unit", "approx")


def score_mentions(gold: Gold, read: Reading) -> Result:
    """All five lists."""
    return total(
        (
            _officials(gold, read),
            _names(gold, "institutions", _institutions(gold.reading), _institutions(read)),
            _names(gold, "countries", _countries(gold.reading), _countries(read)),
            _dates(gold, read),
            score_figures(gold, read),
        )
    )


def _institutions(read: Reading) -> list[str]:
    return [body_name(item.name) or "" for item in read.institutions]


def _countries(read: Reading) -> list[str]:
    return [item.iso3 for item in read.countries]


def scored(gold: Gold, kind: str, fields: Sequence[str] = ()) -> Iterator[tuple[int, bool]]:
    """Each index of a gold list, and whether the item counts: not when it or one of `fields` is unscored."""
    for index in range(len(getattr(gold.reading, kind))):
        yield index, not (gold.skips(kind, index) or any(gold.skips(kind, index, name) for name in fields))


def split(gold: Gold, kind: str, items: Sequence[T], fields: Sequence[str] = ()) -> tuple[list[T], list[T]]:
    """The items that count and those that do not."""
    flags = dict(scored(gold, kind, fields))
    return [item for i, item in enumerate(items) if flags[i]], [item for i, item in enumerate(items) if not flags[i]]


def _names(gold: Gold, kind: str, ours: Sequence[str], theirs: Sequence[str]) -> Result:
    """Sets of names."""
    counted, free = map(frozenset, split(gold, kind, ours))
    given = frozenset(theirs) - (free - counted)
    found = [Finding(gold.slug, kind, "missed", name) for name in sorted(counted - given)]
    found += [Finding(gold.slug, kind, "spurious", name) for name in sorted(given - counted)]
    return Result({kind: Tally(len(counted & given), len(given), len(counted))}, tuple(found))


def _officials(gold: Gold, read: Reading) -> Result:
    people = [folded(item.name) or "" for item in gold.reading.officials]
    names = _names(gold, "officials", people, [folded(item.name) or "" for item in read.officials])
    full, free = split(gold, "officials", gold.reading.officials, ("title", "institution"))
    excused = {folded(item.name) for item in free}
    given = [item for item in read.officials if folded(item.name) not in excused]
    pairing = pair(full, given, _official, lambda *_: 0)
    return names + report(gold, "officials, full", pairing, pairing.spurious, _shown_official)


def _official(item: Official) -> Hashable:
    return folded(item.name), title(item.title), body_name(item.institution)


def _shown_official(item: Official) -> str:
    return f"{item.name} | {item.title} | {item.institution}"


def _dates(gold: Gold, read: Reading) -> Result:
    """Dates by their days, and by their days and EDTF. A date counts where it stands or where the text is the same."""
    place = Alignment(gold.reading.article.body, read.article.body)
    days = _located(gold, read, place, "dates", lambda item: (item.start, item.end))
    return days + _located(gold, read, place, "dates, EDTF", lambda item: (item.start, item.end, item.edtf))


def _located(gold: Gold, read: Reading, place: Alignment, name: str, key: Key[DateMention]) -> Result:
    ours, free = split(gold, "dates", gold.reading.dates)
    theirs = [_Located(item, place) for item in read.dates if not _stands_on(item, free, place)]
    pairs = [(one, other) for one in ours for other in theirs if key(one) == key(other.item) and other.is_at(one)]
    done: dict[int, _Located] = {}
    for one, other in sorted(pairs, key=lambda both: not both[1].covers(both[0])):
        if id(one) not in done and other not in done.values():
            done[id(one)] = other
    missed = tuple(one for one in ours if id(one) not in done)
    spurious = tuple(other.item for other in theirs if other not in done.values())
    paired = tuple((one, done[id(one)].item) for one in ours if id(one) in done)
    return report(gold, name, Pairing(paired, missed, spurious), spurious, _shown_date)


class _Located:
    """A read date and where it stands in the gold body."""

    def __init__(self, item: DateMention, place: Alignment) -> None:
        self.item, self._place = item, place

    def covers(self, gold: DateMention) -> bool:
        return self._place.overlaps(gold.span, self.item.span)

    def is_at(self, gold: DateMention) -> bool:
        return self.covers(gold) or folded(gold.text) == folded(self.item.text)


def _shown_date(item: DateMention) -> str:
    return f"{item.text!r} {item.edtf} [{item.start}, {item.end}]"


def score_figures(gold: Gold, read: Reading) -> Result:
    """Figures as multisets of (value, high, unit, approx). What repeats a figure already found is no mistake."""
    place = Alignment(gold.reading.article.body, read.article.body)
    ours, free = split(gold, "figures", gold.reading.figures, _FIGURE_KEY)
    pairing = pair(ours, read.figures, figure_key, lambda one, other: place.overlaps(one.span, other.span))
    extra = tuple(item for item in without_repeats(pairing, figure_key) if not _stands_on(item, free, place))
    return report(gold, "figures", pairing, extra, shown_figure)


def figure_key(item: Figure) -> Hashable:
    """What makes two figures the same."""
    return item.value, item.high, folded(item.unit), item.approx


def shown_figure(item: Figure) -> str:
    """A figure on one line."""
    return f"{item.text!r} {item.value} [{item.low}, {item.high}] {item.approx} {item.unit}"


def _stands_on(item: Figure | DateMention, free: Iterable[Figure | DateMention], place: Alignment) -> bool:
    return any(place.overlaps(other.span, item.span) for other in free)


def report(gold: Gold, name: str, pairing: Pairing[T], spurious: Sequence[T], show: Callable[[T], str]) -> Result:
    """The tally and the findings of one list."""
    found = [Finding(gold.slug, name, "missed", show(item)) for item in pairing.missed]
    found += [Finding(gold.slug, name, "spurious", show(item)) for item in spurious]
    right = len(pairing.pairs)
    return Result({name: Tally(right, right + len(spurious), right + len(pairing.missed))}, tuple(found))
