"""By-lines: which names a page gives for writing and editing it."""

import re
from functools import cache, lru_cache

from ingest.dateline import places
from ingest.names import split_names
from ingest.pagedates import find_dates
from ingest.shape import without_symbols
from ingest.sites import HOST
from ingest.tables import Role, roles, words

_NAME = re.compile(r"^[^\W\d_][\w.'’`-]*(?: [\w.'’`-]+){0,5}$")
_TITLED = re.compile(r"^(?P<name>[A-Z][\w.'’ -]{2,50}?) ?, ?(?:Jurnalis|Reporter|Wartawan|Kontributor)\b")
_STATIONED = re.compile(
    r"^((?:Kontributor|Reporter|Koresponden|Wartawan|Jurnalis|Pewarta))(?: [A-Z][\w.]+){1,3} ?: (?=[A-Z])",
    re.IGNORECASE,
)
_SITE = re.compile(rf"^{HOST} (?=[A-Z])", re.IGNORECASE)
_LONGEST = 160
# "Ditulis oleh Rini Astuti.", "Dilaporkan Rini Astuti dari Palu"; without either word it may be a headline
_TOLD = re.compile(
    r"Di(?:tulis|susun|laporkan|sajikan|sunting|liput) (?P<oleh>oleh )?(?P<name>[A-Z][\w'’-]+(?: [A-Z][\w'’-]+){0,3})"
    r"(?(oleh)(?: (?:dari|di|untuk) [A-Z][\w. ]{2,40})?| (?:dari|untuk) [A-Z][\w. ]{2,40})\.?"
)
_BULLETS = "•·*▪►●- "
_SENTENCE = re.compile(
    r"^(?:Ditulis|Disusun|Dilaporkan|Disajikan) oleh (?P<name>[A-Z][\w'’-]+(?: [A-Z][\w'’-]+){0,3})[.!] "
)


@cache
def _label() -> re.Pattern[str]:
    """A role word with its colon, or a role that may stand without one at the head of the line."""
    spelled = "|".join(re.escape(role.word).replace(r"\ ", r"\s+") for role in roles())
    return re.compile(rf"(?<![\w.])(?P<word>{spelled})s?(?P<colon>\s*:\s*|\s+)(?=\S|$)", re.IGNORECASE)


@cache
def _paired() -> re.Pattern[str]:
    """Two roles or more, each with a name and no colon: "Penulis Rini Astuti · Editor Budi Santoso"."""
    spelled = "|".join(re.escape(role.word) for role in roles())
    one = rf"(?i:{spelled}) [A-Z][\w.'’-]*(?: (?!(?i:{spelled})\b)[A-Z][\w.'’-]*){{0,3}}"
    return re.compile(rf"{one}(?: ?[·•|,/-]? ?{one})+")


def _pairs(line: str) -> str:
    """The line with the colons that its roles lack, without the place behind a role: "Kontributor Medan: Rini"."""
    line = _STATIONED.sub(lambda found: found[0] if _alone(found[0]) in _role_words() else f"{found[1]}: ", line)
    if _paired().fullmatch(line) is None:
        return line
    return _spelled().sub(r"\1: ", line)


@cache
def _spelled() -> re.Pattern[str]:
    return re.compile(rf"(?i:\b({'|'.join(re.escape(role.word) for role in roles())})) (?=[A-Z])")


def _bare(line: str) -> str:
    """The line without bullets and pictographs, but for one that is a role ("✍ Rini Astuti")."""
    return _pairs(line if line[:1] in _role_words() else without_symbols(line).lstrip(_BULLETS))


def _role(word: str) -> Role:
    spelled = re.sub(r"\s+", " ", word.lower())
    return next(role for role in roles() if role.word == spelled)


@cache
def _role_words() -> frozenset[str]:
    return frozenset(word for role in roles() for word in (role.word, f"{role.word}s"))


def _alone(line: str) -> str:
    return " ".join(line.rstrip(" :").lower().split())


def _labels(line: str) -> list[re.Match[str]]:
    """The roles with a colon, and one without at the head of the line that may stand so."""
    found = []
    first = re.match(r"[ (]*", line)
    matches = _label().finditer(line) if ":" in line else [_label().match(line, first.end() if first else 0)]
    for match in matches:
        if match is None:
            continue
        if ":" in match["colon"] or (not line[: match.start()].strip(" (") and _role(match["word"]).bare):
            found.append(match)
    return found


@lru_cache(maxsize=1 << 13)
def is_byline(line: str) -> bool:
    """True for a line that only names who wrote, edited, translated or supplied the page."""
    if len(line) > _LONGEST:
        return False
    line = _bare(line)
    if _TOLD.fullmatch(line):
        return True
    if _alone(line) in _role_words():
        return True
    bare = _unwrapped(line)
    found = _labels(bare)
    if not found or _before(bare, found[0]):
        return False
    return all(_is_people(part) for part in _values(bare, found)) and not re.search(r"[a-z]{3}\.$", bare)


def _unwrapped(line: str) -> str:
    """The line without brackets around all of it."""
    bare = line.strip()
    return bare.strip("() ") if bare[:1] == "(" else bare


def _before(line: str, match: re.Match[str]) -> bool:
    """True if something other than a date or a separator stands before the first role."""
    head = line[: match.start()].strip(" |-–—/,•")
    return bool(head) and not (find_dates(head) and len(head) < 50)


def _values(line: str, found: list[re.Match[str]]) -> list[str]:
    ends = [*(match.start() for match in found[1:]), len(line)][: len(found)]
    return [line[match.end() : end] for match, end in zip(found, ends, strict=True)]


def _is_people(value: str) -> bool:
    return all(_is_name(name) for name in split_names(value))


def _is_name(name: str) -> bool:
    return _NAME.match(name) is not None and (name[0].isupper() or name.lower() in words("nobody")) and len(name) <= 60


def _is_small_name(name: str, colon: str) -> bool:
    """True for an account's name in small letters behind a colon: "Penulis: rini astuti"."""
    return ":" in colon and re.fullmatch(r"[a-z]{3,}(?: [a-z]{2,}){1,2}", name) is not None


def names_in(line: str) -> list[str]:
    """The authors a by-line names, as printed; translators, photographers and sources are none."""
    line = _bare(line)
    if (titled := _TITLED.match(line)) is not None:
        return split_names(titled["name"])
    if (told := _TOLD.fullmatch(line) or _SENTENCE.match(line)) is not None:
        return split_names(told["name"])
    return [name for part in re.split(r" [•·] ", line) for name in _names(_unwrapped(part))]


def _names(bare: str) -> list[str]:
    found = _labels(bare)
    named = []
    for match, value in zip(found, _values(bare, found), strict=True):
        if match["word"].lower().startswith("laporan"):
            value = _without_paper(value)
        value = _SITE.sub("", value)
        if _role(match["word"]).author:
            named += [name for name in split_names(value) if _is_name(name) or _is_small_name(name, match["colon"])]
    return named


def _without_paper(value: str) -> str:
    """What follows the paper: "Laporan Wartawan Kabar Nusa, Rini Astuti", "… REPORTER TRIBUN JAMBI RINI ASTUTI"."""
    if "," in value:
        return value.partition(",")[2]
    tokens = value.split()
    if len(tokens) < 3 or tokens[0].lower() not in words("press"):
        return value
    paper = next((n for n in (3, 2) if " ".join(tokens[1:n]).lower() in places()), 1)
    return " ".join(tokens[paper:])


def is_bare_author(line: str) -> bool:
    """True for the label of a writer or editor alone on its line: "Penulis", "Editor :"."""
    return any(role.word == _alone(line) and role.author for role in roles())
