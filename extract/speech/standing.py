"""Who stands at a reporting word: named there, pointed to, or left out because it was said before."""

import re
from dataclasses import replace

from extract.findings import finds
from extract.speech.announcing import announced_by
from extract.speech.attributed import Page
from extract.speech.cues import Cue
from extract.speech.discourse import opens_with
from extract.speech.pointing import comes_from
from extract.speech.speakers import Speaker, Standing, after, before
from extract.speech.spoken import Spoken
from extract.speech.unnamed import described
from extract.types import Span
from extract.word_classes import any_of


def standing_at(page: Page, cue: Cue, sentence: Span, taken: int, spoken: Spoken, only_bodies: bool) -> Standing | None:
    """Return who stands at a cue of a sentence; None where nobody does, or where it reports nothing.

    What stands before `taken` belongs to earlier cues; `only_bodies`: those only said whose data it is.
    """
    if cue.kind == "clitic":
        named = announced_by(page, (sentence[0], cue.span[0]))
        return named or Standing(spoken.person or spoken.body, cue.span, "person")
    if cue.kind == "passive" and _agentless(page.text, cue, sentence):
        return Standing(spoken.last or spoken.person or spoken.body, cue.span, "person")
    found = _named(page, cue, sentence, taken, only_bodies)
    if found is None:
        return _told_before(page.text, cue, spoken)
    if _reports_nothing(page.text, cue, sentence, taken, found):
        return None
    return replace(found, speaker=_meant(page, found, spoken))


def _named(page: Page, cue: Cue, sentence: Span, taken: int, only_bodies: bool) -> Standing | None:
    """Who is named at a cue."""
    if cue.kind != "active":
        return after(cue, sentence[1], page.text, page.namings)
    found = before(cue, taken, page.text, page.within((taken, cue.span[0])))
    if found is None and only_bodies:  # "BNPB, yang mengutip data BPBD, menyebut"
        found = before(cue, sentence[0], page.text, page.within((sentence[0], cue.span[0])))
    return found


def _told_before(text: str, cue: Cue, spoken: Spoken) -> Standing | None:
    """Whose a source is that names nobody: the firm's for "laporannya", else whose the last figures were."""
    if cue.kind != "source" or " " not in cue.text:
        return None
    if cue.text.endswith("nya"):
        return Standing(spoken.firm, cue.span, "firm") if spoken.firm else None
    return Standing(spoken.last, cue.span, "paper") if spoken.last and _names_nobody(text, cue) else None


def _reports_nothing(text: str, cue: Cue, sentence: Span, taken: int, found: Standing) -> bool:
    """Whether a cue with a name beside it says nothing of whose figures these are."""
    if cue.kind == "source" and _KEPT.search(text, max(sentence[0], cue.span[0] - 40), cue.span[0]):
        return True
    if cue.kind == "data" and not _of_body(text, cue, found):
        return True
    if cue.kind == "passive" and cue.text.lower().endswith(" dari") and not comes_from(text, cue, taken):
        return True
    return finds(cue, found.speaker, text[taken : cue.span[0]])


def _meant(page: Page, found: Standing, spoken: Spoken) -> Speaker | None:
    """Whom the words at a cue mean."""
    if found.pointing:
        return _pointed(found, spoken)
    if _is_this_survey(found.speaker) and spoken.last is not None:
        return spoken.last
    if found.speaker is not None and found.speaker.kind == "anonymous":
        return described(found.speaker.name, page.namings) or found.speaker
    return found.speaker


# "Dijelaskan, ada 12 kasus" goes on reporting who spoke last; "Bila ditambahkan, hasilnya 12" reports nobody.
_REPORTS_ON = re.compile(r"(?:\A|,|\b(?:juga|lanjut|jauh|pula|kemudian|seperti|sebagaimana))\s*\Z", re.I)


def _names_nobody(text: str, cue: Cue) -> bool:
    """ "Berdasarkan data, ada 12", "Dari hasil survei calon wali kota, Anu dipilih": whose they are was said before."""
    if _ENDS_AT_ONCE.match(text, cue.span[1]):
        return True
    return cue.text.lower().endswith(_SURVEYS) and _ABOUT_WHAT.match(text, cue.span[1]) is not None


_ENDS_AT_ONCE = re.compile(r"\s*,")
_SURVEYS = ("survei", "jajak pendapat", "riset", "sigi", "polling", "hitung cepat")
_ABOUT_WHAT = re.compile(r"(?:\s+(?!yang\b)[a-z][\w/-]*){1,6}\s*,")


def _agentless(text: str, cue: Cue, sentence: Span) -> bool:
    """Whether a passive reporting word names nobody and stands where a sentence or a clause of it begins."""
    begins = _REPORTS_ON.search(text[sentence[0] : cue.span[0]]) is not None
    return begins and opens_with("agentless", text[cue.span[0] : cue.span[1] + 10])


def _is_this_survey(speaker: Speaker | None) -> bool:
    """ "Survei merekam 12 persen" is the survey told of before; "sebuah survei" is another."""
    return speaker is not None and speaker.kind == "anonymous" and speaker.name.lower() in ("survei", "hasil survei")


# "guru yang ada dalam data BKN": where somebody is listed says nothing of whose figures these are.
_KEPT = re.compile(
    r"\byang\s+(?:(?:sudah|telah|belum|tidak|harus)\s+)?(?:ada|terdaftar|masuk|tercantum|tersimpan|terdapat)\s+\Z",
    re.I,
)


def _pointed(found: Standing, spoken: Spoken) -> Speaker | None:
    if found.pointing == "paper":
        return spoken.last or found.speaker
    if found.pointing == "firm":
        return spoken.firm
    return spoken.person if found.pointing == "person" else spoken.body


# A clause begins: "sekitar 2 persen data Anu" names no source.
_CLAUSE = re.compile(rf"(?:\A|[.!?,;:(\n\"“–—-]|\b(?:{any_of('contrast', 'reason')}|bahwa|dan))\s*\Z", re.I)
_OF = re.compile(r"\s+(?:(?:resmi|terbaru|terakhir|dari|milik|sementara)\s+)*")


def _of_body(text: str, cue: Cue, found: Standing) -> bool:
    """Whether a body's name follows at once: "data BPS", not "data yang disusun BPS"."""
    named = found.speaker is not None and found.speaker.kind == "institution"
    opens = _CLAUSE.search(text, max(0, cue.span[0] - 20), cue.span[0]) is not None
    return opens and named and bool(_OF.fullmatch(text, cue.span[1], found.span[0]))
