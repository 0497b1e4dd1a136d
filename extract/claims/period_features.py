"""The features of a way to say what a figure covers, and their weights (`tables/period_weights.csv`).

What is seen of a candidate comes in groups, short tuples of words, the first one telling which group it is; each group
expands to named features. The groups are few, so that their weights are summed once and remembered.
"""

from collections.abc import Iterator
from functools import cache, lru_cache

from extract.table_file import read_table

Group = tuple[str, ...]


def features(group: Group) -> Iterator[str]:
    """Yield the names of a group's features."""
    match group:
        case ("own", picked, side, parted, kind, counting, many, held, coming, *flags):
            yield f"own {picked}"
            yield f"own {picked} {side} {parted}"
            yield f"own {picked} {kind}"
            yield f"own {picked} {counting}"
            yield f"own {picked} {side} {many}"
            yield f"own {picked} {held} {coming}"
            for flag in ("early", "now"):
                if flag in flags:
                    yield f"own {picked} {side} {flag}"
        case ("reading", name, kind, side, counting, *told):
            yield f"reading {name} {kind} {counting}"
            yield f"reading {name} {kind} {side}"
            yield f"reading {name} {counting}"
            for word in told:
                yield f"reading {name} {word}"
                yield f"reading {name} {word} {kind if word == 'so_far' else counting}"
        case ("said", name, precision, counting, *told):
            yield f"said {name}"
            yield f"said {name} {precision}"
            yield f"said {name} {counting}"
            for word in dict.fromkeys(told):
                yield f"said {name} {word}"
        case ("nothing", counting, approx, own, picked, frames, *flags):
            yield "nothing"
            yield f"nothing {counting}"
            yield f"nothing {approx}"
            yield f"nothing {own} {picked}"
            yield f"nothing {frames}"
            yield f"nothing {own} frames {'-' if frames == '0' else '+'}"
            for flag in flags:
                yield f"nothing {flag}"
                yield f"nothing {flag} {picked}"
        case ("mood", side, frame, counting, coming, *flags):
            yield f"{side} {frame} {counting}"
            yield f"{side} coming {coming} {counting}"
            for flag in flags:
                yield f"{side} {frame} {flag}"
        case (side, far, paragraphs, frame, between, cue, kind, own, held, lead, shared):
            near = str(min(int(paragraphs), 2))
            yield f"{side} s{far} p{paragraphs} {frame}"
            yield f"{side} p{paragraphs} {frame}"
            yield f"{side} p{near} {frame} n{between}"
            yield f"{side} p{near} {frame} n{between} {cue}"
            yield f"{side} kind {kind}"
            yield f"{side} kind {kind} p{near} n{min(int(between), 1)}"
            yield f"{side} beside {own}"
            yield f"{side} held {held}"
            yield f"{side} {frame} shared {shared}"
            if lead == "lead":
                yield f"lead {frame} n{between}"


@cache
def weights() -> dict[str, float]:
    """The weight of every feature that has one."""
    found: dict[str, float] = {}
    for row in read_table("period_weights.csv", ("feature", "weight")):
        if row["feature"] in found:
            raise row.error(f"{row['feature']!r} stands twice")
        try:
            found[row["feature"]] = float(row["weight"])
        except ValueError:
            raise row.error(f"no number: {row['weight']!r}") from None
    return found


@lru_cache(maxsize=65536)
def weight(group: Group) -> float:
    """The sum of the weights of a group's features."""
    known = weights()
    return sum(known.get(name, 0.0) for name in features(group))
