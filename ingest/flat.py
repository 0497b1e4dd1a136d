"""A page flattened to one line: its head cut into menu, headline, date and by-line, the rest left for its seams.

Nothing in such a line says where a headline ends but what stands beside it: a date, a by-line, a menu. A name glued to
the headline is cut off only where the page gives it behind a label too.
"""

import re
from itertools import pairwise

from ingest.dateline import find_dateline
from ingest.flat_parts import NAME, bylines, crumbs, dates, labels, menus, smalls
from ingest.seams import cut
from ingest.tables import words

FLAT = 1200  # code points in one line; real paragraphs of news end far below
_HEAD = 3000  # code points; menus and captions before the text stay below
_HEAD_LINE = 150  # code points; a headline alone is shorter
_CELLS = 6  # bars
_PARAGRAPH = 200  # code points
_NEAR = 160  # code points between two dates or by-lines of one head
_BARS = re.compile(r" [|•·✦☰»▲▼] ")
_SUMMARY = re.compile(r"^[^.•]{0,40}(?i:ringkasan|sorotan|poin penting|intisari|rangkuman)[^.•]{0,30}(?= [•-] )")


def split_flat(line: str) -> list[str]:
    """The lines of a flattened page: those of its head, then its text and foot cut at their seams."""
    start = _text_start(line)
    head = [] if start is None else _head_lines(line[:start], line)
    rest = line[start or 0 :].strip()
    summary, rest = _without_summary(rest)
    return [*head, *summary, *(part for piece in cut(rest) for part in _after_label(piece))]


def split_head(line: str) -> list[str]:
    """The lines of a head that is one line of its own, menu, headline, date and all; [] for any other line."""
    if len(line) < _HEAD_LINE or not dates(line) or not menus(line) or find_dateline(line) is not None:
        return []
    return _head_lines(line, line)


def split_cells(line: str) -> list[str]:
    """The parts of a page whose lines were joined with bars; [] where only a menu has bars."""
    parts = line.split(" | ")
    long = [part for part in parts if len(part) > _PARAGRAPH]
    return parts if len(parts) > _CELLS and (len(long) > 1 or parts[-1] not in long) else []


def _text_start(line: str) -> int | None:
    """Where the text begins: at its dateline, else behind the head's last date, by-line or small furniture."""
    dateline = find_dateline(line[:_HEAD])
    if dateline is not None:
        return dateline.start
    spans = sorted([*dates(line[:FLAT]), *bylines(line[:FLAT])])
    if not spans:
        return None
    end = spans[0][1]
    for a, b in sorted([*spans, *smalls(line[:FLAT])]):
        if end <= b and a - end < _NEAR and not re.search(r"[a-z\d]\. [A-Z]", line[end:a]):
            end = b
    return end if end < 0.5 * len(line) else None


def _without_summary(rest: str) -> tuple[list[str], str]:
    """Bulleted points in front of the text, and the text: it begins behind the last point's full stop."""
    label = _SUMMARY.match(rest)
    if label is None:
        return [], rest
    last = max(m.end() for m in re.finditer(r" [•-] ", rest[:FLAT]))
    stop = re.search(r"\. ?(?=[\"“A-Z])", rest[last:])
    end = last + stop.end() if stop else last
    return [label[0], *re.split(r" (?=[•-] )", rest[label.end() : end].strip())], rest[end:].strip()


def _after_label(piece: str) -> list[str]:
    """A piece of the foot that begins with by-lines or a share row, cut behind each."""
    spans = [span for span in sorted([*bylines(piece), *smalls(piece)]) if span[0] < _NEAR]
    if not spans or spans[0][0] != 0:
        return [piece]
    spots = sorted({0, *(at for span in spans for at in span), len(piece)})
    return [part for a, b in pairwise(spots) if (part := piece[a:b].strip(" |,"))]


def _head_lines(head: str, line: str) -> list[str]:
    spans = sorted([*dates(head), *bylines(head), *smalls(head), *crumbs(head)])
    masked = head
    for a, b in spans:
        masked = masked[:a] + "\0" * (b - a) + masked[b:]
    pieces: list[str] = []
    at = 0
    for a, b in sorted([*spans, *menus(masked)]):
        if a >= at:
            pieces += [*_texts(head[at:a], head[:at], line), head[a:b]]
            at = b
    pieces += _texts(head[at:], head[:at], line)
    return [piece for part in pieces if (piece := part.strip(" -|,•·/"))]


def _texts(text: str, before: str, line: str) -> list[str]:
    """What stands between two dates, menus or by-lines: cut at bars; a writer's name or a section glued on goes."""
    found: list[str] = []
    for part in _BARS.split(text):
        section = _section(part.strip(), before + text[: text.index(part)], line)
        bare = part.strip()[len(section) :].strip()
        match = re.search(rf" (?P<names>{NAME}(?:, {NAME})*)(?: - (?P<site>{NAME}))?,? *$", bare)
        name = "" if match is None else next((n for n in _tails(match["names"]) if _is_labelled(n, line)), "")
        at = bare.rindex(name) if name else len(bare)
        found += [section, *_headline_and_summary(bare[:at]), bare[at:]]
    return found


def _headline_and_summary(text: str) -> list[str]:
    """A headline with the sentence below it glued on, cut before the first word that headlines would capitalise.

    The sentence begins one word before it, or two with "dan" between them: "… Ton | Dinas dan warga masih …".
    """
    tokens = list(re.finditer(r"\S+", text))
    lower = [i for i, token in enumerate(tokens) if token[0].isalpha() and token[0].islower()]
    first = next((i for i in lower if len(tokens[i][0]) > 3 and tokens[i][0] not in words("function")), 0)
    if not text.rstrip().endswith(".") or first < 5 or not tokens[first - 1][0][0].isupper():
        return [text]
    at = first - 3 if tokens[first - 2][0] == "dan" else first - 1
    return [text[: tokens[at].start()], text[tokens[at].start() :]]


def _section(text: str, before: str, line: str) -> str:
    """The section's name in front of a headline: in capitals, or one that the menu above has too."""
    tokens = text.split()
    capitals = next((i for i, token in enumerate(tokens) if not (token.isalpha() and token.isupper())), 0)
    if 0 < capitals < len(tokens) - 3 and all(_is_ordinary(token, line) for token in tokens[:capitals]):
        return " ".join(tokens[:capitals])
    for n in (3, 2, 1):
        phrase = " ".join(tokens[:n])
        twice = n > 1 and text[len(phrase) :].startswith(f" {phrase}")
        if len(tokens) - n >= 4 and (twice or (phrase in before and all(t[0].isupper() for t in tokens[:n]))):
            return phrase
    return ""


def _is_ordinary(token: str, line: str) -> bool:
    """True for a word in capitals that is no acronym: a menu has it, or the page in small letters."""
    return token.lower() in words("menu") or (len(token) > 3 and re.search(rf"\b{token.lower()}\b", line) is not None)


def _tails(names: str) -> list[str]:
    """The ends of a run of capitalised words that may be one name, or several, the longest first."""
    first, _, more = names.partition(", ")
    tokens = first.split()
    ends = [" ".join(tokens[-n:]) for n in range(min(4, len(tokens)), 1, -1)]
    return [f"{end}, {more}" for end in ends] if more else ends


def _is_labelled(name: str, line: str) -> bool:
    """True if the line gives the name behind a role: "Penulis: Rini Astuti", "Laporan Reporter Kabar, Rini Astuti"."""
    first = re.escape(name.partition(",")[0])
    return re.search(rf"(?i:\b(?:{labels(False)})\b)(?: ?: ?|[^:.]{{0,30}}, ){first}\b", line) is not None
