"""How a sentence begins tells whose it is: it points back (Demikian disampaikan), goes on, or is the newsroom's.

`closes` opens a sentence that only says whose the text before it is (Demikian rincian Anu); `likewise` lets another
speaker in between (Begitu pula Anu); `pronoun` is a subject spoken of before; `agentless` reports without saying who
(Dijelaskan, Disebutkan bahwa); `survey` tells how a survey was made; the newsroom's own reckoning also shows inside a
sentence (`reckoning`: kalau dibagi rata, dengan kata lain).
"""

import re
from functools import cache

from extract.table_file import read_table

_KINDS = (
    *("anaphor", "newsroom", "narration", "continues", "closes", "reckoning", "likewise", "pronoun", "agentless"),
    "survey",
)


@cache
def _forms(kind: str) -> str:
    forms = []
    for row in read_table("discourse.csv", ("form", "kind", "example")):
        if row["kind"] not in _KINDS:
            raise row.error(f"unknown kind {row['kind']!r}")
        if row["kind"] == kind:
            forms.append(re.escape(row["form"]).replace(r"\ ", r"\s+"))
    return "|".join(sorted(forms, key=len, reverse=True))


@cache
def _opening(kind: str) -> re.Pattern[str]:
    return re.compile(
        rf"[\"“'(\s]*(?!namun\s+demikian\b)(?:dan\s+|namun,?\s+|tetapi\s+)?(?:{_forms(kind)})(?!\w)", re.I
    )


@cache
def _inside(kind: str) -> re.Pattern[str]:
    return re.compile(rf"(?<![\w-])(?:{_forms(kind)})(?![\w-])", re.I)


def opens_with(kind: str, sentence: str) -> bool:
    """Whether a sentence begins with a phrase of this kind (see `tables/discourse.csv`)."""
    return bool(_opening(kind).match(sentence))


def after_opening(kind: str, text: str, start: int, end: int) -> int | None:
    """Where the phrase of this kind that opens text[start:end] ends; None where none does."""
    match = _opening(kind).match(text, start, end)
    return match.end() if match else None


def reckons(sentence: str) -> bool:
    """Whether a sentence reckons with figures told before, as newsrooms do: "kalau dibagi rata"."""
    return bool(_inside("reckoning").search(sentence))
