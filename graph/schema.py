"""The graph's schema: one declaration that drives constraints, loading and export.

Evidence is what was printed and never changes its id. Everything under `DERIVED` follows from evidence and judgements
and is made anew by `graph.derive`; a label, property or relationship not declared here is refused.
"""

from dataclasses import dataclass, field
from typing import Any

Properties = dict[str, Any]

# label → the properties its nodes carry beside `id`
NODES: dict[str, tuple[str, ...]] = {
    "Outlet": ("name",),
    "Article": ("url", "title"),
    "Version": ("published", "fetched_on", "title", "body", "cleaner", "authors", "dateline", "mentions"),
    "Evidence": (
        *("kind", "figure_text", "sentence", "start", "end", "cue", "quote_type", "rule", "recorded_on", "retired_on"),
        *("speaker", "speaker_kind", "speaker_title", "speaker_institution", "cites", "about", "indicator", "region"),
        *("place", "period", "period_start", "period_end", "said_on", "said_precision", "counting", "status"),
        *("value", "low", "high", "approx", "unit", "step", "part_of", "extractor"),
    ),
    "Figure": ("value", "low", "high", "low_open", "high_open", "approx", "unit"),
    "Claim": ("said_on", "said_precision", "counting", "status", "series", "independent", "quote_type"),
    "Period": ("start", "end"),
    "Indicator": ("label", "unit"),
    "Person": ("name",),
    "Institution": ("name",),
    "Anonymous": ("name",),
    "Office": ("name",),
    "Country": ("name",),
    "Region": ("name",),
    "Run": ("at", "extractor", "counts"),
    "Judgement": ("verdict", "by", "at", "undone_at", "kind", "left", "right"),
}
EXTRA_LABELS = {"Person": ("Official",), "Institution": ("Ministry",)}
PRINTED = ("Outlet", "Article", "Version", "Evidence")
DERIVED = (
    "Figure",
    "Claim",
    "Period",
    "Indicator",
    "Person",
    "Institution",
    "Anonymous",
    "Office",
    "Country",
    "Region",
)

# type → the (start, end) labels it may join, and its properties
EDGES: dict[str, tuple[tuple[tuple[str, str], ...], tuple[str, ...]]] = {
    "PUBLISHED_BY": ((("Article", "Outlet"),), ()),
    "OF": ((("Version", "Article"),), ()),
    "PREVIOUS": ((("Version", "Version"),), ()),
    "COPY_OF": ((("Version", "Version"),), ("similarity",)),
    "IN": ((("Evidence", "Version"),), ()),
    "SUPPORTS": ((("Evidence", "Claim"),), ()),
    "STATES": ((("Evidence", "Figure"), ("Claim", "Figure")), ()),
    "REPLACES": ((("Evidence", "Evidence"),), ()),
    "MENTIONS": (tuple(("Version", end) for end in ("Person", "Institution", "Country", "Period")), ("count",)),
    "SAID": (tuple((start, "Claim") for start in ("Person", "Institution", "Anonymous")), ("as_title",)),
    "FOR": ((("Claim", "Institution"),), ()),
    "CITES": ((("Claim", "Institution"), ("Claim", "Person")), ()),
    "COVERS": ((("Claim", "Period"),), ()),
    "ABOUT": ((("Claim", "Indicator"),), ()),
    "CONCERNS": ((("Claim", "Country"), ("Claim", "Region")), ()),
    "PART_OF": ((("Claim", "Claim"),), ()),
    "HELD": ((("Person", "Office"),), ("from", "to", "acting", "confidence", "last_seen")),
    "AT": ((("Office", "Institution"),), ()),
    "SUCCEEDED_BY": ((("Institution", "Institution"),), ("on",)),
    "REVISES": ((("Claim", "Claim"),), ("rule", "run")),
    "CORRECTS": ((("Claim", "Claim"),), ("rule", "run")),
    "CONTRADICTS": ((("Claim", "Claim"),), ("rule", "run")),
    "AGREES_WITH": ((("Claim", "Claim"),), ("rule", "run")),
    "ON": ((("Judgement", "Evidence"),), ()),
}
PRINTED_EDGES = ("PUBLISHED_BY", "OF", "PREVIOUS", "IN")
DERIVED_EDGES = tuple(name for name in EDGES if name not in PRINTED_EDGES)

# What people look things up by; every label's id is unique and so indexed by its constraint.
INDEXES = (
    ("Evidence", "recorded_on"),
    ("Evidence", "indicator"),
    ("Version", "published"),
    ("Claim", "said_on"),
    ("Claim", "series"),
    ("Indicator", "label"),
    ("Person", "name"),
    ("Institution", "name"),
    ("Article", "url"),
)


@dataclass(frozen=True, slots=True)
class Node:
    """A node to be: its label, id, properties, and further labels ("Official" beside "Person")."""

    label: str
    id: str
    properties: Properties = field(default_factory=dict)
    extra: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        unknown = set(self.properties) - set(NODES[self.label])
        if unknown or not set(self.extra) <= set(EXTRA_LABELS.get(self.label, ())):
            raise ValueError(f"node {self.label} {self.id!r}: not in the schema: {sorted(unknown)} {self.extra}")


@dataclass(frozen=True, slots=True)
class Edge:
    """A relationship to be, between nodes named by label and id."""

    type: str
    start: tuple[str, str]
    end: tuple[str, str]
    properties: Properties = field(default_factory=dict)

    def __post_init__(self) -> None:
        ends, names = EDGES[self.type]
        unknown = set(self.properties) - set(names)
        if unknown or (self.start[0], self.end[0]) not in ends:
            raise ValueError(f"edge {self.type} {self.start}→{self.end}: not in the schema: {sorted(unknown)}")

    @property
    def key(self) -> tuple[str, str, str, str, str]:
        """What makes the relationship unique: one of a type between two nodes."""
        return (self.type, *self.start, *self.end)


def definitions() -> list[str]:
    """Return the DDL for every constraint and index, each harmless to repeat."""
    unique = [f"CREATE CONSTRAINT IF NOT EXISTS FOR (n:{label}) REQUIRE n.id IS UNIQUE" for label in NODES]
    return unique + [f"CREATE INDEX IF NOT EXISTS FOR (n:{label}) ON (n.{name})" for label, name in INDEXES]
