"""What the corpus covers: `python -m corpus.coverage`.

How often each difficulty that the design names stands in gold, and in how many articles; the articles, layouts, years
and claims in all. Whatever shows in the gold itself is counted there (a bound, a unit, where a speaker is named);
`page` rows are the numbers of difficulties that annotators noted (gold.phenomena).
"""

import json
import re
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from corpus.gold import HERE, Gold, load_golds
from extract.types import Claim, DateMention, Figure, Span

LEAST = 10  # times each difficulty stands in the corpus
PAGES = range(1, 25)  # the numbers of gold.phenomena
_MONTH = "januari|februari|maret|april|mei|juni|juli|agustus|september|oktober|november|desember"
_WEEKDAY = "senin|selasa|rabu|kamis|jumat|sabtu|minggu|ahad"
_NUMBER = "satu|dua|tiga|empat|lima|enam|tujuh|delapan|sembilan|sepuluh|sebelas|seratus|seribu"
_TEXTS = {
    "figure: 2.300": r"\d\.\d{3}(?!\d)",
    "figure: 1,2 juta": r"\d,\d+\s*(?:ribu|juta|miliar|triliun)",
    "figure: Rp 2,61 miliar": r"\bRp\s+\d[\d.,]*\s*(?:juta|miliar|triliun)",
    "figure: Rp98,2 triliun": r"\bRp\d[\d.,]*\s*(?:juta|miliar|triliun)",
    "figure: 59%": r"\d\s?%",
    "figure: 59 persen": r"\d\s+persen\b(?!\s+poin)",
    "figure: 7204": r"(?<![\d.,])\d{4,}(?![\d.,]*\d)",
    "figure: number words": rf"\b(?:{_NUMBER})(?:\s+(?:belas|puluh|ratus|ribu|juta))?\b",
    "figure: ratusan, puluhan, belasan": r"\b(?:belasan|puluhan|ratusan|ribuan|jutaan)\b",
    "figure: 300-an": r"\d\s?-?an\b",
    "figure: setengah": r"\b(?:setengah|separuh)\b",
    "figure: kali lipat": r"\bkali\b",
    "date: a weekday with its date": rf"\b(?:{_WEEKDAY})\s*,?\s*\(?\d",
    "date: a weekday alone": rf"\A(?:{_WEEKDAY})(?:\s+(?:pagi|siang|sore|petang|malam|lalu))?\Z",
    "date: a part of a month or year": rf"\b(?:awal|pertengahan|akhir)\s+(?:{_MONTH}|bulan|tahun|\d{{4}})",
    "date: since": r"\b(?:sejak|mulai)\b",
    "date: until": r"\b(?:hingga|sampai)\b",
    "date: this, last or next week, month, year": r"\b(?:pekan|minggu|bulan|tahun)\s+(?:lalu|depan|mendatang|ini)\b",
    "date: yesterday, today, tomorrow": r"\b(?:kemarin|besok|lusa|hari\s+ini|tadi|semalam)\b",
    "date: H-4": r"\bH\s?[-+]\s?\d",
    "date: anchored in the text": r"\b(?:sebelumnya|kemudian|berselang|berikutnya|esoknya|besoknya)\b|\bitu\Z",
}


@dataclass(frozen=True, slots=True)
class Coverage:
    """Counts over the corpus: `times` and `articles` by difficulty."""

    times: Counter[str]
    articles: Counter[str]
    claims: int
    layouts: int
    years: tuple[int, int]

    @property
    def scarce(self) -> tuple[str, ...]:
        """The difficulties that stand in the corpus less often than they should."""
        return tuple(name for name in names() if self.times[name] < LEAST)


def names() -> tuple[str, ...]:
    """Every difficulty that is counted."""
    return (*_TEXTS, *_FIGURE, *_DATE, *_CLAIM, *_PEOPLE, *(f"page: {number}" for number in PAGES))


def coverage(golds: tuple[Gold, ...]) -> Coverage:
    """Count the difficulties of the corpus."""
    by_article = [Counter(_in(gold)) for gold in golds]
    extras = [json.loads((HERE / "gold" / f"{gold.slug}.json").read_text(encoding="utf-8"))["gold"] for gold in golds]
    for counted, extra in zip(by_article, extras, strict=True):
        counted.update(f"page: {number}" for number in set(extra["phenomena"]))
    published = [gold.reading.article.published.year for gold in golds if gold.reading.article.published]
    return Coverage(
        times=sum(by_article, Counter()),
        articles=Counter(name for counted in by_article for name in counted),
        claims=sum(len(gold.reading.claims) for gold in golds),
        layouts=len({extra["layout"] for extra in extras}),
        years=(min(published), max(published)),
    )


def _in(gold: Gold) -> Iterator[str]:
    """Each difficulty of an article, as often as it stands there."""
    reading = gold.reading
    printed = [("figure", one.text) for one in reading.figures] + [("date", one.text) for one in reading.dates]
    for kind, text in printed:
        yield from (n for n, p in _TEXTS.items() if n.startswith(kind) and re.search(p, text, re.I))
    yield from (name for one in reading.figures for name, holds in _FIGURE.items() if holds(one))
    yield from (name for one in reading.dates for name, holds in _DATE.items() if holds(one))
    yield from (name for one in reading.claims for name, holds in _CLAIM.items() if holds(one))
    claimed = {claim.figure for claim in reading.claims}
    yield from ("claim: a figure nobody said" for index in range(len(reading.figures)) if index not in claimed)
    for official in reading.officials:
        forms = {reading.article.body[start:end] for start, end in official.spans}
        if len(forms) > 1:
            yield "people: named again by a part or a nickname"
        if len((official.title or "").split()) >= _LONG:
            yield "people: a title of eight words or more"


_LONG = 8
_PEOPLE = ("claim: a figure nobody said", "people: named again by a part or a nickname",
           "people: a title of eight words or more")  # fmt: skip
_APPROX = ("at_least", "more_than", "less_than", "at_most", "about")
_COUNTING = ("change", "share", "target", "forecast", "capacity", "threshold")
_MONEY = re.compile(r"dolar|euro|yen|ringgit|riyal|yuan|baht|pound", re.I)


def _approx(kind: str) -> Callable[[Figure], bool]:
    return lambda one: one.approx == kind


def _counting(kind: str) -> Callable[[Claim], bool]:
    return lambda one: one.counting == kind


_FIGURE: dict[str, Callable[[Figure], bool]] = {
    **{f"figure: {kind}": _approx(kind) for kind in _APPROX},
    "figure: foreign money": lambda one: bool(_MONEY.search(one.unit or "")),
    "figure: persen poin": lambda one: one.unit == "persen poin",
    "figure: a range": lambda one: one.approx == "exact" and one.high is not None and one.high > one.value,
    "figure: people, not called orang": lambda one: one.unit == "orang" and "orang" not in one.text,
    "figure: no unit printed": lambda one: bool(one.unit) and re.fullmatch(r"[\d.,]+", one.text) is not None,
}
_DATE: dict[str, Callable[[DateMention], bool]] = {
    "date: a range of days or months": lambda one: "/" in (one.edtf or "") and ".." not in (one.edtf or ""),
    "date: an open end": lambda one: ".." in (one.edtf or ""),
    "date: unresolved": lambda one: one.unresolved is not None,
}


def _speaker(claim: Claim, where: Callable[[Span], bool]) -> bool:
    return claim.speaker_span is not None and where(claim.speaker_span)


_CLAIM: dict[str, Callable[[Claim], bool]] = {
    **{f"claim: {kind}": _counting(kind) for kind in _COUNTING},
    "claim: an older value": lambda one: one.status == "previous",
    "claim: withdrawn": lambda one: one.status == "withdrawn",
    "claim: part of another": lambda one: one.part_of is not None,
    "claim: cites": lambda one: one.cites is not None,
    "claim: a body speaks": lambda one: one.speaker_kind == "institution",
    "claim: nobody named speaks": lambda one: one.speaker_kind == "anonymous",
    "claim: direct": lambda one: one.quote_type == "direct",
    "claim: speaker before": lambda one: _speaker(one, lambda who: one.sentence_span[0] <= who[0] < one.span[0]),
    "claim: speaker after": lambda one: _speaker(one, lambda who: one.span[0] < who[0] < one.sentence_span[1]),
    "claim: speaker in a later sentence": lambda one: _speaker(one, lambda who: who[0] >= one.sentence_span[1]),
    "claim: speaker in an earlier sentence": lambda one: _speaker(one, lambda who: who[1] <= one.sentence_span[0]),
    "claim: passive cue": lambda one: bool(re.match(r"di[a-z]", one.cue or "")),
    "claim: a month or a year": lambda one: bool(one.period and re.fullmatch(r"\d{4}(-\d\d)?", one.period.edtf)),
    "claim: a region": lambda one: one.region is not None,
    "claim: abroad": lambda one: one.place not in (None, "IDN"),
}


def table(found: Coverage, articles: int) -> str:
    """The counts, one difficulty a line; `*` marks what is scarce."""
    first, last = found.years
    head = f"{articles} articles of {first}-{last}, {found.layouts} layouts, {found.claims} claims"
    rows = [
        f"{'*' if name in found.scarce else ' '} {name:<44}{found.times[name]:>6} times in {found.articles[name]}"
        for name in names()
    ]
    return "\n".join([head, *rows, f"* fewer than {LEAST} times"])


if __name__ == "__main__":
    golds = load_golds()
    print(table(coverage(golds), len(golds)))
