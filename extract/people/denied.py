"""Where a capitalised run names no person: in a heading or dateline, or behind the kind or number of a thing."""

import re
from bisect import bisect_left

from extract.bodies.patterns import Page
from extract.dates.dateline import in_dateline
from extract.people.names import Name
from extract.words import lexicon

_HEADING = 8  # words of the longest heading in title case
_ENDED = re.compile(r"[.!?:;,\"”’)…]\Z")
_PAIR = re.compile(r"[A-Z]\w+-[A-Z]\w+")
_BEHIND = (" ", ") ", ' "', " “", ' ("', "\n")


def headline(page: Page, index: int) -> bool:
    """Whether the words around are all in capitals."""
    near = page.words[max(0, index - 3) : index + 4]
    return len(near) > 4 and all(word.text.isupper() for word in near if word.text.isalpha())


def of_a_pair(page: Page, name: Name) -> bool:
    """Whether a single word is half of a pair of candidates, or the pair itself: "pasangan Fulan-Anu"."""
    if len(name.words) > 1 or name.marked:
        return False
    if _PAIR.fullmatch(name.text):
        return True
    first = bisect_left(page.words, name.span[0], key=lambda word: word.start)
    halved = name.after < len(page.words) and page.words[name.after].gap == "-" and page.words[name.after].capital
    second = page.words[first].gap == "-" and first > 0 and page.words[first - 1].capital
    return halved or (second and not page.capital(first - 1))


def of_a_landmark(page: Page, index: int) -> bool:
    """Whether a word begins what an airport, stadium or the like is called: "Bandara Internasional Sultan Anu"."""
    back = index - 1
    while page.capital(back) and page.words[back].lower in _SIZES:
        back -= 1
    near = all(page.glued(at) for at in range(back + 1, index + 1))
    return back >= 0 and near and page.words[back].lower in _NAMED_AFTER


_SIZES = ("internasional", "domestik", "udara", "utama", "perintis", "olahraga")
_NAMED_AFTER = ("bandara", "bandar", "stadion", "gelanggang", "kri")


def no_person(page: Page, index: int, name: Name) -> bool:
    """Whether a run that only weak signs make a person stands where things and headings are named."""
    denied = _thing(page, index, name) or _in_address(page, index, name)
    return denied or in_dateline(page.text, name.span) or _heading(page, name)


def _in_address(page: Page, index: int, name: Name) -> bool:
    """Whether the run stands between the parts of an address: "Desa Anu, Gumay Talang, Lahat"."""
    after = page.words[name.after] if name.after < len(page.words) else None
    if page.words[index].gap != ", " or after is None or after.gap != ", " or after.start not in page.places:
        return False
    near = page.words[max(0, index - 4) : index]
    return any(word.capital and word.lower in lexicon("street", "admin") for word in near)


def _thing(page: Page, index: int, name: Name) -> bool:
    """Whether the run is a ship's, a variant's or the like: "KMP Anu Jaya", "KN SAR 249 Anu", "Clade IIb"."""
    before = page.words[index - 1] if index and page.words[index].gap in _BEHIND else None
    if before and (before.lower in lexicon("street", "road") or before.text.isdigit()):
        return True
    if before and before.text == "bernama" and _thing_named(page, index - 1):
        return True
    kind = before is not None and before.lower in lexicon("thing_kind")
    if before and (page.words[index - 2] if kind else before).lower in lexicon("carrier"):
        return True
    return re.fullmatch(r"[IVX]+[a-z]", name.words[-1]) is not None


def _thing_named(page: Page, at: int) -> bool:
    """Whether a thing or place bears the name behind "bernama": "kapal putih bernama …", "kampung itu bernama …"."""
    near = page.words[max(0, at - 5) : at]
    same = (word.lower for word in near if word.sentence == page.words[at].sentence)
    return any(word in lexicon("thing", "street") for word in same)


def _heading(page: Page, name: Name) -> bool:
    """Whether the run is the whole of a line in title case without a full stop, or belongs to one."""
    start = page.text.rfind("\n", 0, name.span[0]) + 1
    stop = page.text.find("\n", name.span[1])
    line = page.text[start : stop if stop >= 0 else len(page.text)].strip()
    words = line.split()
    if start == 0 or len(words) > _HEADING or len(words) < 2 or _ENDED.search(line):
        return False
    return all(word[0].isupper() or word.lower() in lexicon("closed") for word in words)
