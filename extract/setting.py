"""The article as the readers of subjects see it: its words, and which of them are names, places and dates."""

import re
from collections.abc import Iterable
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
    found = (match.span() for name in names for match in re.finditer(rf"(?<!\w){re.escape(name)}(?!\w)", shown))
    return Setting(shown, text, _mask(len(text), spans), _mask(len(shown), found))


def _mask(length: int, spans: Iterable[Span]) -> bytes:
    marks = bytearray(length)
    for start, end in spans:
        marks[start:end] = b"\1" * (end - start)
    return bytes(marks)
