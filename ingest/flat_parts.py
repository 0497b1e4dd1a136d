"""Parts of a flattened page's head that can be told by themselves: dates, by-lines, menus, small furniture.

Each function gives spans: where such a part begins and ends in the text, in code points.
"""

import re
from functools import cache
from itertools import pairwise

from ingest.dateline import places
from ingest.pagedates import find_dates
from ingest.tables import TableError, roles, rows, weekdays, words

_LABEL = r"diterbitkan|dipublikasikan|diperbarui|di-?update|terbit|tayang|published|updated|posted"
_WEEKDAY = r"(?:senin|selasa|rabu|kamis|jum['’]?at|sabtu|minggu|ahad)(?: (?:pon|wage|kliwon|legi|pahing))?"
_BEFORE_DAY = re.compile(rf"(?:(?:{_LABEL})(?: on| pada)? ?:? ?)?(?:{_WEEKDAY},?[ |/]*)?$", re.IGNORECASE)
_AFTER_DAY = re.compile(r"(?: ?[|/] ?\d\d[:.]\d\d)?(?: (?:WIB|WITA|WIT))?")
NAME = r"[A-Z][\w.'’-]*(?: (?:[A-Z][\w.'’-]*|bin|binti)){0,3}"
_CRUMBS = re.compile(r"(?<!\w)(?i:home|beranda|berita|news)(?: [/>»›] [A-Z][\w& ]{1,30}?(?= [/>»›] ))* [/>»›](?= )")
_REGION = re.compile(
    r" (?:Jawa|Sumatera|Sumatra|Kalimantan|Sulawesi|Papua|Nusa Tenggara|Maluku)"
    r" (?:Barat|Timur|Tengah|Selatan|Utara|Tenggara)"
)

Span = tuple[int, int]


def crumbs(text: str) -> list[Span]:
    """Breadcrumbs; of the last crumb only known sections and regions, the headline may follow it directly."""
    found = []
    for match in _CRUMBS.finditer(text):
        end = match.end()
        while (token := re.match(r" \w+", text[end:])) and token[0].strip().lower() in words("menu"):
            end += token.end()
        region = _REGION.match(text[end:]) if end == match.end() else None
        found.append((match.start(), end + (region.end() if region else 0)))
    return found


@cache
def labels(bare: bool) -> str:
    return "|".join(re.escape(role.word) for role in roles() if role.bare or not bare)


@cache
def _labelled() -> re.Pattern[str]:
    """A role with its colon, one that needs none, or any before a name with a date behind it."""
    dated = rf"(?i:{labels(False)}) (?={NAME} ?[-–—|•,(]? ?(?:(?i:{_WEEKDAY})|\d{{1,2}}[ /]))"
    return re.compile(
        rf"(?<![\w.])(?:(?i:(?:{labels(False)}) ?: ?|(?:{labels(True)}) )(?={NAME}|[a-z]+ [•·|])|{dated})"
    )


def dates(text: str) -> list[Span]:
    found = []
    for day in find_dates(text):
        before, after = _BEFORE_DAY.search(text[: day.start]), _AFTER_DAY.match(text[day.end :])
        found.append((before.start() if before else day.start, day.end + (after.end() if after else 0)))
    return found


def bylines(text: str) -> list[Span]:
    """Labels with the names behind them; a capital that opens a sentence ("… Astuti Sejumlah warga") is no name."""
    found = []
    for match in _labelled().finditer(text):
        rest = text[match.end() :]
        names = re.match(rf"{NAME}(?:(?:,| dan| &) {NAME})*|\w+", rest)
        if names is not None:
            found.append((match.start(), match.end() + _name_end(rest, names[0])))
    return found


def _name_end(rest: str, names: str) -> int:
    if re.match(r" [a-z]{3}(?!erbarui)(?!erbitkan)(?!ada\b)", rest[len(names) :]) and " " in names:
        names = names.rpartition(" ")[0]
    tokens = list(re.finditer(r"\S+", names))
    for before, token in pairwise(tokens):
        word = token[0].strip(".,").lower()
        ends = word in words("stops") | words("menu") | weekdays().keys() | {role.word for role in roles()}
        if ends or (token[0].isupper() and len(word) > 2 and before[0][-1].islower()):
            return before.end()
    if len(tokens) > 2 and tokens[-1][0].lower() in places() and re.match(r" ?[-–—,(]", rest[len(names) :]):
        return tokens[-2].end()
    return len(names)


@cache
def _small_patterns() -> tuple[re.Pattern[str], ...]:
    """The rows of small.csv: furniture of a head that stands between its parts."""
    found = []
    for line, row in rows("small", ("pattern", "example", "counterexample")):
        pattern = re.compile(rf"(?<!\w)(?:{row['pattern']})(?!\w)")
        if not pattern.search(row["example"]) or pattern.search(row["counterexample"]):
            raise TableError(f"small.csv:{line}: the example does not match, or the counterexample does")
        found.append(pattern)
    return tuple(found)


def smalls(text: str) -> list[Span]:
    return [match.span() for pattern in _small_patterns() for match in pattern.finditer(text)]


def menus(text: str) -> list[Span]:
    """Runs of section names: three or more known ones, capitalised, with at most two unknown words between."""
    found = []
    run: list[re.Match[str]] = []
    unknown = 0
    for token in re.finditer(r"\S+", text):
        bare = token[0].strip("|·•/[]»›☰,&").lower()
        known = not bare or (bare in words("menu") and not token[0][0].islower())
        unknown = 0 if known else unknown + 1
        if unknown > 2:
            found += _as_menu(run)
            run, unknown = [], 0
        elif known:
            run.append(token)
    return found + _as_menu(run)


def _as_menu(run: list[re.Match[str]]) -> list[Span]:
    """A run as a menu, without the site's name in front ("WARTA NUSA Nasional …"): its second word is no section."""
    if len(run) > 1 and run[0][0].lower() in words("press") and run[1].start() - run[0].end() > 1:
        run = run[1:]
    return [(run[0].start(), run[-1].end())] if sum(m[0][0].isalpha() for m in run) >= 3 else []
