"""Which figures are an earlier value or a mere base: no other goes on from them or is a part of them.

"naik dari 40 menjadi 60", "semula 40", "setahun sebelumnya 40", "turun dari September yang 40".
"""

import re

from extract.word_classes import any_of

_REACH = 70  # characters before a figure
_EARLIER = re.compile(
    rf"(?:\b(?:{any_of('earlier')}|biasanya|dulu)\W+(?:\w+\W+){{0,2}}"
    rf"|\b(?:{any_of('change')})\w*\W+(?:[\w,.%]+\W+){{0,4}}dari\W+(?:\w+\W+)?"
    rf"|\b(?:dari|{any_of('compared')})\s+[^\W\d_][^,.;()]{{2,45}}?"
    rf"(?:\s+yang\s+(?:(?:{any_of('amount')})\s+)?|\s+\())\Z",
    re.I,
)


def is_earlier(text: str, start: int, figure: int) -> bool:
    """Whether the words between the start of a sentence and a figure in it make it an earlier value."""
    return bool(_EARLIER.search(text, max(start, figure - _REACH), figure))
