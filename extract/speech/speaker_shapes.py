"""The shapes of words that stand for a speaker without naming them (`tables/speaker_words.csv`).

Kinds: `pronoun` is a person spoken of before, `person` with "yang sama" too, `body` with "itu" a body, `paper` with
"itu" what somebody gave out; a `firm` alone opens a clause and is the one spoken of (perseroan); `unnamed` is a source
without a name, `unnamed_more` and `unnamed_at` (di, dari) may follow it; a `group` has no name either, nor has an
`insider` of a named body ("sumber di BNPB"); `adverb` stands between speaker and verb; `said` is a word for what was
said ("demikian rincian Anu"); `answers` labels the answers of an interview; `when` is a time or an occasion with "itu",
which is nobody; what is `solved` by the police is no word of theirs ("mengungkap 12 kasus"); `post_behind` opens a
title in capitals behind a name ("Rini Astuti, Humas UNY"); a `role` behind a reporting word is who spoke before.
"""

import re
from dataclasses import dataclass
from functools import cache

from extract.claims.claim_words import either
from extract.table_file import read_table

_KINDS = (
    *("pronoun", "person", "body", "paper", "unnamed", "unnamed_more", "unnamed_at", "insider", "group", "firm"),
    *("adverb", "said", "answers", "when", "solved", "searcher", "post_behind", "role"),
)


@cache
def speaker_words(kind: str) -> tuple[str, ...]:
    found = []
    for row in read_table("speaker_words.csv", ("word", "kind", "example")):
        if row["kind"] not in _KINDS:
            raise row.error(f"unknown kind {row['kind']!r}")
        if row["kind"] == kind:
            found.append(row["word"])
    return tuple(found)


def _words(kind: str) -> str:
    return either(speaker_words(kind))


def pronouns() -> tuple[str, ...]:
    """The words that stand for a person spoken of before (ia, beliau, pihaknya), in small letters."""
    return speaker_words("pronoun")


@dataclass(frozen=True, slots=True)
class Shapes:
    """The shapes of words that stand for a speaker, from `tables/speaker_words.csv`."""

    pointing_after: re.Pattern[str]
    pointing_before: re.Pattern[str]
    paper_after: re.Pattern[str]
    unnamed_after: re.Pattern[str]
    unnamed_before: re.Pattern[str]
    insider: re.Pattern[str]
    post_behind: re.Pattern[str]
    role_after: re.Pattern[str]


@cache
def patterns() -> Shapes:
    that = r"\s+(?:itu|tersebut|ini|yang\s+sama)"
    same = rf"(?:{_words('person')})\s+yang\s+sama"
    body = rf"(?P<body>(?:{_words('body')}){that})"
    # "sang menteri", "jenderal bintang tiga itu": any noun phrase in small letters that points back.
    former = r"mantan\s+(?:[\w()-]+\s+){0,10}?(?:itu|tersebut)"
    person = (
        rf"(?P<person>{_words('pronoun')}|sang\s+\w+|{former}|{same}"
        r"|[a-zà-ÿ-]+(?:\s+[\w-]+){0,4}?\s+(?:itu|tersebut|ini))"
    )
    at = _words("unnamed_at")
    more = rf"(?:\s+(?:(?:{at})\s+[\w-]+|(?:{_words('unnamed_more')})\b))*"
    unnamed = rf"(?P<who>(?:se(?:orang|buah)\s+)?(?:{_words('unnamed')}){more}|se(?:orang|buah)\s+[a-z]+{more})"
    # "Data resmi jangka panjang mengungkapkan", "Serikat buruh pabrik mencatat"
    described = rf"(?:{_words('paper')})(?:\s+[a-z]+){{1,3}}?|(?:{_words('group')})(?:\s+[a-z]+){{0,3}}?"
    document = rf"(?P<document>{described})"
    adverbs = rf"(?:\s+(?:{_words('adverb')}))*"
    someone = rf"(?<=\s)(?!(?:{_words('when')})\b)[a-z]+\s+(?:itu|tersebut)"
    pronoun = rf"(?P<person>{_words('pronoun')}|sang\s+\w+|{former}|{someone}|{same})"
    paper = rf"(?:{_words('paper')}){that}"
    firm = rf"(?P<firm>(?:pihak\s+)?(?:{_words('firm')}))"
    return Shapes(
        re.compile(rf"\s*(?:oleh\s+)?(?:{body}|{person}|{firm})(?!\w)", re.I),
        re.compile(
            rf"(?:(?:\A|[\s\"“(])(?:{body}|(?P<paper>{paper})|{pronoun})|(?:\A|,\s|\bbahwa\s){firm}){adverbs}\s*\Z",
            re.I,
        ),
        re.compile(rf"(?:\s+(?P<paper>{paper})|(?<=\w)\s+(?P<that>yang\s+sama|tersebut|itu))(?!\w)", re.I),
        re.compile(rf"\s*(?:oleh\s+)?{unnamed}(?!\w)", re.I),
        re.compile(rf"(?:(?:\A|[\s\"“(,]){unnamed}|(?:\A|,\s){document}){adverbs}\s*\Z", re.I),
        re.compile(rf"(?:se(?:orang|jumlah)\s+)?(?:{_words('insider')})(?:\s+[\w-]+){{0,2}}?\s+(?:{at})\s+\Z", re.I),
        # "Rini Astuti, Tim Promosi dan Humas UNY menyebut": the second comma is left out.
        re.compile(rf"\s*,\s+(?:{_words('post_behind')})\s+(?:(?:[A-Z][\w.&/()-]*|dan|serta|&|di|pada)\s+){{0,8}}"),
        # "jelas politikus Partai Anu, Selasa": who spoke before, by what they are
        re.compile(
            rf"\s+(?P<role>(?:{_words('role')})(?:\s+(?!yang\b|itu\b|tersebut\b)[\w()/-]+){{1,6}}?)"
            r"(?=\s*(?:[,.;\n]|\Z|(?:di|saat|dalam|kepada|usai|ketika|pada)\b))",
            re.I,
        ),
    )
