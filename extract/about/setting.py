"""The article as the readers of subjects see it: its words, and which of them are names, places and dates."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from extract.types import Span


@dataclass(frozen=True, slots=True)
class Setting:
    """Title and text; `mask` marks the offsets of the text, `title_mask` those of the title, that are no subject."""

    title: str
    text: str
    mask: bytes
    title_mask: bytes

    def hidden(self, at: int) -> bool:
        """Whether an offset of the text lies in a name, a body, a place or a date."""
        return bool(self.mask[at])

    def hidden_in_title(self, at: int) -> bool:
        """Whether an offset of the title lies in a name, body or place that the text names too."""
        return bool(self.title_mask[at])


def setting_of(title: str | None, text: str, masked: Iterable[Span]) -> Setting:
    """Return the setting of an article whose names, bodies, places and dates stand at `masked`."""
    shown, spans = title or "", list(masked)
    names = {text[start:end] for start, end in spans if start < end}
    found = (span for name in names for span in _standing(name, shown))
    return Setting(shown, text, _mask(len(text), spans), _mask(len(shown), found))


def _standing(name: str, text: str) -> Iterator[Span]:
    """Where a name stands in a text on word edges."""
    at = text.find(name)
    while at >= 0:
        end = at + len(name)
        whole = not (_in_word(text[at - 1 : at]) or _in_word(text[end : end + 1]))
        if whole:
            yield at, end
        at = text.find(name, end if whole else at + 1)


def _in_word(letter: str) -> bool:
    return letter.isalnum() or letter == "_"


def _mask(length: int, spans: Iterable[Span]) -> bytes:
    marks = bytearray(length)
    for start, end in spans:
        marks[start:end] = b"\1" * (end - start)
    return bytes(marks)
