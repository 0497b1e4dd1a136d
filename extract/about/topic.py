"""What an article is about, in two or three words: it tells "orang meninggal" in one article from another's."""

import re
from collections.abc import Iterator

from extract.about.indicator import normal_text
from extract.about.phrase import counted_nouns, is_measure, is_verb, words_of_kind
from extract.about.setting import Setting

_WORD = re.compile(r"[^\W\d][\w'’-]*|[^\w\s]")
_HIDDEN = re.compile(b"\1+")
_BARRED = ("stop", "adverb", "copula", "lead", "back", "relative", "link")


def topic_of(setting: Setting, counted: frozenset[str]) -> str | None:
    """Return the longest and commonest run of nouns that the title, else the first paragraph, shares with the body.

    Names of people, bodies, places and dates, numbers, and nouns that are counted (`counted`: the units of the article)
    are no topic. A run of several words must stand in the body once, a single word three times; once more for the
    paragraph itself.
    """
    shown = normal_text(_open(setting.text, setting.mask))
    body = "".join([f" {word or '|'} " for word in _nouns(shown, counted)])
    title = normal_text(_open(setting.title, setting.title_mask))
    return _shared(_nouns(title, counted), body, 0) or _shared(_nouns(shown.partition("\n")[0], counted), body, 1)


def _open(text: str, mask: bytes) -> str:
    """The text with a bar for every hidden letter."""
    parts, last = [], 0
    for hidden in _HIDDEN.finditer(mask):
        parts += [text[last : hidden.start()], "|" * len(hidden.group())]
        last = hidden.end()
    return "".join([*parts, text[last:]])


def _shared(head: Iterator[str | None], body: str, own: int) -> str | None:
    """The best run of `head` in `body`, whose words each have a blank on both sides."""
    runs = set(_runs(list(head)))
    counts = {run: body.count(f" {run.replace(' ', '  ')} ") - own for run in runs}
    enough = {run: count for run, count in counts.items() if count >= (1 if _size(run) > 1 else 3)}
    best = max(enough, key=lambda run: (_size(run) * enough[run] ** 0.5, run), default=None)
    return best.replace("_", " ") if best else None


def _size(run: str) -> int:
    return len(re.split("[ _]", run))


def _nouns(text: str, counted: frozenset[str]) -> Iterator[str | None]:
    """The words that can be part of a topic, None for the others."""
    heads, barred = counted_nouns() | counted, words_of_kind(*_BARRED)
    words: list[str] = _WORD.findall(text)
    nouns = {
        word
        for word in set(words)
        if len(word) > 2
        and word not in barred
        and not (word.split("_")[0] in heads or is_measure(word) or is_verb(word))
    }
    return (word if word in nouns else None for word in words)


def _runs(words: list[str | None]) -> Iterator[str]:
    for length in (3, 2, 1):
        for start in range(len(words) - length + 1):
            run = [word for word in words[start : start + length] if word]
            if len(run) == length:
                yield " ".join(run)
