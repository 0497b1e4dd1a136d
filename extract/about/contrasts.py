"""Words that stand in contrast: of one kind a figure counts only one (the dead or the hurt, the target or the real)."""

from functools import cache

from extract.table_file import read_table


@cache
def contrasts() -> dict[str, str]:
    """The kind of every contrasting word of `tables/contrast_words.csv`."""
    found: dict[str, str] = {}
    for row in read_table("contrast_words.csv", ("slot", "word", "example")):
        if row["word"] in found:
            raise row.error(f"{row['word']!r} stands twice")
        found[row["word"]] = row["slot"]
    return found
