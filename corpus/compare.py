"""Engines side by side: the measures that tell them apart, and how fast each reads."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from corpus.gold import HERE
from corpus.score import run_score, shipped_reader
from corpus.speed import WORDS, words_per_second

# What is compared, by the name of its measure in the report.
COMPARED = ("officials", "institutions", "speaker", "claims")


@dataclass(frozen=True, slots=True)
class Compared:
    """An engine's F1 (`speaker`: accuracy) by split and measure, in percent; None where there is nothing to measure.

    `words`: read per CPU-second, the whole reading of an article whose page is cleaned already.
    """

    engine: str
    scores: Mapping[str, Mapping[str, float | None]]
    words: float

    @property
    def articles(self) -> float:
        """Articles of 250 words read per CPU-second."""
        return self.words / WORDS


def compare(engines: Iterable[str], folder: Path = HERE) -> Iterator[Compared]:
    """Read the corpus with each engine in turn. Raises GoldError, and ModuleNotFoundError for one not installed."""
    for engine in engines:
        splits = run_score(shipped_reader(engine), folder=folder, floors=None).score.splits
        scores = {
            split: {name: tally.f1 if (tally := result.tallies.get(name)) else None for name in COMPARED}
            for split, result in splits.items()
        }
        yield Compared(engine, scores, words_per_second(engine, folder))
