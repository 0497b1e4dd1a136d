"""What a figure counts, as a short noun phrase with its head first, from the words around it.

The counted noun stands behind the number (2.300 kasus penipuan daring), or is the subject before it (angka kemiskinan
turun menjadi 9,36 persen). People counted by what happened to them keep the verb (400 korban yang dipulangkan).
"""

import re
from collections.abc import Sequence
from functools import cache

from extract.table_file import read_table
from extract.types import Figure, Span

_KINDS = ("stop", "relative", "copula", "lead", "skip", "noun", "link")
_WORD = re.compile(r"[^\W\d_][\w'’-]*|\d[\w.,%-]*|[^\w\s]")
_ALIAS = re.compile(
    r"\s*\(\s*[\"“']?[^()\d]{2,40}[\"”']?\s*\)\s*"
)  # "(WNI)", "(online scam)": another name for the same
_VERB = re.compile(
    r"(?:di|ter|ber)[a-z]{3,}|me(?:m|n|ng|ny|l|r)[a-z]{3,}|meninggal|tewas|wafat|luka|hilang|selamat|sembuh", re.I
)
# "kasus yang melibatkan WNI": the relative clause only links two nouns.
_LINK = re.compile(r"\s+(?:melibatkan|menimpa|dialami|terkait|berkaitan dengan|menyangkut)\s", re.I)
# "3.703 WNI menjadi korban penipuan": what they became says who they are.
_ROLE_NOUN = re.compile(r"\s+(?:korban|tersangka|penerima|peserta|pemain|pelaku|pasien|terdakwa|pengungsi)\b", re.I)
_LONGEST = 9  # words of a subject: longer ones are clauses


@cache
def words_of_kind(kind: str) -> frozenset[str]:
    """The words of one kind in `tables/subject_words.csv`."""
    found = set()
    for row in read_table("subject_words.csv", ("word", "kind", "example")):
        if row["kind"] not in _KINDS:
            raise row.error(f"unknown kind {row['kind']!r}")
        if row["kind"] == kind:
            found.add(row["word"])
    return frozenset(found)


def subject_of(figure: Figure, text: str, sentence: Span, places: Sequence[Span]) -> str | None:
    """Return what a figure counts, None when its sentence does not say.

    `places` are spans of place names: a place is no part of what is counted.
    """
    noun = _noun_inside(figure.text)
    tail = _phrase_after(text, figure.span[1], sentence[1], places, people=figure.unit == "orang" or not noun)
    if noun and tail:
        return " ".join([*noun, *tail])
    if noun:
        return _same_noun(noun[-1], text, sentence[0], figure.span[0], places) or " ".join(noun)
    before = _subject_before(text, sentence[0], figure.span[0])
    if figure.unit == "persen" and figure.text.endswith("nya"):
        return " ".join(tail) or before
    return before or (" ".join(tail) if tail and figure.unit not in ("persen", "persen poin") else None)


_MEASURE = re.compile(
    r"(?:.*\d.*|ribu|juta|miliar|milyar|triliun|ratus|puluh|belas|persen(?:nya)?|poin|rupiah|dolar|rp|us|as|kali|ton|hektar\w*|lipat|"
    r"kilogram|kg|meter|kilometer|km|liter|barel|lebih|orangan|%|%nya|(?:se)?(?:satu|dua|tiga|empat|lima|enam|tujuh|delapan|"
    r"sembilan|puluhan|belasan|ratusan|ribuan|jutaan|puluh|belas|ratus|ribu|juta)|setengah|separuh|sepertiga|seperempat)",
    re.I,
)


def _noun_inside(printed: str) -> list[str]:
    """The counted noun printed with the number ("lebih dari 4.700 kasus" → "kasus"); none for measures and money."""
    words = re.findall(r"[^\s()]+", printed)
    last = max((index for index, word in enumerate(words) if _MEASURE.fullmatch(word)), default=-1)
    noun = [word for word in words[last + 1 :] if word.lower() not in words_of_kind("stop")]
    return noun if last >= 0 and noun and all(word[0].isalpha() for word in noun) else []


def _same_noun(noun: str, text: str, start: int, end: int, places: Sequence[Span]) -> str | None:
    """The same noun with its modifiers earlier in the sentence: "kasus TPPO dari 361 kasus" counts "kasus TPPO"."""
    for match in re.finditer(rf"(?<!\w){re.escape(noun)}(?!\w)", text[start:end], re.I):
        if tail := _phrase_after(text, start + match.end(), end, places, people=False):
            return " ".join([noun, *tail])
    return None


def _phrase_after(text: str, start: int, end: int, places: Sequence[Span], people: bool) -> list[str]:
    """The words that go on with the counted noun, up to a verb, a preposition or a comma."""
    words: list[str] = []
    at = start
    verb_allowed = people
    while at < end and len(words) < _LONGEST:
        if alias := _ALIAS.match(text, at, end):
            at = alias.end()
            continue
        match = _WORD.match(text, at + len(text[at:end]) - len(text[at:end].lstrip()), end)
        if match is None or not match.group()[0].isalpha():
            break
        word = match.group().lower()
        if any(s <= match.start() < e for s, e in places):
            break
        if verb_allowed and word in words_of_kind("skip") | words_of_kind("relative"):
            at = match.end()
            continue
        if people and word == "menjadi" and _ROLE_NOUN.match(text, match.end(), end):
            at = match.end()
            continue
        if word == "di" and re.match(r"di antaranya\b", text[match.start() : end]):
            at = match.start() + len("di antaranya")
            continue
        if word in words_of_kind("relative") and _LINK.match(text, match.end(), end):
            at = match.end()
            continue
        if word in words_of_kind("stop") | words_of_kind("relative"):
            break
        if _VERB.fullmatch(word) and word not in words_of_kind("noun"):
            if not verb_allowed:
                break
            verb_allowed = False
        words.append(match.group())
        at = match.end()
    while words and words[-1].lower() in words_of_kind("link"):
        words.pop()
    return words


_CLAUSE_START = re.compile(
    r"[,;:.!?\"“”()]|\b(?:bahwa|sedangkan|sementara|adapun|namun|tetapi|dan|kata|karena|sehingga|yakni|yaitu)\b", re.I
)


def _subject_before(text: str, start: int, figure: int) -> str | None:
    """The subject of "… mencapai/turun menjadi N": the words of the clause up to its verb."""
    clause = text[start:figure]
    cuts = [match.end() for match in _CLAUSE_START.finditer(clause)]
    part = clause[cuts[-1] :] if cuts else clause
    words = [match.group() for match in _WORD.finditer(part) if match.group()[0].isalpha()]
    copulas = [index for index, word in enumerate(words) if word.lower() in words_of_kind("copula")]
    if copulas:
        words = words[: copulas[0]]
    kept: list[str] = []
    for word in words:
        if word.lower() in words_of_kind("stop") and kept:
            break
        if word.lower() not in words_of_kind("stop") | words_of_kind("lead"):
            kept.append(word)
    return " ".join(kept[:_LONGEST]) or None
