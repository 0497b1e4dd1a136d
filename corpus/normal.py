"""What counts as the same name, title, place or phrase when a reading is compared with gold. All of it stands here.

Everything is compared after case folding and with runs of white space as one space. Beyond that:

- names of bodies: without bracketed notes and a final "RI" or "Republik Indonesia";
- titles: without brackets, dots and the name of a body at the end, with or without its region ("Juru Bicara Kemlu RI",
  "Kepala Disnakertrans Jateng"), whether the tables list it or know its head alone ("Kepala Penerangan Kodam II/Anu",
  "Kepala Seksi Imunisasi Dinas Kesehatan Sleman"): annotators differ on where a title stops. "Plt" is "pelaksana
  tugas", "Plh" "pelaksana harian". A title that is nothing but such a name stays as it is;
- regions: "Provinsi" and "Kabupaten" at the front are ignored, "Daerah Khusus Ibukota" is DKI, "Daerah Istimewa" is DI;
- outlets: letters and digits only, without the domain at the end of a host ("penauji.co.id" is Pena Uji);
- `about`: a set of content words, without the words of tables/function_words.csv.
"""

import re
from functools import cache
from importlib.resources import files

from extract.bodies.patterns import heads
from extract.places.gazetteer import gazetteer, plain
from extract.table_file import read_table

_BRACKETS = re.compile(r"\s*\([^)]*\)")
_COUNTRY = re.compile(r" (?:ri|republik indonesia)$")
_ACTING = {"plt": "pelaksana tugas", "plh": "pelaksana harian"}
_DOMAIN = re.compile(r"(?:\.[a-z]{2,7}){1,2}$")
_WHOLE = ("local_field", "local", "local!", "region", "region!", "place", "name", "field", "body")
_REGION = re.compile(r"^(?:provinsi|kabupaten) ")


def folded(text: str | None) -> str | None:
    """The text case-folded with single spaces; None for None and for white space."""
    return " ".join(text.casefold().split()) or None if text else None


def outlet(text: str | None) -> str | None:
    """The comparable form of an outlet, named by its brand or its host."""
    name = _DOMAIN.sub("", (folded(text) or "").removeprefix("www."))
    return "".join(char for char in name if char.isalnum()) or None


def body_name(text: str | None) -> str | None:
    """The comparable form of a body's name."""
    name = folded(_BRACKETS.sub("", text)) if text else None
    return _COUNTRY.sub("", name) if name else None


def region(text: str | None) -> str | None:
    """The comparable form of a region's name."""
    name = _REGION.sub("", folded(text) or "")
    return name.replace("daerah khusus ibukota", "dki").replace("daerah istimewa", "di") or None


def title(text: str | None) -> str | None:
    """The comparable form of a title: what the person is, without whose."""
    if not text:
        return None
    words = _BRACKETS.sub("", text).replace(".", " ").casefold().split()
    full = " ".join(_ACTING.get(word, word) for word in words)
    return _without_body(_COUNTRY.sub("", full)) or None


def content_words(text: str | None) -> frozenset[str]:
    """The words of a phrase that carry its meaning."""
    return frozenset(re.findall(r"\w+", text.casefold())) - _function_words() if text else frozenset()


def overlap(one: frozenset[str], other: frozenset[str]) -> float:
    """F1 of two sets of words; two empty ones agree."""
    if not one and not other:
        return 1.0
    return 2 * len(one & other) / (len(one) + len(other))


def _without_body(full: str) -> str:
    """Cut the longest known body (and a region after it) from the end, unless nothing would be left."""
    words = full.split(" ")
    for start in range(1, len(words)):
        rest = " ".join(words[start:])
        if rest in _bodies() or any(_is_local(words[start:], cut) for cut in range(1, len(words) - start)):
            return " ".join(words[:start])
        if _headed(words[start:]):
            return " ".join(words[:start])
    return full


def _headed(words: list[str]) -> bool:
    """Whether words open with a head that only bodies have, and more than the head: "dinas kesehatan sleman"."""
    head = next((one for one in heads().get(words[0], ()) if tuple(words[: len(one.words)]) == one.words), None)
    return head is not None and len(words) > len(head.words) and head.via == "name" and head.complement in _WHOLE


def _is_local(words: list[str], cut: int) -> bool:
    return " ".join(words[:cut]) in _bodies() and " ".join(words[cut:]) in _regions()


@cache
def _bodies() -> frozenset[str]:
    known = gazetteer().bodies.values()
    names = {folded(name) for body in known for name in (plain(body.name), *body.aliases)}
    return frozenset(name.replace(".", "") for name in names if name)


@cache
def _regions() -> frozenset[str]:
    names = {
        region(name) for place in gazetteer().places if place.iso3 == "IDN" for name in (place.name, *place.aliases)
    }
    return frozenset(name for name in names if name)


@cache
def _function_words() -> frozenset[str]:
    return frozenset(row["word"] for row in read_table("function_words.csv", ("word",), files("corpus") / "tables"))
