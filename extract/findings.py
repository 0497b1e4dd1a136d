"""Who found something with their hands said nothing: "polisi menemukan 12 paket", but "BPK menemukan 12 kasus"."""

import re
from functools import cache

from extract.claims.claim_words import either
from extract.speech.cues import Cue
from extract.speech.naming import Speaker
from extract.speech.speaker_shapes import speaker_words

_FINDS = ("menemukan", "mendapati", "menemukannya")


@cache
def _searchers() -> re.Pattern[str]:
    return re.compile(rf"(?:se\w+\s+)?(?:{either(speaker_words('searcher'))})\b", re.I)


def finds(cue: Cue, speaker: Speaker | None, before: str) -> bool:
    """Whether a reporting word only tells that police, rescuers or people of the place came upon something.

    `before`: the words before it. "Kasus kedua diungkap BNN" is a deed too, but what its chief disclosed was said.
    """
    if speaker is None or speaker.kind == "person":
        return False
    if cue.text.lower() == "diungkap" and _cases().search(before):
        return True
    return cue.text.lower() in _FINDS and _searchers().match(speaker.name) is not None


@cache
def _cases() -> re.Pattern[str]:
    return re.compile(rf"(?:{either(speaker_words('solved'))})(?:\s+[\w-]+){{0,3}}\s*\Z", re.I)
