"""Floors: the least each measure must reach, kept in floors.toml and never lowered silently."""

import tomllib
from collections.abc import Iterator, Mapping
from pathlib import Path

from corpus.measure import Result

FLOORS = Path(__file__).parent / "floors.toml"
SPLITS = ("tuned_on", "kept_back")
_ROUNDING = 1e-9


class FloorError(ValueError):
    """floors.toml names a split or a measure that does not exist, or a floor that is no percentage."""


def load_floors(measures: tuple[str, ...], path: Path = FLOORS) -> dict[str, dict[str, float]]:
    """The floors of each split. Raises FloorError."""
    tables = tomllib.loads(path.read_text(encoding="utf-8"))
    for split, floors in tables.items():
        if split not in SPLITS:
            raise FloorError(f"{path.name}: no split {split!r}")
        for measure, floor in floors.items():
            if measure not in measures:
                raise FloorError(f"{path.name}: [{split}] no measure {measure!r}")
            if not isinstance(floor, int | float) or not 0 <= floor <= 100:
                raise FloorError(f"{path.name}: [{split}] {measure}: {floor!r} is no percentage")
    return {split: dict(tables.get(split, {})) for split in SPLITS}


def below(results: Mapping[str, Result], floors: Mapping[str, Mapping[str, float]]) -> Iterator[str]:
    """Yield a line for every measure under its floor; a measure with nothing to measure counts as 0."""
    for split, each in floors.items():
        for measure, floor in each.items():
            tally = results[split].tallies.get(measure)
            reached = (tally.f1 if tally else None) or 0.0
            if reached + _ROUNDING < floor:
                yield f"{split}: {measure} {reached:.1f}, floor {floor:.1f}"
