"""Counts that add up over articles, and what was found wrong."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Literal


@dataclass(frozen=True, slots=True)
class Tally:
    """How many were right, how many were given, how many gold has.

    For plain accuracy (a field of matched claims) given and expected are the same number.
    """

    right: float = 0
    given: int = 0
    expected: int = 0

    def __add__(self, other: "Tally") -> "Tally":
        return Tally(self.right + other.right, self.given + other.given, self.expected + other.expected)

    @property
    def precision(self) -> float | None:
        """Share of what was given that is right, in percent; None when nothing was given."""
        return 100 * self.right / self.given if self.given else None

    @property
    def recall(self) -> float | None:
        """Share of gold that was found, in percent; None when gold has none."""
        return 100 * self.right / self.expected if self.expected else None

    @property
    def f1(self) -> float | None:
        """Harmonic mean of both, in percent; None when neither side has anything."""
        both = self.given + self.expected
        return 200 * self.right / both if both else None


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that a reading got wrong."""

    slug: str
    measure: str
    problem: Literal["missed", "spurious", "wrong"]
    text: str


@dataclass(frozen=True, slots=True)
class Result:
    """The tallies and findings of one article, or of many."""

    tallies: Mapping[str, Tally] = field(default_factory=dict)
    findings: tuple[Finding, ...] = ()

    def __add__(self, other: "Result") -> "Result":
        names = [*self.tallies, *(name for name in other.tallies if name not in self.tallies)]
        sums = {name: self.tallies.get(name, Tally()) + other.tallies.get(name, Tally()) for name in names}
        return Result(sums, self.findings + other.findings)


def total(results: Iterable[Result]) -> Result:
    """The sum of all results: micro-averaged over articles."""
    whole = Result()
    for each in results:
        whole = whole + each
    return whole


def accuracy(slug: str, measure: str, right: float, shown: str) -> Result:
    """One decision, right (1), wrong (0) or partly right; `shown` says what was wrong."""
    wrong = () if right == 1 else (Finding(slug, measure, "wrong", shown),)
    return Result({measure: Tally(right, 1, 1)}, wrong)
