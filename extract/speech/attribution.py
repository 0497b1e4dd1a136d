"""Who says what: for every stretch of text, the speaker it is attributed to, and the rule that says so.

Sentences are read in order. A sentence with a reporting word outside quotation marks names its speaker; a quotation
belongs to the speaker its paragraph names; a sentence that points back ("Demikian disampaikan Anu") claims what stands
before it; and what follows an attributed sentence in the same paragraph goes on being that speaker's until somebody
else, or the newsroom, takes over.
"""

import re
from collections.abc import Iterator, Sequence

from extract.found import sentences_in
from extract.quotes import inside, quotations
from extract.speech.announcing import unreported
from extract.speech.attributed import Attribution, Page, Sentence
from extract.speech.carrying import spread
from extract.speech.closings import closing
from extract.speech.cues import SOURCES, Cue, find_cues
from extract.speech.discourse import opens_with
from extract.speech.interviews import turn_of, turns
from extract.speech.pointing import points_back
from extract.speech.speakers import Naming, Speaker, Standing
from extract.speech.spoken import Spoken
from extract.speech.standing import standing_at
from extract.types import Span
from extract.word_classes import any_of

__all__ = ["Attribution", "attributions"]


def attributions(text: str, namings: Sequence[Naming]) -> tuple[Attribution, ...]:
    """Return every attribution in reading order. Scopes of different speakers may nest: the narrowest is meant."""
    page = Page(text, quotations(text), tuple(namings))
    sentences = list(_sentences(page))
    return tuple(spread(page, sentences))


def _sentences(page: Page) -> Iterator[Sentence]:
    """Sentences with the attributions their own words make; what only points takes whom the text spoke of before."""
    spoken = Spoken()
    paragraph, last = 0, 0
    speaking = turns(page)
    for span in sentences_in(page.text):
        paragraph += "\n" in page.text[last : span[0]]
        last = span[1]
        turn = turn_of(speaking, span)
        own = tuple(one for one in _own(page, span, spoken) if turn is None or one.cue.kind in SOURCES)
        text, told = page.text[slice(*span)], page.told(span)
        subject = spoken.person if opens_with("pronoun", text) else _subject(told, span[0])
        spoken = spoken.after(page, span, subject, own)
        quoted = any(start < span[1] and span[0] < end for start, end in page.quotes)
        yield Sentence(span, paragraph, quoted, own, turn, subject)


def _subject(told: Sequence[Naming], start: int) -> Speaker | None:
    """The person a sentence starts with: a later "ia" means them, not the last one named."""
    first = next(iter(told), None)
    near = first is not None and first.speaker.kind == "person" and min(first.whole[0], first.span[0]) - start <= 3
    return first.speaker if first and near else None


def _own(page: Page, sentence: Span, spoken: Spoken) -> Iterator[Attribution]:
    """The attributions made by the sentence's own reporting words, outside quotation marks."""
    taken = sentence[0]
    found: list[tuple[Cue, Standing]] = []
    if closed := closing(page, sentence):
        cue, named = closed
        yield from _closed(sentence, cue, named or Standing(spoken.person or spoken.body, cue.span))
        return
    for cue in find_cues(page.text, *sentence):
        if _quoted(page, cue):
            continue
        standing = standing_at(page, cue, sentence, taken, spoken, _only_bodies(found))
        if standing is None or _of_own_house(page.text, found, cue, standing):
            continue
        found.append((cue, standing))
        taken = max(cue.span[1], standing.span[1])
    for index, (_, standing) in enumerate(found):
        if standing.speaker is not None:
            yield _scoped(page, sentence, found, index)
    if not found:
        yield from unreported(page, sentence, spoken.person)


def _of_own_house(text: str, found: Sequence[tuple[Cue, Standing]], cue: Cue, standing: Standing) -> bool:
    """Whether a person goes on telling what their own body counts: "Anu menjelaskan, BNPB mencatat 12"."""
    if not found or cue.kind != "active":
        return False
    teller, named = found[-1]
    if standing.pointing == "firm":
        return named.speaker is not None and named.speaker.kind == "person"
    if standing.speaker is None or named.speaker is None or named.speaker.kind != "person" or teller.kind != "active":
        return False
    if _TURNS.search(text, teller.span[1], max(teller.span[1], standing.span[0])):
        return False
    return standing.speaker.name == named.speaker.institution or standing.speaker.kind == "anonymous"


# Somebody else's clause begins here.
_TURNS = re.compile(rf"[;:]|\b(?:{any_of('contrast')}|lalu)\b", re.I)


def _only_bodies(found: Sequence[tuple[Cue, Standing]]) -> bool:
    """Whether all that a sentence has named so far is whose data it is."""
    return bool(found) and all(
        cue.kind in SOURCES and named.speaker is not None and named.speaker.kind == "institution"
        for cue, named in found
    )


def _closed(sentence: Span, cue: Cue, standing: Standing) -> Iterator[Attribution]:
    if standing.speaker is not None:
        yield Attribution(standing.speaker, sentence, sentence, cue, standing.span, "closing")


def _quoted(page: Page, cue: Cue) -> bool:
    """Whether a reporting word is part of what was said; ", kata Anu" ends a quotation that nobody closed."""
    quote = inside(cue.span, page.quotes)
    if quote is None:
        return False
    closed = quote[1] < len(page.text) and page.text[quote[1]] not in "\n"
    return closed or cue.kind != "bare"


def _scoped(page: Page, sentence: Span, found: Sequence[tuple[Cue, Standing]], index: int) -> Attribution:
    """An attribution with the stretch of the sentence that it covers."""
    cue, standing = found[index]
    assert standing.speaker is not None
    start, end = sentence
    if cue.kind == "active" and index > 0:
        start = min(standing.span[0], cue.span[0])
    if index + 1 < len(found):
        following, other = found[index + 1]
        begins = _begins(page.text, cue, standing.speaker, other.speaker)
        apart = _APART.search(page.text, begins, max(begins, other.span[0]))
        if following.kind == "active" and (apart or cue.kind != "active"):
            end = min(other.span[0], following.span[0])
    rule = "next_sentence" if points_back(page.text, cue, start, end) else f"in_sentence_{cue.kind}"
    return Attribution(standing.speaker, (start, end), sentence, cue, standing.span, rule)


def _begins(text: str, cue: Cue, teller: Speaker, other: Speaker | None) -> int:
    """Where what is said begins: behind the comma where a person reads out data ("Anu mengatakan, BPS mencatat")."""
    reads_out = cue.kind == "active" and teller.kind == "person" and other is not None and other.kind == "institution"
    comma = _COMMA.match(text, cue.span[1]) if reads_out else None
    return comma.end() if comma else cue.span[1]


_COMMA = re.compile(r"\s*,\s*")
# Without it, "Anu menyebut BPS mencatat 12" is all Anu's.
_APART = re.compile(rf"[,;:]|\b(?:{any_of('addition', 'sequence', 'contrast')})\b", re.I)
