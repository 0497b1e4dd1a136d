"""What an article is about, in two or three words: it tells "orang meninggal" in one article from another's."""

import re
from collections import Counter
from collections.abc import Callable, Iterator

from extract.indicator import normal_words
from extract.phrase import MEASURE, words_of_kind

_WORD = re.compile(r"[^\W\d_][\w'’-]*")
_VERBAL = re.compile(r"(?:me(?:m|n|ng|ny|l|r)|di|ter|ber)[a-z]{3,}")
_TITLE_TIMES, _LEAD_TIMES = 2, 3


def topic_of(title: str | None, text: str, hidden: Callable[[int], bool]) -> str | None:
    """Return the longest run of nouns that the title (else the first paragraph) shares with the body often enough.

    Names of people, bodies and places (`hidden` offsets of the body) and numbers are no topic.
    """
    body = " ".join(word if word else "|" for word in _nouns(text, hidden))
    counts: Counter[str] = Counter()
    if title:
        names = {match.group().lower() for match in _WORD.finditer(text) if hidden(match.start())}
        runs = list(_runs([word if word not in names else None for word in _nouns(title, lambda _: False)]))
        times = _TITLE_TIMES
    else:
        lead = text.partition("\n")[0]
        runs, times = list(_runs(list(_nouns(lead, hidden)))), _LEAD_TIMES
    for run in runs:
        counts[run] = len(re.findall(rf"(?<!\w){re.escape(run)}(?!\w)", body))
    frequent = [run for run, count in counts.items() if count >= times and normal_words(run)]
    return max(frequent, key=lambda run: (len(run.split()) * counts[run] ** 0.5, run), default=None)


def _nouns(text: str, hidden: Callable[[int], bool]) -> Iterator[str | None]:
    """The words that can be part of a topic, None for the others."""
    barred = words_of_kind("stop") | words_of_kind("adverb") | words_of_kind("copula") | words_of_kind("generic")
    for match in _WORD.finditer(text):
        word = match.group().lower()
        plain = word in barred or MEASURE.fullmatch(word) or _VERBAL.fullmatch(word) or len(word) < 3
        yield None if plain or hidden(match.start()) else word


def _runs(words: list[str | None]) -> Iterator[str]:
    for length in (3, 2, 1):
        for start in range(len(words) - length + 1):
            run = [word for word in words[start : start + length] if word]
            if len(run) == length:
                yield " ".join(run)
