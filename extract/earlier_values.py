"""Which figures are an earlier value or a mere base: no other goes on from them or is a part of them.

"naik dari 40 menjadi 60", "semula 40", "setahun sebelumnya 40", "turun dari September yang 40".
"""

import re

_REACH = 70  # characters before a figure
_EARLIER = re.compile(
    r"(?:\b(?:semula|tadinya|awalnya|sebelumnya|biasanya|dulu)\W+(?:\w+\W+){0,2}"
    r"|\b(?:naik|turun|tumbuh|bertambah|berkurang|meningkat|menurun|melonjak|anjlok|susut|menyusut|merosot)\w*\W+"
    r"(?:[\w,.%]+\W+){0,4}dari\W+(?:\w+\W+)?"
    r"|\b(?:dari|terhadap|dibanding\w*|ketimbang|daripada)\s+[^\W\d_][^,.;()]{2,45}?"
    r"(?:\s+yang\s+(?:(?:sebesar|sebanyak|hanya|baru|cuma|masih|mencapai|tercatat)\s+)?|\s+\())\Z",
    re.I,
)


def is_earlier(text: str, start: int, figure: int) -> bool:
    """Whether the words between the start of a sentence and a figure in it make it an earlier value."""
    return bool(_EARLIER.search(text, max(start, figure - _REACH), figure))
