"""How exactly a figure is printed: "98,2 triliun" is rounded to a tenth of a trillion, "2.300" is not rounded."""

import re
from decimal import Decimal

_SCALED = re.compile(
    r"(?P<digits>\d[\d.]*)(?:,(?P<decimals>\d+))?\s*(?P<scale>ribu|rb|juta|jt|miliar|milyar|triliun)?", re.I
)
_SCALES = {"ribu": 3, "rb": 3, "juta": 6, "jt": 6, "miliar": 9, "milyar": 9, "triliun": 12}


def printed_step(text: str) -> Decimal | None:
    """Return the weight of the last printed digit, or None for a number printed in full.

    Values compare at this precision (98,2 triliun and 98,215 triliun agree). A plain integer ("2.300") is taken at
    its word; a decimal ("9,4 persen") or a scaled number ("4 ribu") is rounded at its last digit.
    """
    match = _SCALED.search(text)
    if match is None or (match["decimals"] is None and match["scale"] is None):
        return None
    scale = _SCALES.get((match["scale"] or "").lower(), 0)
    digits, decimals = match["digits"], match["decimals"] or ""
    if scale and not decimals and "." in digits and len(digits.rsplit(".", 1)[1]) < 3:
        decimals = digits.rsplit(".", 1)[1]  # an English point: "1.2 juta"
    return Decimal(10) ** (scale - len(decimals))
