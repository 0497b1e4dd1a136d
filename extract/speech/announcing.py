"""Sentences that say without a reporting word whose figures they are: a colon announces, something is given out."""

import re
from collections.abc import Iterator

from extract.speech.acting import is_subject
from extract.speech.attributed import Attribution, Page
from extract.speech.cues import Cue
from extract.speech.pointing import gives_out
from extract.speech.speakers import Speaker, Standing
from extract.types import Span


def unreported(page: Page, sentence: Span, person: Speaker | None = None) -> Iterator[Attribution]:
    """The attribution of a sentence without a reporting word: a colon announces, or "Hitungan itu dibuka Anu".

    `person` is whom "ia" means.
    """
    named = announced_by(page, sentence)
    if named is None and (pronoun := _PRONOUN.match(page.text, *sentence)) and not page.quoted(pronoun.span("who")):
        named = Standing(person, pronoun.span("who"))
    if named and named.speaker:
        colon = page.text.index(":", named.span[1])
        cue = Cue(":", "active", (colon, colon + 1), None)
        yield Attribution(named.speaker, (named.span[0], sentence[1]), sentence, cue, named.span, "colon")
        return
    first = next(iter(page.told(sentence)), None) if _GIVEN.search(page.text, *sentence) else None
    begins = min(first.whole[0], first.span[0]) if first else sentence[0]
    if first and gives_out(page.text, sentence[0], begins):
        cue = Cue(page.text[sentence[0] : begins].strip(), "passive", (sentence[0], begins), None)
        yield Attribution(first.speaker, sentence, sentence, cue, first.span, "next_sentence")


def announced_by(page: Page, clause: Span) -> Standing | None:
    """The person before a colon, who says what stands behind it: "Begitu pula Anu, sehari kemudian: 12 kasus"."""
    if page.text.find(":", *clause) < 0:
        return None
    first = next(iter(page.told(clause)), None)
    if first is None or first.speaker.kind != "person" or not is_subject(first, clause, page.text):
        return None
    ends = max(first.whole[1], first.span[1])
    return Standing(first.speaker, first.span) if _COLON.match(page.text, ends, clause[1]) else None


_GIVEN = re.compile(r"\b(?:itu|ini|tersebut)\s+(?:[a-z]+\s+)?di")
# "Ia menunjuk papan di dinding: 12 tanggul jebol"
_PRONOUN = re.compile(r"(?:[^,:;\"“”\d]{0,50},\s+)?(?P<who>ia|dia|beliau)\s[^:;\"“”\d]{2,100}:(?=\s+\S)", re.I)
# Words stand between name and colon: "Anu: 41 suara" is a row of a list.
_COLON = re.compile(r"(?=[^:;]{0,120}?[\s,][a-z]{3})[^:;\"“”\d]{0,120}:(?=\s+\S)")
