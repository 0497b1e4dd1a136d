"""A page's text → lines worth judging: wrapped lines joined, known furniture split off from what it is glued to."""

import re

from ingest.bylines import is_byline
from ingest.flat import FLAT, split_cells, split_flat, split_head
from ingest.seams import cut
from ingest.sewing import RawLine, joined, unwrapped
from ingest.shape import title_case_share, without_signoff
from ingest.tables import furniture, inline, matches, phrase, words

_GLUED = 100  # a link line this long that ends like a sentence holds more than a headline
_FLATTISH = 400  # with two or more pieces of furniture inside
_GLUED_CAPTION = re.compile(
    r"^(?P<head>[^\"“”]{30,150}?) "
    r"(?P<caption>(?:Ilustrasi|ILUSTRASI|Foto) ?:?[^.]{3,100}[. ]+(?:\(|Foto ?: ?)[^.]{3,40}$)"
)
_SPACED = re.compile(r"\w(?: \w){2,}(?: {2,}\w(?: \w)+)*")  # "K A B A R   N U S A"
_CHAT = re.compile(
    r"^(?P<stamp>\[\d{1,2}/\d{1,2}(?:/\d{2,4})?,? \d{1,2}[.:]\d\d(?:[.:]\d\d)?\] [^:]{1,60}:|"
    r"\d{1,2}/\d{1,2}/\d{2,4},? \d{1,2}[.:]\d\d - [^:]{1,60}:) (?=\S)"
)
# WhatsApp's marks: *bold*, _italic_. A sign-off ("***", "(*)") and a lonely asterisk are none.
_EMPHASIS = re.compile(r"(?<![\w*(])([*_])(?=[^\W_]|[\"“'])([^*_\n]{2,220}?)(?<=[\w.!?:\"”')])\1(?![\w*)])")
_TAG = re.compile(r"</?[A-Za-z][\w:]*(?: [^<>]*)?>")  # left over from a feed
_CREDITED = re.compile(r"^[^()]{10,200}\((?:Foto|FOTO|foto|Dok|DOK)\b[^()]{2,60}\)(?=[A-Z]{3,})")
_CRAWL_DAY = re.compile(
    r"^(?P<day>(?:date |tanggal |published )?(?:19|20)\d\d-\d\d-\d\d(?:[T ][\d:.+Z]+)?|date (?:19|20)\d\d-\d\d) "
    r"(?=[^\W\d])"
)


def split_lines(text: str) -> list[RawLine]:
    """The lines of normalised `text`, without the empty ones, ready to be classified."""
    found: list[RawLine] = []
    gap = True
    for line in text.split("\n"):
        if not (clean := _without_inline(line)):
            gap = True
            continue
        for piece in _pieces(_CHAT.sub(r"\g<stamp>\n", _CRAWL_DAY.sub(r"\g<day>\n", clean))):
            found.append(RawLine(piece, gap))
            gap = False
    return joined(unwrapped(found))


def _without_inline(line: str) -> str:
    if line[1:2] == line[3:4] == " " and _SPACED.fullmatch(line):
        line = " ".join(word.replace(" ", "") for word in re.split(r" {2,}", line))
    if " | : | " in line:  # a table's row: "Penulis | : | Rini Astuti |"
        line = line.replace(" | : | ", ": ").rstrip(" |")
    if inline().search(line):
        for row in furniture():
            line = row.pattern.sub(" ", line) if row.where == "inline" else line
    if "<" in line:
        line = _TAG.sub(" ", line)
    if "*" in line or "_" in line:
        line = _EMPHASIS.sub(r"\2", line)
    return re.sub(" {2,}", " ", line).strip()


def _pieces(line: str) -> list[str]:
    """A line cut where a page was glued together; the day a crawler or a chat wrote in front is a line of its own."""
    day, _, rest = line.rpartition("\n")
    return ([day] if day else []) + _parted(rest)


def _parted(line: str) -> list[str]:
    if credited := _CREDITED.match(line):
        return [credited[0], *_parted(line[credited.end() :])]
    if glued := _GLUED_CAPTION.match(line):
        return [glued["head"], glued["caption"]] if title_case_share(glued["head"]) > 0.7 else [line]
    if head := split_head(line) if len(line) < FLAT else []:
        return head
    if _is_foot(line):
        return cut(line)
    if len(line) < FLAT and (len(line) < _FLATTISH or len(cut(line)) < 3):
        return _unglued(line, _GLUED)
    if cells := split_cells(line):
        return [part for cell in cells for part in _parted(cell)]
    return [part for piece in split_flat(line) for part in _unglued(piece, 0)]


def _is_foot(line: str) -> bool:
    """True for a foot in one line: it begins with a by-line or a label, and others follow."""
    if not 60 < len(line) < FLAT or not line[0].isupper() or ":" not in line[:30]:
        return False
    pieces = cut(line)
    return len(pieces) >= 3 and (is_byline(pieces[0]) or phrase(pieces[0]) is not None)


def _unglued(line: str, longer_than: int) -> list[str]:
    """A link line with a real paragraph behind its headline becomes two lines: the link, the paragraph."""
    row = next((row for row in furniture() if row.kind == "link" and row.where == "start" and matches(row, line)), None)
    if row is None or len(line) < longer_than or not re.search(r"[.!?][\"”)]?$", without_signoff(line)):
        return [line]
    at = paragraph_after_headline(line)
    return [line[:at].strip(), line[at:].strip()] if at is not None else _after_first_sentence(line)


def paragraph_after_headline(line: str) -> int | None:
    """Where running text begins behind a headline in title case, or None if that cannot be told.

    The headline ends before the first lower-case word that headlines would capitalise; the paragraph begins at the
    nearest word before it that opens sentences (starters.csv), or at a quotation mark. Without one nothing is kept:
    a sentence cut in its middle would put words into the wrong mouth.
    """
    spots = [match.start() for match in re.finditer(r"\S+", line)]
    tokens = line.split()
    first = next((i for i, t in enumerate(tokens) if i > 3 and len(t) > 4 and t[0].islower() and t.isalpha()), None)
    if first is None:
        return None
    at = next((i for i in range(first, max(2, first - 7), -1) if _opens_sentence(tokens[i])), None)
    while at is not None and at > 2 and _opens_sentence(tokens[at - 1]):  # "Menurut Kepala Dinas", not "Kepala Dinas"
        at -= 1
    return None if at is None else spots[at]


def _opens_sentence(token: str) -> bool:
    bare = token.strip(",:")
    return token[0] in '"“' or (bare.lower() in words("starters") and bare[:1].isupper())


def _after_first_sentence(line: str) -> list[str]:
    found = re.search(r"[a-z\d)][.!?][\"”)]? (?=[\"“A-Z])", line)
    return [line[: found.end()].strip(), line[found.end() :].strip()] if found else [line]
