"""By-lines: which names a page gives for writing and editing it."""

import re
from functools import cache

from ingest.dateline import places
from ingest.pagedates import find_dates
from ingest.sites import HOST
from ingest.tables import Role, roles, words

_NAME = re.compile(r"^[^\W\d_][\w.'’`-]*(?: [\w.'’`-]+){0,5}$")
_SPLIT = re.compile(r"\s*(?:[;|&/]|,(?! ?(?:S|M|Dr|Drs|Ph)\.?[A-Z])|\b(?:dan|DAN|and|AND)\b)\s*")
_NEWSROOM = re.compile(r"(?:Tim|Redaksi|Redaktur|Admin|Newsroom|Humas) ")
_NETWORK = re.compile(r"^(?:Wartawan|Kontributor|Jurnalis|Reporter)\b[^,:]*(?:[,:]|$)\s*", re.IGNORECASE)
_TRAILING = re.compile(
    r"\s*(?:[-–—|(,]\s*)?(?:jurnalis|reporter|kontributor|wartawan|editor|penulis|redaktur)?\s*[-–—|,(]*$",
    re.IGNORECASE,
)
_PERSON = re.compile(r"^[A-Z][\w.'’-]*(?: [A-Z][\w.'’-]*){1,4}$")
_TITLED = re.compile(r"^(?P<name>[A-Z][\w.'’ -]{2,50}?) ?, ?(?:Jurnalis|Reporter|Wartawan|Kontributor)\b")
_LONGEST = 160
_BULLETS = "•·*▪►●- "
_CLOCK_OR_INITIALS = re.compile(
    r"\((?:[A-Za-z]{2,4}/?){1,3}\)|\d{1,2}[:.]\d\d.*|(?:Senin|Selasa|Rabu|Kamis|Jum.?at|Sabtu|Minggu),? *$"
)
_UPDATED = re.compile(
    r"\b(?:diperbarui|diterbitkan|dipublikasikan|updated?|published|kategori|hits|pada|on|di \d|tayang|terbit|durasi|"
    r"dibaca|dilihat|ditonton|diwaca)\b|[\u2190-\u2bff\U0001f000-\U0001faff]",
    re.IGNORECASE,
)
_SENTENCE = re.compile(
    r"^(?:Ditulis|Disusun|Dilaporkan|Disajikan) oleh (?P<name>[A-Z][\w'’-]+(?: [A-Z][\w'’-]+){0,3})[.!] "
)
# "(Rini Astuti)", "(Rini Astuti/Bud)", "(*/Rini)", "(Rini)"; three letters or fewer are initials, small letters too
_SIGNED = re.compile(
    r"(?:^|[.!?\"”*] ?)\((?:\*{1,3} ?/ ?)?(?P<name>[A-Z][a-z]{3}[\w.'’-]*|[A-Z][a-z][\w.'’-]*(?: [A-Z][\w.'’-]*){1,3})"
    r"(?: ?/ ?(?P<other>[A-Z][a-z]{3}[\w.'’-]*(?: [A-Z][\w.'’-]*){0,3})| ?[/,-] ?[\w*. -]{1,8})?\)[. *]*$"
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
    """The line with the colons that its roles lack."""
    if _paired().fullmatch(line) is None:
        return line
    spelled = "|".join(re.escape(role.word) for role in roles())
    return re.sub(rf"(?i:\b({spelled})) (?=[A-Z])", r"\1: ", line)


def _role(word: str) -> Role:
    spelled = re.sub(r"\s+", " ", word.lower())
    return next(role for role in roles() if role.word == spelled)


def _labels(line: str) -> list[re.Match[str]]:
    found = []
    for match in _label().finditer(line):
        if ":" in match["colon"] or (not line[: match.start()].strip(" (") and _role(match["word"]).bare):
            found.append(match)
    return found


def is_byline(line: str) -> bool:
    """True for a line that only names who wrote, edited, translated or supplied the page."""
    if len(line) > _LONGEST:
        return False
    line = _pairs(line.lstrip(_BULLETS))
    if re.fullmatch(_label().pattern.replace(r"(?=\S|$)", r"").replace(r"|\s+)", r"|\s*)"), line, re.IGNORECASE):
        return True
    bare = line.strip("() ")
    found = _labels(bare)
    if not found or _before(bare, found[0]):
        return False
    return all(_is_people(part) for part in _values(bare, found)) and not re.search(r"[a-z]{3}\.$", bare)


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


def split_names(value: str) -> list[str]:
    """The names in what follows a role: "Rini Astuti, Budi Santoso & Tim" gives three; dates and initials go."""
    dates = find_dates(value)
    value = _UPDATED.split(value[: dates[0].start] if dates else value)[0]
    value = re.sub(
        r"\((?:[A-Za-z]{2,4}/?){1,3}\)|\d{1,2}[:.]\d\d.*|(?:Senin|Selasa|Rabu|Kamis|Jum.?at|Sabtu|Minggu),? *$",
        "",
        value,
    )
    value = _NETWORK.sub("", value.strip(" |-–—/,•()."))
    names = (_TRAILING.sub("", part).strip(" -–—•().*") for part in _SPLIT.split(value))
    return [_once(name) for name in names if name]


def _once(name: str) -> str:
    """A name that a picture's text in front of it doubles: "Rini AstutiRini Astuti"."""
    half = len(name) // 2
    return name[:half] if " " in name[:half] and name[:half] == name[half:] else name


def names_in(line: str) -> list[str]:
    """The authors a by-line names, as printed; translators, photographers and sources are none."""
    line = _pairs(line.lstrip(_BULLETS))
    if (titled := _TITLED.match(line)) is not None:
        return split_names(titled["name"])
    if (told := _SENTENCE.match(line)) is not None:
        return split_names(told["name"])
    return [name for part in re.split(r" [•·] ", line) for name in _names(part.strip("() "))]


def signed(paragraph: str) -> list[str]:
    """The names in brackets behind a text's last sentence: "… kata camat. (Rini Astuti)"; initials are none.

    A single word is a name if it is no agency, newsroom, place or note ("(Antara)", "(Redaksi)", "(Bersambung)").
    """
    found = _SIGNED.search(paragraph)
    names = [name for part in found.group("name", "other") if part for name in split_names(part)] if found else []
    other = words("wires") | words("nobody") | words("endings") | places()
    return [name for name in names if not {name.lower(), name.lower().split()[0]} & other]


def _names(bare: str) -> list[str]:
    found = _labels(bare)
    named = []
    for match, value in zip(found, _values(bare, found), strict=True):
        if match["word"].lower().startswith("laporan"):
            value = _without_paper(value)
        value = re.sub(rf"^{HOST} (?=[A-Z])", "", value, flags=re.IGNORECASE)
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
    word = re.sub(r"\s+", " ", line.strip(" :").lower())
    return any(role.word == word and role.author for role in roles())


def is_name_line(text: str) -> bool:
    """True for a line of names: persons, or a team ("Tim kabarnusa")."""
    return is_person(text) or re.fullmatch(r"Tim(?: \w+){1,3}", text) is not None


def is_label(text: str) -> bool:
    """True for a line whose first word labels what follows: "Sumber Antara"; "Kontributor Magelang, Rini" names one."""
    return not _NETWORK.match(text) and text.partition(" ")[0].lower() in words("stops") | {
        role.word for role in roles()
    }


def is_person(text: str) -> bool:
    """True for a line that is nothing but a person's name, or two: "Rini Astuti, Budi Santoso"."""
    names = split_names(text)
    return (
        bool(names)
        and not is_label(text)
        and all(_PERSON.match(name) for name in names)
        and not any(char.isdigit() for char in text)
    )


def authors(named: list[str]) -> tuple[str, ...]:
    """The names in page order, each once; newsroom names ("Tim Redaksi") only when nobody else is named."""
    named = list(dict.fromkeys(named))
    named = [name for name in named if name.lower() not in places()]  # "Reporter: Rini Astuti, Sragen"
    people = [name for name in named if name.lower() not in words("nobody") and not _NEWSROOM.match(name)]
    return tuple(people or named)
