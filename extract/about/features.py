"""What a word's place and kind weigh: the features of the ranker of subject words, their names and weights.

What is seen of a word is a group: a tuple whose first element says what kind of group it is. Every group has a few
features, each with a name such as "after 1 plain" (a plain word right behind the number) and a weight in
`tables/about_weights.csv`. Groups recur, so a group's weight is worked out once.
"""

from collections.abc import Callable
from functools import cache, lru_cache

from extract.figures.word_groups import word_groups
from extract.table_file import read_table

Group = tuple[str | int, ...]
Names = tuple[str, ...]


def features(group: Group) -> Names:
    """Return the names of a group's features."""
    return _EXPAND[str(group[0])](*group[1:])


def _beside(side: str) -> Callable[..., Names]:
    def names(distance: int, cut: int, figure: int, verb: int, kind: str) -> Names:
        return (
            f"{side} {distance} {cut}{figure}",
            f"{side} {kind} {cut}{figure}{verb}",
            f"{side} {min(distance, 4)} {kind}",
        )

    return names


def _neighbour(side: str) -> Callable[..., Names]:
    return lambda word, kind, source: (f"{side} {word}", f"{side} {word} {kind}", f"{side} {word} in {source}")


def _form(key: str, kind: str) -> Names:
    named: Names = (f"word {key}",)
    if len(key) > 4:
        named += (f"begins {key[:2]} {kind}", f"ends {key[-2:]} {kind}")
    groups = word_groups().get(key)
    if groups is None:
        return (*named, f"rank none {kind}")
    return (
        *named,
        f"rank {groups.rank} {kind}",
        f"wide {groups.wide} {kind}",
        f"middle {groups.middle}",
        f"narrow {groups.narrow}",
        f"small {groups.small} {kind}",
    )


def _stands(far: str, count: int, together: int, kind: str) -> Names:
    return ("bias", f"count {count} {far}", f"count {count} {kind}", f"kind {kind}", f"together {together} {kind}")


def _places(*group: str) -> Names:
    beside, earlier, far, rule, again, unit, told = group
    places = f"{beside}{earlier}{far}{rule}{again}"
    history = (f"{one} {beside}{rule}{again}" for one in told.split())
    return (f"places {places}", f"places {places} {unit}", f"unit {unit} {beside}{rule}", *history)


def _subject(beside: str, title: str, rule: str, unit: str, size: int, kind: str) -> Names:
    return (f"size {size} {beside}{title}{rule}", f"unit {unit} {kind} {title}")


_EXPAND: dict[str, Callable[..., Names]] = {
    "in": lambda kind: (f"in {kind}",),
    "after": _beside("after"),
    "before": _beside("before"),
    "sentence": lambda back, kind, parted, alike: (f"sentence {back} {kind} {parted}{alike}",),
    "title": lambda kind: (f"title {kind}",),
    "lead": lambda kind: (f"lead {kind}",),
    "often": lambda kind: (f"often {kind}",),
    "made": lambda noun, near, to, unit: (f"made {noun} {near} {to}", f"made {unit} {to}", f"made {near}"),
    "passive": lambda distance, ending: ("passive", f"passive {distance} {ending}"),
    "each": lambda time, distance: ("each", f"each {time}", f"each {distance}"),
    "share": lambda form, changed: (f"share {form} {changed}", f"share {form}"),
    "left": _neighbour("left"),
    "right": _neighbour("right"),
    "form": _form,
    "stands": _stands,
    "places": _places,
    "subject": _subject,
    "turned": lambda to, beside: (f"turned {to}", f"turned {to} {beside}"),
    "together": lambda count, far, beside: (f"together {count} {far}{beside}",),
}


@cache
def weights() -> dict[str, float]:
    """The weight of every feature that has one."""
    found: dict[str, float] = {}
    for row in read_table("about_weights.csv", ("feature", "weight")):
        if row["feature"] in found:
            raise row.error(f"{row['feature']!r} stands twice")
        try:
            found[row["feature"]] = float(row["weight"])
        except ValueError:
            raise row.error(f"no number: {row['weight']!r}") from None
    return found


@lru_cache(maxsize=65536)
def weight(group: Group) -> float:
    """The weight of a group: the sum over its features."""
    known = weights()
    return sum([known.get(name, 0.0) for name in features(group)])
