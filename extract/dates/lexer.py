"""Text to date tokens: one letter a token (see date_words.LETTERS), so that grammar patterns read a short string.

Beside the word letters: D day number 1-31, Y year 1800-2099, 9 any other number, x/X an unknown word (lower/capital),
| a line break, ( ) , / - . + themselves, ! any other sign.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache

from extract.dates.words import Word, words

_TOKEN = re.compile(r"\d+(?:[.,:]\d+)*|[^\W\d_]+(?:['’‘`][^\W\d_]+)?\d*|\n|[^\w\s]")
_SIGNS = {"–": "-", "—": "-", "−": "-", "‐": "-", "‑": "-", "\n": "|"}
_PLAIN = frozenset("(),/-.+")
YEARS = range(1800, 2100)


@dataclass(frozen=True, slots=True)
class Tokens:
    """Parallel: `letters[i]` is the kind of the token at `spans[i]` in `text`; `values[i]` its number or holiday."""

    text: str
    letters: str
    spans: list[tuple[int, int]]
    values: list[int | str]

    def printed(self, lo: int, hi: int) -> str:
        """The text of tokens lo to hi (hi exclusive)."""
        return self.text[self.spans[lo][0] : self.spans[hi - 1][1]]


def tokenize(text: str, sentence_starts: Iterable[int] = (0,)) -> Tokens:
    """Tokens of a text; `sentence_starts` are character offsets, needed to judge a capital Minggu."""
    lexicon, phrases = words(), _phrases()
    letters: list[str] = []
    spans: list[tuple[int, int]] = []
    values: list[int | str] = []
    resume = 0
    for match in _TOKEN.finditer(text):
        start, end = match.span()
        if start < resume:
            continue
        printed = match.group()
        form = printed.lower()
        if form in phrases and (longest := phrases[form].match(text, start)):
            end = resume = longest.end()
            printed = longest.group()
            form = " ".join(printed.lower().split())
        letter, value = _kind(printed, lexicon.get(form))
        letters.append(letter)
        spans.append((start, end))
        values.append(value)
    tokens = Tokens(text, "".join(letters), spans, values)
    return _sundays(tokens, set(sentence_starts)) if "W" in tokens.letters else tokens


def _kind(printed: str, word: Word | None) -> tuple[str, int | str]:
    if word is not None and _spelling_fits(printed, word):
        return word.letter, word.holiday or word.value
    first = printed[0]
    if first.isdecimal():
        return _number(printed)
    if first.isalpha():
        return ("X" if first.isupper() else "x"), 0
    sign = _SIGNS.get(first, first)
    return (sign if sign in _PLAIN or sign == "|" else "!"), 0


def _spelling_fits(printed: str, word: Word) -> bool:
    if word.decider == "uppercase":
        return printed.isupper()
    return printed.islower() if word.decider == "lowercase" else True


def _number(printed: str) -> tuple[str, int]:
    if not printed.isdecimal():
        return "9", -1
    value = int(printed[:9])
    if len(printed) == 4 and value in YEARS:
        return "Y", value
    return ("D" if len(printed) <= 2 and 1 <= value <= 31 else "9"), value


@cache
def _phrases() -> dict[str, re.Pattern[str]]:
    """First word of the table's several-word forms to a pattern for them, longest first."""
    heads: dict[str, list[str]] = {}
    for form in words():
        parts = _TOKEN.findall(form)
        if len(parts) > 1:
            heads.setdefault(parts[0], []).append(form)
    return {head: _alternatives(forms) for head, forms in heads.items()}


def _alternatives(forms: list[str]) -> re.Pattern[str]:
    ordered = sorted(forms, key=len, reverse=True)
    spaced = "|".join(re.escape(form).replace(r"\ ", r"[^\S\n]+") for form in ordered)
    return re.compile(rf"(?:{spaced})(?!\w)", re.IGNORECASE)


def _sundays(tokens: Tokens, starts: set[int]) -> Tokens:
    """Decide every minggu: w (Sunday) or k (week)."""
    letters = list(tokens.letters)
    for index, letter in enumerate(letters):
        if letter == "W":
            letters[index] = "w" if _is_sunday(tokens, index, starts) else "k"
    return Tokens(tokens.text, "".join(letters), tokens.spans, tokens.values)


_DATED = re.compile(r"W(?:\(D|,?D[mb/-]|l|[-d][wW]|[-d]w)")
_QUOTES = ('"', "'", "“", "‘", "«")
_COUNTED = re.compile(r"W(?:[LiFfTBAIRS]|K|g)")


def _is_sunday(tokens: Tokens, index: int, starts: set[int]) -> bool:
    """Sunday when dated (Minggu (9/7)), after "hari", paired with a weekday, or capital inside a sentence."""
    before = tokens.letters[max(0, index - 1) : index]
    paired = tokens.letters[max(0, index - 2) : index] in ("w-", "wd")
    if before == "h" or paired or _DATED.match(tokens.letters, index):
        return True
    start = tokens.spans[index][0]
    if before in ("D", "9", "q", "z", "y", "P", "V") or not tokens.text[start].isupper():
        return False
    opens = start in starts or tokens.text[start - 1 : start] in _QUOTES
    return not (opens and _COUNTED.match(tokens.letters, index))
