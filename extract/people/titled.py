"""Titles and names that stand side by side: "Kepala … Fulan Badrun", "Fulan Badrun, Kepala …"."""

import re

from extract.bodies.patterns import Page
from extract.people.evidence import personlike
from extract.people.names import Name, name_at, prefix_after
from extract.people.title_fields import index_from, skip_short_form
from extract.people.titles import Names, Title, title_at
from extract.people.trimmed import without_body_word
from extract.words import given_names, lexicon

_WHEN = r"kini|sekarang|saat ini|(?:saat|ketika|kala|waktu) itu|sehari-hari(?:nya)?"
_NOW = rf"(?: (?:{_WHEN}|juga|pernah|baru|telah|sudah|masih))"
_SERVES = r"menjabat|dijabat|bertugas|merupakan|juga|menjadi|jadi|mengetuai|duduk(?: di kursi)?"
_BETWEEN = re.compile(
    r",? (?:(?:selaku|sebagai|adalah|seorang)|dalam kapasitas(?:nya)? (?:sebagai|selaku)"
    rf"|(?:yang|saat|ketika|kala|waktu|semasa)(?:{_NOW}+|{_NOW}*(?: (?:{_SERVES}))(?: juga)?(?: sebagai| selaku)?)"
    rf"|(?:{_WHEN})) \Z"
)

_NEWNESS = ("setempat", "baru", "lama", "terpilih", "sebelumnya", "nonaktif", "demisioner")
_ROMAN = re.compile(r"[IVX]+")
_AS = ("selaku", "sebagai")  # what follows is the title of the name before, whoever comes next
_AS_WELL = ("sekaligus", "merangkap")
_OPENERS = frozenset(
    ("selaku", "sebagai", "yang", "adalah", "dalam", "seorang", "saat", "ketika", "kala", "waktu", "semasa", "kini")
)


def name_behind(names: Names, title: Title) -> Name | None:
    """The name a title stands before: directly, after a comma, or after "yakni"."""
    page, at = names.page, title.after
    if at >= len(page.words):
        return None
    if page.words[at].text in _AS_WELL and (second := title_at(names, at + 1)) and page.glued(at + 1):
        return name_behind(names, second)
    at = _past_newness(page, _past_seat(page, at))
    gap = page.words[at].gap.removeprefix(")")
    if gap == " " and page.words[at].text in ("yakni", "yaitu", "bernama") and at + 1 < len(page.words):
        at += 1
    elif gap == " " and page.words[at].text in ("saat", "waktu", "kala", "ketika") and at + 2 < len(page.words):
        at += 2
        if page.words[at - 1].text not in ("itu", "ini") or page.words[at].gap not in (" ", ", "):
            return None
    elif gap == " " and page.words[at].text in ("kini", "sekarang") and at + 1 < len(page.words):
        at += 1
    elif gap not in (" ", ", ", ". ", ": ", "\u00a0", "\n"):
        return None
    if page.words[at].sentence != page.words[title.after - 1].sentence or _another_title(names, prefix_after(page, at)):
        return None
    name = name_at(page, _past_region(page, at))
    if name and len(name.words) == 1 and _ROMAN.fullmatch(name.text):  # "Marketing Operation Region VII"
        name = None
    if name and (rank := _rank_inside(page, name)):
        name = name_at(page, rank)
    if name and not name.marked and _acronym_first(name):
        name = name_at(page, index_from(page, name.span[0]) + 1)
    if name and (_seen_as_none(names, name) or _before_a_person(page, name)):
        return None
    if name and (_of_a_landmark(page, name) or _short_of_a_body(names, name) or _numbered(page, name)):
        return None
    if name is None or initials_alone(name) or not personlike(page, name, direct=gap == " "):
        return None
    return without_body_word(page, name)


def _seen_as_none(names: Names, name: Name) -> bool:
    """Whether a single word that no table knows as a name only opens what the model sees: "Unit Anu Polres Polan"."""
    alone = len(name.words) == 1 and not name.marked and name.text.lower() not in given_names()
    return alone and any(one.label != "PER" and one.span[1] > name.span[1] for one in names.entities.over(name.span))


def _before_a_person(page: Page, name: Name) -> bool:
    """Whether a model sees the person only behind a run that no table knows as a name: "Ketua KPBS Anu, Fulan"."""
    if not page.people or any(word.lower() in given_names() for word in name.words):
        return False
    if any(start in page.people for start in range(*name.span)) or name.after >= len(page.words):
        return False
    behind = page.words[name.after]
    return behind.start in page.people and behind.gap in (" ", ", ", "), ", ") ")


def _acronym_first(name: Name) -> bool:
    """Whether an acronym that closes the title stands before a name: "Wakil Menteri (Wamen) BUMN Fulan"."""
    first = name.words[0]
    return len(name.words) > 1 and first.isupper() and len(first) > 2 and not name.words[1].isupper()


def _of_a_landmark(page: Page, name: Name) -> bool:
    """Whether a run names what the title's last word is: "Kepala Kantor Bea Cukai Bandara Anu"."""
    at = index_from(page, name.span[0])
    return len(name.words) == 1 and page.capital(at) and page.words[at - 1].lower in lexicon("landmark")


def _short_of_a_body(names: Names, name: Name) -> bool:
    """Whether a short form and a body stand behind a run: "Ketua Tim Serap Gabah (Sergap) Kementan"."""
    behind = skip_short_form(names.page, name.after)
    return name.after < behind < len(names.page.words) and names.page.words[behind].start in names.bodies


def _numbered(page: Page, name: Name) -> bool:
    """Whether a number of a series follows a run, so that it is a ship's: "Kapal Pengawas Anu 01"."""
    following = page.words[name.after] if page.glued(name.after) else None
    return len(name.words) == 1 and following is not None and re.fullmatch(r"0\d+", following.text) is not None


def _past_newness(page: Page, at: int) -> int:
    """Step over what tells a post's holder from others: "gubernur baru, Fulan", "Kepala Dinas Anu setempat, Fulan"."""
    after = at + (page.words[at].text == "yang" and page.words[at].gap in (" ", ") "))
    new = after + 1 < len(page.words) and page.words[after].text in _NEWNESS and page.words[after].gap in (" ", ") ")
    return after + 1 if new and page.words[after + 1].gap in (" ", ", ") and page.words[after + 1].capital else at


def _past_seat(page: Page, at: int) -> int:
    """Step over where a body sits, between commas: "… BKSDA Medan, Sumatera Utara, Fulan Badrun"."""
    place = page.places.get(page.words[at].start) if page.words[at].gap == ", " else None
    after = index_from(page, place.end) if place else at
    return after if after < len(page.words) and page.words[after].gap == ", " and page.words[after].capital else at


def _another_title(names: Names, at: int) -> bool:
    """Whether a title starts at a word; behind a title, "Ratu", "Raja" or "Sultan" opens a name."""
    title = title_at(names, at)
    plain = names.page.words[at].gap == " " if at < len(names.page.words) else False
    return title is not None and not (plain and title.text.lower() in lexicon("title_or_name"))


def _rank_inside(page: Page, name: Name) -> int | None:
    """Where a rank stands behind the first word of a run: the words before it belong to the title."""
    begin = index_from(page, name.span[0])
    inside = range(begin + 1, begin + len(name.words))
    return next((at for at in inside if page.words[at].lower in lexicon("rank_head")), None)


def _past_region(page: Page, at: int) -> int:
    """Step over a region between a title and a name: "Kepala Bagian Umum Bekasi Fulan Badrun"."""
    place = page.places.get(page.words[at].start)
    lower = page.words[at].lower
    if place is None or lower in given_names() or lower in lexicon("name_not_place"):
        return at
    after = index_from(page, place.end)
    return after if after < len(page.words) and page.capital(after) else at


def initials_alone(name: Name) -> bool:
    """Whether a "name" is one or two capital letters: a suspect's initials, or an abbreviation."""
    return len(name.text) < 3 and name.text.isupper()


def later_title(names: Names, name: Name) -> Title | None:
    page = names.page
    name_end = index_from(page, name.span[1])
    for at in range(name.after, min(name.after + 8, len(page.words))):
        between = page.text[page.words[name.after - 1].end : page.words[at].start]
        if at > name.after and not _opens_between(between.removeprefix(")")):
            return None
        closed = between.startswith(") ") and _BETWEEN.match(between[1:]) is not None
        between = between.lstrip(".)") if name.after > name_end or closed else between
        degreed = page.text[name.span[1] : page.words[name.after - 1].end].strip(" .") and between in (". ", " ")
        single = len(name.words) == 1 and not _spoken(page, name)
        apposed = between == " " and at == name.after and not single and page.words[at].capital
        if between not in (", ", " (") and not degreed and not apposed and not _BETWEEN.match(between):
            continue
        if title := title_at(names, at):
            bound = between.strip(" ,").startswith(_AS) and page.text[page.words[title.after - 1].end :][:2] == ", "
            behind = name_behind(names, title)
            return title if bound or behind is None or _seen_only_first(page, name, behind) else None
    return None


def _seen_only_first(page: Page, name: Name, behind: Name) -> bool:
    """Whether a model sees a person in the name before a title and none in the run behind it."""
    if any(word.lower() in given_names() for word in behind.words):
        return False
    first = any(start in page.people for start in range(*name.span))
    return first and not any(start in page.people for start in range(*behind.span))


def _spoken(page: Page, name: Name) -> bool:
    """Whether a verb of saying stands right before a name: "tutur Fulan"."""
    first = index_from(page, name.span[0])
    return page.glued(first) and page.words[first - 1].lower in lexicon("speech_before")


def _opens_between(between: str) -> bool:
    first = between.strip(" ,").partition(" ")[0]
    return first in _OPENERS
