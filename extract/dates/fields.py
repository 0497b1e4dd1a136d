"""The tokens of one matched date shape, read by letter (see date_words.LETTERS)."""

from extract.dates.lexer import Tokens

_TILTS = "LiFj"
UNITS = "hkotv"  # the unit letters, in the order of calendar.FINENESS


class Fields:
    """The tokens of one match, read by letter."""

    def __init__(self, tokens: Tokens, lo: int, hi: int) -> None:
        self.tokens, self.lo, self.hi = tokens, lo, hi
        self.letters = tokens.letters[lo:hi]

    def all(self, wanted: str) -> list[int]:
        """Values of the tokens whose letter is one of `wanted`, in order."""
        values = self.tokens.values[self.lo : self.hi]
        return [v for letter, v in zip(self.letters, values, strict=True) if letter in wanted and isinstance(v, int)]

    def first(self, wanted: str) -> int | None:
        """The first of `all`, or None."""
        found = self.all(wanted)
        return found[0] if found else None

    def name(self) -> str | None:
        """The holiday named, if any."""
        values = self.tokens.values[self.lo : self.hi]
        return next((v for v in values if isinstance(v, str)), None)

    def after(self, unit: str) -> int | None:
        """The shift printed right after a unit word: "tahun lalu" → -1."""
        at = self.letters.rfind(unit)
        follows = self.letters[at + 1 : at + 2]
        return int(self.tokens.values[self.lo + at + 1]) if at >= 0 and follows and follows in "LiFBAI" else None

    def tilt(self) -> int | None:
        """lalu -1, ini 0, mendatang +1 when it belongs to the whole expression and not to a unit word."""
        for at in range(1, len(self.letters)):
            if self.letters[at] in _TILTS and self.letters[at - 1] not in UNITS:
                return int(self.tokens.values[self.lo + at])
        return None

    def number(self) -> int | None:
        """A whole number in digits or words up to 99; None for a decimal."""
        total = 0
        for letter, value in zip(self.letters, self.tokens.values[self.lo : self.hi], strict=True):
            if letter not in "D9qyz" or not isinstance(value, int) or value < 0:
                break
            total = total * 10 if letter == "z" else total + value
        return total or None


def full_year(value: int) -> int:
    """Two printed digits as a year: 00-39 of this century, 40-99 of the last."""
    if value >= 100:
        return value
    return 2000 + value if value < 40 else 1900 + value
