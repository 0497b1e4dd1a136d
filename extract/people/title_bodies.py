"""The body that a title belongs to: printed behind its field, or said by the title itself ("Dirjen Imigrasi")."""

import re
from collections.abc import Sequence
from functools import cache

from extract.bodies.bodies import InstitutionMention
from extract.people.title_fields import Names, index_from, named_behind, person_opens, skip_short_form
from extract.people.title_places import branch
from extract.places.gazetteer import Body, gazetteer

_COMMITTEE = re.compile(r"\bKomisi [IVX]+\b")
_DIRJEN = re.compile(r"(?:Direktur Jenderal|Dirjen) (.+)\Z")
_LINKS = ("di", "dari", "pada", "untuk", "bidang", "of")


def directorate(text: str) -> Body | None:
    """The listed directorate general that a "Dirjen Imigrasi" heads."""
    match = _DIRJEN.search(text)
    return _directorates().get(match[1].lower()) if match else None


@cache
def _directorates() -> dict[str, Body]:
    head = "Direktorat Jenderal "
    listed = [body for body in gazetteer().bodies.values() if body.name.startswith(head)]
    return {body.name.removeprefix(head).lower(): body for body in listed}


def known_body(office: str | None, text: str) -> str:
    """The id of the body that an office, or a committee of parliament ("Komisi IX"), belongs to; "" for none."""
    if office:
        return gazetteer().offices[office].body or ""
    return "dpr" if _COMMITTEE.search(text) else ""


def implied(names: Names, index: int) -> InstitutionMention | None:
    mention = names.bodies.get(names.page.words[index].start)
    return mention if mention and mention.via == "office" else None


def body_behind(names: Names, index: int, stop: int) -> tuple[InstitutionMention | None, int]:
    """The body behind a title's field; of several in a row the outermost, a party only alone."""
    page, found, at = names.page, None, stop
    for place in range(index, stop):
        mention = names.bodies.get(page.words[place].start)
        if mention and (mention.via == "office" or place > index):
            found = mention
    while at < len(page.words) and (page.words[at].gap in (" ", ") ") or _behind_comma(names, at)):
        link = page.words[at].text in _LINKS and at + 1 < len(page.words)
        mention = names.bodies.get(page.words[at + link].start)
        if mention is None or mention.via == "office":
            break
        if found is None or not (_party(mention) or _task_force(found)):
            found = mention
        at = branch(page, skip_short_form(page, index_from(page, mention.span[1])))
    return found, at


def _behind_comma(names: Names, at: int) -> bool:
    """Whether a body and then a name follow a comma: "Kepala Pusat Data, Informasi, dan Komunikasi, BNPB Fulan"."""
    mention = names.bodies.get(names.page.words[at].start)
    after = index_from(names.page, mention.span[1]) if mention and mention.id else 0
    behind = 0 < after < len(names.page.words) and names.page.words[after].gap == " "
    if mention and names.page.words[at].gap == ", " and mention.via != "office":
        stop = branch(names.page, skip_short_form(names.page, index_from(names.page, mention.span[1])))
        if person_opens(names, stop):
            return True
    return bool(mention and behind and names.page.words[at].gap == ", " and named_behind(names.page, mention))


def _task_force(mention: InstitutionMention) -> bool:
    """Whether a body is a listed task force, which its own chief heads: "Ketua Satgas Anu OJK"."""
    return mention.id is not None and mention.name.startswith("Satuan Tugas ")


def _party(mention: InstitutionMention) -> bool:
    body = gazetteer().bodies.get(mention.id or "")
    return (body is not None and body.kind == "party") or mention.name.startswith("Fraksi ")


def outer(mentions: Sequence[InstitutionMention]) -> InstitutionMention | None:
    """Of the bodies within one title the outermost, as printed the last; a party or behind a task force none."""
    found: InstitutionMention | None = None
    for mention in mentions:
        if mention.via != "office" and (found is None or not (_party(mention) or _task_force(found))):
            found = mention
    return found
