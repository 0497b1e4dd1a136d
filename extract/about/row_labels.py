"""What a row of a list counts: what the list counts, and the row's own label (Meta 106 ribu, LINE 14; berat 6.570)."""

import re

from extract.about.about import noun_inside
from extract.about.phrase import is_measure, is_verb, words_of_kind
from extract.about.setting import Setting
from extract.types import Figure, Span

_ROW = 60  # characters from one row to the next
_LABEL = re.compile(
    r"(?:[,;:(]|\b(?:dan|serta|atas|lalu|di|dari|untuk|yakni|yaitu)\b)\s*(?P<label>[^\W\d_][^,;:()\n\d]{1,40}?)\s*[(:]?\s*\Z"
)
_SOURCE = re.compile(
    r"\s+(?:berasal\s+)?(?:dari|untuk)\s+(?P<label>[a-z][^,;:().\n\d]{2,40}?)(?=[,;.]|\s+(?:dan|serta)\b|\Z)"
)


def row_label(figure: Figure, last: Figure | None, setting: Setting, sentence: Span) -> str | None:
    """Return the label of a figure that is the next row behind `last`; None for other figures, places and dates."""
    if last is None or last.unit != figure.unit or last.span[0] < sentence[0] or noun_inside(figure.text):
        return None
    if figure.span[0] - last.span[1] > _ROW:
        return None
    gap = setting.text[last.span[1] : figure.span[0]]
    found = _LABEL.search(gap)
    if found and _labels(found["label"], setting, last.span[1] + found.start("label")):
        return str(found["label"])
    behind = _SOURCE.match(setting.text, figure.span[1], sentence[1])
    return str(behind["label"]) if behind and not setting.hidden(behind.start("label")) else None


def _labels(label: str, setting: Setting, at: int) -> bool:
    words = label.lower().split()
    barred = words_of_kind("copula", "adverb", "back", "lead")
    return (
        len(words) <= 4
        and not setting.hidden(at)
        and not any(word in barred or is_verb(word) or is_measure(word) for word in words)
    )
