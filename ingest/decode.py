"""Bytes → text. What is not certainly text is refused with a reason, never guessed into something readable.

Read: UTF-8 (with or without a byte order mark), UTF-16 with a byte order mark, and the single-byte encodings in which
Indonesian pages were saved before UTF-8 (Windows-1252, Latin-1, Latin-9 and Mac Roman; the last two only when the
detector is sure). Refused: nothing but white space (empty); file signatures of archives, documents and images, NUL or
many control bytes (binary); any other byte sequence, UTF-16 without a mark, and single-byte text whose non-ASCII
characters are not the quotes, dashes and accented letters that Indonesian prose uses (encoding).
"""

import codecs
import re
import unicodedata

from charset_normalizer import from_bytes

from ingest.article import RejectionReason

# File signatures of what most often lands in a text folder: https://en.wikipedia.org/wiki/List_of_file_signatures
_SIGNATURES = (
    b"%PDF-",
    b"PK\x03\x04",
    b"\x89PNG",
    b"GIF8",
    b"\xff\xd8\xff",
    b"\x1f\x8b",
    b"7z\xbc\xaf",
    b"Rar!\x1a",
    b"\xd0\xcf\x11\xe0",
    b"\x7fELF",
    b"\x28\xb5\x2f\xfd",
    b"BZh",
)
_CONTROL_BYTES = re.compile(rb"[\x00-\x08\x0e-\x1a\x1c-\x1f]")
_SINGLE_BYTE = ("cp1252", "iso8859_15", "mac_roman")
_PLAUSIBLE = frozenset("‘’“”„…–—•·«»°²³½¼¾©®™€£§×±´¨\u00a0\u00ad")
_CONTROL_SHARE = 0.005


class UndecodableError(ValueError):
    """The bytes are no text Jejak reads; `reason` is the rejection reason to report."""

    def __init__(self, reason: RejectionReason, detail: str) -> None:
        super().__init__(detail)
        self.reason: RejectionReason = reason


def decode(raw: bytes) -> str:
    """The text in `raw`, without its byte order mark.

    Raises UndecodableError with reason "empty", "binary" or "encoding".
    """
    if not raw.strip():
        raise UndecodableError("empty", "nothing but white space")
    if raw.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return _checked(_strict(raw, "utf-16"))
    _refuse_binary(raw)
    try:
        return _checked(raw.decode("utf-8-sig"))
    except UnicodeDecodeError:
        return _checked(_single_byte(raw))


def _strict(raw: bytes, encoding: str) -> str:
    try:
        return raw.decode(encoding)
    except UnicodeDecodeError as error:
        raise UndecodableError("encoding", f"not valid {encoding}: {error.reason} at byte {error.start}") from error


def _refuse_binary(raw: bytes) -> None:
    if raw.startswith(_SIGNATURES):
        raise UndecodableError("binary", "an archive, document or image, not text")
    if b"\x00" in raw:
        raise UndecodableError("binary", "contains NUL bytes")
    if len(_CONTROL_BYTES.findall(raw)) > max(2, _CONTROL_SHARE * len(raw)):
        raise UndecodableError("binary", "contains many control bytes")


def _checked(text: str) -> str:
    if not text.strip().strip("\ufeff\u200b \t\r\n"):
        raise UndecodableError("empty", "nothing but white space")
    return text


def _single_byte(raw: bytes) -> str:
    candidates = [text for name in _guesses(raw) if (text := _try(raw, name)) is not None]
    for text in candidates:
        if _is_prose(text):
            return text
    raise UndecodableError("encoding", "neither UTF-8 nor a Western single-byte encoding that gives readable text")


def _guesses(raw: bytes) -> list[str]:
    """Windows-1252 first: WHATWG treats Latin-1 as Windows-1252, and no Indonesian newsroom used anything else."""
    best = from_bytes(raw, cp_isolation=list(_SINGLE_BYTE)).best()
    return ["cp1252"] + ([best.encoding] if best is not None and best.encoding != "cp1252" else [])


def _try(raw: bytes, encoding: str) -> str | None:
    try:
        return raw.decode(encoding)
    except UnicodeDecodeError:
        return None


def _is_prose(text: str) -> bool:
    """True if every non-ASCII character is a typographic sign or a Latin letter with Latin letters around it."""
    strange = [i for i, char in enumerate(text) if ord(char) > 127 and char not in _PLAUSIBLE]
    if any(not _is_accented_letter(text[i]) for i in strange):
        return False
    in_words = sum(1 for i in strange if _letters_around(text, i))
    return in_words >= 0.8 * len(strange) and len(strange) <= 0.05 * len(text)


def _is_accented_letter(char: str) -> bool:
    return unicodedata.category(char) in ("Ll", "Lu") and len(unicodedata.normalize("NFD", char)) > 1


def _letters_around(text: str, at: int) -> bool:
    around = text[max(0, at - 1) : at] + text[at + 1 : at + 2]
    return any(char.isascii() and char.isalpha() for char in around)
