"""Names of people as pages print them: split, told from other words, with a place, a paper or a handle beside them."""

import re

from ingest.dateline import places
from ingest.pagedates import find_dates
from ingest.shape import without_symbols
from ingest.tables import roles, weekdays, words

_SPLIT = re.compile(r"\s*(?:[;|&/]|,(?! ?(?:S|M|Dr|Drs|Ph)\.?[A-Z])|\b(?:dan|DAN|and|AND)\b)\s*")
_INITIALS = re.compile(r"[A-Z]{1,4}")
_NEWSROOM = re.compile(r"(?:Tim|Redaksi|Redaktur|Admin|Newsroom|Humas) ")
_NETWORK = re.compile(r"^(?:Wartawan|Kontributor|Jurnalis|Reporter)\b[^,:]*(?:[,:]|$)\s*", re.IGNORECASE)
_TRAILING = re.compile(
    r"\s*(?:[-–—|(,]\s*)?(?:jurnalis|reporter|kontributor|wartawan|editor|penulis|redaktur)?\s*[-–—|,(]*$",
    re.IGNORECASE,
)
_PERSON = re.compile(r"^[A-Z][\w.'’-]*(?: [A-Z][\w.'’-]*){1,4}$")
_POST = re.compile(r"(?:Wartawan|Reporter|Jurnalis|Kontributor|Koresponden|Editor|Redaktur|Penulis)\b")
_CLOCK = re.compile(r"\d{1,2}[:.]\d\d.*|(?:Senin|Selasa|Rabu|Kamis|Jum.?at|Sabtu|Minggu),? *$")
_HANDLE = re.compile(r"\s*\(?(?<!\w)@[\w.]+\)?")
_ASIDE = re.compile(r"(?<=[\w.])\s*\([^()]{1,40}\)")
_FROM = re.compile(r"(?:^|\s+)(?:dari|di|in|untuk|from|for)\s+(?=[A-Z\d])[^|·•:]*$")
_LED = re.compile(
    r"^(?i:dari|from|laporan(?: langsung)?|di(?:tulis|susun|laporkan|sunting|sajikan|liput|unggah|posting|poskan|"
    r"terbitkan|publikasikan|tayangkan|buat|kirim|edit)(?: oleh)?) (?=[A-Z])"
)
_PARTS = re.compile(r"\s*[|•·/]\s*|\s+[-–—]\s+|\s*,\s+")
_SMALL = re.compile(  # a clock, a count, a paper written as one word: "14.00 WIB", "3 menit baca", "kabarNusa"
    r"(?:WI(?:B|TA|T)\b ?)?(?:[\d.,:]+ ?)*(?i:WIB|WITA|WIT|menit.*|min.*|views?|kali.*|komentar|comments?|AM|PM|x)?|"
    r"[a-z]\w+"
)
_SHARE = re.compile(r" (?:Share|Bagikan|Sebarkan) ?:?$", re.IGNORECASE)  # "Rini Astuti Ekbis Share :"
_DESK = re.compile(r"/[A-Z][A-Za-z]{0,4}$")  # "Rini Astuti/KN"
_UPDATED = re.compile(
    r"\b(?:diperbarui|diterbitkan|dipublikasikan|updated?|published|kategori|hits|pada|on|di \d|tayang|terbit|durasi|"
    r"dibaca|dilihat|ditonton|diwaca)\b|[\u2190-\u2bff\U0001f000-\U0001faff]",
    re.IGNORECASE,
)
# "(Rini Astuti)", "(Rini Astuti/Bud)", "(*/Rini)", "(Rini)"; three letters or fewer are initials, small letters too
_SIGNED = re.compile(
    r"(?:^|[.!?\"”*] ?)\((?:\*{1,3} ?/ ?)?(?P<name>[A-Z][a-z]{3}[\w.'’-]*|[A-Z][a-z][\w.'’-]*(?: [A-Z][\w.'’-]*){1,3})"
    r"(?: ?/ ?(?P<other>[A-Z][a-z]{3}[\w.'’-]*(?: [A-Z][\w.'’-]*){0,3})| ?[/,-] ?[\w*. -]{1,8})?\)[. *]*$"
)

_CREDIT = re.compile(r"\((?:Laporan|Dilaporkan|Ditulis|Reportase)(?: oleh)?:? (.{5,200})\)\.?")
_CREDITED = re.compile(
    r"\s*[;,]\s*(?:(?:di|pen)\w+(?: tambahan)? oleh\s*)?|\s+(?:di|pen)\w+(?: tambahan)? oleh\s+", re.IGNORECASE
)


def split_names(value: str) -> list[str]:
    """The names in what follows a role: "Rini Astuti, Budi Santoso & Tim" gives three; dates, initials, places go."""
    dates = find_dates(value)
    value = _UPDATED.split(value[: dates[0].start] if dates else value)[0]
    value = _ASIDE.sub("", _CLOCK.sub("", _HANDLE.sub("", value)))
    value = _NETWORK.sub("", _FROM.sub("", value).strip(" |-–—/,•()."))
    parts = [part for i, part in enumerate(_SPLIT.split(value)) if i == 0 or not _POST.match(part)]
    names = (_without_place(_TRAILING.sub("", part)).strip(" -–—•().*") for part in parts)
    return [_once(name) for name in names if name]


def _without_place(name: str) -> str:
    """ "Rini Astuti - Sleman" without the place."""
    head, dash, tail = name.partition(" - ")
    return head if dash and tail.strip().lower() in places() else name


def _once(name: str) -> str:
    """A name that a picture's text in front of it doubles: "Rini AstutiRini Astuti"."""
    half = len(name) // 2
    return name[:half] if " " in name[:half] and name[:half] == name[half:] else name


def signed(paragraph: str) -> list[str]:
    """The names in brackets behind a text's last sentence: "… kata camat. (Rini Astuti)"; initials are none.

    A single word is a name if it is no agency, newsroom, place or note ("(Antara)", "(Redaksi)", "(Bersambung)").
    """
    found = _SIGNED.search(paragraph)
    names = [name for part in found.group("name", "other") if part for name in split_names(part)] if found else []
    other = words("wires") | words("nobody") | words("endings") | places()
    if any(name.lower() in words("wires") or name.partition(" ")[0].lower() in words("wires") for name in names[:1]):
        return []  # "(Antara/Rini)", "(Sputnik News/The Guardian)": what was copied
    return [name for name in names if not {name.lower(), name.lower().split()[0]} & other]


def credited(text: str) -> list[str]:
    """Who wrote and edited, as wires print it: "(Laporan Rini Astuti di Sleman; penyuntingan oleh Budi Santoso)"."""
    found = _CREDIT.fullmatch(text)
    return [name for part in _CREDITED.split(found[1]) for name in split_names(part)] if found else []


def is_newsroom(name: str) -> bool:
    """True for "Redaksi Kabar", "Admin Biro Umum": named only when nobody else is."""
    return _NEWSROOM.match(name) is not None


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
    named = [name for name in named if not _INITIALS.fullmatch(name)] or named
    people = [name for name in named if name.lower() not in words("nobody") and not _NEWSROOM.match(name)]
    return tuple(people or named)


def writers(text: str) -> list[str]:
    """The persons in a line that says no more than where, when and for whom they wrote: "Rini Astuti · Sleman"."""
    found: list[str] = []
    if share := _SHARE.search(text):
        head, _, section = text[: share.start()].rpartition(" ")
        text = head if section.lower() in words("menu") else f"{head} {section}"
    bare = _HANDLE.sub("", _LED.sub("", without_symbols(text).strip(" -–—*•·,")))
    for part in _PARTS.split(bare):
        name = _without_role(_DESK.sub("", _ASIDE.sub("", _FROM.sub("", part))).strip(" -–—*•·,[]()"))
        if _is_small(name):
            continue
        if not is_name_line(name):
            return []
        found += split_names(name)
    return found


def _without_role(part: str) -> str:
    """ "Reporter Rini Astuti" without the role; translators and photographers keep theirs and so are no names."""
    first, _, rest = part.partition(" ")
    known = rest[:1].isupper() and any(role.word == first.lower() and role.author for role in roles())
    return rest if known else part


def _is_small(part: str) -> bool:
    """True for what may stand beside a writer's name: a place, a day, a clock, a section, a paper, a role."""
    own = set(re.findall(r"\w+", part.lower()))
    if not own or part.lower() in places() or _SMALL.fullmatch(part) or find_dates(part):
        return True
    return own <= words("menu") | weekdays().keys() | {role.word for role in roles()} or bool(own & words("press"))
