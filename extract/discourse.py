"""How a sentence begins tells whose it is: it points back (Demikian disampaikan), goes on, or is the newsroom's."""

import re
from functools import cache

from extract.table_file import read_table

_KINDS = ("anaphor", "newsroom", "narration", "continues")


@cache
def _opening(kind: str) -> re.Pattern[str]:
    forms = []
    for row in read_table("discourse.csv", ("form", "kind", "example")):
        if row["kind"] not in _KINDS:
            raise row.error(f"unknown kind {row['kind']!r}")
        if row["kind"] == kind:
            forms.append(re.escape(row["form"]).replace(r"\ ", r"\s+"))
    return re.compile(
        r"[\"“'(\s]*(?:dan\s+|namun,?\s+|tetapi\s+)?(?:" + "|".join(sorted(forms, key=len, reverse=True)) + r")(?!\w)",
        re.I,
    )


def opens_with(kind: str, sentence: str) -> bool:
    """Whether a sentence begins with a phrase of this kind (see `tables/discourse.csv`)."""
    return bool(_opening(kind).match(sentence))
