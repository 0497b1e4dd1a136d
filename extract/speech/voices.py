"""Whose voice a sentence without a reporting word is in: the newsroom's, another person's, or who spoke last's."""

import re
from collections.abc import Sequence

from extract.speech.acting import is_actor
from extract.speech.attributed import Attribution, Page, Sentence
from extract.speech.cues import SOURCES
from extract.speech.discourse import opens_with, reckons
from extract.speech.naming import Naming
from extract.speech.spoken import is_firm

_DIGIT = re.compile(r"\d")


def reader(own: Sequence[Attribution]) -> Attribution:
    """Who speaks on behind a sentence: the last one it names, who reads data out before whose data it is."""
    tellers = [one for one in own if one.cue.kind not in SOURCES]
    people = any(one.speaker.kind == "person" for one in tellers)  # "Anu menyebut surat yang dikeluarkan BPS ada 12"
    told = (one for one in reversed(tellers) if not (people and one.cue.kind == "passive" and _of_body(one)))
    return next(told, own[-1])


def _of_body(one: Attribution) -> bool:
    return one.speaker.kind == "institution"


def of_newsroom(page: Page, sentence: Sentence) -> bool:
    """Whether a sentence reckons or tells in the newsroom's own voice."""
    text = page.text[slice(*sentence.span)]
    return opens_with("newsroom", text) or opens_with("narration", text) or reckons(text)


def about_another(page: Page, sentence: Sentence, speaking: Attribution | None) -> bool:
    """Whether a sentence has another person than the one speaking as its subject: it tells of them, or they speak.

    While a firm speaks on, so has one that opens with another firm and its deed ("PT Anu meraih laba Rp 2 miliar").
    """
    if speaking is None:
        return False
    first = next(iter(page.told(sentence.span)), None)
    if speaking.speaker.kind != "person":
        return first is not None and _other_body_acts(page, sentence, first, speaking)
    if first is None or first.speaker.kind != "person" or first.speaker.name == speaking.speaker.name:
        return False
    ahead = page.text[sentence.span[0] : min(first.whole[0], first.span[0])]
    return not _DIGIT.search(ahead) and is_actor(first, sentence.span, page.text)


def _other_body_acts(page: Page, sentence: Sentence, first: Naming, speaking: Attribution) -> bool:
    other = first.speaker.kind == "institution" and first.speaker.name != speaking.speaker.name
    opens = first.span[0] - sentence.span[0] <= _AT_ONCE and is_firm(first.speaker.name)
    return other and opens and _DEED.match(page.text, first.span[1]) is not None


_AT_ONCE = 2  # an opening quotation mark
_DEED = re.compile(
    r"\s*(?:\([^)]*\)\s*)?(?:(?:juga|telah|sudah|akan|sendiri|berhasil|turut)\s+)*(?:me|ber|di)[a-z]{3,}"
)
