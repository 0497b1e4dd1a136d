"""Characters made regular without touching what they say: no digit, no quotation mark and no dash changes its kind."""

import re
import unicodedata

# Windows-1252 gives these five bytes no character; browsers and scrapers carry them over as C1 controls.
_UNDEFINED_1252 = {chr(byte): bytes([byte]) for byte in (0x81, 0x8D, 0x8F, 0x90, 0x9D)}
_CONTINUATION = "".join(
    chr(byte) if chr(byte) in _UNDEFINED_1252 else bytes([byte]).decode("cp1252") for byte in range(0x80, 0xC0)
)
_MOJIBAKE = re.compile(rf"[Â-ô][{re.escape(_CONTINUATION)}]{{1,3}}")
_LOST_NBSP = re.compile(r"Â(?=\s|$)", re.MULTILINE)  # the second half of a misread no-break space was stripped as white
_LOST_QUOTE = re.compile(r"â€(?=[\s,.;:!?)]|$)", re.MULTILINE)  # a closing quote whose last byte has no character
_INVISIBLE = re.compile("[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff\ufe0e\ufe0f\ufff9-\ufffc]")
_LINE_ENDS = re.compile("\r\n?|\u2028|\u2029|\u0085|\v|\f")
_BLANKS = re.compile(r"[^\S\n]+")
_CONTROLS = re.compile("[\x00-\x08\x0e-\x1f\x7f\x80-\x9f]")


def _reread(match: re.Match[str]) -> str:
    broken = match.group()
    raw = b"".join(_UNDEFINED_1252.get(char) or char.encode("cp1252") for char in broken)
    for end in range(len(raw), 1, -1):
        try:
            return raw[:end].decode("utf-8") + broken[end:]
        except UnicodeDecodeError:
            continue
    return broken


def repair_mojibake(text: str) -> str:
    """UTF-8 once read as Windows-1252 is read again, sequence by sequence: "â€œya" gives "“ya".

    A sequence that is no valid UTF-8 stays as it is, so a real "Â" in a name is safe unless white space follows it.
    """
    if not _MOJIBAKE.search(text) and "Â" not in text:
        return text
    return _LOST_NBSP.sub("", _LOST_QUOTE.sub("”", _MOJIBAKE.sub(_reread, text)))


def normalize(text: str) -> str:
    """Raw page text with one kind of line end and of space, no invisible characters, composed letters (NFC).

    Curly and straight quotes, dashes and digits stay as printed. NFC, not NFKC: NFKC would turn "10²" into "102".
    """
    text = repair_mojibake(text)
    text = _INVISIBLE.sub("", _LINE_ENDS.sub("\n", text))
    text = unicodedata.normalize("NFC", text)
    text = _BLANKS.sub(" ", _CONTROLS.sub("", text))
    return "\n".join(line.strip() for line in text.split("\n")).strip("\n")
