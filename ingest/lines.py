"""A page's text → lines worth judging: wrapped lines joined, known furniture split off from what it is glued to."""

import re
from dataclasses import dataclass
from itertools import pairwise
from statistics import median

from ingest.bylines import is_byline
from ingest.dateline import is_bare_dateline
from ingest.flat import FLAT, split_cells, split_flat, split_head
from ingest.pagedates import find_dates
from ingest.seams import cut
from ingest.shape import is_numbered, title_case_share, without_signoff
from ingest.tables import furniture, inline, matches, phrase, words

_GLUED = 100  # a link line this long that ends like a sentence holds more than a headline
_WRAPPED = 110  # code points of a line broken by a text processor
_CREDIT_END = re.compile(r"\b(?:[Ff]oto|Dok|[Ii]st)\b[^,]{0,40}$")
_FLATTISH = 400  # with two or more pieces of furniture inside
_CONTINUES = re.compile(r"^[a-z]|^[,;)](?: |$)|^\.(?: |$)")
_ENDED = re.compile(r"[.!?:;\"”’)\]*]$")
_OPEN_END = re.compile(
    r"(?:,|\b(?:yang|dan|di|ke|dari|untuk|dengan|pada|dalam|oleh|terhadap|bahwa|tetapi|atau|serta|kepada|para|sebagai))$"
)
_GLUED_CAPTION = re.compile(
    r"^(?P<head>[^\"“”]{30,150}?) "
    r"(?P<caption>(?:Ilustrasi|ILUSTRASI|Foto) ?:?[^.]{3,100}[. ]+(?:\(|Foto ?: ?)[^.]{3,40}$)"
)
_SITE = re.compile(r"[\w-]+(?:\.[\w-]+)*\.(?:com|id|co|net|tv|news|example)")
_HOST = re.compile(r"^[\w-]+(?:\.[\w-]+)+\b|^[a-z]+[A-Z]")
_EMPTY = re.compile(r" ?\( ?\)")  # where a link stood
_INITIALS = re.compile(r"[a-z]{2,5}(?:/[a-z]{2,5})? \| ")  # who wrote, before a bar and the site
_SPACED = re.compile(r"\w(?: \w){2,}(?: {2,}\w(?: \w)+)*")  # "K A B A R   N U S A"
_BARE_BULLETS = frozenset("-–—•·*▪►")
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


@dataclass(frozen=True, slots=True)
class RawLine:
    """One line of the page; `gap`: an empty line stands before it."""

    text: str
    gap: bool


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
    return _joined(_unwrapped(found))


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


def _unwrapped(lines: list[RawLine]) -> list[RawLine]:
    """Lines broken at a fixed width become paragraphs again; only on a page where most lines are so broken."""
    if _flows(lines):
        return _until_full_stops(lines)
    inner = [a.text for a, b in pairwise(lines) if not b.gap]
    open_ended = [len(text) for text in inner if not _ENDED.search(text)]
    if len(inner) < 8 or len(open_ended) < 0.6 * len(inner):
        return lines
    width = median(open_ended)
    if not 50 <= width <= 120 or sum(0.75 * width <= n <= 1.25 * width for n in open_ended) < 0.85 * len(open_ended):
        return lines
    found: list[RawLine] = []
    last = 0
    for line in lines:
        if found and not line.gap and last >= 0.75 * width:
            found[-1] = RawLine(f"{found[-1].text} {line.text}", found[-1].gap)
        else:
            found.append(line)
        last = len(line.text)
    return found


def _flows(lines: list[RawLine]) -> bool:
    """True for a page pasted from a text processor: short lines of any length, many of which go on in small letters."""
    pairs = [(a.text, b.text) for a, b in pairwise(lines) if not b.gap]
    broken = [right for left, right in pairs if len(left) <= _WRAPPED and not _ENDED.search(left)]
    on = sum(right[0].islower() for right in broken)
    return len(pairs) >= 10 and len(broken) >= 0.5 * len(pairs) and on >= 0.35 * len(broken) and on >= 5


def _until_full_stops(lines: list[RawLine]) -> list[RawLine]:
    found: list[RawLine] = []
    for line in lines:
        left = found[-1].text if found else "."
        last = left[-_WRAPPED:]
        alone = (
            _ENDED.search(left) or line.gap or _CREDIT_END.search(last) or _closes_itself(left) or is_byline(line.text)
        )
        if alone:
            found.append(line)
        else:
            found[-1] = RawLine(f"{left} {line.text}", found[-1].gap)
    return found


def _joined(lines: list[RawLine]) -> list[RawLine]:
    """Sentences broken by a link on a line of its own, and datelines above their sentence, become one line again."""
    found: list[RawLine] = []
    for line in lines:
        if not found or not _continues(found[-1].text, line):
            found.append(line)
            continue
        link = found.pop()
        whole = _sewn(link, line)
        if found and _is_link_word(link.text, line.text) and _is_unfinished(found[-1].text):
            whole = _sewn(found.pop(), whole)
        found.append(whole)
    return found


def _sewn(left: RawLine, right: RawLine) -> RawLine:
    space = "" if right.text[0] in ",;.)" or left.text[-1] == "(" else " "
    return RawLine(_EMPTY.sub("", f"{left.text}{space}{right.text}"), left.gap)


def _continues(left: str, line: RawLine) -> bool:
    right = line.text
    if (
        is_bare_dateline(left)
        or left.endswith("(")
        or left in _BARE_BULLETS
        or (right[0] in "-–—" and is_bare_dateline(f"{left} –"))
    ):
        return True
    if is_numbered(right) or _ENDED.search(left) or _is_furniture(left) or _is_furniture(right) or _closes_itself(left):
        return False
    if _OPEN_END.search(left):
        return len(left) > 15 and not (left[-1] == "," and line.gap and right[0] in '"“')
    if (
        _HOST.match(right)
        or _INITIALS.match(right)
        or (find_dates(right[:60]) and not right.endswith("."))
        or is_byline(re.split(r" [•|·] ", right)[0])
    ):
        return False
    return _CONTINUES.match(right) is not None and not (line.gap and title_case_share(left) >= 0.7)


def _closes_itself(line: str) -> bool:
    """True for a by-line, a host, a line that ends with a date: what follows in small letters is a tag or file name."""
    dates = find_dates(line) if len(line) < 160 else []
    return is_byline(line) or _SITE.fullmatch(line) is not None or bool(dates and dates[-1].end >= len(line) - 4)


def _is_link_word(link: str, rest: str) -> bool:
    """True for a name that was a link inside a sentence: what follows it begins in lower case or with a comma."""
    return len(link) <= 60 and link not in _BARE_BULLETS and _CONTINUES.match(rest) is not None


def _is_unfinished(left: str) -> bool:
    return len(left) >= 40 and left[-1].islower() and not _is_furniture(left)


def _is_furniture(line: str) -> bool:
    return phrase(line) is not None
