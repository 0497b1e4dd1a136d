"""Scoring: `python -m corpus.score [--details SLUG|all] [--format table|json]`. See README.md for what is measured.

`score` is pure. `run_score` reads the corpus, calls the reader on every page and renders the report; it knows no
engine: the reader is handed in (`shipped_reader` is the project's own).
"""

import argparse
import sys
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from corpus import report
from corpus.claim_score import match_claims, score_claims, score_speakers
from corpus.floors import FLOORS, SPLITS, below, load_floors
from corpus.gold import HERE, Gold, load_golds
from corpus.measure import Finding, Result, total
from corpus.mention_score import score_mentions
from corpus.page_score import score_body, score_metadata
from corpus.series_score import Matched, score_series
from extract.contract import ArticlePart, Reading, reading
from extract.models.engines import DEFAULT, ENGINES
from extract.types import Extractor
from ingest.article import Rejection

Read = Callable[[Path], Reading | Rejection]
Format = Literal["table", "json"]

_NOTHING = Reading(
    article=ArticlePart(id="", source="", body=""),
    officials=(),
    institutions=(),
    countries=(),
    dates=(),
    figures=(),
    claims=(),
    extractor=Extractor(version="", engine="", models={}),
)


class DetailsError(ValueError):
    """Details were asked for an article that does not exist, or for a kept-back one without saying so."""


@dataclass(frozen=True, slots=True)
class Score:
    """The two splits: articles that rules were written with, and articles kept back from that."""

    tuned_on: Result
    kept_back: Result

    @property
    def splits(self) -> dict[str, Result]:
        """Both by name."""
        return {"tuned_on": self.tuned_on, "kept_back": self.kept_back}


@dataclass(frozen=True, slots=True)
class Outcome:
    """A scored run: the numbers, the report as text, and one line for each measure below its floor."""

    score: Score
    text: str
    failures: tuple[str, ...]

    @property
    def exit_code(self) -> int:
        """1 when a measure is below its floor, else 0."""
        return int(bool(self.failures))


def score(golds: Iterable[Gold], readings: Mapping[str, Reading | Rejection]) -> Score:
    """Compare readings with gold, by slug. An article without a reading, or a rejected one, found nothing."""
    splits: dict[bool, list[Gold]] = {False: [], True: []}
    for gold in golds:
        splits[gold.kept_back].append(gold)
    return Score(_score_all(splits[False], readings), _score_all(splits[True], readings))


def _score_all(golds: Iterable[Gold], readings: Mapping[str, Reading | Rejection]) -> Result:
    results: list[Result] = []
    pairs: list[Matched] = []
    for gold in golds:
        found = readings.get(gold.slug, _NOTHING)
        read = _NOTHING if isinstance(found, Rejection) else found
        matched = match_claims(gold, read)
        results += [score_metadata(gold, read), score_body(gold, read), score_mentions(gold, read)]
        results += [score_claims(gold, read, matched), score_speakers(gold, read)]
        pairs += [(gold, one, other) for one, other in matched.pairs]
    return total((*results, score_series(pairs)))


def run_score(
    read: Read,
    *,
    details: str | None = None,
    kept_back_details: bool = False,
    form: Format = "table",
    folder: Path = HERE,
    floors: Path | None = FLOORS,
) -> Outcome:
    """Read every page of the corpus and score it.

    `details` is a slug, the number it starts with, or "all": what was missed, made up or wrong there. Kept-back
    articles are shown only with `kept_back_details`. `floors`: see `floors_of`. Raises DetailsError, GoldError,
    FloorError and what `read` raises.
    """
    golds = load_golds(folder)
    asked = shown(golds, details, kept_back_details)
    limits = load_floors(report.MEASURES, floors) if floors else {}
    scored = score(golds, {gold.slug: read(gold.page) for gold in golds})
    failures = tuple(below(scored.splits, limits))
    found = [finding for result in scored.splits.values() for finding in result.findings if finding.slug in asked]
    articles = {split: sum(gold.kept_back == (split == "kept_back") for gold in golds) for split in SPLITS}
    if form == "json":
        return Outcome(scored, report.as_json(scored.splits, articles, found, failures), failures)
    return Outcome(scored, _text(report.table(scored.splits, articles), found, failures), failures)


def _text(numbers: str, found: Iterable[Finding], failures: Iterable[str]) -> str:
    parts = [numbers, "\n".join(report.details(found)), "\n".join(f"BELOW ITS FLOOR  {line}" for line in failures)]
    return "\n\n".join(part for part in parts if part)


def shown(golds: Iterable[Gold], asked_for: str | None, kept_back: bool) -> frozenset[str]:
    """The slugs whose details were asked for by slug, number or "all". Raises DetailsError."""
    if asked_for is None:
        return frozenset()
    if asked_for == "all":
        return frozenset(gold.slug for gold in golds if kept_back or not gold.kept_back)
    named = [gold for gold in golds if asked_for in (gold.slug, gold.slug.split("-")[0])]
    if not named:
        raise DetailsError(f"no article {asked_for!r} in the corpus")
    if named[0].kept_back and not kept_back:
        raise DetailsError(f"{named[0].slug} is kept back: its details are shown only with --kept-back-details")
    return frozenset(gold.slug for gold in named)


def floors_of(engine: str) -> Path | None:
    """The floors that an engine must keep: floors.toml is about the default engine, the others have none."""
    return FLOORS if engine == DEFAULT else None


def shipped_reader(engine: str = DEFAULT) -> Read:
    """The project's own reader, page to contract. Imported here because scoring itself needs no engine.

    Raises ValueError for an engine there is not, ModuleNotFoundError for one not installed.
    """
    from extract import pipeline
    from ingest.read import read_pages

    extractor = pipeline.reader(engine)

    def read(page: Path) -> Reading | Rejection:
        article = next(iter(read_pages([page])))
        return article if isinstance(article, Rejection) else reading(article, extractor.read(article))

    return read


def main(arguments: list[str]) -> int:
    """Print the report; return 1 when a measure is below its floor, 2 when the details asked for cannot be shown."""
    parser = argparse.ArgumentParser(prog="python -m corpus.score", description="Score the reader on the corpus.")
    parser.add_argument("--details", metavar="SLUG|all", help="list what is wrong in tuned-on articles")
    parser.add_argument("--kept-back-details", action="store_true", help="also in kept-back ones (not for tuning)")
    parser.add_argument("--format", choices=("table", "json"), default="table")
    parser.add_argument("--engine", choices=ENGINES, default=DEFAULT, help="the floors are those of %(default)s")
    asked = parser.parse_args(arguments)
    try:
        outcome = run_score(
            shipped_reader(asked.engine),
            details=asked.details,
            kept_back_details=asked.kept_back_details,
            form=asked.format,
            floors=floors_of(asked.engine),
        )
    except DetailsError as error:
        print(error, file=sys.stderr)
        return 2
    print(outcome.text)
    return outcome.exit_code


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
