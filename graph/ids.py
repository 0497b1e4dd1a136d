"""Ids that mean the same on every machine and in every store."""

import hashlib
import re
import unicodedata
from decimal import Decimal

_NOT_WORD = re.compile(r"[^a-z0-9]+")


def digest(*parts: str | None) -> str:
    """Return 16 hex digits that stand for these parts in this order; None differs from an empty text."""
    joined = "\x1f".join("\x00" if part is None else part for part in parts)
    return hashlib.sha256(joined.encode()).hexdigest()[:16]


def slug(text: str) -> str:
    """Return a readable id: lower case, no accents, words joined by hyphens ("Ma'mun Aziz" → "ma-mun-aziz").

    A text without Latin letters or digits gets the digest of itself, so that two such names never share an id.
    """
    plain = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode().lower()
    return _NOT_WORD.sub("-", plain).strip("-") or (digest(text) if text.strip() else "")


def decimal_text(value: Decimal | None) -> str | None:
    """Return the canonical text of a number: no exponent, no trailing zeros."""
    if value is None:
        return None
    text = format(value, "f")
    return (text.rstrip("0").rstrip(".") if "." in text else text) or "0"


def number(value: Decimal | None) -> int | float | None:
    """Return a number as a store holds it: an integer where it is one and fits 64 bits, else a float."""
    if value is None:
        return None
    return int(value) if value == value.to_integral_value() and abs(value) < 2**63 else float(value)
