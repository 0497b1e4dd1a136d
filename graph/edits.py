"""Silent edits: a sentence that stands in two versions of one article with another figure in it."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from itertools import pairwise

from graph.copies import Text
from graph.evidence import Evidence
from graph.ids import decimal_text
from graph.schema import Edge


def replaced(texts: Iterable[Text], evidence: Iterable[Evidence]) -> Iterator[Edge]:
    """Yield REPLACES from the evidence of a later version to the one before it whose figure differs."""
    known = {text.version: text for text in texts}
    frames: dict[tuple[str, str], list[Evidence]] = defaultdict(list)
    for row in evidence:
        frame = row.sentence.replace(row.figure_text, "\x00")
        frames[known[row.version].article, frame].append(row)
    for rows in frames.values():
        rows.sort(key=lambda row: (known[row.version].number, row.version, row.start, row.id))
        for older, newer in pairwise(rows):
            changed = decimal_text(older.value) != decimal_text(newer.value)
            if older.version != newer.version and changed:
                yield Edge("REPLACES", ("Evidence", newer.id), ("Evidence", older.id))
