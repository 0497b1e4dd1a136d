"""Sentences that only say whose the text before them is: "Demikian rincian BPS", "Semua itu versi Anu"."""

import re
from functools import cache

from extract.claims.claim_words import either
from extract.speech.attributed import Page
from extract.speech.cues import Cue
from extract.speech.discourse import after_opening
from extract.speech.speaker_shapes import speaker_words
from extract.speech.speakers import Standing
from extract.types import Span

# What may stand between "Demikian" and a name: a word for what was said, and how it came from them.
_LINK = r"(?:dari|versi|menurut|milik|yang\s+(?:di|ter)[a-z]{3,}(?:\s+oleh)?)"


@cache
def _words() -> re.Pattern[str]:
    noun = rf"(?:{either(speaker_words('said'))})(?P<own>nya)?(?:\s+(?:resmi|sementara|terbaru|terakhir|lengkap))?"
    return re.compile(rf"\s+(?P<noun>{noun}(?:(?:\s+[a-z]+){{0,2}}?\s+{_LINK})?|{_LINK})(?=[\s.,])", re.I)


_ALONE = re.compile(r"(?:demikian|begitu)(?:lah)?|sumber.*|yang (?:menghitung|menyebut|mengatakan)(?:nya)?", re.I)
_ENDS = re.compile(r"\s*(?:\([^)\n]*\)\s*)?[.,]")


def closing(page: Page, sentence: Span) -> tuple[Cue, Standing | None] | None:
    """Return the reporting words of a sentence that says whose the text before it is, and who that is.

    No Standing where only -nya stands for them ("Begitu hitungannya"). None for every other sentence.
    """
    start, end = sentence
    opened = after_opening("closes", page.text, start, end)
    if opened is None:
        return None
    words = _words().match(page.text, opened, end)
    if words and words["own"]:
        return Cue(page.text[start : words.end()], "clitic", (start, words.end()), None), None
    begins = words.end() if words else opened
    naming = next((one for one in page.within((begins, end)) if min(one.whole[0], one.span[0]) <= begins + 1), None)
    if naming is None or not (words or _stands_alone(page.text, (start, opened), max(naming.whole[1], naming.span[1]))):
        return None
    return Cue(page.text[start:begins], "passive", (start, begins), None), Standing(naming.speaker, naming.span)


def _stands_alone(text: str, opening: Span, end: int) -> bool:
    """Whether "Demikian Anu." is all the sentence says: "Begitu Anu datang …" says something else."""
    return _ALONE.fullmatch(text[slice(*opening)].strip()) is not None and _ENDS.match(text, end) is not None
