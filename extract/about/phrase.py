"""The words that go on with a noun: a small grammar of the Indonesian noun phrase as newspapers print it."""

import re
from collections.abc import Callable
from functools import cache, lru_cache

from extract.table_file import read_table

WORD = re.compile(r"[^\W\d_][\w'’-]*|\d[\w.,%-]*|[^\w\s]")
_KINDS = (
    *("stop", "relative", "copula", "lead", "skip", "noun", "link", "back", "adverb", "generic"),
    *(
        "time",
        "turn",
        "rate",
        "joint",
        "part",
        "again",
        "telling",
        "specific",
        "matter",
        "optional",
        "inbound",
        "happening",
    ),
)
_ALIAS = re.compile(
    r"\s*\(\s*[\"“']?[^()\d]{2,40}[\"”']?\s*\)\s*"
)  # "(WNI)", "(online scam)": another name for the same
_VERB = re.compile(
    r"(?:di|ter|ber)[a-z]{3,}|me(?:m|n|ng|ny|l|r)[a-z]{3,}|meninggal|tewas|wafat|luka|hilang|sembuh", re.I
)
# "3.703 WNI menjadi korban penipuan": what they became says who they are.
_ROLE = re.compile(r"\s+(?:korban|tersangka|penerima|peserta|pemain|pelaku|pasien|terdakwa|pengungsi)\b", re.I)
# "kasus yang melibatkan WNI": the relative clause only links two nouns.
_LINK = re.compile(r"\s+(?:melibatkan|menimpa|dialami|terkait|berkaitan dengan|menyangkut)\s", re.I)
_LONGEST = 9
_NEXT = re.compile(r"\s*([^\W\d_][\w'’-]*)")


@cache
def counted_nouns() -> frozenset[str]:
    """The nouns of `tables/units.csv` that count people and events: alone they do not say what is counted.

    Those of a group of its own do (kind `specific` of `tables/subject_words.csv`).
    """
    rows = read_table("units.csv", ("form", "unit", "kind", "position"))
    counted = frozenset(row["form"].lower() for row in rows if row["kind"] in ("people", "event", "classifier"))
    return counted - words_of_kind("specific")


@cache
def measures() -> frozenset[str]:
    """The units of `tables/units.csv` that measure (ton, rupiah, persen) and so are no head of what is counted."""
    rows = read_table("units.csv", ("form", "unit", "kind", "position"))
    return frozenset(row["unit"] for row in rows if row["kind"] in ("measure", "currency", "share"))


@cache
def substances() -> frozenset[str]:
    """The units of `tables/units.csv` that measure a stuff, which is named behind them (12 ton beras)."""
    rows = read_table("units.csv", ("form", "unit", "kind", "position"))
    return frozenset(row["unit"] for row in rows if row["kind"] == "measure")


@cache
def _subject_words() -> dict[str, frozenset[str]]:
    found: dict[str, set[str]] = {kind: set() for kind in _KINDS}
    for row in read_table("subject_words.csv", ("word", "kind", "example")):
        if row["kind"] not in _KINDS:
            raise row.error(f"unknown kind {row['kind']!r}")
        found[row["kind"]].add(row["word"])
    return {kind: frozenset(words) for kind, words in found.items()}


@cache
def words_of_kind(*kinds: str) -> frozenset[str]:
    """The words of some kinds in `tables/subject_words.csv`. Raises KeyError for a kind there is not."""
    return frozenset[str]().union(*(_subject_words()[kind] for kind in kinds))


_NUMBER_SUFFIX = re.compile(r"(?:%|an|nya)+\Z")


@cache
def _measure_words() -> frozenset[str]:
    numbers = {
        row["word"].lower() for row in read_table("number_words.csv", ("word", "role")) if row["role"] != "half_idiom"
    }
    rows = read_table("units.csv", ("form", "unit", "kind", "position"))
    units = {row["form"].lower() for row in rows if row["kind"] in ("measure", "currency", "share")}
    parts = frozenset(part for form in units for part in form.split()) - words_of_kind("stop", "adverb")
    named = frozenset(part for form in numbers for part in form.split())
    return (parts | named | {"lebih", "lipat"}) - words_of_kind("matter")


@lru_cache(maxsize=8192)  # news repeats its words
def is_measure(word: str) -> bool:
    """Whether a word belongs to a number or a unit of measure, money or share ("1,2", "ribuan", "ton", "persennya")."""
    lower = word.lower()
    bare = _NUMBER_SUFFIX.sub("", lower)
    if lower in _measure_words() or (len(bare) > 2 and bare in _measure_words()):
        return True
    return not word.isalpha() and any(map(str.isdigit, word)) and not is_numbered_name(word)


_NUMBERED = re.compile(r"([A-Z][A-Za-z]*)-?\d{1,4}[A-Z]?\Z")


def is_numbered_name(word: str) -> bool:
    """Whether a word is a name that ends in a number, which is no measure (Covid-19, G20); money is none (Rp12)."""
    named = _NUMBERED.match(word)
    return named is not None and named[1].lower() not in _before_numbers()


@cache
def _before_numbers() -> frozenset[str]:
    """The letters that stand right before a number that counts: of money, of days before and after a feast (H-3)."""
    rows = read_table("units.csv", ("form", "unit", "kind", "position"))
    return frozenset(row["form"].lower() for row in rows if row["kind"] == "currency") | {"us", "h"}


def phrase_after(text: str, start: int, end: int, hidden: Callable[[int], bool], verb: bool) -> list[str]:
    """Return the words that go on with the noun before `start`: up to a verb, a preposition, a comma or a hidden word.

    `hidden` tells which offsets are names of people, bodies and places. With `verb`, one verb may say what happened to
    those counted ("400 korban yang dipulangkan").
    """
    words: list[str] = []
    at, verb_left = start, verb
    while len(words) < _LONGEST:
        step = _step(text, at, end, verb_left, people=verb)
        if step is None:
            break
        word, following = step
        if word:
            if hidden(following - len(word)):
                break
            verb_left = verb_left and not is_verb(word)
            words.append(word)
        at = following
    while words and words[-1].lower() in words_of_kind("link"):
        words.pop()
    return words


def _step(text: str, at: int, end: int, verb_left: bool, people: bool) -> tuple[str, int] | None:
    """The next word of the phrase and the offset after it ("" for one passed over), None at the phrase's end."""
    if alias := _ALIAS.match(text, at, end):
        return "", alias.end()
    match = _NEXT.match(text, at, end)
    if match is None or "\n" in match.group():
        return None
    word, lower, after = match[1], match[1].lower(), match.end()
    passed = (
        (verb_left and lower in words_of_kind("skip", "relative"))
        or (people and lower == "menjadi" and _ROLE.match(text, after, end))
        or (lower in words_of_kind("relative") and _LINK.match(text, after, end))
    )
    if passed:
        return "", after
    if lower == "di" and text.startswith(" antaranya", after):
        return "", after + len(" antaranya")
    if lower in words_of_kind("stop", "relative", "copula") or (not verb_left and is_verb(word)):
        return None
    return word, after


@lru_cache(maxsize=8192)
def is_verb(word: str) -> bool:
    """Whether a word has the shape of a verb or says what befell people; the table lists nouns that only look so."""
    return bool(_VERB.fullmatch(word)) and word.lower() not in words_of_kind("noun")
